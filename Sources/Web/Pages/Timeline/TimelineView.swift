import Charts
import Evidence
import Foundation
import Investigations
import Relations
import Reports

struct TimelineView: TemplateView {
    let frame: Frame
    let incident: IncidentFrame
    let chart: String
    let start: When
    let end: When
    let span: String
    let count: String
    let from: String
    let to: String
    let startField: String
    let endField: String
    let byPlace: String
    let byPerson: String
    let isByPlace: Bool
    let isByPerson: Bool
    let zoomIn: String
    let zoomOut: String
    let earlier: String
    let later: String
    let whole: String
    let handling: String
    let isEmpty: Bool
    let silences: [SilenceView]
    let hasSilences: Bool
    let shifts: [OnCall]
    let hasShifts: Bool

    struct OnCall: TemplateView {
        let schedule: String
        let name: String
        let address: String
        let from: When
        let until: When?
    }

    struct SilenceView: TemplateView {
        let words: String
        let start: When
        let address: String
    }

    init(frame: Frame, _ reading: TimelineReading, by kind: TimelineDrawing.LaneKind) {
        self.frame = frame
        let key = reading.incident.key
        incident = IncidentFrame(reading.incident, .timeline)
        let (start, end) = (reading.start, reading.end)
        self.start = When(start)
        self.end = When(end)
        let seconds = end.timeIntervalSince(start)
        span = Words.duration(seconds)
        count = Words.count(reading.marks.reduce(0) { $0 + $1.events }, "event")
        isEmpty = reading.marks.isEmpty
        from = self.start.iso
        to = self.end.iso
        startField = String(self.start.iso.prefix(16))
        endField = String(self.end.iso.prefix(16))
        isByPlace = kind == .place
        isByPerson = kind == .person
        func address(_ start: Date, _ end: Date, _ by: TimelineDrawing.LaneKind) -> String {
            Address.with(
                Address.incident(key) + "/timeline",
                [("from", When(start).iso), ("to", When(end).iso), ("by", by.rawValue)]
            )
        }
        byPlace = address(start, end, .place)
        byPerson = address(start, end, .person)
        let middle = start.addingTimeInterval(seconds / 2)
        zoomIn = address(
            middle.addingTimeInterval(-seconds / 4),
            middle.addingTimeInterval(seconds / 4),
            kind
        )
        zoomOut = address(
            middle.addingTimeInterval(-seconds),
            middle.addingTimeInterval(seconds),
            kind
        )
        earlier = address(
            start.addingTimeInterval(-seconds / 2),
            end.addingTimeInterval(-seconds / 2),
            kind
        )
        later = address(
            start.addingTimeInterval(seconds / 2),
            end.addingTimeInterval(seconds / 2),
            kind
        )
        whole = address(reading.whole.start, reading.whole.end, kind)
        let window = reading.incident.window
        handling = address(window.start, window.end ?? reading.whole.end, kind)
        let drawing = TimelineDrawing(
            marks: reading.marks,
            places: reading.places,
            participants: reading.participants,
            markers: reading.markers,
            shifts: reading.shifts,
            moments: reading.moments.map { moment in
                LaneChart.Mark(
                    at: moment.at,
                    look: "moment",
                    label: "\(moment.kind.label)? \(moment.reason)",
                    address: Address.evidence(key, at: moment.anchor)
                )
            }
        )
        chart =
            drawing.chart(
                by: kind,
                during: (start, end),
                width: 1080,
                silences: Self.visible(reading.silences, seconds),
                title: "Events of the incident by \(kind.rawValue)",
                address: { Address.evidence(key, at: $0.event) }
            ).svg
        shifts = drawing.shiftsShown.flatMap(\.shifts).joined.map(OnCall.init)
        hasShifts = !shifts.isEmpty
        silences = Self.longest(reading.silences, key)
        hasSilences = !silences.isEmpty
    }

    /// Silences that take a tenth of what is shown.
    private static func visible(
        _ silences: [Silence],
        _ span: TimeInterval
    ) -> [LaneChart.Band] {
        silences.filter { $0.seconds >= span / 10 }.map { silence in
            LaneChart.Band(
                start: silence.start,
                end: silence.end,
                look: "silence",
                label: "\(Words.duration(silence.seconds)) of silence"
            )
        }
    }

    /// The longest stretches in which nothing was said.
    private static func longest(_ silences: [Silence], _ key: String) -> [SilenceView] {
        silences.filter { $0.seconds >= 300 }
            .sorted { $0.seconds > $1.seconds }
            .prefix(5)
            .map {
                SilenceView(
                    words: Words.duration($0.seconds),
                    start: When($0.start),
                    address: Address.evidence(key, at: $0.event)
                )
            }
    }
}

extension TimelineView.OnCall {
    init(_ shift: Shift) {
        schedule = shift.schedule
        name = shift.personName
        address = "/people/\(shift.person)"
        from = When(shift.from)
        until = shift.until.map { When($0) }
    }
}
