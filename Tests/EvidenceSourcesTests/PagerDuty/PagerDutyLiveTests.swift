import Evidence
import Foundation
import Testing

@testable import EvidenceSources

struct PagerDutyLiveTests {
    private let incident = PagerDutySample.incident(
        "acknowledged",
        changed: "2022-12-06T14:05:30Z"
    )

    @Test func `incidents come with their log, notes and alerts, over every page`() async throws {
        let first = #"{"incidents": [\#(incident)], "limit": 1, "offset": 0, "more": true}"#
        let interface = StubbedInterface([
            "/users": [.json(#"{"users": []}"#)],
            "/services": [.json(#"{"services": [\#(PagerDutySample.service)]}"#)],
            "/incidents": [
                WebAnswer(status: 429, headers: ["ratelimit-reset": "9"]), .json(first),
                .json(#"{"incidents": [], "limit": 1, "offset": 1, "more": false}"#),
            ],
            "/incidents/Q1/log_entries": [
                .json(#"{"log_entries": [\#(PagerDutySample.acknowledgement)]}"#)
            ],
            "/incidents/Q1/notes": [
                .json(
                    """
                    {"notes": [{"id": "N1", "user": \(PagerDutySample.ines), "content": "Old alias",
                      "created_at": "2022-12-06T14:20:00Z"}]}
                    """
                )
            ],
            "/oncalls": [.json(#"{"oncalls": []}"#)],
            "/change_events": [.json(#"{"change_events": []}"#)],
        ])
        var fetching = Fetching()
        try await fetching.run(
            PagerDutySource(),
            ["token": "k3y"],
            interface,
            from: Date(timeIntervalSince1970: 1_670_284_800),
            until: Date(timeIntervalSince1970: 1_670_371_200)
        )
        #expect(fetching.refused.isEmpty && fetching.waits == [.seconds(9)])
        #expect(
            fetching.events.map(\.externalID) == [
                "incidents/Q1", "incidents/Q1/acknowledged/1670335530", "notes/PINES/1670336400",
            ]
        )
        #expect(fetching.events.last?.thread == "incidents/Q1")
        let asked = await interface.asked
        #expect(asked.allSatisfy { $0.headers["authorization"] == "Token token=k3y" })
        let addresses = asked.map { $0.address.absoluteString }
        #expect(addresses.count { $0.contains("offset=1") } == 1)
        #expect(Set(addresses).count == addresses.count - 1, "only the limited page is asked again")
    }
}
