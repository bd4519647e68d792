import Language
import Testing

/// What the shipped models say of single messages.
struct MoodTests {
    private func mood(_ text: String) -> Mood {
        var reader = MessageReader()
        return reader.read(Message(id: "1", text: text)).mood
    }

    @Test(arguments: [
        "argh, this damn importer broke again :-/",
        "I'm scared, the restore failed and the customers are waiting!!",
        "what a horrible, nasty bug, I've had enough",
    ])
    func `a bad feeling that is roused is stress`(text: String) {
        #expect(mood(text).polarity == .negative)
        #expect(mood(text).stress >= 0.5)
    }

    @Test(arguments: [
        "sorry, I attached the wrong screenshot",
        "unfortunately it is still too slow for us :(",
        "I'm confused, which ticket do you mean?",
    ])
    func `a bad feeling that is low is no stress`(text: String) {
        #expect(mood(text).polarity == .negative)
        #expect(mood(text).stress < 0.5)
    }

    @Test(arguments: [
        "killed the stuck worker, the queue drains again",
        "primary died, failing over to db-2",
        "please attach the log of the failing run",
    ])
    func `harsh words of operations say nothing of feelings`(text: String) {
        #expect(mood(text).polarity == .neutral)
        #expect(mood(text).stress < 0.5)
        #expect(mood(text).emotions.allSatisfy { $0 < 0.5 })
    }
}
