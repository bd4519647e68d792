import Evidence
import Foundation
import Testing

@testable import EvidenceSources

struct JiraLiveTests {
    private let from = Date(timeIntervalSince1970: 1_670_284_800)
    private let now = Date(timeIntervalSince1970: 1_670_371_200)
    private let cloud = [
        "address": "https://shop.atlassian.net", "email": "nia@shop.example", "token": "t0ken",
        "projects": "SHOP",
    ]

    @Test func `tickets come page by page, with the rest of long discussions`() async throws {
        let long = JiraSourceTests.issue.replacing(
            "\"resolutiondate\": null}",
            with: #""resolutiondate": null, "comment": {"comments": [], "total": 1}}"#
        )
        let second = JiraSourceTests.issue.replacing("SHOP-7", with: "SHOP-8")
        let interface = StubbedInterface([
            "/rest/api/2/search/jql": [
                .json(#"{"issues": [\#(long)], "nextPageToken": "n+1"}"#),
                WebAnswer(status: 429, headers: ["retry-after": "4"]),
                .json(#"{"issues": [\#(second)]}"#),
            ],
            "/rest/api/2/issue/SHOP-7/comment": [
                .json(#"{"comments": [\#(JiraSourceTests.comment)], "startAt": 0, "total": 1}"#)
            ],
        ])
        var fetching = Fetching()
        try await fetching.run(JiraSource(), cloud, interface, from: from, now: now)
        #expect(fetching.refused.isEmpty && fetching.waits == [.seconds(4)])
        #expect(
            Set(fetching.events.map(\.externalID)) == ["SHOP-7", "comments/9", "SHOP-8"]
        )
        let asked = await interface.asked
        let proof = "Basic " + Foundation.Data("nia@shop.example:t0ken".utf8).base64EncodedString()
        #expect(asked.allSatisfy { $0.headers["authorization"] == proof })
        let query = asked.first?.address.query(percentEncoded: false) ?? ""
        #expect(query.contains(#"project in ("SHOP") AND updated >= "2022-12-05""#))
        #expect(Set(asked.map(\.address)).count == asked.count - 1)
    }

    @Test func `a server of one's own is asked with its token alone`() async throws {
        let interface = StubbedInterface([
            "/jira/rest/api/2/myself": [.json(#"{"displayName": "Nia"}"#)]
        ])
        let access = Access(["address": "https://shop.example/jira/", "token": "t0ken"])
        #expect(try await JiraSource().test(access, interface) == "Nia")
        #expect(await interface.asked.first?.headers["authorization"] == "Bearer t0ken")
    }
}
