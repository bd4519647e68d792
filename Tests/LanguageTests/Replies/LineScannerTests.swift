import Testing

@testable import Language

struct LineScannerTests {
    private func scan(_ text: String) -> ChatLine {
        var names = SpeakerNames()
        for name in ["ada", "ben", "U024"] { _ = names.number(of: name) }
        let line = ChatLine(id: "", speaker: 9, rank: 0, minute: nil)
        LineScanner(names: names, rarity: .unknown).scan(text, into: line)
        return line
    }

    @Test(arguments: ["ada: look", "Ada, look", "@ada look", "ada_: look", "<@U024|ada> look"])
    func `a name at the start is who is spoken to`(text: String) {
        #expect(scan(text).addressed == (text.contains("U024") ? 2 : 0))
    }

    @Test func `the second of two names is mentioned`() {
        let line = scan("ada, ben: see above")
        #expect(line.addressed == 0)
        #expect(line.mentioned == [1])
    }

    @Test func `a name further on is a mention`() {
        let line = scan("as ben said, it is full")
        #expect(line.addressed == -1)
        #expect(line.mentioned == [1])
    }

    @Test(
        arguments: [
            ("is it up?", Traits.asks), ("thanks a lot", .thanks),
            ("see https://status.test", .link),
            ("and then it fell", .connects), ("can anyone help", .asksAnyone), ("^", .pointsUp),
        ]
    )
    func `traits are told by words and marks`(text: String, trait: Traits) {
        #expect(scan(text).traits.contains(trait))
    }

    @Test func `any bytes are read`() {
        for text in ["", " ", "?", ":::", "<@", "@", "é…—🙂", "a.b-c'd_e", "\u{0}\u{1}"] {
            _ = scan(text)
        }
    }
}
