import Evidence
import Markup

/// The files of a message: hosted, linked, or no longer to be had.
struct SlackFiles {
    private let values: [JSONValue]

    init(_ message: JSONValue) throws {
        let files = try message.objects("files")
        if files.isEmpty, let file = try message.object("file") {
            values = [file]
        } else {
            values = files
        }
    }

    func files(content: (String) throws -> [UInt8]?) throws -> [GatheredFile] {
        try values.enumerated().map { ordinal, file in
            let id = try file.string("id") ?? ""
            let title = try file.string("title") ?? ""
            let name = try file.string("name") ?? ""
            return GatheredFile(
                externalID: id.isEmpty ? "\(ordinal)" : id,
                name: [name, title, id].first { !$0.isEmpty } ?? "file",
                mediaType: try file.string("mimetype"),
                size: file["size"]?.integer,
                link: try link(file),
                unavailable: try unavailable(file),
                content: id.isEmpty ? nil : try content(id)
            )
        }
    }

    private func link(_ file: JSONValue) throws -> String? {
        let links = try [
            file.string("permalink"), file.string("external_url"), file.string("url_private"),
        ]
        return links.compactMap { $0 }.first { SafeAddress.isSafe($0) }
    }

    private func unavailable(_ file: JSONValue) throws -> String? {
        switch try file.string("mode") {
        case "tombstone": "It was deleted."
        case "hidden_by_limit": "It is hidden by the limit of the workspace's plan."
        default:
            try file.string("file_access") == "access_denied" ? "There is no access to it." : nil
        }
    }
}
