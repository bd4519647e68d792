import DebriefTesting
import Evidence
import Foundation
import Investigations
import Storage
import Testing

struct ComparePageTests {
    @Test(arguments: Engine.available)
    func `two accounts of one incident lead to their comparison`(engine: Engine) async throws {
        try await TestSite.run(on: engine) { site in
            #expect(try await site.get("/compare").html.contains("Compare two accounts"))
            for title in ["The quick one", "The <deep> one"] {
                _ = try await site.post("\(site.address)/investigations", ["title": title])
            }
            let overview = try await site.get(site.address).html
            #expect(overview.contains("/compare?left=\(site.incident.key)%2F"))

            let key = site.incident.key
            let page = try await site.get("/compare?left=\(key)/1&right=\(key)/2").html
            #expect(page.contains("The &lt;deep&gt; one"))
            #expect(page.contains("Time to investigate") && page.contains("in work"))
            #expect(try await site.get("/compare?left=\(key)/1&right=\(key)/9").status == 404)
        }
    }

    @Test(arguments: Engine.available)
    func `a title of a marker is kept and shown`(engine: Engine) async throws {
        try await TestSite.run(on: engine) { site in
            let begun = try await site.post("\(site.address)/investigations", ["title": "Mine"])
            _ = try await site.post(
                "\(begun.location)/markers",
                ["kind": "repair", "title": "Put back", "summary": "All of it."]
            )
            #expect(try await site.get(begun.location).html.contains("Put back"))
            let report = try await site.get("\(begun.location)/report/markdown").html
            #expect(report.contains("Repair: Put back"))
        }
    }
}
