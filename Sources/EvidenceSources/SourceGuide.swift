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
        AllSources.sources.first { type(of: $0).name == source }.map { type(of: $0).guide }
            ?? ofAny(called: source)
    }

    /// What can be said of any tool.
    static func ofAny(called name: String) -> SourceGuide {
        SourceGuide(name.capitalized, "What it tells.", ["Add a webhook with this address."])
    }

    init(_ title: String, _ gives: String, _ steps: [String] = []) {
        self.title = title
        self.gives = gives
        self.steps = steps
    }
}

extension EvidenceSource {
    package static var guide: SourceGuide { .ofAny(called: name) }
}
