import Language
import Testing

struct MentionFinderTests {
    private func found(_ text: String, _ catalogue: Catalogue = Catalogue()) -> [String] {
        MentionFinder(catalogue: catalogue).mentions(in: Tokens(text)).map {
            "\($0.kind) \($0.text)"
        }
    }

    @Test func `changes, tickets and commits are told apart`() {
        #expect(
            found("PR 22, pull request #23, shop/search#24, SHOP-7 and 1a2b3c4f") == [
                "pullRequest PR 22", "pullRequest pull request #23", "pullRequest shop/search#24",
                "ticket SHOP-7", "commit 1a2b3c4f",
            ]
        )
    }

    @Test func `links are named by what stands behind them`() {
        #expect(
            found(
                """
                https://forge.example/shop/pull/22 https://grafana.example/d/abc \
                https://forge.example/shop/commit/1a2b3c4 https://news.example/today
                """
            ).map { $0.prefix { $0 != " " } } == ["pullRequest", "dashboard", "commit", "url"]
        )
    }

    @Test func `quantities and times keep their units and zones`() {
        #expect(
            found("30 minutes at 12.5% since 14:36 UTC, 300ms, 503s on web-12") == [
                "quantity 30 minutes", "quantity 12.5%", "time 14:36 UTC", "quantity 300ms",
                "host web-12",
            ]
        )
    }

    @Test func `services and people are recognised by the catalogue, longest name first`() {
        let catalogue = Catalogue(services: ["search", "search api"], people: ["Ana Lima"])
        #expect(
            found("ana lima restarted the Search API, @here, ask @ben", catalogue) == [
                "person ana lima", "service Search API", "person @ben",
            ]
        )
    }

    @Test func `offsets count Unicode scalars`() throws {
        let text = "👩🏽‍💻 naïve: web-12 is down"
        let mention = try #require(MentionFinder().mentions(in: Tokens(text)).first)
        let scalars = Array(text.unicodeScalars)[mention.start..<mention.end]
        #expect(String(String.UnicodeScalarView(scalars)) == "web-12")
    }
}
