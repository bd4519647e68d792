import Foundation

/// What the columns of a table are for, by what they are usually called.
struct TableGuess {
    /// Of a table that no column names a place for, until the file's name takes its place.
    static let title = "Table"

    private let columns: TableColumns
    private let timeByContent: String?

    /// The mapping of a tool that exports such a table, or else one by the columns.
    static func mapping(of columns: TableColumns, rows: CSVReader? = nil) -> Mapping {
        NativeTables.mapping(of: columns) ?? TableGuess(columns, rows: rows).mapping
    }

    private init(_ columns: TableColumns, rows: CSVReader?) {
        self.columns = columns
        let isNamed = !columns.named(TableWords.at).isEmpty
        timeByContent = isNamed ? nil : rows.flatMap { Self.timeColumn(of: columns, $0) }
    }

    private var mapping: Mapping {
        let at = first(TableWords.at) ?? timeByContent
        let id = first(TableWords.id)
        let comments = columns.named(["Comments", "Comment"]).filter(isRepeated)
        let texts =
            columns.named(TableWords.title).prefix(1)
            + columns.named(TableWords.text).prefix(1).filter { !comments.contains($0) }
        let (ended, edited) = (first(TableWords.ended), first(TableWords.edited))
        let used = Set(
            [id, at, ended, edited, place, author, link, state].compactMap { $0 } + texts + comments
        )
        let rest = columns.distinct.filter { !used.contains($0) }
        return Mapping(
            tool: kind,
            title: Self.title,
            has: [],
            is: nil,
            records: nil,
            kind: kind,
            id: id.map { ["{\($0)}"] },
            at: at.map { [$0] },
            ended: ended.map { [$0] },
            edited: edited.map { [$0] },
            subtype: nil,
            place: place.map { ["{\($0)}"] },
            author: author.map { ["{\($0)}"] },
            text: texts.isEmpty
                ? rest.prefix(4).map { "\($0): {\($0)}" } : texts.map { "{\($0)}" },
            link: link.map { ["{\($0)}"] },
            state: state.map { ["{\($0)}"] },
            over: nil,
            details: Dictionary(rest.map { ($0, $0) }, uniquingKeysWith: { first, _ in first }),
            comments: comments.isEmpty ? nil : comments
        )
    }

    private func first(_ names: [String]) -> String? { columns.named(names).first }

    private func isRepeated(_ name: String) -> Bool {
        columns.names.filter { $0 == name }.count > 1
    }

    private var place: String? { first(TableWords.place) }
    private var author: String? { first(TableWords.author) }
    private var link: String? { first(TableWords.link) }
    private var state: String? { first(TableWords.state) }

    private var kind: String {
        if first(["priority", "assignee", "assignee_name", "issue_key", "ticket"]) != nil {
            return "ticket"
        }
        if first(["severity", "alert", "monitor"]) != nil { return "alert" }
        if first(["commit", "commit_sha", "deploy", "release", "version"]) != nil {
            return "change"
        }
        if author != nil, first(["message", "text"]) != nil { return "message" }
        return state == nil ? "note" : "status"
    }

    /// The first column most of whose texts are times with a clock, among the first rows.
    private static func timeColumn(of columns: TableColumns, _ rows: CSVReader) -> String? {
        var rows = rows
        var (times, texts) = ([String: Int](), [String: Int]())
        var count = 0
        while count < 50, let row = try? rows.next() {
            count += 1
            for (name, field) in zip(columns.names, row.fields) where !field.isEmpty {
                texts[name, default: 0] += 1
                let isTime = Double(field) == nil && WrittenTime(field)?.clock != nil
                if isTime { times[name, default: 0] += 1 }
            }
        }
        return columns.distinct.first { name in
            guard let found = times[name], let all = texts[name] else { return false }
            return found * 5 >= all * 4
        }
    }
}
