import CMarkdown

/// Markdown as it was parsed, made harmless.
///
/// Raw HTML is text, an image is a link to it, and a link that may not be followed is its words.
enum MarkdownTree {
    /// Renders a text with one of the renderers, which gives memory that is ours to free.
    static func rendered(
        _ text: String,
        _ render: (UnsafeNode) -> UnsafeMutablePointer<CChar>?
    ) -> String {
        guard let root = cmark_parse_document(text, text.utf8.count, CMARK_OPT_DEFAULT) else {
            return ""
        }
        defer { cmark_node_free(root) }
        for node in doubtful(in: root) { tame(node) }
        guard let rendered = render(root) else { return "" }
        defer { free(rendered) }
        return String(cString: rendered)
    }

    private static func doubtful(in root: UnsafeNode) -> [UnsafeNode] {
        var found: [UnsafeNode] = []
        let walk = cmark_iter_new(root)
        defer { cmark_iter_free(walk) }
        while true {
            let step = cmark_iter_next(walk)
            if step == CMARK_EVENT_DONE { return found }
            guard step == CMARK_EVENT_ENTER, let node = cmark_iter_get_node(walk) else { continue }
            let kind = cmark_node_get_type(node)
            if kind == CMARK_NODE_LINK || kind == CMARK_NODE_IMAGE
                || kind == CMARK_NODE_HTML_BLOCK || kind == CMARK_NODE_HTML_INLINE
            {
                found.append(node)
            }
        }
    }

    private static func tame(_ node: UnsafeNode) {
        switch cmark_node_get_type(node) {
        case CMARK_NODE_HTML_BLOCK: replace(node, with: paragraph(literal(of: node)))
        case CMARK_NODE_HTML_INLINE: replace(node, with: text(literal(of: node)))
        default:
            let address = cmark_node_get_url(node).map { String(cString: $0) } ?? ""
            guard SafeAddress.isSafeHere(address) else { return unwrap(node) }
            guard cmark_node_get_type(node) == CMARK_NODE_IMAGE else { return }
            if cmark_node_first_child(node) == nil {
                cmark_node_append_child(node, text(address))
            }
            // A link within a link is none: of an image in one, its words stay.
            if isInLink(node) { return unwrap(node) }
            let link = cmark_node_new(CMARK_NODE_LINK)
            cmark_node_set_url(link, address)
            while let child = cmark_node_first_child(node) { cmark_node_append_child(link, child) }
            replace(node, with: link)
        }
    }

    private static func isInLink(_ node: UnsafeNode) -> Bool {
        var above = cmark_node_parent(node)
        while let next = above {
            if cmark_node_get_type(next) == CMARK_NODE_LINK { return true }
            above = cmark_node_parent(next)
        }
        return false
    }

    private static func unwrap(_ node: UnsafeNode) {
        while let child = cmark_node_first_child(node) { cmark_node_insert_before(node, child) }
        cmark_node_unlink(node)
        cmark_node_free(node)
    }

    private static func replace(_ node: UnsafeNode, with other: UnsafeNode?) {
        cmark_node_insert_before(node, other)
        cmark_node_unlink(node)
        cmark_node_free(node)
    }

    private static func literal(of node: UnsafeNode) -> String {
        cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
    }

    private static func text(_ words: String) -> UnsafeNode? {
        let text = cmark_node_new(CMARK_NODE_TEXT)
        cmark_node_set_literal(text, words)
        return text
    }

    private static func paragraph(_ words: String) -> UnsafeNode? {
        let paragraph = cmark_node_new(CMARK_NODE_PARAGRAPH)
        for (index, line) in words.split(whereSeparator: \.isNewline).enumerated() {
            if index > 0 {
                cmark_node_append_child(paragraph, cmark_node_new(CMARK_NODE_SOFTBREAK))
            }
            cmark_node_append_child(paragraph, text(String(line)))
        }
        return paragraph
    }
}

typealias UnsafeNode = OpaquePointer
