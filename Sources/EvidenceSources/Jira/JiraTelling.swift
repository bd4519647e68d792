import Evidence
import Foundation
import Markup

/// Puts together what one record of Jira tells.
struct JiraTelling {
    let record: SourceRecord
    private var telling: RecordTelling

    var gathered: [Gathered] { telling.gathered }

    init(_ record: SourceRecord) {
        self.record = record
        telling = RecordTelling(record)
    }

    mutating func tell() throws {
        let value = record.value
        if value["webhookEvent"] != nil { return try tellDelivery() }
        if value["fields"]?.isObject == true, value["key"] != nil { return try tellIssue(value) }
        if value["summary"] != nil, value["title"] != nil, value["date"] != nil {
            return try tellExport()
        }
        if value["comments"]?.isArray == true, value["startAt"] != nil || value["total"] != nil {
            let place = place(ofTicket: parent)
            for (index, comment) in try value.objects("comments").enumerated() {
                try within("comments.\(index)") {
                    try tellComment(comment, on: parent, in: place)
                }
            }
            return
        }
        if value["body"] != nil, value["created"] != nil {
            return try tellComment(value, on: parent, in: place(ofTicket: parent))
        }
        if value["items"]?.isArray == true, value["created"] != nil, let key = parent {
            let project = place(nil)
            return try tellHistory(value, on: key, in: project, at: nil, by: value["author"])
        }
        if value["displayName"] != nil {
            person(value)
            return
        }
        try tellUnknown()
    }

    mutating func tell(_ event: GatheredEvent) { telling.tell(event) }

    mutating func tellUnknown() throws {
        for told in try UnknownRecord(record, named: "Jira").gathered() { telling.tell(told) }
    }

    /// The ticket that an address is of: `/rest/api/2/issue/SHOP-7/comment`.
    private var parent: String? {
        let parts = record.address?.split { "/?".contains($0) } ?? []
        guard let index = parts.firstIndex(where: { $0 == "issue" }), index + 1 < parts.count else {
            return nil
        }
        return String(parts[index + 1])
    }

    /// Makes a person known; exports name them only by their shown names.
    @discardableResult
    mutating func person(_ user: JSONValue?) -> String? {
        guard let user else { return nil }
        if let name = user.string?.told {
            return telling.tell(
                GatheredPerson(externalID: name.lowercased(), handle: name, name: name)
            )
        }
        let account = user["accountId"]?.string ?? user["name"]?.string ?? user["key"]?.string
        guard let id = account?.told else { return nil }
        let email = user["emailAddress"]?.string?.lowercased()
        return telling.tell(
            GatheredPerson(
                externalID: id,
                handle: user["name"]?.string?.told ?? id,
                name: user["displayName"]?.string?.told ?? id,
                email: email.flatMap { $0.contains("@") ? $0 : nil },
                timeZone: user["timeZone"]?.string?.told,
                isBot: user["accountType"]?.string == "app",
                isActive: user["active"]?.bool != false
            )
        )
    }

    /// The project of a ticket that is known by its key only.
    mutating func place(ofTicket key: String?) -> String {
        guard let project = key?.split(separator: "-").dropLast().joined(separator: "-").told,
            project.first?.isNumber == false
        else { return place(nil) }
        return project
    }

    /// A project as a place; what names none stands in one for all of Jira.
    mutating func place(_ project: JSONValue?) -> String {
        guard let key = project?["key"]?.string?.told else {
            return telling.tell(GatheredPlace(externalID: "jira", kind: .tracker, name: "Jira"))
        }
        let name = project?["name"]?.string?.told ?? project?["title"]?.string?.told
        return telling.tell(
            GatheredPlace(externalID: key, kind: .tracker, name: name ?? key)
        )
    }

    /// `https://shop.example/browse/SHOP-7`, from the address of the record in the interface.
    func page(of key: String, _ value: JSONValue, asked more: String = "") -> String? {
        guard let address = value["self"]?.string, SafeAddress.isSafe(address),
            let end = address.range(of: "/rest/")
        else { return nil }
        return "\(address[..<end.lowerBound])/browse/\(key)\(more)"
    }

    /// A delivery that says that the ticket or comment was deleted.
    func isDeletion(of what: String) -> Bool {
        let event = record.value["webhookEvent"]?.string ?? ""
        let type = record.value["issue_event_type_name"]?.string ?? ""
        return event.hasSuffix("\(what)_deleted") || type == "\(what)_deleted"
    }
}
