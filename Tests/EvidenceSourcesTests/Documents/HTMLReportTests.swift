import Evidence
import EvidenceSources
import Foundation
import Testing

/// Reports as wikis and editors export them.
struct HTMLReportTests {
    private func reading(_ page: String, named file: String = "kettle.html") throws -> Reading {
        try Reading.of(ReportSource(), files: [file: page])
    }

    private let confluence = """
        <!DOCTYPE html><html><head><title>Kitchen : Cold kettle</title>
        <style>p { color: red }</style><script>var a = "<p>14:00 no</p>"</script></head><body>
        <div id="main-content"><h1>Cold kettle</h1>
        <p>Date: <time datetime="2022-12-06">6 Dec 2022</time></p>
        <h2>Timeline (CET)</h2>
        <table class="confluenceTable"><tbody>
        <tr><th>Time</th><th>Event</th><th>Who</th></tr>
        <tr><td><p>15:28</p></td><td><p>It is cold &amp; <strong>dark</strong></p><p>in the hall</p></td><td>Nia</td></tr>
        <tr><td>15:30</td><td>a &lt;fuse&gt; is out<br/>and in</td><td></td></tr>
        </tbody></table>
        <h2>Follow-ups</h2><ul><li>Buy a plug<ul><li>soon</li></ul></li></ul>
        </div></body></html>
        """

    @Test func `a page of Confluence is a report with its moments`() throws {
        let reading = try reading(confluence)
        #expect(reading.refused.isEmpty)
        #expect(reading.places.map(\.name) == ["Cold kettle"])
        let moments = reading.events.filter { $0.kind == .note }
        #expect(
            moments.map(\.text) == [
                "It is cold & dark in the hall | Nia", "a <fuse> is out and in",
            ]
        )
        #expect(moments.map(\.at.timeIntervalSince1970) == [1_670_336_880, 1_670_337_000])
        let report = try #require(reading.events.first)
        #expect(report.kind == .report && report.raw.contains("<h1>"))
        #expect(report.text.contains("## Follow-ups") && report.text.contains("- Buy a plug"))
        for word in ["<p", "<strong", "&amp;", "color", "var a"] {
            #expect(!report.text.contains(word))
        }
    }

    @Test func `a page of Notion has its day among the properties`() throws {
        let page = """
            <html><head><title>Cold kettle</title></head><body><article class="page sans">
            <header><h1 class="page-title">Cold kettle</h1><table class="properties"><tbody>
            <tr class="property-row"><th>Date</th><td><time>@December 6, 2022</time></td></tr>
            </tbody></table></header><div class="page-body">
            <ul><li>14:28 UTC – it is cold</li></ul><ul><li><strong>14:30 UTC</strong> plug in</li></ul>
            </div></article></body></html>
            """
        let moments = try reading(page).events.filter { $0.kind == .note }
        #expect(moments.map(\.text) == ["it is cold", "plug in"])
        #expect(moments.map(\.at.timeIntervalSince1970) == [1_670_336_880, 1_670_337_000])
    }

    @Test func `a page of Google Docs is read through its spans`() throws {
        let page = """
            <html><head><meta content="text/html; charset=UTF-8"></head><body class="doc-content">
            <p class="title"><span>Cold kettle</span></p>
            <p><span>Incident date:</span><span>&nbsp;2022-12-06</span></p>
            <h2><span>Timeline</span></h2>
            <table><tr><td><p><span>14:28&nbsp;UTC</span></p></td><td><p><span>it is </span><span>cold</span></p></td></tr></table>
            </body></html>
            """
        let moments = try reading(page, named: "ColdKettle.html").events.filter { $0.kind == .note }
        #expect(moments.map(\.text) == ["it is cold"])
        #expect(moments.map(\.at.timeIntervalSince1970) == [1_670_336_880])
    }

    @Test func `words of another language give way to the moment that a page gives them`() throws {
        let page = """
            <html><body><h1>Kattila</h1><ul>
            <li><time datetime="2022-12-06T14:28:00Z">tiistaina iltapäivällä</time> kylmä</li>
            </ul></body></html>
            """
        let moments = try reading(page).events.filter { $0.kind == .note }
        #expect(moments.map(\.at.timeIntervalSince1970) == [1_670_336_880])
        #expect(moments.map(\.text) == ["kylmä"])
    }

    @Test func `a page is known by what is in it, whatever it is called`() throws {
        let reading = try reading(confluence, named: "kettle.md")
        #expect(reading.events.count == 3)
    }

    @Test func `a page that nests without an end is read`() throws {
        let deep = String(repeating: "<div><b>", count: 50_000)
        let reading = try reading("<html><body><h1>Deep</h1>\(deep)2022-12-06 14:28 cold")
        #expect(reading.places.map(\.name) == ["Deep"])
    }

    @Test(arguments: [
        ("WEBVTT\n\n00:01.000 --> 00:02.000\nhi", "calls"), ("%PDF-1.7\n", "PDF"),
        (#"{"messages": [{"text": "hi"}]}"#, "JSON"), ("MIME-Version: 1.0\n\n<html>", "MHTML"),
    ])
    func `what is no report is refused by what it looks like`(text: String, word: String) throws {
        let reading = try Reading.of(ReportSource(), files: ["kettle.md": text])
        #expect(reading.events.isEmpty)
        #expect(reading.refused.map(\.location) == ["kettle.md"])
        #expect(reading.refused.first?.reason.contains(word) == true)
    }
}
