import Evidence
import Testing

@testable import Relations

struct EventWordsTests {
    @Test func `words are stems without those that every text has`() {
        #expect(
            EventWords.words("The listings are not found: PR 23, item 1205!") == [
                "list", "found", "item", "1205",
            ]
        )
    }
}
