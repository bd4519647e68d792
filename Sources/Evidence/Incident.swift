package import Foundation

/// What happened, and the set of evidence about it.
package struct Incident: Hashable, Sendable {
    package typealias ID = Evidence.ID<Incident>

    package let id: ID
    /// What people and addresses call it: lower-case letters, digits and hyphens.
    package let key: String
    package let title: String
    package let summary: String
    /// When it was being handled.
    package let window: Window
    /// How far back and forward the evidence reaches.
    package let storyWindow: Window
    /// Made up, for the demo.
    package let isInvented: Bool
    /// Only those named in it may see it.
    package let isRestricted: Bool
    package let createdAt: Date
    package let eventCount: Int
    package let personCount: Int
    package let revision: Revision
}
