/// The time that a record of an unknown shape gives for itself, wherever in it that stands.
struct RecordOwnTime {
    private let names: [String]
    /// Parts that have times of their own which say nothing of the record.
    private let others: Set<String>

    init(names: [String] = Self.usual, except others: Set<String> = []) {
        self.names = names
        self.others = others
    }

    private static let usual = [
        "created_at", "createdAt", "created", "timestamp", "time", "date", "occurred_at",
        "happened_at", "started_at", "startedAt", "updated_at", "updatedAt", "published_at",
        "trigger_time", "event_created_on",
    ]

    private static let deepest = 4

    /// The first of the names that holds a time; one nearer to the top goes before a deeper one.
    func find(in record: JSONValue) -> RecordTime? {
        var level = [record]
        for _ in 0..<Self.deepest {
            for part in level {
                for name in names {
                    if let time = RecordTime(part[name: name]) { return time }
                }
            }
            level = level.flatMap { part in
                part.members.filter { $0.value.isObject && !others.contains($0.key) }
                    .map(\.value)
            }
        }
        return nil
    }
}
