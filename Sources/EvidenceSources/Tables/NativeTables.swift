import Foundation

/// Tables that tools export, known by their columns: a mapping each, in a data file.
enum NativeTables {
    static let all: [Mapping] = {
        let folder = Bundle.module.bundleURL.appending(path: "NativeTables")
        return (try? Mappings.all(at: folder)) ?? []
    }()

    /// The mapping of the tool whose columns these are, in the spelling of this table.
    static func mapping(of columns: TableColumns) -> Mapping? {
        all.first { table in table.has.allSatisfy { columns.named($0) != nil } }?
            .spelled(by: columns)
    }
}

extension Mapping {
    /// With the table's own names of columns, and all columns that have no place as details.
    fileprivate func spelled(by columns: TableColumns) -> Mapping {
        var used: Set<String> = []
        func column(_ path: String) -> String? {
            guard let name = columns.named(path) else { return nil }
            used.insert(name)
            return name
        }
        func paths(_ paths: [String]?) -> [String]? { paths?.compactMap(column) }
        func patterns(_ patterns: [String]?) -> [String]? {
            patterns?.compactMap { pattern in
                var parts: [String] = []
                for (index, part) in pattern.split(separator: "{", omittingEmptySubsequences: false)
                    .enumerated()
                {
                    guard index > 0 else {
                        parts.append(String(part))
                        continue
                    }
                    let (path, rest) = (part.prefix { $0 != "}" }, part.drop { $0 != "}" })
                    guard let name = column(String(path)) else { return nil }
                    parts.append("{\(name)\(rest)")
                }
                return parts.joined()
            }
        }
        var own = self
        (own.at, own.ended, own.edited) = (paths(at), paths(ended), paths(edited))
        own.comments = paths(comments)
        (own.id, own.place, own.author) = (patterns(id), patterns(place), patterns(author))
        (own.link, own.state, own.subtype) = (patterns(link), patterns(state), patterns(subtype))
        own.text = patterns(text) ?? []
        own.details = (details ?? [:]).compactMapValues(column)
        for name in columns.distinct where !used.contains(name) { own.details?[name] = name }
        return own
    }
}
