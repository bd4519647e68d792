import Evidence
import Foundation
import Testing

@testable import EvidenceSources

struct OpsgenieLiveTests {
    private let from = Date(timeIntervalSince1970: 1_670_284_800)
    private let now = Date(timeIntervalSince1970: 1_670_371_200)

    private func interface(_ more: [String: [WebAnswer]] = [:]) -> StubbedInterface {
        let alert = OpsgenieSourceTests.alert(
            "open",
            acknowledged: true,
            updated: "2022-12-06T14:05:30Z"
        )
        let next = "https://api.opsgenie.com/v2/alerts?limit=100&offset=100"
        return StubbedInterface(
            [
                "/v2/account": [.json(#"{"data": {"name": "shop"}}"#)],
                "/v2/users": [.json(#"{"data": []}"#)], "/v2/teams": [.json(#"{"data": []}"#)],
                "/v2/alerts": [
                    WebAnswer(status: 429, headers: ["retry-after": "5"]),
                    .json(#"{"data": [\#(alert)], "paging": {"next": "\#(next)"}}"#),
                ],
                "/v2/alerts?limit=100&offset=100": [.json(#"{"data": []}"#)],
                "/v2/alerts/a-1/notes": [
                    .json(
                        """
                        {"data": [{"note": "Old alias", "owner": "ines@shop.example",
                          "createdAt": "2022-12-06T14:20:00Z", "offset": "o1"}]}
                        """
                    )
                ],
                "/v2/schedules": [.json(#"{"data": []}"#)],
            ].merging(more) { $1 }
        )
    }

    @Test func `alerts come with their notes, over every page, and incidents may be missing`()
        async throws
    {
        let interface = interface()
        var fetching = Fetching()
        try await fetching.run(OpsgenieSource(), ["key": "k3y"], interface, from: from, now: now)
        #expect(fetching.refused.isEmpty && fetching.waits == [.seconds(5)])
        #expect(fetching.events.contains { $0.externalID == "alerts/a-1" })
        #expect(fetching.events.contains { $0.kind == .note && $0.text == "Old alias" })
        let asked = await interface.asked
        #expect(asked.allSatisfy { $0.headers["authorization"] == "GenieKey k3y" })
        #expect(Set(asked.map(\.address)).count == asked.count - 1)
        #expect(asked.contains { $0.address.query()?.contains("updatedAt") == true })
    }

    @Test func `the account is told, and a key that is not taken`() async throws {
        let who = try await OpsgenieSource().test(Access(["key": "k"]), interface())
        #expect(who == "The account shop")
        await #expect(throws: AccessFault("Opsgenie did not accept the token.")) {
            let closed = StubbedInterface(["/v2/account": [WebAnswer(status: 401)]])
            return try await OpsgenieSource().test(Access(["key": "k"]), closed)
        }
    }
}
