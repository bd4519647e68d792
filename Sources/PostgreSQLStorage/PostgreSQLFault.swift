import CPostgreSQL
import Storage

extension StorageFault {
    /// Whether the server was reading the statement, or running it with its values.
    enum Moment {
        case parsing
        case running
    }

    /// What the server refused.
    ///
    /// No bound value is in it: only an error's SQLSTATE tells what happened where its message may
    /// quote one.
    init(
        _ result: borrowing PostgreSQLResult,
        on link: PostgreSQLLink,
        in text: String,
        _ moment: Moment
    ) {
        guard let state = result.sqlState else {
            self = link.gone
            return
        }
        let quotesNoValue = moment == .parsing || Self.plainClasses.contains(state.prefix(2))
        let reason = quotesNoValue ? result.message ?? "" : "A value was refused."
        self.init("\(reason) [\(state)] in: \(text.prefix(400))", kind: Self.kind(of: state))
    }

    /// Their messages name tables, columns, constraints and states, never what is stored.
    private static let plainClasses: Set<Substring> = [
        "08", "0A", "23", "25", "28", "2D", "3D", "40", "53", "55", "57", "58",
    ]

    private static func kind(of state: String) -> Kind {
        switch state.prefix(2) {
        case "23": .constraint
        case "08", "28", "3D", "40", "53", "57", "58": .unavailable
        default: ["55P03", "25P03", "25P04"].contains(state) ? .unavailable : .misuse
        }
    }
}
