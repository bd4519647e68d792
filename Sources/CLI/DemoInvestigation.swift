import Foundation
import Investigations

/// An investigation as the demo's file describes it; people are named by their addresses.
struct DemoInvestigation: Decodable {
    struct Moment: Decodable {
        let kind: Marker.Kind
        let title: String
        let summary: String
        let notes: String
        let citations: [String]
    }

    struct Lesson: Decodable {
        let kind: Finding.Kind
        let text: String
        let citations: [String]
    }

    struct Task: Decodable {
        let text: String
        let owner: String
        let due: String
        let state: FollowUp.State
        let completedAt: Date?
        let citations: [String]
    }

    struct Opening: Decodable {
        let person: String
        let at: Date
    }

    let title: String
    let summary: String
    let purpose: String
    let depth: Investigation.Depth
    let startedAt: Date
    let finishedAt: Date?
    let investigators: [String]
    let contributors: [String]
    let markers: [Moment]
    let findings: [Lesson]
    let followUps: [Task]
    let reads: [Opening]
}

extension Marker.Kind: Decodable {}
extension Finding.Kind: Decodable {}
extension FollowUp.State: Decodable {}
extension Investigation.Depth: Decodable {}
