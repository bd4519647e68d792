import Evidence
import Foundation
import Testing

@testable import EvidenceSources

struct GitHubLiveTests {
    private let access = ["token": "t0ken", "repositories": "shop/finder"]
    private let home = "/repos/shop/finder"

    private func interface(_ more: [String: [WebAnswer]] = [:]) -> StubbedInterface {
        let next = "<https://api.github.com/repositories/3/issues/comments?page=2>; rel=\"next\""
        let answers: [String: [WebAnswer]] = [
            home: [.json(GitHubSample.repository)],
            "\(home)/pulls": [.json("[\(GitHubSample.pull())]")],
            "\(home)/pulls/23": [.json(GitHubSample.pull())],
            "\(home)/pulls/23/reviews": [.json("[\(GitHubSample.review)]")],
            "\(home)/pulls/comments": [.json("[]")],
            "\(home)/commits": [.json("[\(GitHubSample.commit)]")],
            "\(home)/deployments": [.json("[\(GitHubSample.deployment)]")],
            "\(home)/deployments/11/statuses": [.json("[\(GitHubSample.deploymentStatus)]")],
            "\(home)/actions/runs": [.json(#"{"workflow_runs": [\#(GitHubSample.run)]}"#)],
            "\(home)/actions/runs/21/jobs": [.json(#"{"jobs": []}"#)],
            "\(home)/releases": [.json("[]")],
            "\(home)/issues/comments": [.json("[\(GitHubSample.comment)]", ["link": next])],
            "/repositories/3/issues/comments?page=2": [.json("[]")],
        ]
        return StubbedInterface(answers.merging(more) { $1 })
    }

    @Test func `a repository is asked for all that happened, page by page`() async throws {
        let interface = interface()
        var fetching = Fetching()
        try await fetching.run(GitHubSource(), access, interface)
        #expect(fetching.refused.isEmpty)
        let ids = Set(fetching.events.map { $0.externalID.replacing("shop/finder/", with: "") })
        #expect(
            ids == [
                "pull/23", "pull/23/merge", "review/5", "commit/abc1", "deployments/11",
                "deployment-status/12", "runs/21", "comment/6",
            ]
        )
        let asked = await interface.asked
        #expect(Set(asked.map(\.address)).count == asked.count, "no page is asked twice")
        #expect(asked.allSatisfy { $0.headers["authorization"] == "Bearer t0ken" })
        #expect(fetching.cursor?.contains("t0ken") == false)
    }

    @Test func `the next round asks only for what came since`() async throws {
        let interface = interface()
        var fetching = Fetching()
        try await fetching.run(GitHubSource(), access, interface)
        let first = await interface.asked.count
        let later = Date(timeIntervalSince1970: 1_670_003_600)
        try await fetching.run(GitHubSource(), access, interface, now: later)
        let asked = await interface.asked.dropFirst(first)
        let since = asked.compactMap {
            URLComponents(url: $0.address, resolvingAgainstBaseURL: true)
        }
        .flatMap { $0.queryItems ?? [] }.filter { $0.name == "since" }.compactMap(\.value)
        #expect(Set(since) == ["2022-12-02T16:51:20Z"])
        #expect(!asked.contains { $0.address.path.hasSuffix("/reviews") })
    }

    @Test func `a limit is waited for, and the same page asked again`() async throws {
        let limited = WebAnswer(
            status: 403,
            headers: ["x-ratelimit-remaining": "0", "x-ratelimit-reset": "1670000090"]
        )
        let soon = WebAnswer(status: 429, headers: ["retry-after": "7"])
        let interface = interface([
            "\(home)/releases": [limited, soon, .json("[]")]
        ])
        var fetching = Fetching()
        try await fetching.run(GitHubSource(), access, interface)
        #expect(fetching.waits == [.seconds(90), .seconds(7)])
        let asked = await interface.asked.filter { $0.address.path.hasSuffix("/releases") }
        #expect(asked.count == 3)
    }

    @Test func `nothing outside of the window is taken`() async throws {
        var fetching = Fetching()
        try await fetching.run(
            GitHubSource(),
            access,
            interface(),
            from: Date(timeIntervalSince1970: 1_669_197_650),
            until: Date(timeIntervalSince1970: 1_669_197_950)
        )
        let ids = fetching.events.map { $0.externalID.replacing("shop/finder/", with: "") }
        #expect(Set(ids) == ["runs/21", "deployments/11"])
    }

    @Test func `a token that is not taken is told in words`() async throws {
        let interface = StubbedInterface(["/user": [WebAnswer(status: 401)]])
        await #expect(throws: AccessFault("GitHub did not accept the token.")) {
            try await GitHubSource().test(Access(access), interface)
        }
        await #expect(throws: AccessFault("“finder” is not of the form owner/name.")) {
            try await GitHubSource().test(
                Access(["token": "x", "repositories": "finder"]),
                interface
            )
        }
    }
}
