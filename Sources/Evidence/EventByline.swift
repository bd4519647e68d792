import Foundation

extension Event {
    /// Whom it is from, or where nobody is named, the source that says it.
    package var byline: String {
        author?.name ?? Self.spellings[origin.source]
            ?? origin.source.prefix(1).uppercased() + origin.source.dropFirst()
    }

    /// Names that are not written as any other word is.
    private static let spellings = [
        "github": "GitHub", "pagerduty": "PagerDuty", "irc": "IRC", "circleci": "CircleCI",
        "newrelic": "New Relic",
    ]
}
