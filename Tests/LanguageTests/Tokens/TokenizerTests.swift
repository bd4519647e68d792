import Language
import Testing

struct TokenizerTests {
    private func kinds(_ text: String) -> [String] {
        let tokens = Tokens(text)
        return tokens.list.map { "\($0.kind) \(tokens.text(of: $0))" }
    }

    @Test func `code, flags and hosts stay whole`() {
        #expect(
            kinds("kill -9 on db-prod-3, then `systemctl restart nginx` at 10.0.0.7:5432") == [
                "word kill", "flag -9", "word on", "host db-prod-3", "mark ,", "word then",
                "code `systemctl restart nginx`", "word at", "host 10.0.0.7:5432",
            ]
        )
    }

    @Test func `addresses, tickets and references are known`() {
        #expect(
            kinds("(see https://forge.example/a_(b)), shop/search#22, SHOP-1042 and UTF-8") == [
                "mark (", "word see", "url https://forge.example/a_(b)", "mark )", "mark ,",
                "reference shop/search#22", "mark ,", "ticket SHOP-1042", "word and", "word UTF",
                "mark -", "number 8",
            ]
        )
    }

    @Test func `times and quantities are told from numbers`() {
        #expect(
            kinds("2022-12-06T14:30:00Z 14:36 2pm 300ms 12.5% 1205") == [
                "time 2022-12-06T14:30:00Z", "time 14:36", "time 2pm", "quantity 300ms",
                "quantity 12.5%", "number 1205",
            ]
        )
    }

    @Test func `emoji of many scalars, faces and other scripts stay whole`() {
        #expect(
            kinds("naïve 👩🏽‍💻🇩🇪 :tada: :-) 日本語 we’re") == [
                "word naïve", "emoji 👩🏽‍💻", "emoji 🇩🇪", "emoji :tada:", "emoticon :-)",
                "word 日本語", "word we’re",
            ]
        )
    }

    @Test func `case and curly apostrophes do not change a word's hash`() {
        let hashes = Tokens("We’re WE'RE we're").list.map(\.hash)
        #expect(Set(hashes).count == 1)
        #expect(hashes.first == WordHash.of("we're"))
    }

    @Test(arguments: [
        "", " ", "`", "```", "<", "<@", "@", "#", ":", "-", "/", "~/", "¯", "\u{200D}",
    ])
    func `a fragment is no danger`(text: String) {
        let tokens = Tokens(text)
        #expect(tokens.list.allSatisfy { $0.end <= text.utf8.count && $0.start < $0.end })
    }

    @Test(arguments: ["a-", "<@a", "a.b:", "`", "😀", "1:", "@", ":a"])
    func `a very long run costs what its length does`(part: String) {
        let text = String(repeating: part, count: 10_000)
        #expect(Tokens(text).list.last?.end == text.utf8.count)
    }
}
