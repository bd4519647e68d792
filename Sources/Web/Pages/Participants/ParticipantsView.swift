import Evidence
import Foundation

struct ParticipantsView: TemplateView {
    let frame: Frame
    let incident: IncidentFrame
    let summary: String
    let speakers: [Row]
    let observers: [Row]
    let bots: [Row]
    let absent: [Absent]
    let hasObservers: Bool
    let hasBots: Bool
    let hasAbsent: Bool
    let isEmpty: Bool

    struct Row: TemplateView {
        let name: String
        let detail: String
        let initials: String
        let hue: Int
        let messages: String
        let words: String
        let reactions: String
        let joined: When?
        let first: When?
        let last: When?
        let places: String
        let address: String
        let person: String
        /// By which schedule they were on call; nil where they were not.
        let duty: String?
        /// The hour on their own clock when they came in.
        let hour: String
        let isNight: Bool
        let tenure: String
    }

    /// On call while it was handled, and not in the evidence.
    struct Absent: TemplateView {
        let name: String
        let person: String
        let schedule: String
        let from: When
        let until: When?
    }

    init(_ frame: Frame, _ reading: ParticipantsReading) {
        self.frame = frame
        let (incident, participants) = (reading.incident, reading.participants)
        self.incident = IncidentFrame(incident, .people)
        func rows(_ wanted: (Participant) -> Bool) -> [Row] {
            participants.filter(wanted).map { Row($0, in: reading) }
        }
        speakers = rows { !$0.isObserver && !$0.person.isBot }
        observers = rows { $0.isObserver && !$0.person.isBot }
        bots = rows(\.person.isBot)
        absent = Self.absent(reading)
        hasObservers = !observers.isEmpty
        hasBots = !bots.isEmpty
        hasAbsent = !absent.isEmpty
        isEmpty = participants.isEmpty
        let nights = (speakers + observers).count { $0.isNight }
        let duties = (speakers + observers).count { $0.duty != nil }
        let unknown = (speakers + observers).count { $0.hour.isEmpty }
        summary = [
            "\(Words.count(speakers.count, "person", "people")) wrote",
            Words.count(observers.count, "observer"),
            Words.count(bots.count, "bot"),
            reading.shifts.isEmpty ? nil : "\(duties) on call",
            nights > 0 ? "\(nights) in their night" : nil,
            unknown > 0 ? "\(unknown) whose time zone is not known" : nil,
        ].compactMap { $0 }.joined(separator: ", ")
    }

    private static func absent(_ reading: ParticipantsReading) -> [Absent] {
        let there = Set(reading.participants.map(\.person.id))
        let window = reading.incident.window
        var seen: Set<String> = []
        return reading.shifts.filter { shift in
            !there.contains(shift.person) && (window.end.map { shift.from < $0 } ?? true)
                && (shift.until.map { $0 > window.start } ?? true)
                && seen.insert("\(shift.person) \(shift.schedule)").inserted
        }.map { shift in
            Absent(
                name: shift.personName,
                person: "/people/\(shift.person)",
                schedule: shift.schedule,
                from: When(shift.from),
                until: shift.until.map(When.init)
            )
        }
    }
}

extension ParticipantsView.Row {
    init(_ participant: Participant, in reading: ParticipantsReading) {
        let (person, key) = (participant.person, reading.incident.key)
        let duty = Duty(
            of: person,
            at: participant.cameIn(to: reading.incident),
            shifts: reading.shifts
        )
        name = person.name
        detail = person.role
        initials = Words.initials(person.name)
        hue = Words.hue(person.name)
        messages = Words.number(participant.messageCount)
        words = Words.number(participant.wordCount)
        reactions = Words.number(participant.reactionCount)
        joined = participant.joinedAt.map(When.init)
        first = participant.first.map(When.init)
        last = participant.last.map(When.init)
        places = participant.places.joined(separator: ", ")
        address = "\(Address.incident(key))/evidence?person=\(person.id)"
        self.person = "/people/\(person.id)"
        self.duty = duty.shifts.first.map { "on call: \($0.schedule)" }
        hour = duty.localHour?.text ?? ""
        isNight = duty.localHour?.isNight ?? false
        tenure = duty.tenure.map { Words.months($0) } ?? ""
    }
}

extension Participant {
    /// When they were first there while it was handled, or else first there at all.
    fileprivate func cameIn(to incident: Incident) -> Date {
        let start = incident.window.start
        let first = [joinedAt, first].compactMap { $0 }.min() ?? start
        guard first < start, let last, last >= start else { return first }
        return start
    }
}
