import Evidence
import Foundation
import Investigations

/// Two investigations side by side, every figure of both counted from what is recorded.
package struct Comparison: Hashable, Sendable {
    package struct Row: Hashable, Sendable {
        package let name: String
        package let left: String
        package let right: String

        package var isSame: Bool { left == right }
    }

    package let left: InvestigationFigures
    package let right: InvestigationFigures

    package init(_ left: InvestigationFigures, _ right: InvestigationFigures) {
        self.left = left
        self.right = right
    }

    package var rows: [Row] {
        [
            row("Time to investigate", Self.time),
            row("Evidence reaches", Self.reach),
            row("Contributors", { "\($0.contributors)" }),
            row("Follow-ups completed", { "\($0.followUpsCompleted)" }),
            row("People involved", { "\($0.people)" }),
            row("Difficulties in handling", { $0.difficulties == 0 ? "no section" : "a section" }),
            row("Impact", Self.impact),
            row("Readers", { "\($0.readers)" }),
        ]
    }

    private func row(_ name: String, _ words: (InvestigationFigures) -> String) -> Row {
        Row(name: name, left: words(left), right: words(right))
    }

    private static func time(_ figures: InvestigationFigures) -> String {
        figures.timeToInvestigate.map(Span.words) ?? "in work"
    }

    private static func reach(_ figures: InvestigationFigures) -> String {
        guard figures.evidence != nil else { return "no events" }
        if let before = figures.reachBefore { return "\(Span.words(before)) before" }
        guard let window = figures.incident.window.duration else { return "the incident" }
        return "the \(Span.words(window))"
    }

    private static func impact(_ figures: InvestigationFigures) -> String {
        let parts = [
            figures.touchesCustomers ? "customer" : nil,
            figures.touchesEmployees ? "employee" : nil,
        ].compactMap { $0 }
        return parts.isEmpty ? "none told" : parts.joined(separator: " + ")
    }
}
