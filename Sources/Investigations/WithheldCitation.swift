package import Evidence

/// A citation of which nothing is shown to whoever asks, and why.
package struct WithheldCitation: Hashable, Sendable {
    package enum Reason: String, Sendable, CaseIterable {
        /// The viewer may not see the event, or not any more.
        case unavailable
        /// The viewer may see the event, but it has left the incident.
        case outside

        package var words: String {
            switch self {
            case .unavailable: "Evidence no longer available to you"
            case .outside: "Evidence no longer part of this incident"
            }
        }
    }

    package let event: Event.ID
    package let reason: Reason
}

extension [WithheldCitation] {
    /// What stands in place of the evidence, each reason once.
    package var words: [String] {
        WithheldCitation.Reason.allCases.compactMap { reason in
            let count = count { $0.reason == reason }
            guard count > 0 else { return nil }
            return count == 1 ? reason.words : "\(reason.words) (\(count))"
        }
    }
}
