import Evidence
import Foundation

/// Whatever else GitHub tells: kept with its raw record.
extension GitHubTelling {
    mutating func tellOther(_ name: String) throws {
        let title = name.replacing("_", with: " ")
        let value = record.value
        let part = [name, String(name.dropLast(name.hasSuffix("s") ? 1 : 0))]
            .lazy.compactMap { value[name: $0] }.first { $0.isObject }
        let inner = part ?? value
        let summary = ["name", "title", "ref", "summary", "description", "message", "zen", "key"]
            .lazy.compactMap { key in inner[name: key]?.string ?? value[name: key]?.string }
            .first { $0.told != nil }
        let said = joined(title, action, summary, by: " ")
        let time = Self.ownTime.find(in: inner) ?? Self.ownTime.find(in: value)
        tellUndated(
            title,
            id: "other/\(name.replacing(" ", with: "-"))/\(record.digest)",
            said.prefix(1).uppercased() + said.dropFirst(),
            at: time
        )
    }

    private static let ownTime = RecordOwnTime(
        names: [
            "updated_at", "created_at", "starts_at", "timestamp", "pushed_at", "started_at",
            "completed_at", "published_at", "triggered_at",
        ],
        except: ["repository", "sender", "organization", "installation", "enterprise", "changes"]
    )

    /// An issue that was put below another or taken from there: both issues, and the step.
    mutating func mapSubIssue(_ name: String) throws {
        for key in ["parent_issue", "sub_issue"] {
            guard let issue = record.value[name: key], issue.isObject else { continue }
            try tellIssue(issue)
        }
        try tellOther(name)
    }

    mutating func tellUndated(
        _ subtype: String,
        id path: String,
        _ text: String,
        at time: RecordTime? = nil
    ) {
        var details = self.details
        if time == nil { details.append(.receivedInstead) }
        let author = (try? person(record.value["sender"] ?? record.value["user"])) ?? nil
        tell(
            GatheredEvent(
                externalID: id(path),
                kind: .other,
                subtype: subtype,
                at: time?.date ?? record.received,
                zone: time?.zone,
                place: place,
                author: author,
                text: text,
                permalink: link(record.value),
                details: details,
                raw: record.raw
            )
        )
    }
}
