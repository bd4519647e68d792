import Evidence
import EvidenceSources
import Foundation
import Testing

struct IncidentIOSourceTests {
    private let incident = """
        {"id": "01A", "reference": "INC-7", "name": "Search is slow", "summary": "p95 is up",
         "permalink": "https://app.incident.io/shop/incidents/7",
         "incident_status": {"name": "Fixing"}, "severity": {"name": "Major"},
         "created_at": "2026-01-05T09:00:00Z", "updated_at": "2026-01-05T10:00:00Z",
         "creator": {"user": {"id": "u1", "name": "Nia Osei", "email": "Nia@Shop.example"}}}
        """

    @Test func `an incident is the same by webhook and by list`() throws {
        let type = "public_incident.incident_created_v2"
        let hook = #"{"event_type": "\#(type)", "\#(type)": \#(incident)}"#
        let status = "public_incident.incident_status_updated_v2"
        let bodies = [
            hook, #"{"incidents": [\#(incident)]}"#, #"{"incident": \#(incident)}"#,
            #"{"event_type": "\#(status)", "\#(status)": {"incident": \#(incident)}}"#,
        ]
        for body in bodies {
            let reading = try Reading.of(IncidentIOSource(), files: ["a.json": body])
            #expect(reading.refused.isEmpty)
            let event = try #require(reading.event("incident:01A"))
            #expect(event.at == Date(timeIntervalSince1970: 1_767_603_600))
            #expect(event.text == "Search is slow\np95 is up" && event.author == "u1")
            #expect(event.details.value("severity") == "Major")
        }
    }

    @Test func `updates belong to their incident`() throws {
        let body = """
            {"incident_updates": [
              {"id": "01U", "incident_id": "01A", "message": "Rolled back",
               "new_incident_status": {"name": "Monitoring"},
               "updater": {"user": {"name": "Tom Berg", "email": "tom@shop.example"}},
               "created_at": "2026-01-05T09:30:00Z"},
              {"id": "02U", "incident_id": "01A", "message": null,
               "new_incident_status": {"name": "Closed"}, "created_at": "2026-01-05T09:30:00Z"}]}
            """
        let reading = try Reading.of(IncidentIOSource(), files: ["a.json": body])
        #expect(reading.events.map(\.text) == ["Rolled back", "Status: Closed"])
        #expect(reading.events.allSatisfy { $0.thread == "incident:01A" && $0.kind == .status })
        #expect(reading.events.first?.author == "tom@shop.example")
    }

    @Test func `an incident without a time is refused`() throws {
        let body = incident.replacing(#""created_at": "2026-01-05T09:00:00Z","#, with: "")
        let reading = try Reading.of(IncidentIOSource(), files: ["a.json": body])
        #expect(reading.events.isEmpty)
        #expect(reading.refused.first?.location.contains("created_at") == true)
    }
}
