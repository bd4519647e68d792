import Evidence
package import Storage

extension Connection {
    /// Puts a marker before another one of its narrative, or at its end.
    ///
    /// Refuses with `notFound` a marker that is not of this investigation.
    package func place(
        _ marker: Marker.ID,
        before other: Marker.ID?,
        in investigation: Investigation.ID
    ) throws {
        var order = try markers(of: investigation, for: .operatorOfTheMachine).map(\.id)
        guard let from = order.firstIndex(of: marker) else {
            throw Refusal(.notFound, "There is no such marker.")
        }
        guard marker != other else { return }
        order.remove(at: from)
        let to = other.map { order.firstIndex(of: $0) } ?? order.endIndex
        guard let to else { throw Refusal(.notFound, "There is no such marker.") }
        order.insert(marker, at: to)
        try keep(order)
    }

    /// Moves a marker by some places, towards the beginning for less than zero.
    ///
    /// Refuses with `notFound` a marker that is not of this investigation.
    package func move(
        _ marker: Marker.ID,
        by places: Int,
        in investigation: Investigation.ID
    ) throws {
        var order = try markers(of: investigation, for: .operatorOfTheMachine).map(\.id)
        guard let from = order.firstIndex(of: marker) else {
            throw Refusal(.notFound, "There is no such marker.")
        }
        order.remove(at: from)
        order.insert(
            marker,
            at: min(max(from + min(max(places, -from), order.count), 0), order.count)
        )
        try keep(order)
    }

    /// Forgets how a person placed the markers.
    package func orderByTime(_ investigation: Investigation.ID) throws {
        try execute("UPDATE marker SET rank = NULL WHERE investigation_id = \(investigation)")
    }

    private func keep(_ order: [Marker.ID]) throws {
        for (rank, marker) in order.enumerated() {
            try execute("UPDATE marker SET rank = \(rank) WHERE id = \(marker)")
        }
    }
}
