import Evidence
import Foundation
import Markup

/// Puts together what one record of GitHub tells, with its repository as the place.
struct GitHubTelling {
    let record: SourceRecord
    let action: String?
    let repository: GitHubRepository?
    let place: String
    private var telling: RecordTelling

    var gathered: [Gathered] { telling.gathered }

    init(_ record: SourceRecord, _ shape: GitHubShape) {
        self.record = record
        action = shape.action
        repository = GitHubRepository(record)
        telling = RecordTelling(record)
        place = telling.tell(repository?.place ?? GitHubRepository.none)
        for user in [record.value["sender"], record.value["login"].map { _ in record.value }] {
            telling.tell((try? GitHubPeople.person(user)) ?? nil)
        }
    }

    mutating func person(_ user: JSONValue?) throws -> String? {
        telling.tell(try GitHubPeople.person(user))
    }

    mutating func person(_ person: GatheredPerson?) -> String? {
        telling.tell(person)
    }

    mutating func tell(_ event: GatheredEvent) {
        telling.tell(event)
    }

    /// The name of something in this repository: `owner/name/pull/22`.
    func id(_ path: String) -> String { "\(place)/\(path)" }

    /// The address of something of this repository for a person to look at.
    func page(_ path: String) -> String? {
        repository.map { "\($0.web)/\(path)" }
    }

    /// The link that the record tells, where it is safe to follow.
    func link(_ value: JSONValue, _ key: String = "html_url") -> String? {
        value[name: key]?.string.flatMap { SafeAddress.isSafe($0) ? $0 : nil }
    }

    /// Details that begin with the repository, as all of GitHub's do.
    var details: [EventDetail] {
        var details: [EventDetail] = []
        details.add("repository", repository?.name)
        return details
    }

    var isDeletion: Bool { action == "deleted" }

    /// What the text was before the edit that the record tells.
    func earlier(_ key: StaticString) -> String? {
        guard action == "edited", let change = record.value["changes"]?[key] else { return nil }
        return change["from"]?.string
    }

    /// The time of an edit; nil where nothing was edited since it came to be.
    func edited(_ value: JSONValue, since created: RecordTime) throws -> Date? {
        guard let updated = try value.time("updated_at"), updated.date > created.date else {
            return nil
        }
        return updated.date
    }
}
