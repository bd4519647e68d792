import Evidence
import Foundation

/// An incident as the demo's file describes it.
struct DemoIncident: Decodable {
    struct Stretch: Decodable {
        let start: Date
        let end: Date

        var window: Window {
            get throws { try Window(start: start, end: end) }
        }
    }

    /// A part of a place by its id at the source; all of it where nothing narrows it.
    struct Part: Decodable {
        let source: String?
        let place: String
        let from: Date?
        let to: Date?
        let thread: String?
        let event: String?
    }

    let key: String
    let title: String
    let summary: String
    let invented: Bool
    let incidentWindow: Stretch
    let storyWindow: Stretch
    let selections: [Part]
    let investigations: [DemoInvestigation]
}
