import CXML
import Foundation

/// The text of an HTML page as lines of Markdown: headings, lists, tables and paragraphs.
struct HTMLPage {
    let title: String?
    let lines: [Substring]

    /// By the file's name, or by how its text begins.
    static func isHTML(_ file: TextFile) -> Bool {
        let isNamed = [".html", ".htm", ".xhtml"].contains { file.path.lowercased().hasSuffix($0) }
        let start =
            file.lines.lazy.map { $0.drop { $0.isWhitespace || $0 == "\u{FEFF}" } }
            .first { !$0.isEmpty && !$0.hasPrefix("<!--") && !$0.hasPrefix("<?xml") }?
            .prefix(14).lowercased() ?? ""
        return isNamed
            || ["<!doctype html", "<html", "<head", "<body"].contains { start.hasPrefix($0) }
    }

    /// Nil where there is no document in it.
    init?(_ text: String) {
        let options = Int32(
            HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue
                | HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_NONET.rawValue
                | HTML_PARSE_COMPACT.rawValue
        )
        Self.start
        let bytes = Array(text.utf8.filter { $0 != 0 })
        guard bytes.count < Int32.max,
            let document = bytes.withUnsafeBytes({ buffer in
                htmlReadMemory(
                    buffer.baseAddress?.assumingMemoryBound(to: CChar.self),
                    Int32(buffer.count),
                    nil,
                    "UTF-8",
                    options
                )
            })
        else { return nil }
        defer { xmlFreeDoc(document) }
        guard let root = xmlDocGetRootElement(document) else { return nil }
        var writer = HTMLLines()
        Self.walk(root, &writer)
        title = writer.title
        lines = writer.finished()
    }

    /// Done once, before threads share the library.
    private static let start: Void = xmlInitParser()

    /// Goes through the tree without calling itself, since pages nest as deep as they like.
    private static func walk(_ root: xmlNodePtr, _ writer: inout HTMLLines) {
        var node: xmlNodePtr? = root
        while let current = node {
            var isEntered = false
            switch current.pointee.type {
            case XML_ELEMENT_NODE:
                isEntered = writer.enter(HTMLElement(current))
            case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
                if let content = current.pointee.content {
                    writer.add(String(cString: content))
                }
            default: break
            }
            if isEntered, let child = current.pointee.children {
                node = child
                continue
            }
            if isEntered { writer.leave(HTMLElement(current)) }
            var last = current
            node = nil
            while last != root {
                if let next = last.pointee.next {
                    node = next
                    break
                }
                guard let parent = last.pointee.parent else { break }
                writer.leave(HTMLElement(parent))
                last = parent
            }
        }
    }
}

/// An element of a page by its name, and the attributes that matter.
struct HTMLElement {
    let name: String
    private let node: xmlNodePtr

    init(_ node: xmlNodePtr) {
        self.node = node
        name = node.pointee.name.map { String(cString: $0).lowercased() } ?? ""
    }

    func attribute(_ name: String) -> String? {
        guard let value = xmlGetProp(node, name) else { return nil }
        defer { debrief_xml_free(value) }
        return String(cString: value)
    }
}
