import Evidence
import Foundation
import Testing

@testable import EvidenceSources

struct DatadogLiveTests {
    private let access = ["key": "k1", "application": "k2", "site": "datadoghq.eu"]
    private let from = Date(timeIntervalSince1970: 1_670_330_000)
    private let now = Date(timeIntervalSince1970: 1_670_340_000)

    private func event(_ state: String, _ milliseconds: Int, _ transition: String) -> String {
        """
        {"id": "AwAA-\(milliseconds)", "type": "event", "attributes": {
          "tags": ["monitor", "service:search", "source:alert"],
          "message": "%%%\\nHalf of the items are missing\\n\\n@tomo\\n\\nThe monitor was last \
        triggered at Tue Dec 06 2022 14:28:00 UTC.\\n\\n- - -\\n\\n[[Monitor Status](x)]\\n%%%",
          "attributes": {"timestamp": \(milliseconds), "priority": "normal",
            "title": "[\(state) on {service:search}] Index lag",
            "evt": {"id": "84812", "type": "metric_alert"},
            "monitor": {"id": 77, "name": "Index lag", "query": "avg:lag > 9",
              "groups": ["service:search"], "alert_cycle_key_txt": "c1",
              "transition": {"transition_type": "\(transition)"},
              "result": {"alert_url": "/monitors/77"}}}}}
        """
    }

    private func body(_ state: String, _ milliseconds: Int) -> String {
        """
        {"id": "84812", "monitor_id": "77", "alert_cycle_key": "c1", "priority": "normal",
         "title": "[\(state) on {service:search}] Index lag", "event_type": "metric_alert",
         "alert_transition": "\(state)", "date": "\(milliseconds)", "scopes": "service:search",
         "alert_query": "avg:lag > 9", "tags": "monitor,service:search",
         "url": "https://app.datadoghq.com/monitors/77",
         "body": "%%%\\nHalf of the items are missing\\n\\n@tomo\\n\\nThe monitor was last \
        triggered at Tue Dec 06 2022 14:28:00 UTC.\\n\\n- - -\\n\\n[[Monitor Status](x)]\\n%%%"}
        """
    }

    private var interface: StubbedInterface {
        let user = """
            {"id": "u1", "type": "users", "attributes": {"name": "Nia", "handle": "nia@shop.example",
              "email": "nia@shop.example"}}
            """
        let plain = """
            {"id": "AwAA-3", "type": "event", "attributes": {"tags": ["source:deploy",
              "service:search"], "message": "v9 by tomo", "attributes": {"evt": {"id": "84899"},
              "title": "Deployed search", "timestamp": 1670336700000}}}
            """
        let incident = """
            {"id": "i1", "type": "incidents", "attributes": {"title": "Search is odd",
              "created": "2022-12-06T14:30:00Z", "modified": "2022-12-06T14:50:00Z", "public_id": 9}}
            """
        let triggered = event("Triggered", 1_670_336_880_000, "alert")
        let recovered = event("Recovered", 1_670_337_600_000, "alert recovery")
        return StubbedInterface([
            "/api/v1/validate": [.json(#"{"valid": true}"#)],
            "/api/v2/users": [.json(#"{"data": [\#(user)]}"#)],
            "/api/v2/events": [
                .json(
                    """
                    {"data": [\(plain), \(triggered)], "meta": {"page": {"after": "n3xt+"}}}
                    """
                ),
                WebAnswer(status: 429, headers: ["x-ratelimit-reset": "9"]),
                .json(#"{"data": [\#(recovered)], "meta": {}}"#),
            ],
            "/api/v2/incidents": [.json(#"{"data": [\#(incident)]}"#)],
        ])
    }

    @Test func `a monitor's alert is one event by interface and webhook`() async throws {
        var fetching = Fetching()
        try await fetching.run(DatadogSource(), access, interface, from: from, now: now)
        #expect(fetching.refused.isEmpty && fetching.waits == [.seconds(9)])
        let triggered = try Reading.of(
            DatadogSource(),
            delivered: body("Triggered", 1_670_336_880_000)
        )
        let recovered = try Reading.of(
            DatadogSource(),
            delivered: body("Recovered", 1_670_337_600_000)
        )
        let alerts = fetching.comparable.filter { $0.kind == .alert }
        #expect(alerts == triggered.comparable + recovered.comparable)
        #expect(Set(alerts.map(\.externalID)) == ["77:c1"])
        #expect(alerts.last?.endedAt == Date(timeIntervalSince1970: 1_670_337_600))
    }

    @Test func `events, incidents and people come page by page`() async throws {
        let interface = interface
        var fetching = Fetching()
        try await fetching.run(DatadogSource(), access, interface, from: from, now: now)
        #expect(
            fetching.events.map(\.externalID) == [
                "event:84899", "77:c1", "77:c1", "incident:i1",
            ]
        )
        #expect(fetching.events.first?.kind == .change)
        let asked = await interface.asked
        #expect(asked.allSatisfy { $0.address.host() == "api.datadoghq.eu" })
        #expect(asked.allSatisfy { $0.headers["dd-application-key"] == "k2" })
        #expect(asked.contains { $0.address.absoluteString.contains("n3xt%2B") })
        #expect(Set(asked.map(\.address)).count == asked.count - 1)
        #expect(fetching.cursor?.contains("k1") == false)
    }

    @Test func `the first version of the interface tells the same event`() throws {
        let file = """
            {"events": [{"id": 84899, "id_str": "84899", "title": "Deployed search",
              "text": "v9 by tomo", "date_happened": 1670336700, "tags": ["source:deploy",
              "service:search"], "alert_type": "info"}]}
            """
        let reading = try Reading.of(DatadogSource(), files: ["events.json": file])
        #expect(reading.events.map(\.externalID) == ["event:84899"])
        #expect(reading.events.first?.text == "Deployed search\nv9 by tomo")
    }

    @Test func `a list that the keys may not read is passed over`() async throws {
        let interface = StubbedInterface([
            "/api/v2/users": [WebAnswer(status: 403)], "/api/v2/events": [.json(#"{"data": []}"#)],
            "/api/v2/incidents": [WebAnswer(status: 403)],
        ])
        var fetching = Fetching()
        try await fetching.run(DatadogSource(), access, interface, from: from, now: now)
        #expect(fetching.events.isEmpty && fetching.refused.isEmpty)
        await #expect(throws: AccessFault("Datadog’s events does not let this token read it.")) {
            let closed = StubbedInterface([
                "/api/v1/validate": [.json("{}")], "/api/v2/events": [WebAnswer(status: 403)],
            ])
            return try await DatadogSource().test(Access(access), closed)
        }
    }
}
