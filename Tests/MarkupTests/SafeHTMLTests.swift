import DebriefTesting
import Markup
import Testing

struct SafeHTMLTests {
    @Test(arguments: Nasty.markup + Nasty.texts.filter { $0.contains("<") })
    func `what is not of the list is not safe`(html: String) {
        #expect(!SafeHTML.isSafe(html))
        #expect(SafeHTML.safe(html) == nil)
    }

    @Test(arguments: [
        "", "a &lt; b", "one<br>two", "<pre><code>x</code></pre>",
        "<blockquote><em>a</em> <del>b</del></blockquote>",
        "<span class=\"mention\">@ines</span>",
        "<div class=\"attachment\"><strong>Alarm</strong></div>",
        "<a href=\"https://shop.example/a?b&amp;c\" rel=\"noreferrer nofollow\">the <em>log</em></a>",
    ])
    func `what is made from a source's markup is`(html: String) {
        #expect(SafeHTML.isSafe(html))
    }
}
