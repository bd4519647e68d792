import Foundation

/// What a person is told of a source whose tool can be connected.
package struct SourceGuide: Hashable, Sendable {
    /// As the tool calls itself.
    package let title: String
    /// What comes of it.
    package let gives: String
    /// How to have it send to our address, one step each.
    package let steps: [String]

    package static func of(_ source: String) -> SourceGuide {
        all[source]
            ?? SourceGuide(
                source.capitalized,
                "What it tells.",
                ["Add a webhook with this address."]
            )
    }

    init(_ title: String, _ gives: String, _ steps: [String]) {
        self.title = title
        self.gives = gives
        self.steps = steps
    }

    private static let all: [String: SourceGuide] = [
        "people": SourceGuide("People", "The directory of people.", []),
        "csv": SourceGuide("Table (CSV, JSON lines)", "Events of a table, by its columns.", []),
        "catalogue": SourceGuide("Catalogue", "Services, technologies and teams.", []),
        "calls": SourceGuide("Call", "What was said in a call, and its chat.", []),
        "markdown": SourceGuide("Incident report", "A report in Markdown, with its times.", []),
        "irc": SourceGuide("IRC", "Logs of channels.", []),
        "teams": SourceGuide("Microsoft Teams", "Messages of channels and chats.", []),
        "slack": SourceGuide(
            "Slack",
            "Messages, threads, edits and reactions of the channels that you name.",
            [
                "In the settings of your Slack app, open Event Subscriptions and paste the address.",
                "Subscribe to message.channels, message.groups, reaction_added and channel_created.",
                "The secret here is the app’s Signing Secret.",
            ]
        ),
        "github": SourceGuide(
            "GitHub",
            "Pull requests, reviews, commits, deployments, runs, releases and issues.",
            [
                "In the repository or organisation, open Settings, Webhooks, Add webhook.",
                "Paste the address, choose application/json, and write the same secret there and here.",
                "Choose “Send me everything”, or the events that you want to have.",
            ]
        ),
        "pagerduty": SourceGuide(
            "PagerDuty",
            "Incidents, what was done with them, notes, alerts and who was on call.",
            [
                "Open Integrations, Generic Webhooks (v3), New Webhook.",
                "Paste the address, choose what to hear of, and subscribe to all incident events.",
                "PagerDuty shows the secret once: copy it to here.",
            ]
        ),
        "opsgenie": SourceGuide(
            "Opsgenie",
            "Alerts, what was done with them, incidents and who was on call.",
            [
                "Open Settings, Integrations, and add one of the type Webhook with this address.",
                "With a secret, add the custom header X-Debrief-Secret with it.",
            ]
        ),
        "jira": SourceGuide(
            "Jira",
            "Tickets, their comments and how they changed.",
            [
                "Open System, WebHooks, and add one with this address.",
                "Choose issue created, updated and deleted, and the comment events.",
                "Write the same secret there and here.",
            ]
        ),
        "alertmanager": SourceGuide(
            "Alertmanager",
            "Alerts, when they fire and when they are resolved.",
            [
                "Add a receiver with webhook_configs and this address as its url.",
                "Set send_resolved to true.",
                "With a secret, set it as http_config.authorization.credentials too.",
            ]
        ),
        "grafana": SourceGuide(
            "Grafana",
            "Alerts, how their states changed, and annotations such as deployments.",
            [
                "Open Alerting, Contact points, and add one of the type Webhook with this address.",
                "With a secret, set it as the credentials of its authorization header too.",
            ]
        ),
        "datadog": SourceGuide(
            "Datadog",
            "Monitors that alert and recover, other events, and incidents.",
            [
                "Open Integrations, Webhooks, and add one with this address.",
                "With a secret, add the custom header X-Debrief-Secret with it.",
                "Name the webhook in the message of the monitors that you want to have.",
            ]
        ),
        "statuspage": SourceGuide(
            "Status page",
            "Incidents of a status page and their updates.",
            ["On the status page, choose to subscribe by webhook, and paste the address."]
        ),
        "mattermost": SourceGuide(
            "Mattermost",
            "Messages of the channels that it sends.",
            [
                "Open Integrations, Outgoing Webhooks, and add one with this address.",
                "Mattermost shows a token: copy it to here as the secret.",
            ]
        ),
        "mapped": SourceGuide(
            "Another tool",
            "Monitors, error trackers, builds and deploys; what no mapping knows is kept as it is.",
            [
                "Add a webhook with this address, which sends JSON.",
                "With a secret, send it as the header X-Debrief-Secret or as a bearer token.",
            ]
        ),
    ]
}
