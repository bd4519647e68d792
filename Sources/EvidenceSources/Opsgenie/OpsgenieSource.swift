package import Evidence
import Foundation

/// Opsgenie: answers of its REST interface, the bodies of its webhooks, and the interface.
///
/// It signs nothing, and sends the headers that it was told to.
package struct OpsgenieSource: RecordSource, WebhookSource {
    package static let name = "opsgenie"
    package static let guide = SourceGuide(
        "Opsgenie",
        "Alerts, what was done with them, incidents and who was on call.",
        [
            "Open Settings, Integrations, and add one of the type Webhook with this address.",
            "With a secret, add the custom header X-Debrief-Secret with it.",
        ]
    )

    package static let lists = ["data"]

    package init() {}

    package func gathered(from record: SourceRecord) throws -> [Gathered]? {
        var telling = OpsgenieTelling(record)
        try telling.tell()
        return telling.gathered
    }
}
