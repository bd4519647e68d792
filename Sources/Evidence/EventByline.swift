import Foundation

extension Event {
    /// Whom it is from, or where nobody is named, the source that says it.
    package var byline: String {
        author?.name ?? origin.source.prefix(1).uppercased() + origin.source.dropFirst()
    }
}
