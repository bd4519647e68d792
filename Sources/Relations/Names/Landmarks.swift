import Evidence
import Language
import Readings

/// What records are called, and which of that a message may mention.
enum Landmarks {
    /// An address without what only its look depends on.
    static func key(address: String) -> String {
        let plain = address.prefix { $0 != "?" && $0 != "#" && $0 != "|" && $0 != ">" }
        return "address " + plain.lowercased().trimmed("/")
    }

    /// All that a record is called.
    static func keys(of record: Event) -> [String] {
        var keys: [String] = []
        if let permalink = record.permalink { keys.append(key(address: permalink)) }
        let details = record.details
        if let number = details.value("pull request") { keys.append("pull request \(number)") }
        if let commit = details.value("commit"), commit.count >= 7 {
            keys.append("commit \(commit.prefix(7).lowercased())")
        }
        if let ticket = details.value("ticket") { keys.append("ticket \(ticket.lowercased())") }
        if let release = details.value("release") { keys.append("release \(release.lowercased())") }
        return keys
    }

    /// What a mention is called; nil where it names no record.
    static func key(of mention: Reading.Named) -> String? {
        let text = mention.text.lowercased()
        if text.hasPrefix("http") { return key(address: mention.text) }
        switch mention.kind {
        case .pullRequest:
            let number = text.reversed().prefix { $0.isNumber }.reversed()
            return number.isEmpty ? nil : "pull request \(String(number))"
        case .commit:
            let code = text.filter(\.isHexDigit)
            return code.count >= 7 ? "commit \(code.prefix(7))" : nil
        case .ticket:
            return "ticket \(text.trimmingPrefix("#"))"
        default:
            return nil
        }
    }
}

extension String {
    fileprivate func trimmed(_ character: Character) -> String {
        hasSuffix(String(character)) ? String(dropLast()) : self
    }
}
