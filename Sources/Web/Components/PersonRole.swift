import Evidence
import Foundation

extension Person {
    /// The title and the team, which many titles name already.
    var role: String {
        guard let title else { return team ?? "" }
        guard let team, !title.localizedCaseInsensitiveContains(team) else { return title }
        return "\(title) · \(team)"
    }
}
