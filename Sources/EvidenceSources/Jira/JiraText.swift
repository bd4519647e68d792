/// The words of a field: plain or marked up, or a tree of nodes as newer interfaces give it.
enum JiraText {
    static func text(_ value: JSONValue?) -> String? {
        guard let value else { return nil }
        if let text = value.string { return text.told }
        var out = ""
        write(value, into: &out, depth: 0)
        return out.split(separator: "\n").joined(separator: "\n").told
    }

    private static let blocks: Set<String> = [
        "paragraph", "heading", "listItem", "codeBlock", "blockquote", "tableRow", "rule", "panel",
    ]

    private static func write(_ node: JSONValue, into out: inout String, depth: Int) {
        guard depth < 100 else { return }
        let type = node["type"]?.string ?? ""
        switch type {
        case "hardBreak": out += "\n"
        case "mention", "emoji", "status", "date":
            let facts = node["attrs"]
            out += facts?["text"]?.string ?? facts?["shortName"]?.string ?? ""
        case "inlineCard", "blockCard": out += node["attrs"]?["url"]?.string ?? ""
        default: out += node["text"]?.string ?? ""
        }
        for child in node.elements(name: "content") { write(child, into: &out, depth: depth + 1) }
        if blocks.contains(type), !out.hasSuffix("\n") { out += "\n" }
    }
}
