package import Evidence
package import Foundation

/// A small cast for tests: three people, two channels, one thread.
package enum Sample {
    package static let noon = Date(timeIntervalSince1970: 1_670_328_000)

    package static let people: [Gathered] = [
        .person(
            GatheredPerson(
                externalID: "U1",
                handle: "ines",
                name: "Ines Duarte",
                email: "ines@shop.example"
            )
        ),
        .person(
            GatheredPerson(
                externalID: "U2",
                handle: "tomo",
                name: "Tomo Sato",
                email: "tomo@shop.example"
            )
        ),
        .person(GatheredPerson(externalID: "B1", handle: "alarm", name: "Alarm", isBot: true)),
    ]

    package static let places: [Gathered] = [
        .place(GatheredPlace(externalID: "C1", kind: .channel, name: "search")),
        .place(GatheredPlace(externalID: "C2", kind: .privateChannel, name: "support")),
    ]

    /// A message some seconds after noon.
    package static func message(
        _ seconds: Double,
        _ text: String,
        by author: String = "U1",
        in place: String = "C1",
        thread: Double? = nil,
        editedAt: Date? = nil
    ) -> GatheredEvent {
        GatheredEvent(
            externalID: "\(place):\(seconds)",
            kind: .message,
            at: noon.addingTimeInterval(seconds),
            place: place,
            author: author,
            thread: thread.map { "\(place):\($0)" },
            text: text,
            editedAt: editedAt,
            editsAreStated: true,
            raw: "{}"
        )
    }
}
