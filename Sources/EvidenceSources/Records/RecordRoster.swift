import Evidence

/// Who and what was described so far, so that each is handed over once and never told less of.
struct RecordRoster {
    private var people: [String: GatheredPerson] = [:]
    private var places: Set<GatheredPlace> = []
    private var entries: Set<GatheredEntry> = []

    /// Itself, or what it adds to what was told of the same person; nil where that is nothing.
    mutating func news(_ gathered: Gathered) -> Gathered? {
        switch gathered {
        case .person(let told):
            let known = people[told.externalID]
            let person = known.map { told.completed(by: $0) } ?? told
            guard person != known else { return nil }
            people[person.externalID] = person
            return .person(person)
        case .place(let place):
            return places.insert(place).inserted ? gathered : nil
        case .entry(let entry):
            return entries.insert(entry).inserted ? gathered : nil
        default:
            return gathered
        }
    }
}

extension GatheredPerson {
    /// Itself, and what only the other tells; a name that repeats the handle tells nothing.
    fileprivate func completed(by other: GatheredPerson) -> GatheredPerson {
        var person = self
        if name == handle || name == externalID { person.name = other.name }
        if handle == externalID { person.handle = other.handle }
        person.email = email ?? other.email
        person.title = title ?? other.title
        person.timeZone = timeZone ?? other.timeZone
        person.isBot = isBot || other.isBot
        person.isActive = isActive && other.isActive
        person.team = team ?? other.team
        person.manager = manager ?? other.manager
        person.startDate = startDate ?? other.startDate
        person.location = location ?? other.location
        person.profiles = other.profiles + profiles.filter { !other.profiles.contains($0) }
        return person
    }
}
