import Evidence
import EvidenceSources
import Foundation
import Testing

struct AlertmanagerSourceTests {
    private func group(_ status: String, endsAt: String = "0001-01-01T00:00:00Z") -> String {
        """
        {"receiver": "debrief", "status": "\(status)", "version": "4", "alerts": [{
          "status": "\(status)",
          "labels": {"alertname": "KettleCold", "service": "kitchen", "severity": "page"},
          "annotations": {"summary": "The kettle is cold", "runbook_url": "https://wiki.example/k"},
          "startsAt": "2022-12-06T14:28:00.5Z", "endsAt": "\(endsAt)",
          "generatorURL": "https://prometheus.example/graph", "fingerprint": "abc123"}]}
        """
    }

    private let listed = """
        [{"labels": {"alertname": "KettleCold", "service": "kitchen", "severity": "page"},
          "annotations": {"summary": "The kettle is cold", "runbook_url": "https://wiki.example/k"},
          "startsAt": "2022-12-06T14:28:00.5Z", "endsAt": "2022-12-06T14:40:00Z",
          "updatedAt": "2022-12-06T14:36:00Z", "fingerprint": "abc123",
          "generatorURL": "https://prometheus.example/graph",
          "status": {"state": "active", "silencedBy": [], "inhibitedBy": []}}]
        """

    @Test func `a firing alert is told by the webhook as by the interface`() throws {
        let sent = try Reading.of(AlertmanagerSource(), delivered: group("firing"))
        let asked = try Reading.of(AlertmanagerSource(), files: ["alerts.json": listed])
        #expect(sent.comparable == asked.comparable)
        let alert = try #require(sent.events.first)
        #expect(alert.kind == .alert)
        #expect(alert.place == "kitchen")
        #expect(alert.text == "KettleCold\nThe kettle is cold")
        #expect(alert.details.value("severity") == "page")
        #expect(alert.endedAt == nil)
    }

    @Test func `its end is the same alert`() throws {
        let firing = try Reading.of(AlertmanagerSource(), delivered: group("firing"))
        let resolved = try Reading.of(
            AlertmanagerSource(),
            delivered: group("resolved", endsAt: "2022-12-06T14:38:00Z")
        )
        #expect(firing.events.map(\.externalID) == resolved.events.map(\.externalID))
        #expect(resolved.events.first?.endedAt == Date(timeIntervalSince1970: 1_670_337_480))
        #expect(resolved.events.first?.details.value("state") == "resolved")
    }

    @Test func `what is wrong is refused by file, record and field`() throws {
        let wrong = group("resolved", endsAt: "soon")
        let reading = try Reading.of(AlertmanagerSource(), files: ["a.json": wrong])
        #expect(reading.refused.map(\.location) == ["a.json, field alerts[0].endsAt"])
    }

    @Test func `only who knows the secret is believed`() {
        func delivery(_ header: String, _ value: String) -> Delivery {
            Delivery(headers: [header: value], body: [], receivedAt: Date())
        }
        let source = AlertmanagerSource()
        #expect(source.isAuthentic(delivery("authorization", "Bearer tea"), secret: "tea"))
        #expect(source.isAuthentic(delivery("x-debrief-secret", "tea"), secret: "tea"))
        let basic = Data("debrief:tea".utf8).base64EncodedString()
        #expect(source.isAuthentic(delivery("authorization", "Basic \(basic)"), secret: "tea"))
        #expect(!source.isAuthentic(delivery("authorization", "Bearer coffee"), secret: "tea"))
        #expect(!source.isAuthentic(delivery("accept", "tea"), secret: "tea"))
    }
}
