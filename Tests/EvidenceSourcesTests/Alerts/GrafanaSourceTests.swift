import Evidence
import EvidenceSources
import Foundation
import Testing

struct GrafanaSourceTests {
    @Test func `a group of version 8 and later is read alert by alert`() throws {
        let body = """
            {"receiver": "", "status": "firing", "orgId": 1, "state": "alerting", "alerts": [
              {"status": "firing", "labels": {"alertname": "Slow", "zone": "eu"}, "annotations": {},
               "startsAt": "2022-12-06T15:28:00+01:00", "endsAt": "0001-01-01T00:00:00Z",
               "fingerprint": "f1", "dashboardURL": "https://grafana.example/d/1"},
              {"status": "resolved", "labels": {"alertname": "Full"}, "annotations": {},
               "startsAt": "2022-12-06T14:00:00Z", "endsAt": "2022-12-06T14:30:00Z",
               "fingerprint": "f2"}]}
            """
        let reading = try Reading.of(GrafanaSource(), delivered: body)
        #expect(reading.events.map(\.subtype) == ["Slow", "Full"])
        #expect(reading.events.first?.zone == "+01:00")
        #expect(reading.events.first?.details.value("dashboard") == "https://grafana.example/d/1")
    }

    @Test func `a rule of version 7 says that its time is only that of its receipt`() throws {
        let body = """
            {"ruleId": 4, "ruleName": "Kettle", "state": "alerting", "title": "[Alerting] Kettle",
             "evalMatches": [{"value": 21.5, "metric": "degrees", "tags": {}}], "tags": {}}
            """
        let event = try #require(try Reading.of(GrafanaSource(), delivered: body).events.first)
        #expect(event.at == Date(timeIntervalSince1970: 1_670_337_000))
        #expect(event.details.contains { $0.name == "time" && $0.doubt != nil })
        #expect(event.details.value("degrees") == "21.5")
    }

    @Test func `a rule without a name is told by its number`() throws {
        let body = #"{"ruleId": 4, "ruleName": "", "state": "alerting"}"#
        let event = try #require(try Reading.of(GrafanaSource(), delivered: body).events.first)
        #expect(event.place == "Rule 4")
    }
}
