import Charts
import Evidence
import Foundation
import Language
import Readings

/// How it went: bands over phases and over time, the same as tables, and how far to trust them.
struct CourseView: TemplateView {
    let frame: Frame
    let incident: IncidentFrame
    let phaseChart: String?
    let phases: [Row]
    let timeChart: String?
    let stretches: [Row]
    let hasStretches: Bool
    let isEmpty: Bool
    let fewest: Int
    let quality: [Quality]

    struct Row: TemplateView {
        let name: String
        let when: When?
        let messages: String
        let isWithheld: Bool
        let figures: [Figure]
    }

    struct Figure: TemplateView {
        let words: String
        let address: String
    }

    struct Quality: TemplateView {
        let name: String
        let words: String
    }

    init(_ frame: Frame, _ incident: Incident, _ course: Course) {
        self.frame = frame
        self.incident = IncidentFrame(incident, .course)
        let address = Address.incident(incident.key) + "/evidence"
        fewest = GroupSound.fewest
        let phaseParts = course.phases.map { part in
            Part(
                name: part.phase.told,
                start: nil,
                sound: part.sound,
                address: address,
                fields: [("phase", part.phase.rawValue)]
            )
        }
        let timeParts = course.stretches.map { stretch in
            Part(
                name: Part.name(stretch, in: course),
                start: stretch.start,
                sound: stretch.sound,
                address: address,
                fields: [("from", When(stretch.start).iso), ("to", When(stretch.end).iso)]
            )
        }
        phases = phaseParts.map(\.row)
        stretches = timeParts.map(\.row)
        hasStretches = !stretches.isEmpty
        isEmpty = phaseParts.allSatisfy { $0.sound == nil } && stretches.isEmpty
        phaseChart =
            isEmpty ? nil : Self.chart(phaseParts, "Mood and doubt of the group by phase")
        timeChart =
            stretches.isEmpty ? nil : Self.chart(timeParts, "Mood and doubt of the group over time")
        quality = ReadingQuality.all.map { Quality(name: $0.name, words: $0.words) }
    }

    private static func chart(_ parts: [Part], _ title: String) -> String {
        ShareBands(
            columns: parts.map(\.name),
            bands: Part.sounds.map { sound in
                ShareBands.Band(
                    name: sound.rawValue,
                    look: sound.rawValue,
                    cells: parts.map { $0.cell(sound) }
                )
            },
            title: title,
            withheld: "Fewer than \(GroupSound.fewest) people spoke: nothing is told of them."
        ).svg
    }
}

/// A part of the course that figures are told of.
private struct Part {
    let name: String
    let start: Date?
    let sound: GroupSound?
    let address: String
    let fields: [(String, String)]

    static let sounds: [ReadingFilter.Sound] = [.uncertain, .negative, .positive, .stressed]

    /// The clock alone, where all of it is one day.
    static func name(_ stretch: Course.Stretch, in course: Course) -> String {
        let when = When(stretch.start)
        let days = Set(course.stretches.map { When($0.start).day })
        let day = when.day.split(separator: " ").prefix(2).joined(separator: " ")
        return days.count == 1 ? String(when.clock.prefix(5)) : day
    }

    private func address(_ sound: ReadingFilter.Sound?) -> String {
        Address.with(address, fields + [("sounds", sound?.rawValue ?? "")])
    }

    func cell(_ wanted: ReadingFilter.Sound) -> ShareBands.Cell? {
        guard let sound, sound.messages > 0 else { return nil }
        let count = sound.count(wanted)
        return ShareBands.Cell(
            share: Double(count) / Double(sound.messages),
            count: Words.number(count),
            label: "\(name): \(count) of \(sound.messages) messages \(wanted.rawValue)",
            address: address(wanted)
        )
    }

    var row: CourseView.Row {
        CourseView.Row(
            name: name,
            when: start.map(When.init),
            messages: sound.map { Words.number($0.messages) } ?? "",
            isWithheld: sound == nil,
            figures: sound.map { sound in
                Self.sounds.map {
                    CourseView.Figure(
                        words: Words.number(sound.count($0)),
                        address: address($0)
                    )
                }
            } ?? []
        )
    }
}

extension GroupSound {
    fileprivate func count(_ sound: ReadingFilter.Sound) -> Int {
        switch sound {
        case .uncertain: uncertain
        case .negative: negative
        case .positive: positive
        case .stressed: stressed
        }
    }
}

extension Phase {
    /// As a heading says it.
    var told: String { self == .after ? "Afterwards" : rawValue.capitalized }
}
