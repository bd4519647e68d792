import Foundation

extension GatheredEvent {
    /// A number that changes when what is told changes; the road and raw form do not count.
    var digest: Int64 {
        let told = told ?? ToldTimes(at: at, editedAt: editedAt, endedAt: endedAt)
        var hash = StableHash()
        hash.combine(kind.rawValue)
        hash.combine(subtype ?? "")
        hash.combine(Int64((told.at.timeIntervalSince1970 * 1_000_000).rounded()))
        hash.combine(place)
        hash.combine(author ?? "")
        hash.combine(thread ?? "")
        hash.combine(isBroadcast ? 1 : 0)
        hash.combine(isDeleted ? 1 : 0)
        hash.combine(Int64(((told.editedAt?.timeIntervalSince1970 ?? 0) * 1000).rounded()))
        hash.combine(text)
        hash.combine(html ?? "")
        for reaction in reactions {
            hash.combine(reaction.name)
            hash.combine(Int64(reaction.count))
            for person in reaction.people { hash.combine(person) }
        }
        for file in files {
            hash.combine(file.externalID)
            hash.combine(file.name)
            hash.combine(file.unavailable ?? "")
        }
        if let endedAt = told.endedAt {
            hash.combine(Int64((endedAt.timeIntervalSince1970 * 1000).rounded()))
        }
        if let uncertainty { hash.combine(Int64((uncertainty * 1000).rounded())) }
        for detail in details {
            hash.combine(detail.name)
            hash.combine(detail.value)
            hash.combine(detail.doubt ?? "")
        }
        return hash.value
    }
}
