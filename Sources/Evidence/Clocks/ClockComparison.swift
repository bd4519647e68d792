package import Foundation

/// When one source recorded a thing that others may have recorded too.
package struct Sighting: Hashable, Sendable {
    package let source: String
    /// Names that mean the same thing everywhere: addresses, commits, tickets, alerts.
    package let keys: [String]
    package let at: Date

    package init(source: String, keys: [String], at: Date) {
        self.source = source
        self.keys = keys
        self.at = at
    }
}

/// How two sources' times of the same things differ.
package struct ClockComparison: Hashable, Sendable {
    package let source: String
    package let other: String
    /// How many things both recorded.
    package let pairs: Int
    /// In seconds; above 0 where the first source tells later times than the other.
    package let median: TimeInterval
    /// Half of the differences are within this many seconds of the median.
    package let spread: TimeInterval

    /// Enough pairs that agree well enough, and further apart than a bot takes to answer.
    package var isTelling: Bool {
        pairs >= 3 && abs(median) >= 20 && spread <= abs(median) / 3
    }

    /// Pairs of sources with things in common, those that speak most clearly first.
    package static func all(of sightings: [Sighting], within reach: TimeInterval = 43_200)
        -> [ClockComparison]
    {
        var first: [String: [String: Date]] = [:]
        for sighting in sightings {
            for key in sighting.keys {
                let known = first[key]?[sighting.source]
                if known.map({ sighting.at < $0 }) ?? true {
                    first[key, default: [:]][sighting.source] = sighting.at
                }
            }
        }
        var differences: [[String]: [TimeInterval]] = [:]
        for times in first.values where times.count > 1 {
            let sources = times.keys.sorted()
            for (place, one) in sources.enumerated() {
                for other in sources[(place + 1)...] {
                    guard let left = times[one], let right = times[other] else { continue }
                    let difference = left.timeIntervalSince(right)
                    if abs(difference) <= reach {
                        differences[[one, other], default: []].append(difference)
                    }
                }
            }
        }
        return differences.map { sources, values in
            let median = middle(of: values)
            return ClockComparison(
                source: sources[0],
                other: sources[1],
                pairs: values.count,
                median: median,
                spread: middle(of: values.map { abs($0 - median) })
            )
        }.sorted {
            ($1.isTelling ? 1 : 0, $1.pairs, $0.source, $0.other)
                < ($0.isTelling ? 1 : 0, $0.pairs, $1.source, $1.other)
        }
    }

    private static func middle(of values: [TimeInterval]) -> TimeInterval {
        let ordered = values.sorted()
        guard !ordered.isEmpty else { return 0 }
        let half = ordered.count / 2
        return ordered.count.isMultiple(of: 2)
            ? (ordered[half - 1] + ordered[half]) / 2 : ordered[half]
    }
}

/// The names by which one thing is known at several sources.
enum ThingNames {
    static func keys(permalink: String?, details: [EventDetail], text: String) -> [String] {
        var keys: Set<String> = []
        let addresses =
            [permalink].compactMap { $0 } + addresses(in: text)
            + details.filter { $0.name == "link" }.map(\.value)
        for address in addresses {
            if let key = key(ofAddress: address) { keys.insert(key) }
        }
        let repository = details.value("repository")?.lowercased() ?? ""
        for detail in details where !detail.value.isEmpty {
            switch detail.name {
            case "commit" where detail.value.count >= 7:
                keys.insert("commit \(detail.value.prefix(7).lowercased())")
            case "pull request": keys.insert("pull \(repository) \(detail.value.lowercased())")
            case "ticket": keys.insert("ticket \(detail.value.lowercased())")
            case "alert", "incident", "fingerprint":
                keys.insert("alert \(detail.value.lowercased())")
            default: break
            }
        }
        return keys.sorted()
    }

    /// Only of one thing: an address of two steps with a number or digest at its end.
    private static func key(ofAddress address: String) -> String? {
        var rest = address[...]
        for start in ["https://", "http://"] where rest.hasPrefix(start) {
            rest = rest.dropFirst(start.count)
        }
        rest = rest.prefix { $0 != "?" && $0 != "#" }
        while rest.last == "/" { rest.removeLast() }
        let steps = rest.split(separator: "/")
        guard steps.count > 2, let last = steps.last, last.contains(where: \.isNumber) else {
            return nil
        }
        return rest.lowercased()
    }

    private static func addresses(in text: String) -> [String] {
        guard text.contains("://") else { return [] }
        return text.split { $0.isWhitespace || "<>|()[]\"'".contains($0) }
            .filter { $0.hasPrefix("https://") || $0.hasPrefix("http://") }
            .map { String($0.last.map { ".,;:".contains($0) } == true ? $0.dropLast() : $0) }
    }
}
