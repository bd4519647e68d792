import DebriefTesting
import Evidence
import Foundation
import Testing

struct EvidencePageTests {
    @Test(arguments: Engine.available)
    func `several people may be chosen, and each can be left out again`(
        engine: Engine
    ) async throws {
        try await TestSite.run(on: engine) { site in
            let author = try #require(site.events.first?.author?.person)
            let query = "person=\(author)&person=nobody&kind=message&kind=alert"
            let page = try await site.get(site.address + "/evidence?" + query)
            #expect(page.html.contains("3 events found"))
            #expect(page.html.contains("value=\"\(author)\" checked"))
            #expect(page.html.contains("Remove the filter: Ines Duarte"))
            #expect(page.html.contains("?person=nobody&amp;kind=message&amp;kind=alert"))
            let none = try await site.get(site.address + "/evidence?kind=alert&kind=call")
            #expect(none.html.contains("Nothing matches"))
        }
    }

    @Test(arguments: Engine.available)
    func `the story is shown as bars that lead to their time`(engine: Engine) async throws {
        try await TestSite.run(on: engine) { site in
            let page = try await site.get(site.address + "/evidence")
            #expect(page.html.contains("data-minimap"))
            #expect(page.html.contains("1 event from 6 Dec 2022 12:00"))
            #expect(page.html.contains("evidence?time=2022-12-06T12%3A00%3A00.000Z#here"))
            let later = try await site.get(
                site.address + "/evidence?time=2022-12-06T12%3A00%3A30.000Z"
            )
            let here = try #require(later.html.range(of: "id=\"here\""))
            let looking = try #require(later.html.range(of: ">Looking<"))
            let off = try #require(later.html.range(of: "Something &lt;b&gt;"))
            #expect(off.lowerBound < here.lowerBound && here.lowerBound < looking.lowerBound)
        }
    }

    @Test
    func `a time that is none is refused in words`() async throws {
        try await TestSite.run(on: .sqlite) { site in
            let page = try await site.get(site.address + "/evidence?time=noonish")
            #expect(page.status == 422)
            #expect(page.html.contains("“noonish” is no date and time."))
        }
    }

    /// A message, fifty more over two hours, and a last one that a search finds too.
    @Test(arguments: Engine.available)
    func `a search does not call busy hours a silence`(engine: Engine) async throws {
        try await TestSite.run(on: engine) { site in
            let said =
                [Gathered.event(Sample.message(100_000, "alias first"))]
                + (1...50).map { .event(Sample.message(Double(100_000 + $0 * 120), "Words \($0)")) }
                + [.event(Sample.message(107_200, "alias again"))]
                + [.event(Sample.message(114_400, "Quiet since"))]
            let incident = try await Sample.incident(of: said, titled: "Busy", in: site.store)
            let address = "/incidents/\(incident.key)/evidence"
            let found = try await site.get(address + "?q=alias&from=2022-12-07&threads=time").html
            #expect(found.contains("2 hours, 50 messages hidden") && !found.contains("of silence"))
            let whole = try await site.get(address).html
            #expect(whole.contains("2 hours of silence"))
        }
    }

    @Test
    func `people coming and going in a row are one line that opens`() async throws {
        try await TestSite.run(on: .sqlite) { site in
            let moves = (0..<5).map { number in
                var event = Sample.message(100_000 + Double(number), "moved \(number)")
                event.kind = number.isMultiple(of: 2) ? .join : .leave
                return Gathered.event(event)
            }
            let words = Gathered.event(Sample.message(100_010, "Anyone here?"))
            let incident = try await Sample.incident(
                of: moves + [words],
                titled: "Busy door",
                in: site.store
            )
            let html = try await site.get("/incidents/\(incident.key)/evidence").html
            let fold = try #require(html.range(of: "<summary>5 joined or left</summary>"))
            let end = try #require(html[fold.upperBound...].range(of: "</details>"))
            let folded = html[fold.upperBound..<end.lowerBound]
            #expect(folded.contains("moved 0") && folded.contains("moved 4"))
            #expect(!folded.contains("Anyone here?"))
        }
    }
}
