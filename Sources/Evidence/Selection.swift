/// A part of the evidence that an incident takes in.
package struct Selection: Hashable, Sendable {
    package typealias ID = Evidence.ID<Selection>

    package let id: ID
    package let reach: Reach

    package enum Reach: Hashable, Sendable {
        /// Everything in one place during a window.
        case place(Place.ID, Window)
        /// Everything everywhere during a window.
        case everywhere(Window)
        /// One thread, whenever it went on.
        case thread(Place.ID, root: String)
        case event(Event.ID)
    }
}
