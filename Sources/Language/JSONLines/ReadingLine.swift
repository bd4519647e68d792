/// Writes readings as lines of JSON.
package struct ReadingLine {
    private var json = JSONText()

    package init() {}

    /// The reading's line in UTF-8, with its line feed.
    package mutating func bytes(of reading: MessageReading) -> [UInt8] {
        json.clear()
        json.raw("{\"id\":")
        json.string(reading.id)
        write(reading.mood)
        json.raw(",\"acts\":[")
        list(reading.acts) { json, act in
            json.raw("{\"act\":")
            json.string(act.act.rawValue)
            json.raw(",\"confidence\":")
            json.probability(act.confidence)
            json.raw("}")
        }
        json.raw("],\"uncertainty\":")
        json.probability(reading.uncertainty)
        json.raw(",\"phase\":")
        if let phase = reading.phase { json.string(phase.rawValue) } else { json.raw("null") }
        write(reading.mentions)
        write(reading.repliesTo)
        json.raw(",\"conversation\":")
        json.string(reading.conversation)
        json.raw(",\"because\":[")
        list(reading.because) { $0.string($1) }
        json.raw("]}\n")
        return json.bytes
    }

    private mutating func write(_ mood: Mood) {
        json.raw(",\"mood\":{\"polarity\":")
        json.string(mood.polarity.rawValue)
        json.raw(",\"confidence\":")
        json.probability(mood.confidence)
        json.raw(",\"emotions\":{")
        list(Array(zip(Emotion.allCases, mood.emotions))) { json, emotion in
            json.string(emotion.0.rawValue)
            json.raw(":")
            json.probability(emotion.1)
        }
        json.raw("},\"stress\":")
        json.probability(mood.stress)
        json.raw("}")
    }

    private mutating func write(_ mentions: [Mention]) {
        json.raw(",\"mentions\":[")
        list(mentions) { json, mention in
            json.raw("{\"kind\":")
            json.string(mention.kind.rawValue)
            json.raw(",\"text\":")
            json.string(mention.text)
            json.raw(",\"start\":")
            json.integer(mention.start)
            json.raw(",\"end\":")
            json.integer(mention.end)
            json.raw("}")
        }
        json.raw("]")
    }

    private mutating func write(_ links: [ReplyLink]) {
        json.raw(",\"repliesTo\":[")
        list(links) { json, link in
            json.raw("{\"id\":")
            json.string(link.id)
            json.raw(",\"confidence\":")
            json.probability(link.confidence)
            json.raw(",\"reason\":")
            json.string(link.reason)
            json.raw("}")
        }
        json.raw("]")
    }

    private mutating func list<Element>(
        _ elements: [Element],
        _ write: (inout JSONText, Element) -> Void
    ) {
        for (index, element) in elements.enumerated() {
            if index > 0 { json.raw(",") }
            write(&json, element)
        }
    }
}
