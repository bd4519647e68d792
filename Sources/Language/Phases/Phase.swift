/// The part of an incident's handling that a message belongs to.
package enum Phase: String, CaseIterable, Sendable {
    case detection, diagnosis, repair, after
}
