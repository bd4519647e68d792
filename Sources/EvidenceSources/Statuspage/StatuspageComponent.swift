import Evidence
import Foundation

/// A component of a status page that changed its state.
struct StatuspageComponent {
    private let record: SourceRecord

    init(_ record: SourceRecord) {
        self.record = record
    }

    func gathered() throws -> [Gathered] {
        guard let update = try record.value.object("component_update") else { return [] }
        let page = try record.value.object("page")
        let component = try record.value.object("component")
        let name = try component?.string("name") ?? "A component"
        let at = try update.requiredTime("created_at")
        let (old, new) = (try update.string("old_status"), try update.string("new_status"))
        var details: [EventDetail] = []
        details.add("state", new)
        details.add("service", name)
        details.add("before", old)
        return [
            .event(
                GatheredEvent(
                    externalID: "component update:\(try update.required("id"))",
                    kind: .status,
                    subtype: "component",
                    at: at.date,
                    zone: at.zone,
                    place: try page?.string("id")?.told ?? "status page",
                    text: "\(name): \((old ?? "unknown").spelled) → \((new ?? "unknown").spelled)",
                    details: details,
                    raw: record.raw
                )
            )
        ]
    }
}

extension String {
    /// `under_maintenance` as a person writes it.
    fileprivate var spelled: String { replacing("_", with: " ") }
}
