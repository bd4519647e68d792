package import Charts
package import Evidence
package import Foundation
package import Investigations

/// An incident's events as lanes over time, for pages, print and exports alike.
package struct TimelineDrawing: Sendable {
    package enum LaneKind: String, Sendable {
        case place
        case person
    }

    private let marks: [EventMark]
    private let places: [Place.ID: String]
    private let people: [Person.ID: String]
    private let markers: [Marker]
    private let shifts: [Shift]
    private let moments: [LaneChart.Mark]

    package init(
        marks: [EventMark],
        places: [PlaceActivity],
        participants: [Participant],
        markers: [Marker],
        shifts: [Shift] = [],
        moments: [LaneChart.Mark] = []
    ) {
        self.marks = marks
        self.places = Dictionary(
            places.map { ($0.place.id, $0.place.name) },
            uniquingKeysWith: { first, _ in first }
        )
        people = Dictionary(
            participants.map { ($0.person.id, $0.person.name) },
            uniquingKeysWith: { first, _ in first }
        )
        self.markers = markers
        self.shifts = shifts
        self.moments = moments
    }

    /// The drawing of a window, each mark leading to its event.
    package func chart(
        by kind: LaneKind,
        during window: (start: Date, end: Date),
        width: Double,
        silences: [LaneChart.Band] = [],
        title: String,
        address: (EventMark) -> String?
    ) -> LaneChart {
        var names: [String] = []
        var lanes: [String: [LaneChart.Mark]] = [:]
        for mark in marks {
            let name = name(of: mark, by: kind)
            if lanes[name] == nil { names.append(name) }
            lanes[name, default: []].append(
                LaneChart.Mark(
                    at: mark.at,
                    look: mark.kind.isQuiet ? "quiet" : mark.kind.rawValue,
                    label: label(of: mark),
                    address: address(mark),
                    count: mark.events
                )
            )
        }
        return LaneChart(
            scale: TimeScale(start: window.start, end: window.end, width: width),
            lanes: turningPoints(during: window) + onCall(during: window)
                + zip(names, Self.shortened(names)).map {
                    LaneChart.Lane(name: $1, marks: lanes[$0] ?? [])
                },
            bands: bands,
            silences: silences,
            title: title
        )
    }

    /// The last part of a path such as `owner/name` where no other lane is called so.
    private static func shortened(_ names: [String]) -> [String] {
        let tails = names.map { $0.split(separator: "/").last.map(String.init) ?? $0 }
        let counts = Dictionary(tails.map { ($0, 1) }, uniquingKeysWith: +)
        return zip(names, tails).map { counts[$1] == 1 ? $1 : $0 }
    }

    /// What may have been a turning point, above all else; no lane where there is none.
    private func turningPoints(during window: (start: Date, end: Date)) -> [LaneChart.Lane] {
        let shown = moments.filter { $0.at >= window.start && $0.at <= window.end }
        return shown.isEmpty ? [] : [LaneChart.Lane(name: "Turning points?", marks: shown)]
    }

    /// Who is called first by each schedule that called someone of the incident.
    package var shiftsShown: [(schedule: String, shifts: [Shift])] {
        let wanted = Set(shifts.filter { people[$0.person] != nil }.map(\.schedule))
        let shown = shifts.filter { wanted.contains($0.schedule) && ($0.level ?? 1) == 1 }
        let schedules = Dictionary(grouping: shown, by: \.schedule)
        return schedules.sorted { $0.key < $1.key }.prefix(6).map { ($0.key, $0.value) }
    }

    /// A lane for each of these schedules, with who was on it when.
    private func onCall(during window: (start: Date, end: Date)) -> [LaneChart.Lane] {
        shiftsShown.map { schedule, shifts in
            let spans = shifts.map { shift in
                LaneChart.Span(
                    start: max(shift.from, window.start),
                    end: min(shift.until ?? window.end, window.end),
                    label: shift.personName
                )
            }
            return LaneChart.Lane(name: schedule, marks: [], spans: spans)
        }
    }

    private func name(of mark: EventMark, by kind: LaneKind) -> String {
        switch kind {
        case .place: places[mark.place] ?? "Elsewhere"
        case .person: mark.person.flatMap { people[$0] } ?? "No one named"
        }
    }

    private func label(of mark: EventMark) -> String {
        let time = mark.at.formatted(Date.ISO8601FormatStyle(timeZone: .gmt))
        let who = mark.person.flatMap { people[$0] }.map { " by \($0)" } ?? ""
        return "\(mark.kind.rawValue)\(who), \(time)"
    }

    private var bands: [LaneChart.Band] {
        markers.compactMap { marker in
            guard let start = marker.start, let end = marker.end else { return nil }
            let told = marker.title.isEmpty ? marker.summary : marker.title
            let words = told.split(separator: "\n").first.map(String.init) ?? ""
            return LaneChart.Band(
                start: start,
                end: end,
                look: marker.kind.rawValue,
                label: words.isEmpty ? marker.kind.name : "\(marker.kind.name): \(words)"
            )
        }
    }
}
