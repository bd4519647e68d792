import CMarkdown
import DebriefTesting
import Markup
import Testing

struct MarkdownTests {
    /// As a careless renderer shows it, which lets raw HTML through.
    private func rendered(_ markdown: String) -> String {
        let options = CMARK_OPT_UNSAFE | CMARK_OPT_FOOTNOTES
        guard let html = cmark_markdown_to_html(markdown, markdown.utf8.count, options) else {
            return ""
        }
        defer { free(html) }
        return String(cString: html)
    }

    @Test(arguments: Nasty.texts)
    func `what a person writes runs nothing and fetches nothing`(text: String) {
        #expect(OutsideReach(of: Markdown(text).html, isFile: true).problems == [])
        let harmless = rendered(Markdown(text).harmless)
        #expect(OutsideReach(of: harmless, isFile: true).problems == [], "\(harmless)")
    }

    @Test(arguments: Nasty.texts)
    func `a line of text is text`(text: String) {
        let line = MarkdownText.line(text)
        #expect(!line.contains { $0.isNewline })
        let html = rendered("- \(line)")
        #expect(OutsideReach(of: html, isFile: true).problems == [], "\(html)")
        #expect(!html.contains("<a ") && html.split(separator: "<li>").count == 2)
    }

    @Test func `raw HTML is shown as it was written`() {
        let html = Markdown("Set <b>all</b> of\n\n<div>\n<i>it</i>\n</div>").html
        #expect(html.contains("&lt;b&gt;all&lt;/b&gt;"))
        #expect(html.contains("&lt;div&gt;") && html.contains("&lt;i&gt;it&lt;/i&gt;"))
    }

    @Test func `an image is a link to it, and a link is a link`() {
        let text = "![the graph](https://shop.example/g.png) and [log](https://shop.example/log)"
        let html = Markdown(text).html
        #expect(html.contains("<a href=\"https://shop.example/g.png\">the graph</a>"))
        #expect(html.contains("<a href=\"https://shop.example/log\">log</a>"))
        let harmless = Markdown(text).harmless
        #expect(harmless.contains("[the graph](https://shop.example/g.png)"))
        #expect(!harmless.contains("!"))
    }

    @Test func `what does no harm stays as it was`() {
        let text = "Seen **first** at `12:00`\nby *Ines*:\n\n  - one\n  - two"
        #expect(rendered(Markdown(text).harmless) == rendered(text))
    }

    @Test func `a line starts no list and no heading`() {
        #expect(MarkdownText.line("- one") == "\\- one")
        #expect(MarkdownText.line("12. one") == "12\\. one")
        #expect(MarkdownText.line("# one") == "\\# one")
        #expect(MarkdownText.line("3.14 GB &lt;") == "3\\.14 GB \\&lt;")
    }
}
