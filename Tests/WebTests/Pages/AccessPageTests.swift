import Accounts
import DebriefTesting
import Evidence
import Foundation
import Hummingbird
import HummingbirdTesting
import Storage
import Testing

struct AccessPageTests {
    /// A restricted incident over a private channel with a file, and a member who was not named.
    private func withMember(
        _ engine: Engine,
        _ test:
            @Sendable @escaping (TestSite, TestSite, Account, Incident, Event) async throws -> Void
    ) async throws {
        try await TestSite.run(on: engine) { site in
            let (incident, event) = try await Self.restrict(in: site.store)
            let (account, secret, session) = try await site.store.write { connection in
                let account = try connection.addAccount("Mo", ids: .uuid7(), at: Sample.noon)
                let (secret, session) = try connection.enter(account)
                return (account, secret, session)
            }
            let member = site.entered(by: secret, session)
            try await test(site, member, account, incident, event)
        }
    }

    private static func restrict(in store: any Store) async throws -> (Incident, Event) {
        try await store.write { connection in
            var secret = Sample.message(80, "The zebra is out", in: "C2")
            secret.files = [GatheredFile(externalID: "F1", name: "plan.txt", content: [104, 105])]
            try Sample.record([.event(secret)], in: connection)
            let window = try Window(start: Sample.noon, end: nil)
            let place = try connection.places(called: "support")
            let draft = IncidentDraft(
                key: "quiet",
                title: "A quiet one",
                window: window,
                isRestricted: true,
                selections: place.map { .place($0.id, window) }
            )
            let owner = Viewer.operatorOfTheMachine
            _ = try connection.record(draft, by: owner, ids: .uuid7(), at: Sample.noon)
            let incident = try connection.incident("quiet", for: owner)
            let event = try connection.events(of: incident.id).events.last
            guard let event else { throw Refusal(.invalid, "The sample lacks its event.") }
            return (incident, event)
        }
    }

    @Test(arguments: Engine.available)
    func `to those who are not named a restricted incident does not exist`(
        engine: Engine
    ) async throws {
        try await withMember(engine) { site, member, _, _, event in
            let file = try await site.store.read {
                try $0.details(of: [event]).files[event.id]?.first
            }
            let addresses = [
                "/incidents/quiet", "/incidents/quiet/evidence", "/incidents/quiet/timeline",
                "/incidents/quiet/people", "/incidents/quiet/access", "/events/\(event.id)",
                "/files/\(try #require(file).id)",
            ]
            for address in addresses {
                let seen = try await site.get(address)
                #expect(seen.status == 200 || seen.status == 303, "\(address)")
                let answer = try await member.get(address)
                #expect(answer.status == 404, "\(address)")
                #expect(!answer.html.contains("zebra") && !answer.html.contains("A quiet one"))
            }
            for address in ["/incidents", "/search?q=zebra", "/incidents/new", "/search"] {
                let html = try await member.get(address).html
                #expect(!html.contains("A quiet one") && !html.contains("<mark>zebra</mark>"))
                #expect(!html.contains("support"), "\(address)")
            }
            let owner = try await site.get("/search?q=zebra").html
            #expect(owner.contains("<mark>zebra</mark>"))
        }
    }

    @Test(arguments: Engine.available)
    func `those who are named see it, and it can be opened to all`(engine: Engine) async throws {
        try await withMember(engine) { site, member, account, incident, event in
            let page = try await site.get("/incidents/quiet/access").html
            #expect(page.contains("Only those below") && page.contains(">Mo<"))
            let saved = try await site.post(
                "/incidents/quiet/access",
                [
                    "restricted": "yes", "account": "", "account": account.id,
                    "account": "unknown", "revision": "1",
                ]
            )
            #expect(saved.location == "/incidents/quiet/access")
            let access = try await site.store.read { try $0.access(to: incident.id) }
            #expect(access.accounts == [account.id])
            #expect(try await member.get("/incidents/quiet/evidence").html.contains("zebra"))
            #expect(try await member.get("/events/\(event.id)").status == 303)
            let open: KeyValuePairs = ["restricted": "no", "account": "", "revision": "2"]
            let mine = try await member.post("/incidents/quiet/access", open)
            #expect(mine.status == 403)
            _ = try await site.post("/incidents/quiet/access", open)
            #expect(try await site.get("/incidents/quiet/access").html.contains("Everyone who may"))
        }
    }

    @Test(arguments: Engine.available)
    func `no one makes an incident of a private place that they can't read`(
        engine: Engine
    ) async throws {
        try await withMember(engine) { site, member, account, _, event in
            let named = try await site.post(
                "\(site.address)/access",
                ["restricted": "no", "account": "", "account": account.id, "revision": "1"]
            )
            #expect(named.status == 303)
            let answer = try await member.post(
                "/incidents",
                ["title": "Mine", "place": "\(event.place)", "start": "2022-12-06T12:00"]
            )
            #expect(answer.status == 404)
            let more = try await member.post(
                "\(site.address)/selections",
                ["place": "", "from": "2022-12-06T12:00"]
            )
            #expect(more.status == 404)
        }
    }
}
