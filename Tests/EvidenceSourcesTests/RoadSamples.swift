/// One record of our own as each road of a live source tells it; the contract tests compare them.
struct RoadSample {
    var access: [String: String]
    /// Answers of the interface by path; every other path is not known to it.
    var answers: [String: String]
    /// Files with the same, by name.
    var files: [String: String]
    /// The body of a webhook; nil where the tool sends none.
    var delivery: String?
    /// The external ids that every road tells.
    var events: Set<String>

    static let all: [String: RoadSample] = [
        "slack": RoadSample(
            access: ["token": "xoxb"],
            answers: [
                "/api/users.list": #"{"ok": true, "members": [{"id": "UNIA01", "name": "nia"}]}"#,
                "/api/usergroups.list": #"{"ok": true, "usergroups": []}"#,
                "/api/conversations.list": """
                {"ok": true, "channels": [{"id": "C1", "name": "search", "is_member": true}]}
                """,
                "/api/conversations.history": """
                {"ok": true, "messages": [{"type": "message", "user": "UNIA01", "text": "*down*?",
                  "ts": "1670337000.000200"}]}
                """,
            ],
            files: [
                "users.json": #"[{"id": "UNIA01", "name": "nia"}]"#,
                "channels.json": #"[{"id": "C1", "name": "search"}]"#,
                "search/2022-12-06.json": """
                [{"type": "message", "user": "UNIA01", "text": "*down*?", "ts": "1670337000.000200"}]
                """,
            ],
            delivery: """
                {"type": "event_callback", "event_id": "Ev1", "event": {"type": "message",
                  "channel": "C1", "user": "UNIA01", "text": "*down*?", "ts": "1670337000.000200"}}
                """,
            events: ["C1:1670337000.000200"]
        ),
        "github": RoadSample(
            access: ["token": "t", "repositories": "shop/finder"],
            answers: [
                "/repos/shop/finder": GitHubSample.repository,
                "/repos/shop/finder/deployments": "[\(GitHubSample.deployment)]",
            ],
            files: ["deployments.json": "[\(GitHubSample.deployment)]"],
            delivery: GitHubSample.delivery("created", "deployment", GitHubSample.deployment),
            events: ["shop/finder/deployments/11"]
        ),
        "pagerduty": RoadSample(
            access: ["token": "k"],
            answers: [
                "/users": #"{"users": []}"#, "/services": #"{"services": []}"#,
                "/incidents": """
                {"incidents": [\(PagerDutySample.incident(
                    "acknowledged", changed: "2022-12-06T14:05:30Z"))], "more": false}
                """,
                "/incidents/Q1/log_entries":
                    #"{"log_entries": [\#(PagerDutySample.acknowledgement)]}"#,
                "/oncalls": #"{"oncalls": []}"#, "/change_events": #"{"change_events": []}"#,
            ],
            files: [
                "incidents.json": PagerDutySample.incident(
                    "acknowledged",
                    changed: "2022-12-06T14:05:30Z"
                ),
                "log.json": PagerDutySample.acknowledgement,
            ],
            delivery: PagerDutySample.delivered(
                "acknowledged",
                at: "2022-12-06T14:05:30.394Z",
                "acknowledged"
            ),
            events: ["incidents/Q1", "incidents/Q1/acknowledged/1670335530"]
        ),
        "opsgenie": RoadSample(
            access: ["key": "k"],
            answers: [
                "/v2/users": #"{"data": []}"#, "/v2/teams": #"{"data": []}"#,
                "/v2/schedules": #"{"data": []}"#,
                "/v2/alerts": """
                {"data": [\(OpsgenieSourceTests.alert(
                    "open", acknowledged: true, updated: "2022-12-06T14:05:30Z"))]}
                """,
            ],
            files: [
                "alerts.json": OpsgenieSourceTests.alert(
                    "open",
                    acknowledged: true,
                    updated: "2022-12-06T14:05:30Z"
                )
            ],
            delivery: OpsgenieSourceTests.delivery("Acknowledge", updated: "1670335530000000000"),
            events: ["alerts/a-1"]
        ),
        "jira": RoadSample(
            access: ["address": "https://shop.example", "token": "t"],
            answers: [
                "/rest/api/2/search": #"{"issues": [\#(JiraSourceTests.issue)], "total": 1}"#
            ],
            files: ["issues.json": #"{"issues": [\#(JiraSourceTests.issue)], "total": 1}"#],
            delivery: """
                {"webhookEvent": "comment_created", "issue": \(JiraSourceTests.issue),
                 "comment": \(JiraSourceTests.comment)}
                """,
            events: ["SHOP-7"]
        ),
        "alertmanager": RoadSample(
            access: ["address": "https://alerts.example"],
            answers: ["/api/v2/alerts": "[\(alert(listed))]"],
            files: ["alerts.json": "[\(alert(listed))]"],
            delivery: #"{"version": "4", "status": "firing", "alerts": [\#(alert(firing))]}"#,
            events: ["a1b2@1670336880500"]
        ),
        "grafana": RoadSample(
            access: ["address": "https://grafana.example", "token": "t"],
            answers: [
                "/api/alertmanager/grafana/api/v2/alerts": "[\(alert(listed))]",
                "/api/annotations": "[]",
            ],
            files: ["alerts.json": "[\(alert(listed))]"],
            delivery: #"{"orgId": 1, "status": "firing", "alerts": [\#(alert(firing))]}"#,
            events: ["a1b2@1670336880500"]
        ),
        "datadog": RoadSample(
            access: ["key": "k1", "application": "k2"],
            answers: ["/api/v2/events": #"{"data": [\#(datadog)]}"#],
            files: ["events.json": #"{"data": [\#(datadog)]}"#],
            delivery: """
                {"id": "84812", "monitor_id": "77", "alert_cycle_key": "c1", "priority": "normal",
                 "title": "[Triggered on {service:search}] Lag", "alert_transition": "Triggered",
                 "date": "1670336880000", "scopes": "service:search", "alert_query": "avg:lag > 9",
                 "tags": "monitor,service:search", "event_type": "metric_alert",
                 "url": "https://app.datadoghq.com/monitors/77", "body": "Half is missing"}
                """,
            events: ["77:c1"]
        ),
        "statuspage": RoadSample(
            access: ["address": "https://status.example"],
            answers: [
                "/api/v2/incidents.json": """
                {"page": {"id": "pg", "name": "Shop"}, "incidents": [\(status)]}
                """,
                "/api/v2/scheduled-maintenances.json": #"{"scheduled_maintenances": []}"#,
            ],
            files: ["incidents.json": #"{"incidents": [\#(status)]}"#],
            delivery: #"{"page": {"id": "pg", "name": "Shop"}, "incident": \#(status)}"#,
            events: ["incident:p1", "update:u1"]
        ),
        "mattermost": RoadSample(
            access: ["address": "https://chat.example", "token": "t"],
            answers: [
                "/api/v4/users/me/teams": #"[{"id": "idshop", "name": "shop"}]"#,
                "/api/v4/users/me/teams/idshop/channels": """
                [{"id": "idsearch", "name": "search", "type": "O"}]
                """,
                "/api/v4/users/ids": #"[{"id": "idnia", "username": "nia"}]"#,
                "/api/v4/channels/idsearch/posts": """
                {"order": ["p1"], "posts": {"p1": {"id": "p1", "create_at": 1670336880123,
                  "edit_at": 0, "delete_at": 0, "user_id": "idnia", "message": "Is it down?"}}}
                """,
            ],
            files: [
                "import.jsonl": """
                {"type": "post", "post": {"team": "shop", "channel": "search", "user": "nia", \
                "message": "Is it down?", "create_at": 1670336880123}}
                """
            ],
            delivery: """
                {"token": "t", "team_domain": "shop", "channel_name": "search", "user_name": "nia",
                 "timestamp": 1670336880123, "text": "Is it down?", "post_id": "p1"}
                """,
            events: ["shop/search:1670336880123:nia"]
        ),
        "teams": RoadSample(
            access: ["tenant": "roads", "client": "app", "secret": "s", "teams": "Shop"],
            answers: [
                "/roads/oauth2/v2.0/token": #"{"access_token": "t", "expires_in": 3599}"#,
                "/v1.0/users": #"{"value": []}"#,
                "/v1.0/teams": #"{"value": [{"id": "t1", "displayName": "Shop"}]}"#,
                "/v1.0/teams/t1/channels": """
                {"value": [{"id": "19:abc@thread.tacv2", "displayName": "Search",
                  "membershipType": "standard"}]}
                """,
                "/v1.0/teams/t1/channels/19:abc@thread.tacv2/messages/delta":
                    #"{"value": [\#(message)]}"#,
            ],
            files: ["messages.json": "[\(message)]"],
            delivery: nil,
            events: ["19:abc@thread.tacv2:11"]
        ),
    ]

    private static let listed = """
        "endsAt": "2022-12-06T14:40:00Z", "updatedAt": "2022-12-06T14:36:00Z", "receivers": [],
        "status": {"state": "active", "silencedBy": [], "inhibitedBy": []}
        """
    private static let firing = #""endsAt": "0001-01-01T00:00:00Z", "status": "firing""#

    private static func alert(_ more: String) -> String {
        """
        {"labels": {"alertname": "Stale", "service": "search", "severity": "page"},
         "annotations": {"summary": "Half is missing"}, "fingerprint": "a1b2",
         "startsAt": "2022-12-06T14:28:00.5Z", \(more)}
        """
    }

    private static let datadog = """
        {"id": "AwAA", "type": "event", "attributes": {"message": "Half is missing",
          "tags": ["monitor", "service:search"], "attributes": {"timestamp": 1670336880000,
          "priority": "normal", "title": "[Triggered on {service:search}] Lag",
          "evt": {"id": "84812", "type": "metric_alert"}, "monitor": {"id": 77,
          "query": "avg:lag > 9", "groups": ["service:search"], "alert_cycle_key_txt": "c1",
          "transition": {"transition_type": "alert"}, "result": {"alert_url": "/monitors/77"}}}}}
        """

    private static let status = """
        {"id": "p1", "page_id": "pg", "status": "resolved", "name": "Items are not found",
         "impact": "minor", "created_at": "2022-12-06T14:40:00Z",
         "updated_at": "2022-12-06T14:55:00Z", "resolved_at": "2022-12-06T14:55:00Z",
         "components": [], "incident_updates": [{"id": "u1", "status": "investigating",
         "body": "We look.", "created_at": "2022-12-06T14:40:00Z",
         "display_at": "2022-12-06T14:40:00Z"}]}
        """

    private static let message = """
        {"id": "11", "createdDateTime": "2022-12-06T14:28:00Z", "subject": null, "reactions": [],
         "lastModifiedDateTime": "2022-12-06T14:28:00Z",
         "body": {"contentType": "html", "content": "<p>Down?</p>"},
         "from": {"user": {"id": "u1", "displayName": "Nia"}},
         "channelIdentity": {"teamId": "t1", "channelId": "19:abc@thread.tacv2"}}
        """
}
