import Evidence
import EvidenceSources
import Foundation
import Testing

struct DatadogSourceTests {
    private func sent(_ transition: String, at seconds: Int, id: String) -> String {
        """
        {"id": "\(id)", "monitor_id": "77", "scopes": "service:search", "date": "\(seconds)000", \
        "alert_transition": "\(transition)", "title": "[\(transition) on {service:search}] Errors", \
        "tags": "monitor,service:search", "alert_type": "error", "event_type": "log_alert", \
        "body": "%%%\\n@webhook-x\\n\\nToo many errors.\\n\\nThe monitor was last triggered at \
        Tue Dec 06 2022 14:28:00 UTC.\\n\\n- - -\\n\\n[[links]]\\n%%%", "url": "https://dd.example/1"}
        """
    }

    @Test func `a trigger and its recovery are one alert`() throws {
        let lines = [
            sent("Triggered", at: 1_670_336_885, id: "1"),
            sent("Recovered", at: 1_670_337_480, id: "2"),
        ]
        let reading = try Reading.of(
            DatadogSource(),
            files: ["sent.jsonl": lines.joined(separator: "\n")]
        )
        #expect(reading.refused.isEmpty)
        #expect(Set(reading.events.map(\.externalID)).count == 1)
        #expect(reading.events.map { $0.details.value("state") } == ["triggered", "resolved"])
        #expect(reading.events.first?.at == Date(timeIntervalSince1970: 1_670_336_880))
        #expect(reading.events.last?.endedAt == Date(timeIntervalSince1970: 1_670_337_480))
        #expect(reading.events.first?.place == "search")
        #expect(reading.events.first?.text.hasPrefix("Errors\nToo many errors.") == true)
    }

    @Test func `incidents and users of the interface are read`() throws {
        let incidents = """
            {"data": [{"id": "i1", "type": "incidents", "attributes": {"title": "Search is odd",
              "created": "2022-12-06T14:30:00Z", "detected": "2022-12-06T14:28:00Z",
              "resolved": "2022-12-06T14:48:00Z", "publicId": 9,
              "fields": {"severity": {"type": "dropdown", "value": "SEV-2"}}}}]}
            """
        let users = """
            {"data": [{"id": "u1", "type": "users", "attributes": {"name": "Nia Okafor",
              "handle": "nia", "email": "nia@shop.example", "disabled": false}}]}
            """
        let reading = try Reading.of(
            DatadogSource(),
            files: ["incidents.json": incidents, "users.json": users]
        )
        let incident = try #require(reading.events.first)
        #expect(incident.kind == .ticket)
        #expect(incident.details.value("severity") == "SEV-2")
        #expect(incident.endedAt == Date(timeIntervalSince1970: 1_670_338_080))
        #expect(reading.people.map(\.email) == ["nia@shop.example"])
    }
}
