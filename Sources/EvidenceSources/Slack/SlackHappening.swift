import Evidence
import Foundation

/// What the Events API tells besides messages: kept as it is, with who and where it names.
struct SlackHappening {
    private let body: JSONValue
    private let event: JSONValue
    private let type: String

    /// Nil where the document is no such event.
    init?(_ body: JSONValue) {
        guard let event = body["event"], event.isObject, let type = event["type"]?.string,
            type != "message", type != "app_mention", !type.isEmpty
        else { return nil }
        self.body = body
        self.event = event
        self.type = type
    }

    /// Someone who joined or changed.
    var person: JSONValue? { event["user"].flatMap { $0.isObject ? $0 : nil } }

    /// A channel that was made or renamed.
    var place: JSONValue? {
        event["channel"].flatMap { $0.isObject && $0["id"] != nil ? $0 : nil }
    }

    /// Throws a `FieldFault` where its time is no time.
    func event(raw: String, received: Date) throws -> GatheredEvent {
        let item = event["item"]
        let channel =
            event["channel"]?.string ?? place?["id"]?.string ?? event["channel_id"]?.string
            ?? item?["channel"]?.string
        let stamp = event["event_ts"] ?? body["event_time"]
        let isBlank = stamp?.string?.isEmpty == true
        let time = stamp.flatMap { isBlank ? nil : SlackTime.date($0) }
        guard time != nil || stamp == nil || isBlank else {
            throw FieldFault(field: "event_ts", reason: "It is not a time such as 1670337000.0002.")
        }
        let id = body["event_id"]?.string?.told ?? RecordDigest.hex(of: raw)
        let words = ["reaction", "name", "text", "value", "topic"]
            .lazy.compactMap { event[name: $0]?.string?.told }.first
        return GatheredEvent(
            externalID: "event:\(id)",
            kind: .other,
            subtype: type,
            at: time ?? received,
            place: channel?.told ?? "slack",
            author: (event["user"]?.string ?? person?["id"]?.string)?.told,
            text: joined(type.replacing("_", with: " "), words, by: ": "),
            details: time == nil ? [.receivedInstead] : [],
            raw: raw
        )
    }
}
