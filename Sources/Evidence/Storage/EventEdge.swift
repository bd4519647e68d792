import Storage

/// Where a page of a list in order of position begins or ends.
enum EventEdge {
    case none
    case below(EventPosition)
    case above(EventPosition)
    case from(EventPosition)

    func condition(on column: SQL) -> SQL {
        switch self {
        case .none: "1 = 1"
        case .below(let position): "\(column) < \(position)"
        case .above(let position): "\(column) > \(position)"
        case .from(let position): "\(column) >= \(position)"
        }
    }
}
