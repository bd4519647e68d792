import Evidence
import Foundation

/// A huddle, whose facts stand in `room` while the message around it says little or nothing.
struct SlackRoom {
    private let room: JSONValue

    /// Nil where the message is of no huddle.
    init?(_ message: JSONValue) {
        guard let room = message["room"], room.isObject else { return nil }
        self.room = room
    }

    /// Who started it.
    var starter: String? {
        room["created_by"]?.string.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// Nil while it goes on.
    func end(after start: Date) -> Date? {
        guard let value = room["date_end"], let end = SlackTime.date(value) else { return nil }
        return end >= start ? end : nil
    }

    /// The ids of all who took part, in the order in which Slack lists them.
    var participants: [String] {
        var found: [String] = []
        for key in ["participant_history", "participants"] as [StaticString] {
            for element in room[key].map({ Array($0.elements) }) ?? [] {
                guard let id = element.string ?? element["user_id"]?.string ?? element["id"]?.string
                else { continue }
                if !id.isEmpty, !found.contains(id) { found.append(id) }
            }
        }
        return found
    }

    /// What is said of it: its own words, and who took part.
    func text(_ words: String, names: SlackNames) -> String {
        let title = room["name"]?.string?.told.map { "Huddle: \($0)" } ?? "A huddle started"
        let people = participants.map(names.fullName)
        return joined(
            words.isEmpty ? title : words,
            people.isEmpty ? nil : "Participants: " + people.joined(separator: ", ")
        )
    }

    func details(_ names: SlackNames) -> [EventDetail] {
        var details: [EventDetail] = []
        let people = participants.map(names.fullName)
        details.add("participants", people.joined(separator: ", "))
        return details
    }
}
