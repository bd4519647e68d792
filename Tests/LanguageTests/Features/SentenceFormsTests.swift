import Language
import Testing

struct SentenceFormsTests {
    private func forms(_ text: String) -> [UInt32] {
        var reader = FeatureReader(lexicon: ValenceLexicon(vader: ""))
        return reader.features(of: Message(id: "1", text: text), Tokens(text)).forms
    }

    @Test func `what is spoken of does not count, how it is said does`() {
        #expect(forms("we'll drain the proxy") == forms("we'll reboot the broker"))
        #expect(forms("we'll drain the proxy") != forms("we could drain the proxy"))
        #expect(forms("draining the proxy") != forms("drained the proxy"))
    }

    @Test func `numbers and addresses count as their kind`() {
        #expect(forms("it was 14 of 20") == forms("it was 3 of 7"))
        #expect(forms("see https://a.example/1") == forms("see https://b.example/2"))
    }

    @Test func `an empty text has nothing but its edges`() {
        #expect(forms("").count == 1)
    }
}
