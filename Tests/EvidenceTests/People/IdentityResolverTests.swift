import Testing

@testable import Evidence

struct IdentityResolverTests {
    private func known(
        _ source: String,
        _ handle: String,
        _ name: String = "",
        email: String? = nil,
        zone: String? = nil,
        profiles: [String] = [],
        bot: Bool = false
    ) -> KnownIdentity {
        KnownIdentity(
            id: Identity.ID("\(source)-\(handle)"),
            source: source,
            externalID: handle,
            handle: handle,
            name: name.isEmpty ? handle : name,
            email: email,
            timeZone: zone,
            profiles: profiles,
            isBot: bot,
            isDirectory: source == "people"
        )
    }

    /// The groups, each by the ids of its members in order.
    private func people(
        _ identities: [KnownIdentity],
        _ decisions: [IdentityDecision] = []
    ) -> [[String]] {
        IdentityResolver(identities, decisions: decisions).resolution().people
            .map { $0.map(\.identity.rawValue).sorted() }
            .filter { $0.count > 1 }
            .sorted { $0[0] < $1[0] }
    }

    @Test func `one address, whatever its case, is one person over all sources`() {
        let all = [
            known("chat", "nia", "Nia", email: "Nia@shop.example"),
            known("pager", "P1", "N. O.", email: "nia@shop.example"),
            known("people", "7", "Nia Okafor", email: "nia@shop.example"),
        ]
        #expect(people(all) == [["chat-nia", "pager-P1", "people-7"]])
    }

    @Test func `a profile names an identity for certain`() {
        let all = [
            known(
                "people",
                "7",
                "Nia Okafor",
                email: "nia@shop.example",
                profiles: ["code:Unrelated"]
            ),
            known("code", "unrelated"),
        ]
        #expect(people(all) == [["code-unrelated", "people-7"]])
    }

    @Test(arguments: [
        ("Okafor, Nia", "Nia Okafor"), ("Siobhan Byrne", "Siobhán Byrne"),
        ("Ishikawa Hana", "Hana Ishikawa"), ("Zeynep Aydin", "Zeynep Aydın"),
        ("Nia A. Okafor", "Nia Okafor"), ("Nia Okafor (she/her)", "nia okafor"),
        ("Fatima El Idrissi", "Fatima Idrissi"),
    ])
    func `a name is the same however it is written`(one: String, other: String) {
        let all = [known("chat", "abc", one), known("code", "xyz", other)]
        #expect(people(all) == [["chat-abc", "code-xyz"]])
    }

    @Test func `two people of one name are told apart, and a third is only suggested`() throws {
        let all = [
            known("people", "1", "Ann Lee", email: "ann.lee@shop.example"),
            known("people", "2", "Ann Lee", email: "ann.lee2@shop.example"),
            known("code", "xyz", "Ann Lee"),
        ]
        let resolution = IdentityResolver(all, decisions: []).resolution()
        #expect(resolution.people.count == 3)
        #expect(resolution.suggestions.count == 2)
    }

    @Test func `accounts of one source are joined by their address alone`() {
        let all = [
            known("chat", "bo1", "Bo Berg"), known("chat", "bo2", "Bo Berg"),
            known("mail", "a", "Cy Dahl", email: "cy@shop.example"),
            known("mail", "b", "Cy Dahl", email: "cy@shop.example"),
        ]
        #expect(people(all) == [["mail-a", "mail-b"]])
    }

    @Test func `a handle made of a name belongs to the only one who could have made it`() {
        let all = [
            known("chat", "tomasz.wilk", "Tomasz Wilk"), known("chat", "wei.zhang", "Wei Zhang"),
            known("chat", "sam.adeyemi", "Sam Adeyemi"), known("chat", "ana.horn", "Ana Horn"),
            known("chat", "abe.horn", "Abe Horn"),
            known("code", "twilk"), known("code", "weizh"), known("code", "samade", "Sam"),
            known("code", "ahorn"), known("code", "web-flow"),
        ]
        #expect(
            people(all) == [
                ["chat-sam.adeyemi", "code-samade"], ["chat-tomasz.wilk", "code-twilk"],
                ["chat-wei.zhang", "code-weizh"],
            ]
        )
    }

    @Test func `an initial or a short form needs something else that agrees`() {
        let all = [
            known("chat", "jo", "Joanna Castellanos"), known("code", "jocast", "Joanna C."),
            known("chat", "u2", "Samuel Obi", zone: "Africa/Lagos"),
            known("code", "so", "Sam Obi", zone: "Africa/Lagos"),
            known("chat", "u3", "Tomasz Wilk"), known("code", "zzz", "Tomek Wilk"),
        ]
        let resolution = IdentityResolver(all, decisions: []).resolution()
        #expect(people(all) == [["chat-jo", "code-jocast"], ["chat-u2", "code-so"]])
        #expect(resolution.suggestions.map(\.first.rawValue) == ["chat-u3"])
    }

    @Test func `bots stay alone`() {
        let all = [
            known("chat", "alarm", "Alarm Bell", email: "ops@shop.example", bot: true),
            known("code", "alarm", "Alarm Bell", bot: true),
            known("pager", "ops", "Ops", email: "ops@shop.example"),
        ]
        #expect(people(all).isEmpty)
    }

    @Test func `what a person decided goes before everything`() {
        let all = [
            known("chat", "a", "Ann Lee", email: "ann@shop.example"),
            known("pager", "b", "Ann Lee", email: "ann@shop.example"),
            known("code", "c", "Zoe"),
        ]
        let decided = [
            IdentityDecision(all[0].id, all[1].id, isSame: false),
            IdentityDecision(all[0].id, all[2].id, isSame: true),
        ]
        #expect(people(all, decided) == [["chat-a", "code-c"]])
    }

    @Test func `the order in which identities come changes nothing`() {
        var all = (0..<30).flatMap { number in
            [
                known("chat", "u\(number)", "First\(number) Last\(number % 7)"),
                known("code", "first\(number)last\(number % 7)"),
                known("people", "p\(number)", "Last\(number % 7), First\(number)"),
            ]
        }
        let expected = people(all)
        #expect(expected.count == 30)
        all.reverse()
        #expect(people(all) == expected)
    }
}
