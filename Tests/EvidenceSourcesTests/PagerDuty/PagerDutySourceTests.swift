import Evidence
import Foundation
import Testing

@testable import EvidenceSources

struct PagerDutySourceTests {
    private func read(_ text: String) throws -> Reading {
        try Reading.of(PagerDutySource(), files: ["answer.json": text])
    }

    private func deliver(_ text: String) throws -> Reading {
        try Reading.of(PagerDutySource(), delivered: text)
    }

    @Test func `an incident is one event whose states are its edits`() throws {
        let reading = try read(
            """
            {"incidents": [\(PagerDutySample.incident("triggered", changed: "2022-12-06T14:00:00Z")),
             \(PagerDutySample.incident(
                "resolved", changed: "2022-12-06T14:36:00Z", resolved: "\"2022-12-06T14:36:00Z\""))]}
            """
        )
        #expect(reading.refused.isEmpty)
        let events = reading.events
        #expect(events.map(\.externalID) == ["incidents/Q1", "incidents/Q1"])
        #expect(events.map { $0.details.value("state") } == ["triggered", "resolved"])
        #expect(events[0].editedAt == nil && events[0].endedAt == nil)
        #expect(events[1].endedAt == Date(timeIntervalSince1970: 1_670_337_360))
        #expect(events[1].editedAt == events[1].endedAt)
        #expect(events[0].text == "[#88] Index is stale" && events[0].place == "PSEARCH")
        #expect(reading.places.map(\.kind) == [.service])
    }

    @Test func `each generation of webhook tells what the interface tells`() throws {
        let asked = try read(
            """
            [\(PagerDutySample.incident("acknowledged", changed: "2022-12-06T14:05:30Z")),
             \(PagerDutySample.acknowledgement)]
            """
        )
        let third = try deliver(
            PagerDutySample.delivered(
                "acknowledged",
                at: "2022-12-06T14:05:30.394Z",
                "acknowledged"
            )
        )
        #expect(asked.comparable.count == 2)
        #expect(try deliver(PagerDutySample.message).comparable == asked.comparable)
        #expect(third.comparable == asked.comparable)
    }

    @Test func `notes are the same by log, interface and webhook`() throws {
        let note = """
            {"notes": [{"id": "N1", "user": \(PagerDutySample.ines), "content": "Alias is old",
             "created_at": "2022-12-06T14:20:00Z"}]}
            """
        let log = """
            {"id": "R2", "type": "annotate_log_entry", "created_at": "2022-12-06T14:20:00Z",
             "agent": \(PagerDutySample.ines), "channel": {"type": "note", "summary": "Alias is old"}}
            """
        let ids = try [read(note), read(log)].map { $0.events.map(\.externalID) }
        #expect(ids[0] == ids[1] && ids[0].count == 1)
        #expect(try read(log).events.first?.text == "Alias is old")
    }

    @Test func `on-calls and schedules are shifts, told once`() throws {
        let reading = try read(
            """
            {"oncalls": [{"user": \(PagerDutySample.ines), "escalation_level": 1,
              "schedule": {"id": "PS1", "summary": "Search primary"},
              "escalation_policy": {"id": "PE1", "summary": "Search"},
              "start": "2022-12-05T09:00:00-05:00", "end": "2022-12-12T09:00:00-05:00"},
             {"user": \(PagerDutySample.ines), "escalation_level": 2, "schedule": null,
              "escalation_policy": {"id": "PE1", "summary": "Search"}, "start": null, "end": null}]}
            """
        )
        let shift = try #require(reading.shifts.first)
        #expect(shift.schedule == "Search primary" && shift.person == "PINES" && shift.level == 1)
        #expect(shift.from == Date(timeIntervalSince1970: 1_670_248_800))
        #expect(reading.shifts.last?.until == nil && reading.shifts.count == 2)
    }

    @Test func `people have their addresses, services their owners`() throws {
        let reading = try read(
            """
            {"users": [{"id": "PINES", "type": "user", "name": "Ines Duarte", "summary": "Ines Duarte",
              "email": "Ines@shop.example", "time_zone": "Europe/Lisbon", "job_title": "Engineer",
              "teams": [{"id": "PT", "summary": "Search"}]}]}
            """
        )
        #expect(reading.people.first?.email == "ines@shop.example")
        #expect(reading.people.first?.team == "Search")
        let services = try read(
            """
            {"services": [{"id": "PSEARCH", "type": "service", "summary": "Search",
             "description": "Finds items", "teams": [{"id": "PT", "summary": "Search team"}]}]}
            """
        )
        #expect(services.entries.first?.owner == "Search team")
        #expect(services.places.first?.externalID == "PSEARCH")
    }

    @Test func `what is wrong is refused by record and field`() throws {
        let reading = try read(#"{"incidents": [{"id": "Q1", "type": "incident", "status": 3}]}"#)
        #expect(
            reading.refused.map(\.location) == ["answer.json, field incidents.0.created_at"]
        )
        let late = try read(
            #"{"log_entries": [{"type": "notify_log_entry", "created_at": "soon"}]}"#
        )
        #expect(late.refused.map(\.location) == ["answer.json, field log_entries.0.created_at"])
    }

    @Test func `a signature among several is enough, and a wrong one is not`() {
        let body = Array(#"{"event": {}}"#.utf8)
        func isAuthentic(_ header: String?) -> Bool {
            let headers = header.map { ["x-pagerduty-signature": $0] } ?? [:]
            let delivery = Delivery(headers: headers, body: body, receivedAt: .now)
            return PagerDutySource().isAuthentic(delivery, secret: "s3cret")
        }
        // Worked out with another program: HMAC-SHA256 of the body.
        let right = "41efa1ef7ba0e7608ffc13fe9ca956e053adeee49411f34151327d3f0006a336"
        #expect(isAuthentic("v1=00ff,v1=\(right)"))
        #expect(!isAuthentic("v1=00ff") && !isAuthentic(right) && !isAuthentic(nil))
    }

    @Test(.enabled(if: Fixtures.root != nil, "skipped, no fixtures"))
    func `recorded answers and deliveries are read whole`() throws {
        let answers = try Reading.of(PagerDutySource(), path: Fixtures.path("pagerduty-rest"))
        let deliveries = try Reading.of(
            PagerDutySource(),
            path: Fixtures.path("webhooks-pagerduty")
        )
        #expect(answers.refused.isEmpty && deliveries.refused.isEmpty)
        let incidents = deliveries.events.filter { $0.subtype == "incident" }
        #expect(Set(incidents.map(\.externalID)).count == 7)
        #expect(answers.shifts.count == 3)
    }
}
