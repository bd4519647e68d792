/// Writes the rich text of a message as Slack's markup.
enum SlackRichText {
    /// Each part of the block on lines of its own.
    static func markup(of block: JSONValue) throws -> String {
        var text = ""
        for section in parts(of: block) {
            if !text.isEmpty, !text.hasSuffix("\n") { text += "\n" }
            text += try markup(ofPart: section)
        }
        return text
    }

    private static func markup(ofPart section: JSONValue) throws -> String {
        switch try section.string("type") ?? "" {
        case "rich_text_list":
            return try list(section)
        case "rich_text_preformatted":
            return "```" + (try inline(section)) + "```"
        case "rich_text_quote":
            return try inline(section).split(separator: "\n", omittingEmptySubsequences: false)
                .map { "&gt; " + $0 }.joined(separator: "\n") + "\n"
        default:
            return try inline(section)
        }
    }

    private static func list(_ list: JSONValue) throws -> String {
        let isOrdered = list["style"]?.string == "ordered"
        let first = 1 + min(max(list["offset"]?.integer ?? 0, 0), 10_000)
        let indent = String(repeating: "  ", count: min(max(list["indent"]?.integer ?? 0, 0), 8))
        return try parts(of: list).enumerated().map { index, item in
            indent + (isOrdered ? "\(first + index). " : "• ") + (try inline(item))
        }.joined(separator: "\n") + "\n"
    }

    private static func parts(of block: JSONValue) -> [JSONValue] {
        block["elements"].map { $0.elements.filter(\.isObject) } ?? []
    }

    private static func inline(_ section: JSONValue) throws -> String {
        var runs: [SlackMarks.Run] = []
        for element in parts(of: section) {
            let run = SlackMarks.Run(
                text: try markup(ofElement: element),
                mark: mark(of: element)
            )
            if let last = runs.last, last.mark == run.mark {
                runs[runs.count - 1].text += run.text
            } else if !run.text.isEmpty {
                runs.append(run)
            }
        }
        return SlackMarks.joined(runs)
    }

    private static func markup(ofElement element: JSONValue) throws -> String {
        switch try element.string("type") ?? "" {
        case "emoji":
            let tone = element["skin_tone"]?.integer.map { "::skin-tone-\($0):" }
            return ":\(try element.string("name") ?? "")" + (tone ?? ":")
        case "user": return "<@\(try element.string("user_id") ?? "")>"
        case "channel": return "<#\(try element.string("channel_id") ?? "")>"
        case "usergroup": return "<!subteam^\(try element.string("usergroup_id") ?? "")>"
        case "broadcast": return "<!\(try element.string("range") ?? "channel")>"
        case "date": return try element.string("fallback") ?? ""
        case "link":
            let address = entities(try element.string("url") ?? "")
            guard let label = try element.string("text") else { return "<\(address)>" }
            return "<\(address)|\(entities(label))>"
        case "text": return entities(try element.string("text") ?? "")
        default: return try element.string("text") ?? ""
        }
    }

    private static func mark(of element: JSONValue) -> Character? {
        guard element["type"]?.string == "text", let style = element["style"], style.isObject
        else { return nil }
        if style["code"]?.bool == true { return "`" }
        if style["bold"]?.bool == true { return "*" }
        if style["italic"]?.bool == true { return "_" }
        if style["strike"]?.bool == true { return "~" }
        return nil
    }

    private static func entities(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
            .replacing(">", with: "&gt;")
    }
}
