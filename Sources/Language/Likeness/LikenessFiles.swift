import Foundation

/// Reads reports to compare, and groups of those that repeat each other.
package enum LikenessFiles {
    /// Every Markdown file of a folder that is no index, by the folder's and its own name.
    package static func entries(_ folder: String) throws -> [LikenessEntry] {
        let names = try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
        let parent = URL(filePath: folder).lastPathComponent
        return try names.filter { $0.hasSuffix(".md") && !isIndex($0) }.map { name in
            let text = String(
                decoding: try Foundation.Data(contentsOf: URL(filePath: folder + "/" + name)),
                as: UTF8.self
            )
            let stem = URL(filePath: name).deletingPathExtension().lastPathComponent
            return LikenessEntry(id: parent + "/" + stem, title: title(text), text: text)
        }
    }

    /// A group a line, its names apart by spaces; a line that starts with "#" is left out.
    package static func groups(_ path: String) throws -> [[String]] {
        String(decoding: try Foundation.Data(contentsOf: URL(filePath: path)), as: UTF8.self)
            .split(separator: "\n").filter { !$0.hasPrefix("#") }
            .map { $0.split(separator: " ").map(String.init) }
    }

    private static func isIndex(_ name: String) -> Bool {
        let name = URL(filePath: name).lastPathComponent.lowercased()
        return name == "readme.md" || name == "index.md"
    }

    private static func title(_ text: String) -> String {
        let rows = text.split(separator: "\n")
        let row = rows.first { $0.hasPrefix("title:") } ?? rows.first { $0.hasPrefix("# ") } ?? ""
        return String(row.drop { $0 != " " })
    }
}
