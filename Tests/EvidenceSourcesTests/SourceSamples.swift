import Foundation

/// A small sample of our own for each source, by file name; the contract tests read them.
enum SourceSamples {
    /// Those of the source's section in the documentation, of one of its roads, or of below.
    static func files(of source: String) throws -> [String: String] {
        let told = try documented(source)
        return told.isEmpty ? RoadSample.all[source]?.files ?? files[source] ?? [:] : told
    }

    /// What stands under “A record” in a source's section, by the name of its file.
    private static func documented(_ source: String) throws -> [String: String] {
        let section =
            try documentation.components(separatedBy: "\n## ")
            .first { $0.contains("debrief import \(source) ") } ?? ""
        var files: [String: String] = [:]
        for record in section.components(separatedBy: "**A record**, `").dropFirst() {
            let lines = record.split(separator: "\n", omittingEmptySubsequences: false)
            let name = String(record.prefix { $0 != "`" })
            let block = lines.dropFirst().drop { $0.isEmpty }.prefix { $0.hasPrefix("    ") }
            files[name] = block.map { $0.dropFirst(4) }.joined(separator: "\n")
        }
        return files
    }

    static var documentation: String {
        get throws {
            let file = URL(filePath: #filePath).deletingLastPathComponent()
                .appending(path: "../../docs/sources.md").standardizedFileURL
            return try String(contentsOf: file, encoding: .utf8)
        }
    }

    private static let files: [String: [String: String]] = [
        "slack": [
            "users.json":
                #"[{"id": "U1", "name": "ines", "profile": {"email": "i@shop.example"}}]"#,
            "channels.json": #"[{"id": "C1", "name": "search", "created": 1}]"#,
            "search/2022-12-06.json": """
            [{"type": "message", "user": "U1", "text": "is <@U1> there?", "ts": "1670337000.000200",
              "reactions": [{"name": "eyes", "users": ["U1"], "count": 1}],
              "edited": {"user": "U1", "ts": "1670337010.000000"},
              "files": [{"id": "F1", "name": "p95.png", "size": 10}],
              "blocks": [{"type": "section", "text": {"type": "mrkdwn", "text": "*now*"}}]}]
            """,
        ],
        "github": [
            "pull.json": GitHubSample.pull(), "review.json": GitHubSample.review,
            "comment.json": GitHubSample.comment, "deployment.json": GitHubSample.deployment,
            "status.json": GitHubSample.deploymentStatus, "commit.json": GitHubSample.commit,
            "run.json": GitHubSample.run, "push/1.json": GitHubSample.push,
            "label/1.json": GitHubSample.delivery("created", "label", #"{"name": "flaky"}"#),
        ],
        "pagerduty": [
            "incidents.json": """
            {"incidents": [\(PagerDutySample.incident("acknowledged", changed: "2022-12-06T14:05:30Z"))]}
            """,
            "log.json": #"{"log_entries": [\#(PagerDutySample.acknowledgement)]}"#,
            "v2.json": PagerDutySample.message,
            "v3.json": PagerDutySample.delivered(
                "resolved",
                at: "2022-12-06T14:36:00Z",
                "resolved"
            ),
            "oncalls.json": """
            {"oncalls": [{"user": \(PagerDutySample.ines), "escalation_level": 1, "start": null,
              "schedule": {"id": "PS1", "summary": "Search"}, "end": "2022-12-12T09:00:00-05:00"}]}
            """,
        ],
        "opsgenie": [
            "alerts.json": """
            {"data": [\(OpsgenieSourceTests.alert(
                    "closed", acknowledged: false, updated: "2022-12-06T14:36:01Z",
                    #", "report": {"ackTime": 330000, "closeTime": 2160000, "closedBy": "tomo"}"#))]}
            """,
            "close.json": OpsgenieSourceTests.delivery("Close", updated: "1670337360000000000"),
        ],
        "jira": [
            "issues.json": #"{"issues": [\#(JiraSourceTests.issue)], "total": 1}"#,
            "said.json": """
            {"webhookEvent": "comment_created", "issue": \(JiraSourceTests.issue),
             "comment": \(JiraSourceTests.comment)}
            """,
        ],
        "datadog": [
            "incidents.json": """
            {"data": [{"id": "i1", "type": "incidents", "attributes": {"title": "Search is odd",
              "created": "2022-12-06T14:30:00Z", "resolved": "2022-12-06T14:48:00Z", "publicId": 9}}]}
            """
        ],
        "mattermost": [
            "import.jsonl": """
            {"type": "version", "version": 1}
            {"type": "post", "post": {"team": "shop", "channel": "search", "user": "nia", \
            "message": "Is it down?", "create_at": 1670336880123, "replies": [{"user": "ravi", \
            "message": "No.", "create_at": 1670336890000}]}}
            """
        ],
        "irc": [
            "shop-2022-12-06.log":
                "[14:28] <nia> Is it down?\n[14:29] *** ravi joined\n[14:30] <ravi> no",
            "#shop.log": """
            --- Log opened Tue Dec 06 14:27:00 2022
            14:28 -!- Irssi: #shop: Total of 3 nicks
            14:28 <@nia> Is it down?
            14:29 -nia:#shop- yes
            14:30 -!- nia changed the topic of #shop to: down
            """,
        ],
        "calls": [
            "GMT20221206-143000_Recording.transcript.vtt": """
            WEBVTT

            1
            00:00:04.500 --> 00:00:06.000
            Nia: Can you hear me?
            """,
            "2022-12-06 bridge.srt": "1\n00:00:01,000 --> 00:00:02,000\nNia Okafor: hello",
            "Bridge 2022_12_06 14_30 UTC.txt": "00:00:01\n\nNia Okafor: hi\nRavi Menon: hello",
            "2022-12-06 weekly.txt": "Nia Okafor  0:01\nhi\n\nRavi Menon  0:09\nhello",
        ],
        "mapped": [
            "body.json": """
            {"check_id": 3, "check_name": "Shop", "check_type": "HTTP", "previous_state": "UP",
             "current_state": "DOWN", "state_changed_timestamp": 1670336880,
             "description": "No answer", "check_params": {"hostname": "shop.example"}}
            """
        ],
        "markdown": [
            "2022-12-06-alias.md": """
            # The alias was old

            - **Key events**
              - First detected: 2022-12-06 14:28
              - Resolved 2022-12-06 15:28

            - **Time to resolve**: 1h 0m
            """
        ],
        "csv": [
            "issues.csv": """
            id,title,status,created_date,creator_name
            7,"Alias, old",open,2022-12-06 14:28:00+00:00,nia
            """
        ],
        "people": ["people.csv": "name,email,team\nInes Duarte,ines@shop.example,Search"],
        "catalogue": [
            "catalog-info.yaml": """
            apiVersion: backstage.io/v1alpha1
            kind: Component
            metadata:
              name: search-api
              description: Answers queries.
            spec: {type: service, owner: search}
            """
        ],
    ]
}
