package import Evidence
import Foundation

/// GitHub: saved answers of its REST interface, webhooks, and the interface itself.
package struct GitHubSource: RecordSource {
    package static let name = "github"
    package static let guide = SourceGuide(
        "GitHub",
        "Pull requests, reviews, commits, deployments, runs, releases and issues.",
        [
            "In the repository or organisation, open Settings, Webhooks, Add webhook.",
            "Paste the address, choose application/json, and write the same secret there and here.",
            "Choose “Send me everything”, or the events that you want to have.",
        ]
    )

    package static let lists = [
        "items", "workflow_runs", "jobs", "check_runs", "check_suites", "statuses", "repositories",
    ]

    package init() {}

    package func gathered(from record: SourceRecord) throws -> [Gathered]? {
        let shape = GitHubShape(record)
        var telling = GitHubTelling(record, shape)
        switch shape.kind {
        case .pullRequest(let value): try telling.tellPullRequest(value)
        case .issue(let value): try telling.tellIssue(value)
        case .comment(let value): try telling.tellComment(value)
        case .review(let value): try telling.tellReview(value)
        case .push: try telling.tellPush()
        case .commit(let value): try telling.tellCommit(value)
        case .deployment(let value): try telling.tellDeployment(value)
        case .deploymentStatus(let value): try telling.tellDeploymentStatus(value)
        case .run(let value): try telling.tellRun(value)
        case .job(let value): try telling.tellJob(value)
        case .check(let value): try telling.tellCheck(value)
        case .commitStatus(let value): try telling.tellCommitStatus(value)
        case .release(let value): try telling.tellRelease(value)
        case .repository, .person: break
        case .subIssue(let name): try telling.mapSubIssue(name)
        case .other(let name): try telling.tellOther(name)
        }
        return telling.gathered
    }
}

extension GitHubSource: WebhookSource {
    /// Looks at `X-Hub-Signature-256`.
    package func isAuthentic(_ delivery: Delivery, secret: String) -> Bool {
        guard let signature = delivery.headers["x-hub-signature-256"],
            signature.hasPrefix("sha256=")
        else { return false }
        return Signature.isValid(String(signature.dropFirst(7)), of: delivery.body, secret: secret)
    }

    package func read(_ delivery: Delivery, into sink: any GatheringSink) throws {
        var delivery = delivery
        if let event = delivery.headers["x-github-event"] { delivery.name = event }
        delivery.body = FormEncoded.json(delivery.body) ?? delivery.body
        try readRecords(of: delivery, into: sink)
    }
}
