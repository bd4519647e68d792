import DebriefTesting
import Evidence
import EvidenceSources
import Foundation
import Pipeline
import Storage
import Testing

/// Real records, where they are at hand, imported and imported again.
struct FixturesAgainTests {
    private static let root = ProcessInfo.processInfo.environment["DEBRIEF_FIXTURES"]

    private static let readers = [
        "csv-import": "csv", "github-rest": "github", "github-webhooks": "github",
        "incident-tools-rest/datadog-source": "datadog",
        "incident-tools-rest/opsgenie-source": "opsgenie", "irc-around-outages": "irc",
        "irc-ubuntu-disentanglement": "irc", "jira-fluid-infra": "jira",
        "mattermost-export": "mattermost", "meeting-transcripts-zoom": "calls",
        "msteams-export": "teams", "pagerduty-rest": "pagerduty",
        "postmortems-icco-summaries": "markdown", "postmortems-moj-cloud-platform": "markdown",
        "postmortems-mybinder": "markdown", "postmortems-posthog": "markdown",
        "postmortems-rust": "markdown", "slack-api-recorded": "slack",
        "slack-disentangled": "slack", "slack-export-houstondatavis": "slack",
        "slack-slackdump": "slack", "slack-status": "statuspage", "statuspage-github": "statuspage",
        "statuspage-jenkins-infra": "markdown", "webhooks-pagerduty": "pagerduty",
    ]

    /// The folders of single tools hold what one source or one mapping reads.
    private static var folders: [(folder: String, source: String)] {
        guard let root else { return [] }
        let hooks = "webhooks-alerting-and-ci"
        let tools = (try? FileManager.default.contentsOfDirectory(atPath: "\(root)/\(hooks)")) ?? []
        return readers.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
            + tools.sorted().filter { AllSources.source(named: $0) != nil && $0 != "librato" }
            .map { ("\(hooks)/\($0)", $0) }
    }

    @Test(.enabled(if: root != nil, "skipped, no fixtures"), arguments: folders)
    func `imported again nothing is stored or updated`(folder: String, source: String) async throws
    {
        let reader = try #require(AllSources.source(named: source))
        try await Engine.sqlite.withStore(migrations: EvidenceMigrations.all) { store in
            let importer = Importer(store: store, ids: .uuid7(), now: { Date() })
            var outcomes: [ImportOutcome] = []
            for _ in 0..<2 {
                outcomes.append(
                    try await importer.run(
                        reader,
                        SourceInput(path: "\(Self.root ?? "")/\(folder)"),
                        as: folder,
                        by: .operatorOfTheMachine
                    )
                )
            }
            #expect(outcomes.flatMap(\.refused).isEmpty)
            #expect(outcomes[0].read == outcomes[1].read)
            #expect(outcomes[1].unchanged == outcomes[1].read)
        }
    }
}
