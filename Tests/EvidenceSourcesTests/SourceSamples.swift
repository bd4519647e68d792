/// A small sample of our own for each source, by file name; the contract tests read them.
enum SourceSamples {
    static let files: [String: [String: String]] = [
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
        "alertmanager": [
            "alerts.json": """
            {"receiver": "debrief", "status": "firing", "version": "4", "alerts": [{
              "status": "firing", "labels": {"alertname": "Stale", "service": "search"},
              "annotations": {"summary": "The index is stale"}, "fingerprint": "abc",
              "startsAt": "2022-12-06T14:28:00.5Z", "endsAt": "0001-01-01T00:00:00Z"}]}
            """
        ],
        "grafana": [
            "alerts.json": """
            {"receiver": "", "status": "firing", "orgId": 1, "state": "alerting", "alerts": [
              {"status": "firing", "labels": {"alertname": "Slow"}, "annotations": {},
               "startsAt": "2022-12-06T15:28:00+01:00", "endsAt": "0001-01-01T00:00:00Z",
               "fingerprint": "f1", "dashboardURL": "https://grafana.example/d/1"}]}
            """
        ],
        "datadog": [
            "incidents.json": """
            {"data": [{"id": "i1", "type": "incidents", "attributes": {"title": "Search is odd",
              "created": "2022-12-06T14:30:00Z", "resolved": "2022-12-06T14:48:00Z", "publicId": 9}}]}
            """
        ],
        "statuspage": [
            "page.json": """
            {"page": {"id": "pg", "name": "Shop"}, "incident": {"id": "p1", "status": "resolved",
              "name": "Items are not found", "impact": "minor", "created_at": "2022-12-06T14:40:00Z",
              "resolved_at": "2022-12-06T14:55:00Z", "components": [], "incident_updates": [
              {"id": "u1", "status": "investigating", "body": "We look.",
               "created_at": "2022-12-06T14:40:00Z", "display_at": "2022-12-06T14:40:00Z"}]}}
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
        "teams": [
            "channel.json": """
            [{"Id": "2", "CreatedDateTime": "2022-12-06T14:28:00Z", "Subject": "",
              "Body": {"ContentType": "html", "Content": "<p>Down?</p>"}, "Reactions": [],
              "From": {"User": {"Id": "u", "DisplayName": "Nia"}},
              "ChannelIdentity": {"ChannelId": "19:abc@thread.tacv2"}}]
            """
        ],
        "irc": [
            "shop-2022-12-06.log":
                "[14:28] <nia> Is it down?\n[14:29] *** ravi joined\n[14:30] <ravi> no"
        ],
        "calls": [
            "GMT20221206-143000_Recording.transcript.vtt": """
            WEBVTT

            1
            00:00:04.500 --> 00:00:06.000
            Nia: Can you hear me?
            """
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
