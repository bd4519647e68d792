import Foundation

/// The names of all fields that pages read, from the sources themselves, so that a new one is tried too.
enum FieldNames {
    private static let web = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Sources/Web")

    /// Those whose names the code puts together.
    private static let composed = [
        "field-token", "field-address", "field-organization", "had-services", "had-title",
    ]

    static func sources() throws -> [String] {
        let files = FileManager.default.enumerator(at: web, includingPropertiesForKeys: nil)
        return try (files?.compactMap { $0 as? URL } ?? [])
            .filter { ["swift", "mustache"].contains($0.pathExtension) }
            .map { try String(contentsOf: $0, encoding: .utf8) }
    }

    static func harvested() throws -> [String] {
        var names = Set(composed)
        for text in try sources() {
            let patterns = [
                #/(?:form|query|body|fields|dates|told)[\[(]"([a-z0-9-]+)"/#,
                #/\.(?:all|date|number|position)\("([a-z0-9-]+)"/#,
                #/name="([a-z0-9-]+)"/#,
            ]
            for pattern in patterns {
                names.formUnion(text.matches(of: pattern).map { String($0.1) })
            }
        }
        return names.subtracting(["form-token", "viewport", "color-scheme"]).sorted()
    }

    /// Refused first if they are wrong, so that nothing else of the form is looked at.
    static let dates = ["from", "to", "start", "end", "story-start", "story-end", "due", "time"]
}
