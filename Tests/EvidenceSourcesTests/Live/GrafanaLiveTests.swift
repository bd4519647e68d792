import Evidence
import Foundation
import Testing

@testable import EvidenceSources

struct GrafanaLiveTests {
    private let access = ["address": "https://grafana.example", "token": "t0ken"]
    private let listed = """
        {"labels": {"alertname": "Slow", "service": "search"}, "annotations": {},
         "fingerprint": "f1", "startsAt": "2022-12-06T15:28:00+01:00",
         "endsAt": "2022-12-06T14:40:00Z", "status": {"state": "active"}}
        """
    private let from = Date(timeIntervalSince1970: 1_670_330_000)
    private let now = Date(timeIntervalSince1970: 1_670_340_000)

    private func annotation(_ id: Int, _ time: Int, _ more: String = "") -> String {
        #"{"id": \#(id), "time": \#(time), "timeEnd": \#(time), "text": "v9 of search" \#(more)}"#
    }

    private func interface(_ more: [String: [WebAnswer]] = [:]) -> StubbedInterface {
        StubbedInterface(
            [
                "/api/org": [.json(#"{"id": 1, "name": "Shop"}"#)],
                "/api/alertmanager/grafana/api/v2/alerts": [.json("[\(listed)]")],
                "/api/annotations": [.json("[]")],
            ].merging(more) { $1 }
        )
    }

    @Test func `an alert is the same by list and webhook`() async throws {
        var fetching = Fetching()
        try await fetching.run(GrafanaSource(), access, interface(), from: from, now: now)
        let delivered = try Reading.of(
            GrafanaSource(),
            delivered: """
                {"status": "firing", "orgId": 1, "alerts": [{"status": "firing",
                 "labels": {"alertname": "Slow", "service": "search"}, "annotations": {},
                 "startsAt": "2022-12-06T15:28:00+01:00", "endsAt": "0001-01-01T00:00:00Z",
                 "fingerprint": "f1"}]}
                """
        )
        #expect(fetching.comparable == delivered.comparable && fetching.events.count == 1)
    }

    @Test func `annotations come page by page, the newest first`() async throws {
        let full = (0..<500).map { annotation(1000 - $0, 1_670_339_000_000 - $0 * 1000) }
        let rest = annotation(3, 1_670_338_000_000, #", "tags": ["deploy"], "login": "tomo""#)
        let interface = interface([
            "/api/annotations": [
                .json("[]"), WebAnswer(status: 429, headers: ["retry-after": "3"]),
                .json("[\(full.joined(separator: ","))]"), .json("[\(rest)]"),
            ]
        ])
        var fetching = Fetching()
        try await fetching.run(GrafanaSource(), access, interface, from: from, now: now)
        #expect(fetching.refused.isEmpty && fetching.waits == [.seconds(3)])
        #expect(fetching.events.count { $0.subtype == "annotation" } == 501)
        let change = try #require(fetching.events.last)
        #expect(change.kind == .change && change.author == "tomo")
        #expect(fetching.events.first { $0.kind == .note }?.text == "v9 of search")
        let asked = await interface.asked.map(\.address).filter { $0.path.hasSuffix("tations") }
        #expect(asked.last?.absoluteString.contains("to=1670338501000") == true)
        #expect(Set(asked).count == asked.count - 1, "only the limited page is asked again")
    }

    @Test func `states of alerts are told by annotations and by their history`() async throws {
        let state = """
            {"id": 7, "alertName": "", "newState": "Alerting", "prevState": "Pending",
             "time": 1670336880000, "timeEnd": 1670336880000, "dashboardUID": "d1",
             "text": "Slow {alertname=Slow, service=search} - Alerting"}
            """
        let history = """
            {"schema": {"fields": [{"name": "time"}, {"name": "line"}, {"name": "labels"}]},
             "data": {"values": [[1670336940000], [{"schemaVersion": 1, "previous": "Alerting",
              "current": "Normal", "fingerprint": "f0", "ruleTitle": "Slow",
              "labels": {"alertname": "Slow", "service": "search"}}], [{}]]}}
            """
        let interface = interface([
            "/api/annotations": [.json("[\(state)]"), .json("[]")],
            "/api/v1/rules/history": [.json(history)],
        ])
        var fetching = Fetching()
        try await fetching.run(GrafanaSource(), access, interface, from: from, now: now)
        #expect(fetching.refused.isEmpty)
        let states = fetching.events.filter { $0.subtype == "state" }
        #expect(states.map(\.externalID) == ["annotation:7", "state:f0@1670336940000"])
        #expect(states.map { $0.details.value("state") } == ["firing", "resolved"])
        #expect(Set(states.map(\.place)) == ["search"])
    }

    @Test func `without alerting the rest is read`() async throws {
        let interface = interface([
            "/api/alertmanager/grafana/api/v2/alerts": [WebAnswer(status: 404)]
        ])
        var fetching = Fetching()
        try await fetching.run(GrafanaSource(), access, interface, from: from, now: now)
        #expect(fetching.events.isEmpty && fetching.refused.isEmpty)
        let who = try await GrafanaSource().test(Access(access), interface)
        #expect(who == "a reader of the organisation Shop")
    }
}
