import Evidence
import Foundation

/// What is stored of an incident, beside a form that is older.
extension StoredFields {
    init(_ incident: Incident) {
        func field(_ moment: Date?) -> String { moment.map(IncidentOverviewView.field) ?? "" }
        self.init(
            incident.revision,
            [
                .line("title", "Title", incident.title),
                .text("summary", "Summary", incident.summary),
                .line("start", "Start (UTC)", field(incident.window.start)),
                .line("end", "End (UTC)", field(incident.window.end)),
                .line("story-start", "Story from (UTC)", field(incident.storyWindow.start)),
                .line("story-end", "Story until (UTC)", field(incident.storyWindow.end)),
            ]
        )
    }
}

extension Form {
    /// The windows of an incident; times that were left as they are keep their seconds.
    ///
    /// Refuses a form without one of the times, and an incident without a start.
    func windows(changing incident: Incident) throws -> (Window, story: Window) {
        func moment(_ name: String, _ stored: Date?) throws -> Date? {
            let text = try required(name)
            if let stored, text == IncidentOverviewView.field(stored) { return stored }
            return try date(name)
        }
        guard let start = try moment("start", incident.window.start) else {
            throw Refusal(.invalid, "An incident needs the time at which it started.")
        }
        let story = try moment("story-start", incident.storyWindow.start) ?? start
        return (
            try Window(start: start, end: moment("end", incident.window.end)),
            try Window(start: story, end: moment("story-end", incident.storyWindow.end))
        )
    }
}
