import Evidence
import Foundation

/// Reads which teams and people are asked for a review of which paths, over all files.
struct CodeOwners {
    private var paths: [String: [String]] = [:]
    private var order: [String] = []

    mutating func read(_ bytes: [UInt8]) {
        var sectionOwners: [String] = []
        for line in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline) {
            var words = Self.words(of: line)
            guard let first = words.first else { continue }
            if first.hasPrefix("[") || first.hasPrefix("^[") {
                // A section's owners stand for those of its paths that name none.
                sectionOwners = words.filter(Self.isOwner)
                continue
            }
            words.removeFirst()
            for owner in words.isEmpty ? sectionOwners : words.filter(Self.isOwner) {
                if paths[owner] == nil { order.append(owner) }
                if paths[owner]?.contains(first) != true { paths[owner, default: []].append(first) }
            }
        }
    }

    /// A team is an entry of its own; a person is an owner.
    var gathered: [Gathered] {
        order.map { owner in
            guard Self.isTeam(owner) else {
                return .owner(GatheredOwner(told: owner, covers: paths[owner] ?? []))
            }
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

    private static func isOwner(_ word: String) -> Bool {
        isTeam(word) || OwnerName(word) != nil
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
