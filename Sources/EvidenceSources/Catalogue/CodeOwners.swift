import Evidence
import Foundation

/// Reads which teams are asked for a review of which paths.
///
/// People named by themselves own paths, not a team, and are left to the directory.
enum CodeOwners {
    static func gathered(from bytes: [UInt8]) -> [Gathered] {
        var paths: [String: [String]] = [:]
        var order: [String] = []
        var sectionOwners: [String] = []
        for line in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline) {
            var words = words(of: line)
            guard let first = words.first else { continue }
            if first.hasPrefix("[") || first.hasPrefix("^[") {
                // A section's owners stand for those of its paths that name none.
                sectionOwners = words.filter(isTeam)
                continue
            }
            words.removeFirst()
            let owners = words.isEmpty ? sectionOwners : words.filter(isTeam)
            for owner in owners {
                if paths[owner] == nil { order.append(owner) }
                paths[owner, default: []].append(first)
            }
        }
        return order.map { owner in
            let whole = String(owner.dropFirst())
            return .entry(
                GatheredEntry(
                    externalID: "codeowners:\(whole.lowercased())",
                    kind: .team,
                    name: whole.split(separator: "/").last.map(String.init) ?? whole,
                    aliases: [whole],
                    covers: paths[owner] ?? []
                )
            )
        }
    }

    /// `@organisation/team`; a person is `@login` or an address.
    private static func isTeam(_ owner: String) -> Bool {
        owner.hasPrefix("@") && owner.dropFirst().contains("/")
    }

    /// A path may hold spaces behind a backslash; what follows a hash is a remark.
    private static func words(of line: Substring) -> [String] {
        let told = line.trimmingCharacters(in: .whitespaces)
        guard !told.hasPrefix("#") else { return [] }
        let words = told.replacing("\\ ", with: "\u{0}").split(whereSeparator: \.isWhitespace)
        return words.prefix { !$0.hasPrefix("#") }.map { String($0.replacing("\u{0}", with: " ")) }
    }
}
