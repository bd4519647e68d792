import CXML
import Foundation

/// The paragraphs of a Word document (docx), each a line.
struct WordDocument {
    let text: String

    static func isOne(_ path: String) -> Bool { path.lowercased().hasSuffix(".docx") }

    /// Throws an `ArchiveFault` for what is no document of Word.
    init(_ bytes: [UInt8], named name: String) throws {
        // The zip library reads files, and this one may itself lie in a zip.
        let file = FileManager.default.temporaryDirectory
            .appending(path: "document-\(UUID().uuidString).zip")
        defer { try? FileManager.default.removeItem(at: file) }
        do {
            try Data(bytes).write(to: file)
        } catch {
            throw ArchiveFault(location: name, reason: "It can't be unpacked.")
        }
        let content: [UInt8]
        do {
            let archive = try ZipArchive(path: file.path)
            guard let body = archive.entries.first(where: { $0.path == "word/document.xml" })
            else { throw ArchiveFault(location: name, reason: "It is no document of Word.") }
            content = try archive.bytes(of: body)
        } catch let fault as ArchiveFault {
            throw ArchiveFault(
                location: name,
                reason: "It can't be read as a document of Word (docx): \(fault.reason)"
            )
        }
        guard let text = Self.text(of: content) else {
            throw ArchiveFault(location: name, reason: "The document in it is damaged.")
        }
        self.text = text
    }

    /// Nil for what is no XML.
    private static func text(of xml: [UInt8]) -> String? {
        let options = Int32(
            XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
        )
        guard xml.count < Int32.max,
            let document = xml.withUnsafeBytes({ buffer in
                xmlReadMemory(
                    buffer.baseAddress?.assumingMemoryBound(to: CChar.self),
                    Int32(buffer.count),
                    nil,
                    nil,
                    options
                )
            })
        else { return nil }
        defer { xmlFreeDoc(document) }
        guard let root = xmlDocGetRootElement(document) else { return nil }
        return text(below: root)
    }

    /// Goes through the tree without calling itself, since documents nest as deep as they like.
    private static func text(below root: xmlNodePtr) -> String {
        var out = ""
        var node: xmlNodePtr? = root
        while let current = node {
            let name = current.pointee.name.map { String(cString: $0) } ?? ""
            switch name {
            case "tab": out += "\t"
            case "br", "cr": out += "\n"
            case "t":
                if let content = xmlNodeGetContent(current) {
                    out += String(cString: content)
                    debrief_xml_free(content)
                }
            default: break
            }
            // What was deleted with changes tracked is `delText`; properties hold no words.
            let isEntered = !["t", "pPr", "rPr", "tabs"].contains(name)
            if isEntered, let child = current.pointee.children {
                node = child
                continue
            }
            if name == "p" { out += "\n" }
            var last = current
            node = nil
            while last != root {
                if let next = last.pointee.next {
                    node = next
                    break
                }
                guard let parent = last.pointee.parent else { break }
                if parent.pointee.name.map({ String(cString: $0) }) == "p" { out += "\n" }
                last = parent
            }
        }
        return out
    }
}
