import Testing

@testable import Language

struct WordVectorsTests {
    /// Two kinds of words, each met only where its kind stands.
    private static let texts: [String] = {
        var generator = SplitMix(seed: 3)
        let endings = ["a", "b", "c", "d", "e"].flatMap { one in
            ["a", "b", "c", "d", "e", "f"].map { one + $0 }
        }
        let deeds = endings.map { "deed" + $0 }
        let things = endings.map { "thing" + $0 }
        return (0..<3_000).compactMap { _ in
            guard let deed = deeds.randomElement(using: &generator),
                let thing = things.randomElement(using: &generator)
            else { return nil }
            return "we \(deed) the \(thing) now"
        }
    }()

    private static let vectors = WordVectorTraining(seed: 7).vectors(texts)

    private func likeness(_ one: String, _ other: String) -> Float {
        let (left, right) = (Self.vectors.sum(of: Tokens(one)), Self.vectors.sum(of: Tokens(other)))
        return zip(left, right).reduce(0) { $0 + $1.0 * $1.1 }
    }

    @Test func `words that keep the same company are alike`() {
        #expect(likeness("deedaa", "deedba") > likeness("deedaa", "thingba"))
    }

    @Test func `the same texts give the same vectors`() {
        #expect(WordVectorTraining(seed: 7).vectors(Self.texts).bytes == Self.vectors.bytes)
    }

    @Test func `vectors are read back as they were written, and nothing else is`() {
        let read = WordVectors(bytes: Self.vectors.bytes)
        #expect(read?.sum(of: Tokens("deedca")) == Self.vectors.sum(of: Tokens("deedca")))
        #expect(WordVectors(bytes: Array(Self.vectors.bytes.dropLast())) == nil)
        #expect(WordVectors(bytes: [1, 2, 3]) == nil)
    }

    @Test func `texts of unknown words measure as nothing`() {
        #expect(WordVectors.none.sum(of: Tokens("anything at all")).allSatisfy { $0 == 0 })
    }
}
