import Evidence

/// Slack, from a workspace export or the archive of single channels.
package struct SlackSource: EvidenceSource {
    package static let name = "slack"
    package static let guide = SourceGuide(
        "Slack",
        "Messages, threads, edits and reactions of the channels that you name.",
        [
            "In the settings of your Slack app, open Event Subscriptions and paste the address.",
            "Subscribe to message.channels, message.groups, reaction_added and channel_created.",
            "The secret here is the app’s Signing Secret.",
        ]
    )

    private let limits: ArchiveLimits

    package init() {
        limits = ArchiveLimits()
    }

    package func read(_ input: SourceInput, into sink: any GatheringSink) throws {
        do {
            let archive = try Archives.open(input.path, limits: limits)
            try SlackReader(archive, sink: sink, alone: archive.entries.count == 1).read()
        } catch let fault as ArchiveFault {
            try sink.refuse(.init(location: fault.location, reason: fault.reason))
        }
    }
}
