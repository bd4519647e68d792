import CMarkdown

/// Text that a person wrote in Markdown.
package struct Markdown: Hashable, Sendable {
    package let text: String

    package init(_ text: String) {
        self.text = text
    }

    /// The words alone, one line for each paragraph.
    package var plain: String {
        let document = cmark_parse_document(text, text.utf8.count, CMARK_OPT_DEFAULT)
        defer { cmark_node_free(document) }
        guard let plain = cmark_render_plaintext(document, CMARK_OPT_DEFAULT, 0) else { return "" }
        defer { free(plain) }
        return String(cString: plain)
    }

    /// Safe HTML, which fetches nothing: raw HTML is text, images are links.
    package var html: String {
        let options = CMARK_OPT_SMART | CMARK_OPT_HARDBREAKS
        return MarkdownTree.rendered(text) { cmark_render_html($0, options, nil) }
    }

    /// The same in Markdown, as harmless as its HTML, for a file that others will render.
    package var harmless: String {
        var words = MarkdownTree.rendered(text) { root in
            cmark_render_commonmark(root, CMARK_OPT_DEFAULT, 0)
        }
        while words.last?.isNewline == true { words.removeLast() }
        return words
    }
}
