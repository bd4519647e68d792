/// What sort of thing happened, in one vocabulary for all sources.
package enum EventKind: String, Sendable, CaseIterable {
    case message
    case join
    case leave
    case topic
    case purpose
    case rename
    case archive
    case unarchive
    case pin
    case call
    case alert
    case notification
    case change
    case ticket
    case status
    case note
    /// A document written of an incident afterwards.
    case report
    case other

    /// Something that a person said, so that it ends a silence.
    package var isSpoken: Bool {
        switch self {
        case .message, .call, .note: true
        default: false
        }
    }

    static let spoken = allCases.filter(\.isSpoken).map(\.rawValue)
    static let quiet = allCases.filter(\.isQuiet).map(\.rawValue)

    /// Housekeeping of a place, shown as one quiet line.
    package var isQuiet: Bool {
        switch self {
        case .join, .leave, .topic, .purpose, .rename, .archive, .unarchive, .pin: true
        default: false
        }
    }
}
