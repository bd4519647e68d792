/// What the form of a message says of what it does.
struct TextShape {
    static let count = 26

    static func values(_ tokens: Tokens, _ message: Message) -> [Float] {
        var values = [Float](repeating: 0, count: count)
        var words = 0
        for (index, token) in tokens.list.enumerated() {
            switch token.kind {
            case .handle:
                values[1] = 0.5
                if index == 0 { values[0] = 0.5 }
            case .url: values[4] = 0.5
            case .number: values[5] = 0.5
            case .quantity: values[6] = 0.5
            case .code, .block: values[7] = 0.5
            case .host, .path, .flag: values[8] = 0.5
            case .time: values[16] = 0.5
            case .reference, .ticket, .commit: values[17] = 0.5
            case .word, .identifier:
                words += 1
                mark(token.hash, isFirst: words == 1, &values)
            default: break
            }
        }
        if let last = tokens.list.last(where: { $0.kind != .emoji && $0.kind != .emoticon }) {
            if tokens.bytes[last.start] == UInt8(ascii: "?") { values[2] = 0.5 }
        }
        if startsWithName(tokens) { values[18] = 0.5 }
        // A short question that asks for nothing by name floats an explanation: "disk full?"
        if values[2] > 0, values[3] == 0, words <= 8 { values[20] = 0.5 }
        if let first = tokens.list.first(where: { $0.kind == .word }) {
            if answers.contains(first.hash) { values[21] = 0.5 }
            if turns.contains(first.hash) { values[22] = 0.5 }
            if orders.contains(first.hash) { values[23] = 0.5 }
            if deeds.contains(first.hash) { values[24] = 0.5 }
        }
        if tokens.list.contains(where: { $0.hash == conditional }) { values[25] = 0.5 }
        values[9] = words <= 3 ? 0.5 : 0
        values[10] = words > 3 && words <= 10 ? 0.5 : 0
        values[11] = words > 30 ? 0.5 : 0
        if let author = message.author, author.lowercased().hasSuffix("bot") { values[15] = 0.5 }
        if message.author == nil { values[19] = 0.5 }
        return values
    }

    /// Tells a name before a colon or comma, as in calling somebody.
    static func startsWithName(_ tokens: Tokens) -> Bool {
        guard tokens.list.count > 2, tokens.list[0].kind == .word, tokens.list[1].kind == .mark
        else {
            return false
        }
        let sign = tokens.bytes[tokens.list[1].start]
        return sign == UInt8(ascii: ":") || sign == UInt8(ascii: ",")
    }

    private static func mark(_ hash: UInt64, isFirst: Bool, _ values: inout [Float]) {
        if isFirst, openers.contains(hash) { values[3] = 0.5 }
        if first.contains(hash) { values[12] = 0.5 }
        if us.contains(hash) { values[13] = 0.5 }
        if you.contains(hash) { values[14] = 0.5 }
    }

    private static let openers = WordSet(
        """
        what why how when where who which whose is are am was were do does did has have had can could \
        should shall will would may any anyone anybody what's who's where's how's isn't aren't doesn't
        """
    )
    private static let answers = WordSet(
        "yes no ok okay right agreed sure yep yeah fine deal good done thanks ack great deal none true"
    )
    private static let turns = WordSet("so then but and or not maybe perhaps probably because")
    private static let orders = WordSet(
        """
        try run use check look go stop add remove restart revert roll put set make take keep leave \
        install open close type edit read see get send tell ask wait turn cancel move do let's let
        """
    )
    private static let deeds = WordSet(
        """
        restarted reverted rolled added removed killed moved changed set switched merged pushed \
        deployed deleted disabled enabled looking checking checked restarting rolling reverting \
        tried ran reset cleared stopped started opened closed fixed updated put turned
        """
    )
    private static let conditional = WordHash.of("if")
    private static let first = WordSet("i i'm i've i'll i'd me my im ive ill")
    private static let us = WordSet("we we're we've we'll we'd us our let's lets")
    private static let you = WordSet("you you're you've you'll you'd your u ur")
}
