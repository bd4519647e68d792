package import Evidence

/// What records and people may send to get a script run, or a page to load something from outside.
package enum Nasty {
    /// None of these may ever become a link.
    package static let addresses = [
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)",
        "java\tscript:alert(1)", "java\nscript:alert(1)", "\u{1}javascript:alert(1)",
        "\u{200B}javascript:alert(1)", "javascript&colon;alert(1)", "&#106;avascript:alert(1)",
        "java%73cript:alert(1)", "data:text/html,<script>alert(1)</script>",
        "data:image/svg+xml,<svg onload=alert(1)>", "vbscript:msgbox(1)", "file:///etc/passwd",
        "//evil.example/x", "/\\evil.example", "https:evil.example", "https:\\\\evil.example",
        "http://", "blob:https://evil.example/1", "view-source:https://evil.example",
        "https://evil.example/\u{202E}gpj.exe", "https://evil.example/a\u{0}b",
        "https://evil.example/a\" onmouseover=\"alert(1)", "ws://evil.example",
    ]

    /// These lead somewhere, and must not break out of where they stand.
    package static let oddAddresses = [
        "https://odd.example/a\"onmouseover=\"alert(1)",
        "https://odd.example/'><script>alert(1)</script>",
        "https://odd.example/>)[x](javascript:alert(1))", "https://odd.example/`\\<b>",
        "mailto:a@odd.example?subject=<script>",
    ]

    package static let texts = [
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>",
        "<img src=\"https://evil.example/p.png\" srcset=\"https://evil.example/q.png 2x\">",
        "![pixel](https://evil.example/p.png)", "![a][p]\n\n[p]: https://evil.example/p.png",
        "[x](javascript:alert(1))", "[x](java\tscript:alert(1))", "[x](&#106;avascript:alert(1))",
        "<javascript:alert(1)>", "[x][y]\n\n[y]: javascript:alert(1)", "[x](//evil.example)",
        "[![a](https://evil.example/a.png)](javascript:alert(1))",
        "[![a](https://evil.example/a.png)](https://odd.example)",
        "</title></style><script>alert(1)</script>", "--> <script>alert(1)</script>",
        "]]><script>alert(1)</script>", "\"><svg onload=alert(1)>", "' onfocus='alert(1)",
        "<style>@import url(https://evil.example/x.css)</style>",
        "<p style=\"background:url(https://evil.example/x)\">", "<base href=//evil.example>",
        "<a href=\"javascript:alert(1)\">x</a>", "[^1]: <script>alert(1)</script>",
        "```\n<script>alert(1)</script>", "    <script>alert(1)</script>", "<!--", "<?php",
        "{{{html}}}", "<meta http-equiv=refresh content=0;url=https://evil.example>",
        "<link rel=prefetch href=https://evil.example>", "one\u{0}\u{1B}[31mtwo",
    ]

    /// Not made from any markup that we read.
    package static let markup = [
        "<a href=\"javascript:alert(1)\" rel=\"noreferrer nofollow\">x</a>",
        "<a href=\"java\tscript:alert(1)\" rel=\"noreferrer nofollow\">x</a>",
        "<a href=\"&#106;avascript:alert(1)\" rel=\"noreferrer nofollow\">x</a>",
        "<a href=\"//evil.example\" rel=\"noreferrer nofollow\">x</a>",
        "<a href=\"https://odd.example\" onclick=\"alert(1)\" rel=\"noreferrer nofollow\">x</a>",
        "<img src=\"https://evil.example/p.png\">", "<strong style=\"color:red\">x</strong>",
        "<strong>x", "x</div></main>", "<script>alert(1)</script>", "<em><strong>x</em></strong>",
        "<STRONG>x</STRONG>", "<br/onload=alert(1)>", "a < b",
        "<p srcset=\"https://evil.example/q.png 2x\">x</p>",
    ]

    /// One event for each, from people who are called the same, with links and files.
    package static var records: [Gathered] {
        let places = [
            Gathered.place(
                GatheredPlace(externalID: "C1", kind: .channel, name: "<b>search</b>")
            )
        ]
        let links = addresses + oddAddresses
        let count = max(links.count, texts.count, markup.count)
        return places
            + (0..<count).flatMap { number -> [Gathered] in
                let (text, link) = (texts[number % texts.count], links[number % links.count])
                let person = GatheredPerson(externalID: "N\(number)", handle: text, name: text)
                var event = Sample.message(Double(number), text, by: "N\(number)")
                event.permalink = link
                event.html = number < markup.count ? markup[number] : nil
                event.files = [GatheredFile(externalID: "F\(number)", name: text, link: link)]
                event.reactions = [
                    GatheredReaction(name: text, count: 1, people: ["N\(number)"])
                ]
                return [.person(person), .event(event)]
            }
    }
}
