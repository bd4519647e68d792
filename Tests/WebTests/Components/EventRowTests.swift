import DebriefTesting
import Evidence
import Foundation
import Storage
import Testing

struct EventRowTests {
    /// The evidence of the sample with one more event in it.
    private func html(with event: GatheredEvent) async throws -> String {
        let html = Box()
        try await TestSite.run(on: .sqlite) { site in
            try await site.store.write { connection in
                try Sample.record([.event(event)], in: connection)
            }
            html.text = try await site.get(site.address + "/evidence").html
        }
        return html.text
    }

    private final class Box: @unchecked Sendable {
        var text = ""
    }

    @Test
    func `an event without words says so`() async throws {
        let html = try await html(with: Sample.message(300, ""))
        #expect(html.contains("<span class=\"wordless\">Without words</span>"))
    }

    @Test
    func `a file alone is named once`() async throws {
        var event = Sample.message(300, "plan.pdf")
        event.files = [GatheredFile(externalID: "F1", name: "plan.pdf")]
        let html = try await html(with: event)
        #expect(html.components(separatedBy: "plan.pdf").count == 2)
    }

    @Test
    func `empty lines at the end are not shown`() async throws {
        let html = try await html(with: Sample.message(300, "Ends here\n\n\n"))
        #expect(html.contains("Ends here</div>"))
    }
}
