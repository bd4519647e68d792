import Evidence

/// Gives each conversation a column of its own for as long as it goes on.
enum Lanes {
    /// Conversations of one message, and those that are nothing but a thread, need none.
    static func lay(_ conversations: inout [Untangled]) {
        var ends: [EventPosition] = []
        let order = conversations.indices.filter { conversations[$0].leads > 1 }
            .sorted {
                (conversations[$0].firstLead ?? .start) < (conversations[$1].firstLead ?? .start)
            }
        for index in order {
            guard let first = conversations[index].firstLead,
                let last = conversations[index].lastLead
            else { continue }
            let free = ends.firstIndex { $0 < first }
            conversations[index].lane = free ?? ends.count
            if let free { ends[free] = last } else { ends.append(last) }
        }
    }
}

extension EventPosition {
    fileprivate static var start: EventPosition { EventPosition(rawValue: .min) }
}
