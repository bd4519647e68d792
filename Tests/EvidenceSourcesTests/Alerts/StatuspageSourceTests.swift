import Evidence
import EvidenceSources
import Foundation
import Testing

struct StatuspageSourceTests {
    private let incident = """
        {"id": "p1", "name": "New items are not found", "status": "resolved", "impact": "minor",
         "created_at": "2022-12-06T14:40:00Z", "started_at": "2022-12-06T14:28:00Z",
         "updated_at": "2022-12-06T15:00:00Z", "resolved_at": "2022-12-06T14:55:00Z",
         "page_id": "pg", "shortlink": "https://stspg.example/p1",
         "components": [{"id": "c", "name": "Search"}],
         "incident_updates": [
           {"id": "u2", "status": "resolved", "body": "<p>All is well &amp; good.</p>",
            "created_at": "2022-12-06T14:55:00Z", "display_at": "2022-12-06T14:55:00Z",
            "affected_components": null},
           {"id": "u1", "status": "investigating", "body": "We are looking.",
            "created_at": "2022-12-06T14:40:00Z", "display_at": "2022-12-06T14:40:00Z",
            "affected_components": [{"name": "Search", "old_status": "operational",
                                     "new_status": "partial_outage"}]}]}
        """

    @Test func `an incident and its updates are one thread, by either road`() throws {
        let listed = try Reading.of(StatuspageSource(), files: ["incidents.jsonl": oneLine])
        let page = #"{"page": {"id": "pg", "name": "Shop"}, "incident": \#(incident)}"#
        let sent = try Reading.of(StatuspageSource(), delivered: page)
        #expect(listed.comparable == sent.comparable)
        #expect(
            listed.events.map(\.text) == [
                "New items are not found", "All is well & good.", "We are looking.",
            ]
        )
        #expect(Set(listed.events.map(\.thread)) == ["incident:p1"])
        #expect(listed.events.first?.endedAt == Date(timeIntervalSince1970: 1_670_338_500))
        #expect(listed.events.last?.details.value("Search") == "operational → partial_outage")
    }

    private var oneLine: String { incident.split(separator: "\n").joined(separator: " ") }

    @Test func `a component's change of state is told`() throws {
        let body = """
            {"page": {"id": "pg"}, "component": {"name": "Search"}, "component_update":
             {"id": "x", "created_at": "2022-12-06T14:40:00Z", "old_status": "operational",
              "new_status": "under_maintenance"}}
            """
        let reading = try Reading.of(StatuspageSource(), delivered: body)
        #expect(reading.events.map(\.text) == ["Search: operational → under maintenance"])
    }

    @Test func `an incident without an id is refused`() throws {
        let reading = try Reading.of(
            StatuspageSource(),
            files: ["a.json": #"[{"name": "x", "incident_updates": []}]"#]
        )
        #expect(reading.refused.map(\.location) == ["a.json, record 1, field id"])
    }
}
