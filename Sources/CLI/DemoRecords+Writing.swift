import Evidence
import Foundation
import Investigations
import Reports
import Storage

extension Connection {
    /// Refuses a place that was not read: a selection of the demo must select something.
    func reach(of part: DemoIncident.Part) throws -> Selection.Reach {
        let source = part.source ?? "slack"
        if let event = part.event {
            let external = source == "slack" ? "\(part.place):\(event)" : event
            return .event(try self.event(external, source))
        }
        let found = try places(called: part.place).first { $0.origin.source == source }
        guard let place = found else {
            throw Refusal(.notFound, "There is no place \(part.place).")
        }
        if let thread = part.thread { return .thread(place.id, root: "\(part.place):\(thread)") }
        let window = try Window(start: part.from ?? .distantDemoPast, end: part.to)
        return .place(place.id, window)
    }

    func recordPeople(of written: DemoInvestigation, in id: Investigation.ID) throws {
        for email in written.investigators {
            try involve(identity(withAddress: email).id, as: .investigator, in: id)
        }
        for email in written.contributors {
            try involve(identity(withAddress: email).id, as: .contributor, in: id)
        }
        for opening in written.reads {
            try recordOpening(
                ofReportOn: id,
                by: .identity(identity(withAddress: opening.person).id),
                at: opening.at
            )
        }
    }

    func recordAccount(
        of written: DemoInvestigation,
        in id: Investigation.ID,
        ids: IDSource
    ) throws {
        for marker in written.markers {
            _ = try addMarker(
                marker.kind,
                title: marker.title,
                summary: marker.summary,
                notes: marker.notes,
                citing: marker.citations.map { try cited($0) },
                to: id,
                ids: ids,
                at: written.startedAt
            )
        }
        for finding in written.findings {
            try add(
                finding.kind,
                finding.text,
                citing: finding.citations.map { try cited($0) },
                to: id,
                ids: ids
            )
        }
        for task in written.followUps {
            try addFollowUp(
                task.text,
                assignee: identity(withAddress: task.owner).name,
                due: Date(task.due, strategy: .iso8601.year().month().day()),
                state: task.state,
                completedAt: task.completedAt,
                citing: task.citations.map { try cited($0) },
                to: id,
                ids: ids
            )
        }
    }

    /// A citation is an id of Slack's, or another source's name, a blank and an id of its own.
    private func cited(_ name: String) throws -> Event.ID {
        let parts = name.split(separator: " ", maxSplits: 1).map(String.init)
        return parts.count == 2 ? try event(parts[1], parts[0]) : try event(name, "slack")
    }

    private func event(_ externalID: String, _ source: String) throws -> Event.ID {
        guard let found = try events(called: [externalID], at: source).first else {
            throw Refusal(.notFound, "There is no event \(externalID).")
        }
        return found
    }
}

extension Date {
    /// Before anything in the demo.
    fileprivate static let distantDemoPast = Date(timeIntervalSince1970: 1_577_836_800)
}
