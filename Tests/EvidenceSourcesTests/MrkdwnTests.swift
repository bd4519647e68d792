import Testing

@testable import EvidenceSources

struct MrkdwnTests {
    private let names = SlackNames(people: ["U1": "ines"], places: ["C1": "search"], domain: nil)

    private func html(_ text: String) -> String { Mrkdwn(text, names: names).html }

    @Test func `markup becomes a few safe tags`() {
        #expect(
            html("*bold* and _soft_ ~gone~")
                == "<strong>bold</strong> and <em>soft</em> <del>gone</del>"
        )
        #expect(html("run `ls -l *`") == "run <code>ls -l *</code>")
        #expect(html("```a\n*b*```") == "<pre><code>a\n*b*</code></pre>")
        #expect(html("&gt; said\nthen") == "<blockquote>said</blockquote>then")
        #expect(html("2 * 3 * 4 snake_case_name") == "2 * 3 * 4 snake_case_name")
    }

    @Test func `mentions are told by name`() {
        #expect(
            html("<@U1> see <#C1>") == """
                <span class="mention">@ines</span> see <span class="mention">#search</span>
                """
        )
        #expect(Mrkdwn("<@U9|kim> <!here>", names: names).plainText == "@kim @here")
    }

    @Test func `markup in markup in markup is read to some depth, the rest as text`() {
        for deep in ["&gt;&gt;&gt;", "*_", "<", "`", "~*_x "] {
            let text = String(repeating: deep, count: 20_000) + "end"
            #expect(html(text).contains("end"))
        }
    }

    @Test func `nothing unsafe gets through`() {
        #expect(html("<javascript:alert(1)|x>").contains("href") == false)
        #expect(html("&lt;script&gt;") == "&lt;script&gt;")
        #expect(html("<script>alert(1)</script>").contains("<script") == false)
        #expect(html("<https://a.example/\"onmouseover=x|y>").contains("\"onmouseover") == false)
    }

    @Test func `emoji we know become characters`() {
        #expect(html(":tada: :own-emoji: 12:30:45") == "🎉 :own-emoji: 12:30:45")
    }
}
