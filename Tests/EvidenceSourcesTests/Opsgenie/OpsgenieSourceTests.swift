import Evidence
import Foundation
import Testing

@testable import EvidenceSources

struct OpsgenieSourceTests {
    static func alert(_ status: String, acknowledged: Bool, updated: String, _ more: String = "")
        -> String
    {
        """
        {"id": "a-1", "tinyId": "9", "message": "Index is stale", "status": "\(status)",
         "acknowledged": \(acknowledged), "tags": ["search"], "createdAt": "2022-12-06T14:00:00Z",
         "updatedAt": "\(updated)", "source": "probe", "owner": "", "priority": "P2", "entity": "finder",
         "integration": {"id": "i-1", "name": "Probes", "type": "API"}\(more)}
        """
    }

    static func delivery(_ action: String, updated: String, _ more: String = "") -> String {
        """
        {"action": "\(action)", "integrationId": "i-1", "integrationName": "Probes",
         "alert": {"alertId": "a-1", "tinyId": "9", "message": "Index is stale", "tags": ["search"],
           "createdAt": 1670335200000, "updatedAt": \(updated), "source": "probe", "entity": "finder",
           "priority": "P2", "username": "ines@shop.example"\(more)}}
        """
    }

    private func read(_ text: String) throws -> Reading {
        try Reading.of(OpsgenieSource(), files: ["answer.json": text])
    }

    @Test func `an alert is one event with its states, by either road`() throws {
        let open = Self.alert("open", acknowledged: true, updated: "2022-12-06T14:05:30Z")
        let asked = try read(#"{"data": [\#(open)]}"#)
        let delivered = try Reading.of(
            OpsgenieSource(),
            delivered: Self.delivery("Acknowledge", updated: "1670335530000000000")
        )
        #expect(asked.refused.isEmpty && asked.events.count == 1)
        #expect(asked.comparable.first == delivered.comparable.first)
        #expect(delivered.events.first?.details.value("state") == "acknowledged")
        #expect(delivered.events.last?.text == "Acknowledged by ines@shop.example")
        #expect(delivered.people.first?.email == "ines@shop.example")
    }

    @Test func `when it was acknowledged and closed is told by the report`() throws {
        let report = #", "report": {"ackTime": 330000, "closeTime": 2160000, "closedBy": "tomo"}"#
        let closed = Self.alert(
            "closed",
            acknowledged: false,
            updated: "2022-12-06T14:36:01Z",
            report
        )
        let events = try read(closed).events
        #expect(events.map(\.subtype) == ["alert", "acknowledge", "close"])
        #expect(events[0].endedAt == Date(timeIntervalSince1970: 1_670_337_360))
        #expect(events[1].externalID == "alerts/a-1/acknowledge/1670335530")
        #expect(events[2].author == "tomo" && events[2].thread == "alerts/a-1")
    }

    @Test func `a note is said, other actions are steps`() throws {
        let note = try Reading.of(
            OpsgenieSource(),
            delivered: Self.delivery(
                "AddNote",
                updated: "1670335530000000000",
                #", "note": "Old alias""#
            )
        )
        #expect(note.events.map(\.kind) == [.note] && note.events[0].text == "Old alias")
        let custom = try Reading.of(
            OpsgenieSource(),
            delivered: Self.delivery("Restart", updated: "1670335530000000000")
        )
        #expect(custom.events.map(\.text) == ["Action restart by ines@shop.example"])
    }

    @Test func `what is wrong is refused by record and field`() throws {
        let reading = try read(
            #"{"data": [{"tinyId": "9", "message": "x", "id": "a", "status": 1}]}"#
        )
        #expect(reading.refused.map(\.location) == ["answer.json, record 1, field createdAt"])
    }

    @Test(.enabled(if: Fixtures.root != nil, "skipped, no fixtures"))
    func `recorded answers and deliveries are read whole`() throws {
        let answers = try Reading.of(
            OpsgenieSource(),
            path: Fixtures.path("incident-tools-rest/opsgenie-source")
        )
        #expect(answers.refused.isEmpty)
        #expect(answers.events.filter { $0.subtype == "alert" }.count == 2)
        let deliveries = try Reading.of(
            OpsgenieSource(),
            path: Fixtures.path("webhooks-alerting-and-ci/opsgenie")
        )
        #expect(deliveries.refused.isEmpty)
        #expect(deliveries.events.filter { $0.subtype != "alert" }.count == 7)
    }
}
