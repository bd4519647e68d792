import DebriefTesting
import Evidence
import Foundation
import Pipeline
import Readings
import Relations
import Storage
import Testing

struct BeingReadTests {
    private static let line = "This page shows more when it is done."

    @Test(arguments: Engine.available)
    func `an incident that is being read is shown with a line, and with readings after`(
        engine: Engine
    ) async throws {
        try await TestSite.run(on: engine, atOnce: 0) { site in
            let id = site.incident.id
            // Another node is at it, and does nothing.
            try await site.store.write { connection in
                _ = try connection.claimDerivation(
                    of: id,
                    as: "elsewhere",
                    at: Date(),
                    until: .distantFuture
                )
            }
            let total = site.incident.eventCount
            for page in ["", "/evidence?readings=on", "/relations", "/conversations", "/course"] {
                let shown = try await site.get(site.address + page)
                #expect(shown.status == 200)
                #expect(shown.html.contains("Being read: 0 of \(total) messages. \(Self.line)"))
                #expect(shown.html.contains("<noscript><meta http-equiv=\"refresh\""))
            }
            #expect(
                try await site.get("\(site.address)/reading").html.hasPrefix("Being read: 0 of")
            )

            try await site.store.write { try $0.releaseDerivation("elsewhere") }
            try await Derivation(store: site.store).refresh(site.incident)
            #expect(try await site.get("\(site.address)/reading").status == 204)
            let read = try await site.get("\(site.address)/evidence?readings=on").html
            #expect(!read.contains(Self.line))
            let count = try await site.store.read { try $0.readings(of: id).count }
            #expect(count == total)
        }
    }

    @Test(arguments: Engine.available)
    func `a small incident is read before its page is shown`(engine: Engine) async throws {
        try await TestSite.run(on: engine) { site in
            let page = try await site.get("\(site.address)/evidence?readings=on").html
            #expect(!page.contains(Self.line))
            let read = try await site.store.read { try $0.readings(of: site.incident.id).count }
            #expect(read == site.incident.eventCount)
        }
    }
}
