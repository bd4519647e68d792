import Evidence
import Foundation

/// A mark on dashboards: one that a person or tool made, or that an alert changed its state.
struct GrafanaAnnotation {
    private let record: SourceRecord
    private let value: JSONValue

    /// Nil where the record is none.
    init?(_ record: SourceRecord) {
        let value = record.value
        guard value["id"] != nil, value["time"] != nil,
            value["text"] != nil || value["newState"] != nil
        else { return nil }
        self.record = record
        self.value = value
    }

    func gathered() throws -> [Gathered] {
        let at = try value.requiredTime("time").date
        let end = try value.time("timeEnd")?.date
        let words = PlainText(html: try value.string("text") ?? "").text
        let state = try value.string("newState").flatMap(\.told)
        let labels = StatedLabels(words)
        let name = state == nil ? nil : try value.string("alertName").flatMap(\.told) ?? labels.name
        let place = name.map { labels.service ?? $0 } ?? "annotations"
        var told: [Gathered] = [
            .place(
                GatheredPlace(
                    externalID: place,
                    kind: .service,
                    name: name == nil ? "Grafana annotations" : place
                )
            )
        ]
        let person = try author
        if let person { told.append(.person(person)) }
        let event = GatheredEvent(
            externalID: "annotation:\(try value.required("id"))",
            kind: try kind(state),
            subtype: state == nil ? "annotation" : "state",
            at: at,
            place: place,
            author: person?.externalID,
            text: joined(name.flatMap { words.contains($0) ? nil : $0 }, words.told),
            editedAt: try value.time("updated").flatMap { $0.date > at ? $0.date : nil },
            endedAt: end.flatMap { $0 > at ? $0 : nil },
            details: try details(state, labels),
            raw: record.raw
        )
        return told + [.event(event)]
    }

    /// A deployment is a change; any other mark is a note.
    private func kind(_ state: String?) throws -> EventKind {
        guard state == nil else { return .alert }
        let tags = try value.strings("tags").map { $0.lowercased() }
        let changes = ["deploy", "release", "rollback", "rollout", "migration", "config"]
        return tags.contains { tag in changes.contains { tag.contains($0) } } ? .change : .note
    }

    private var author: GatheredPerson? {
        get throws {
            let login = try value.string("login").flatMap(\.told)
            let email = try value.string("email").flatMap(\.told)
            guard let handle = login ?? email else { return nil }
            return GatheredPerson(externalID: handle, handle: handle, name: handle, email: email)
        }
    }

    private func details(_ state: String?, _ labels: StatedLabels) throws -> [EventDetail] {
        var details: [EventDetail] = []
        details.add("state", state.map(GrafanaState.word))
        details.add("before", try value.string("prevState").flatMap(\.told).map(GrafanaState.word))
        for label in labels.all where label.name != "alertname" {
            details.add(label.name, label.text)
        }
        details.add("tags", try value.strings("tags").joined(separator: ", "))
        details.add("dashboard", try value.string("dashboardUID"))
        return details
    }
}

/// States of alerts in the words that other sources use.
enum GrafanaState {
    static func word(_ state: String) -> String {
        let word = state.lowercased()
        if word.hasPrefix("alerting") { return "firing" }
        return word.hasPrefix("normal") || word == "ok" ? "resolved" : word
    }
}

/// The labels that a state's text repeats: `Slow {alertname=Slow, service=search} - Alerting`.
struct StatedLabels {
    let name: String
    let all: [(name: String, text: String)]

    init(_ words: String) {
        guard let open = words.firstIndex(of: "{"), let close = words[open...].firstIndex(of: "}")
        else {
            name = words.split(whereSeparator: \.isNewline).first.map(String.init) ?? "Alert"
            all = []
            return
        }
        all = words[words.index(after: open)..<close].split(separator: ",").compactMap { pair in
            let parts = pair.split(separator: "=", maxSplits: 1)
            guard parts.count == 2 else { return nil }
            let (name, text) = (parts[0], parts[1])
            return (
                name.trimmingCharacters(in: .whitespaces), text.trimmingCharacters(in: .whitespaces)
            )
        }
        let before = words[..<open].trimmingCharacters(in: .whitespaces)
        let told = all.first { $0.name == "alertname" }?.text
        name = told ?? (before.isEmpty ? "Alert" : before)
    }

    var service: String? {
        let names = ["service", "job", "app", "component"]
        return names.lazy.compactMap { name in all.first { $0.name == name }?.text }.first
    }
}
