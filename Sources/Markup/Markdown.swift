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

    /// Safe HTML: raw HTML and unsafe addresses in the text are left out.
    package var html: String {
        let options = CMARK_OPT_SMART | CMARK_OPT_HARDBREAKS
        guard let html = cmark_markdown_to_html(text, text.utf8.count, options) else { return "" }
        defer { free(html) }
        return String(cString: html)
    }
}
