import Evidence
import Foundation
import Hummingbird
import Testing

/// The ids in a sample site, by the name that routes give them.
struct RealNames {
    var names: [String: String] = [:]

    init(_ site: TestSite) async throws {
        let event = site.events[0]
        names = [
            "key": site.incident.key, "event": event.id.rawValue, "source": "slack",
            "file": "none", "training": "none", "token": "none",
        ]
        let begun = try await site.post("\(site.address)/investigations", ["title": "First"])
        names["investigation"] = begun.location.split(separator: "/").last.map(String.init)
        _ = try await site.post(
            "\(begun.location)/markers",
            ["kind": "diagnosis", "title": "A", "summary": "B", "citations": event.id.rawValue]
        )
        _ = try await site.post(
            "\(begun.location)/findings",
            ["kind": "contributor", "text": "C", "citations": event.id.rawValue]
        )
        let page = try await site.get(begun.location).html
        names["marker"] = Self.first(#/id="m-([^"]+)"/#, page)
        names["claim"] = Self.first(#/claims\/([^\/"]+)\/removal/#, page)
        let people = try await site.get("/people").html
        names["person"] = Self.first(#/"\/people\/([^"?]+)"/#, people)
        _ = try await site.post("/catalogue", ["kind": "service", "name": "Search"])
        let catalogue = try await site.get("/catalogue").html
        names["entry"] = Self.first(#/"\/catalogue\/([^"?\/]+)"/#, catalogue)
        let overview = try await site.get(site.address).html
        names["selection"] = Self.first(#/selections\/([^\/"]+)\/removal/#, overview)
        let tool = try await site.post(
            "/settings/connections",
            ["source": "alertmanager", "sends-only": "yes", "webhook-secret": ""]
        )
        names["connection"] = Self.first(#/connections\/([^?\/]+)/#, tool.location)
        let shown = try await site.get(tool.location).html
        names["token"] = Self.first(#/\/webhooks\/([A-Za-z0-9_-]+)/#, shown)
    }

    private static func first(_ pattern: Regex<(Substring, Substring)>, _ text: String) -> String? {
        text.firstMatch(of: pattern).map { String($0.1) }
    }

    /// A route's path with its real names, or with the same text in place of each.
    func path(_ route: String, with text: String? = nil) -> String {
        route.split(separator: "/").map { part in
            guard part.hasPrefix(":") || part.hasPrefix("{") else { return "/" + part }
            let name = part.trimmingCharacters(in: CharacterSet(charactersIn: ":{}"))
            return "/" + (text ?? names[name] ?? "none")
        }.joined()
    }
}
