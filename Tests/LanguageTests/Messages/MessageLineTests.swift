import Language
import Testing

struct MessageLineTests {
    @Test func `unknown keys are passed over and escapes are read`() throws {
        let message = try MessageLine.message(
            Array(
                #"{"id":"a","x":[1,{"y":null}],"text":"h\u00e9 \"q\" \ud83d\ude00\n","at":"2022-12-06T14:30:00.250+01:00"}"#
                    .utf8
            )
        )
        #expect(message.id == "a")
        #expect(message.text == "hé \"q\" 😀\n")
        #expect(message.at == 1_670_333_400.25)
    }

    @Test(arguments: [
        ("[]", "is not a JSON object"), ("{\"id\":\"a\"", "is not a JSON object"),
        ("{\"text\":\"a\"}", "has no id"), ("{\"id\":\"a\"}", "has no text"),
        ("{\"id\":1,\"text\":\"a\"}", "has id that is not text"),
        ("{\"id\":\"a\",\"text\":\"b\",\"at\":\"noon\"}", "has an at that is not an ISO 8601 time"),
    ])
    func `what is no message is refused with why`(line: String, why: String) {
        #expect(throws: MessageLine.Problem(why: why)) {
            try MessageLine.message(Array(line.utf8))
        }
    }

    @Test func `a reading is written whole, in the order of the contract`() {
        var reading = MessageReading(id: "a\"b")
        reading.acts = [ActReading(act: .actionTaken, confidence: 0.75)]
        reading.mentions = [Mention(kind: .host, text: "web-1", start: 0, end: 5)]
        reading.because = ["done"]
        var writer = ReadingLine()
        #expect(
            String(decoding: writer.bytes(of: reading), as: UTF8.self) == """
                {"id":"a\\"b","mood":{"polarity":"neutral","confidence":0,"emotions":{"anger":0,\
                "fear":0,"joy":0,"love":0,"sadness":0,"surprise":0},"stress":0},\
                "acts":[{"act":"actionTaken","confidence":0.75}],"uncertainty":0,"phase":null,\
                "mentions":[{"kind":"host","text":"web-1","start":0,"end":5}],"repliesTo":[],\
                "conversation":"a\\"b","because":["done"]}

                """
        )
    }
}
