import Charts
import Evidence
import Foundation
import Investigations

/// What the overview tells of.
struct IncidentOverview {
    let incident: Incident
    let mayEdit: Bool
    let places: [PlaceActivity]
    let allPlaces: [PlaceActivity]
    let selections: [Selection]
    let investigations: [Investigation]
    let activity: ActivityHistogram?
    /// Nil where nothing is read.
    let moments: SuggestedMoments?
    let repeats: [SuggestedRepeat]?
}

struct IncidentOverviewView: TemplateView {
    let frame: Frame
    let incident: IncidentFrame
    let title: String
    let summary: String
    let mayEdit: Bool
    let revision: String
    let start: When
    let end: When?
    let duration: String
    let storyStart: When
    let storyEnd: When?
    let events: String
    let people: String
    let fields: Fields
    let places: [PlaceRow]
    let selections: [SelectionRow]
    let choices: [PlaceRow]
    let investigations: [InvestigationRow]
    let hasNoInvestigations: Bool
    let isEmpty: Bool
    let access: String
    let story: String?
    let moments: OverviewMoments?
    let repeats: OverviewRepeats?
    /// Of the first and the latest, where there are two.
    let comparison: String?

    /// The values of the form, as browsers want them.
    struct Fields: TemplateView {
        let start: String
        let end: String
        let storyStart: String
        let storyEnd: String
    }

    struct PlaceRow: TemplateView {
        let id: String
        let name: String
        let kind: String
        let events: String
        let address: String
    }

    struct SelectionRow: TemplateView {
        let words: String
        let removal: String
    }

    struct InvestigationRow: TemplateView {
        let title: String
        let address: String
        let report: String
        let started: When
        let state: String
    }

    init(_ frame: Frame, _ overview: IncidentOverview) {
        let incident = overview.incident
        self.frame = frame
        self.incident = IncidentFrame(incident, .overview)
        title = incident.title
        summary = incident.summary
        mayEdit = overview.mayEdit
        revision = incident.revision.text
        start = When(incident.window.start)
        end = incident.window.end.map(When.init)
        duration = incident.window.duration.map(Words.duration) ?? "ongoing"
        storyStart = When(incident.storyWindow.start)
        storyEnd = incident.storyWindow.end.map(When.init)
        events = Words.number(incident.eventCount)
        people = Words.number(incident.personCount)
        fields = Fields(
            start: Self.field(incident.window.start),
            end: incident.window.end.map(Self.field) ?? "",
            storyStart: Self.field(incident.storyWindow.start),
            storyEnd: incident.storyWindow.end.map(Self.field) ?? ""
        )
        let address = Address.incident(incident.key)
        func row(_ activity: PlaceActivity) -> PlaceRow {
            PlaceRow(
                id: activity.place.id.rawValue,
                name: activity.place.name,
                kind: activity.place.kind.words,
                events: Words.count(activity.eventCount, "event"),
                address: "\(address)/evidence?place=\(activity.place.id)"
            )
        }
        places = overview.places.map(row)
        choices = overview.allPlaces.map(row)
        let names = Dictionary(
            (overview.allPlaces + overview.places).map { ($0.place.id, $0.place.name) },
            uniquingKeysWith: { first, _ in first }
        )
        selections = overview.selections.map { selection in
            SelectionRow(
                words: Self.words(selection.reach, names),
                removal: "\(address)/selections/\(selection.id)/removal"
            )
        }
        investigations = overview.investigations.map { investigation in
            let own = Address.investigation(investigation.id.rawValue, of: incident.key)
            return InvestigationRow(
                title: investigation.title,
                address: own,
                report: own + "/report",
                started: When(investigation.startedAt),
                state: investigation.finishedAt == nil ? "In work" : "Finished"
            )
        }
        hasNoInvestigations = overview.investigations.isEmpty
        isEmpty = incident.eventCount == 0
        access = incident.isRestricted ? "Only those who were named." : "Everyone who may sign in."
        story = overview.activity.map { Self.story($0, incident, address) }
        moments = overview.moments.map {
            OverviewMoments(incident, $0, overview.investigations.last)
        }
        repeats = overview.repeats.map { OverviewRepeats(incident, $0) }
        comparison = Self.comparison(overview.investigations, of: incident.key)
    }

    private static func comparison(
        _ investigations: [Investigation],
        of key: String
    ) -> String? {
        guard investigations.count > 1, let first = investigations.first,
            let last = investigations.last
        else { return nil }
        let sides = [("left", "\(key)/\(first.id)"), ("right", "\(key)/\(last.id)")]
        return Address.with("/compare", sides)
    }

    /// The whole story as bars, each of which leads to its time in the evidence.
    private static func story(
        _ activity: ActivityHistogram,
        _ incident: Incident,
        _ address: String
    ) -> String {
        let span = activity.end.timeIntervalSince(activity.start)
        func share(_ moment: Date) -> Double {
            moment.timeIntervalSince(activity.start) / span
        }
        let bars = activity.counts.enumerated().map { index, count in
            let when = When(activity.start(of: index))
            return ActivityStrip.Bar(
                count: count,
                chosen: count,
                label: "\(Words.count(count, "event")) from \(when.day) \(when.clock.prefix(5))",
                address: Address.with(address + "/evidence", [("time", when.iso)]) + "#here",
                start: when.iso
            )
        }
        let window = incident.window
        let end = share(window.end ?? activity.end)
        let start = share(window.start)
        return ActivityStrip(bars: bars, window: start..<max(start, end)).svg
    }

    static func field(_ moment: Date) -> String {
        String(When(moment).iso.prefix(16))
    }

    private static func words(_ reach: Selection.Reach, _ names: [Place.ID: String]) -> String {
        switch reach {
        case .place(let place, let window):
            "\(names[place] ?? "A place"), \(words(window))"
        case .everywhere(let window): "Everything everywhere, \(words(window))"
        case .thread(let place, _): "A thread in \(names[place] ?? "a place")"
        case .event: "A single event"
        }
    }

    private static func words(_ window: Window) -> String {
        func words(_ moment: Date) -> String {
            let when = When(moment)
            return "\(when.day) \(when.clock.prefix(5))"
        }
        return "\(words(window.start)) – \(window.end.map(words) ?? "now") UTC"
    }
}
