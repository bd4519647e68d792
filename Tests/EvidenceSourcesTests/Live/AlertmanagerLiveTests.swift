import Evidence
import Foundation
import Testing

@testable import EvidenceSources

struct AlertmanagerLiveTests {
    private let access = ["address": "https://alerts.example/am/", "matchers": #"team="search""#]
    private let listed = """
        {"labels": {"alertname": "IndexStale", "service": "search", "severity": "page"},
         "annotations": {"summary": "Half of the items are missing"}, "fingerprint": "a1b2",
         "startsAt": "2022-12-06T14:28:00.5Z", "endsAt": "2022-12-06T14:40:00Z",
         "updatedAt": "2022-12-06T14:36:00Z", "receivers": [{"name": "debrief"}],
         "status": {"state": "active", "silencedBy": [], "inhibitedBy": []}}
        """
    private let noon = Date(timeIntervalSince1970: 1_670_337_000)

    private func interface(_ answers: [WebAnswer]) -> StubbedInterface {
        StubbedInterface([
            "/am/api/v2/status": [.json(#"{"versionInfo": {"version": "0.27.0"}}"#)],
            "/am/api/v2/alerts": answers,
        ])
    }

    @Test func `alerts that fire are listed, and named as the webhook names them`() async throws {
        let interface = interface([.json("[\(listed)]")])
        var fetching = Fetching()
        try await fetching.run(AlertmanagerSource(), access, interface, from: noon, now: noon)
        let delivered = try Reading.of(
            AlertmanagerSource(),
            delivered: """
                {"version": "4", "status": "firing", "alerts": [{"status": "firing",
                 "labels": {"alertname": "IndexStale", "service": "search", "severity": "page"},
                 "annotations": {"summary": "Half of the items are missing"},
                 "startsAt": "2022-12-06T14:28:00.5Z", "endsAt": "0001-01-01T00:00:00Z",
                 "fingerprint": "a1b2"}]}
                """
        )
        #expect(fetching.comparable == delivered.comparable)
        #expect(fetching.events.count == 1)
        let asked = await interface.asked.map { $0.address.absoluteString }
        #expect(
            asked == [#"https://alerts.example/am/api/v2/alerts?filter=team%3D%22search%22"#]
                || asked == [#"https://alerts.example/am/api/v2/alerts?filter=team=%22search%22"#]
        )
    }

    @Test func `what is no longer listed has ended since the last look`() async throws {
        let interface = interface([.json("[\(listed)]"), .json("[\(listed)]"), .json("[]")])
        var fetching = Fetching()
        for round in 0..<4 {
            let now = noon.addingTimeInterval(Double(round) * 60)
            try await fetching.run(AlertmanagerSource(), access, interface, from: noon, now: now)
        }
        #expect(fetching.events.count == 2, "one that fires, told once, and its end, told once")
        let over = try #require(fetching.events.last)
        #expect(over.externalID == fetching.events[0].externalID)
        #expect(over.endedAt == noon.addingTimeInterval(120))
        #expect(over.editedAt == noon.addingTimeInterval(60), "a later word of its end is better")
        #expect(over.details.value("state") == "resolved")
        #expect(over.details.first?.doubt?.isEmpty == false)
    }

    @Test func `a name and password, a token or nothing is sent`() async throws {
        for (told, proof) in [
            (["user": "nia", "token": "k3y"], "Basic bmlhOmszeQ=="),
            (["token": "k3y"], "Bearer k3y"), ([:], nil),
        ] {
            let interface = interface([])
            let whole = Access(access.merging(told) { $1 })
            let who = try await AlertmanagerSource().test(whole, interface)
            #expect(who == "a reader of Alertmanager 0.27.0")
            #expect(await interface.asked.map { $0.headers["authorization"] } == [proof])
        }
    }
}
