package import Storage

/// What else has to hold of events that are shown, said by a stage that knows more of them.
package struct EventCondition: Hashable, Sendable {
    /// What it is told apart by.
    package let name: String
    let sql: SQL

    /// The condition is one on `event`.
    package init(_ name: String, _ sql: SQL) {
        self.name = name
        self.sql = sql
    }

    package static func == (left: EventCondition, right: EventCondition) -> Bool {
        left.name == right.name
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
