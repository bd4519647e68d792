import Evidence
import Foundation
import Testing

@testable import EvidenceSources

struct StatuspageLiveTests {
    private let from = Date(timeIntervalSince1970: 1_670_200_000)
    private let now = Date(timeIntervalSince1970: 1_670_400_000)

    private func incident(_ id: String, updated: String = "2022-12-06T14:55:00Z") -> String {
        """
        {"id": "\(id)", "page_id": "pg", "status": "resolved", "name": "Items are not found",
         "impact": "minor", "created_at": "2022-12-06T14:40:00Z", "updated_at": "\(updated)",
         "resolved_at": "2022-12-06T14:55:00Z", "components": [], "incident_updates": [
         {"id": "u-\(id)", "status": "investigating", "body": "We look.",
          "created_at": "2022-12-06T14:40:00Z", "display_at": "2022-12-06T14:40:00Z"}]}
        """
    }

    @Test func `a public page is the same by interface, webhook and file`() async throws {
        let body = #"{"page": {"id": "pg", "name": "Shop"}, "incidents": [\#(incident("p1"))]}"#
        let interface = StubbedInterface([
            "/api/v2/status.json": [.json(#"{"page": {"id": "pg", "name": "Shop"}}"#)],
            "/api/v2/incidents.json": [.json(body)],
            "/api/v2/scheduled-maintenances.json": [.json(#"{"scheduled_maintenances": []}"#)],
        ])
        let access = ["address": "https://status.example"]
        var fetching = Fetching()
        try await fetching.run(StatuspageSource(), access, interface, from: from, now: now)
        let delivered = try Reading.of(
            StatuspageSource(),
            delivered: #"{"page": {"id": "pg", "name": "Shop"}, "incident": \#(incident("p1"))}"#
        )
        let file = try Reading.of(StatuspageSource(), files: ["incidents.json": body])
        #expect(fetching.comparable == delivered.comparable && fetching.events.count == 2)
        #expect(fetching.comparable == file.comparable)
        #expect(await interface.asked.allSatisfy { $0.headers["authorization"] == nil })
        let who = try await StatuspageSource().test(Access(access), interface)
        #expect(who == "a reader of the page Shop")
    }

    @Test func `a managed page is read page by page, once a second, to the window's begin`()
        async throws
    {
        let full = (0..<100).map { incident("a\($0)") }
        let old = (0..<100).map { incident("b\($0)", updated: "2022-11-01T00:00:00Z") }
            .map { $0.replacing("2022-12-06", with: "2022-11-01") }
        let interface = StubbedInterface([
            "/v1/pages/pg": [.json(#"{"id": "pg", "name": "Shop"}"#)],
            "/v1/pages/pg/incidents?limit=100&page=1": [
                WebAnswer(status: 420), .json("[\(full.joined(separator: ","))]"),
            ],
            "/v1/pages/pg/incidents?limit=100&page=2": [
                .json("[\(old.joined(separator: ","))]")
            ],
        ])
        var fetching = Fetching()
        try await fetching.run(
            StatuspageSource(),
            ["page": "pg", "key": "k3y"],
            interface,
            from: from,
            now: now
        )
        #expect(fetching.events.count == 200 && fetching.refused.isEmpty)
        #expect(fetching.waits == [.seconds(60), .seconds(1)])
        #expect(await interface.asked.allSatisfy { $0.headers["authorization"] == "OAuth k3y" })
        #expect(await interface.asked.count == 4)
        let places = fetching.gathered.compactMap { told -> String? in
            if case .place(let place) = told { place.name } else { nil }
        }
        #expect(places == ["Shop"])
    }
}
