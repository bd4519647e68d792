import Evidence
import EvidenceSources
import Foundation
import Hummingbird
import Storage

/// The files that someone sends at once, on their way to the disk.
struct Upload {
    let folder: URL
    let limit: Int
    /// Each in a folder of its own, so that two of one name keep apart.
    private(set) var files: [URL] = []
    private var handle: FileHandle?
    private var size = 0

    /// More than this server takes.
    struct TooLarge: Error {
        let limit: Int
    }

    init(into folder: URL, limit: Int) throws {
        self.folder = folder
        self.limit = limit
        try PrivateFiles.makeFolder(folder)
    }

    /// Refuses a name that could lie elsewhere.
    mutating func begin(_ path: String) throws {
        let name = path.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init)
        guard handle == nil, files.count < Self.mostFiles, let name, Self.isSafe(name) else {
            throw Refusal(.invalid, "Choose a file and where it is from.")
        }
        let own = folder.appending(path: String(files.count))
        try PrivateFiles.makeFolder(own)
        let file = own.appending(path: name)
        try PrivateFiles.makeFile(at: file.path)
        handle = try FileHandle(forWritingTo: file)
        files.append(file)
    }

    mutating func write(_ bytes: some Collection<UInt8>) throws {
        size += bytes.count
        guard size <= limit else { throw TooLarge(limit: limit) }
        try handle?.write(contentsOf: Data(bytes))
    }

    mutating func end() throws {
        try handle?.close()
        handle = nil
    }

    func discard() {
        try? handle?.close()
        try? FileManager.default.removeItem(at: folder)
    }

    private static let mostFiles = 200

    private static func isSafe(_ name: String) -> Bool {
        !name.isEmpty && name != "." && name != ".." && !name.contains("\0")
            && name.utf8.count < 200
    }
}

extension Upload {
    /// In bytes; a mapping is longer than the rest.
    private static let fieldLimit = 64 << 10

    /// A body that is the file and nothing else.
    mutating func takeWhole(_ request: Request, named name: String) async throws {
        if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > limit {
            throw TooLarge(limit: limit)
        }
        try begin(name)
        for try await chunk in request.body { try write(chunk.readableBytesView) }
        try end()
    }

    /// A form with the file as its last field; returns the fields before it.
    ///
    /// Refuses one whose token, which comes first, is not this session's.
    mutating func takeForm(
        _ request: Request,
        formToken: String?
    ) async throws -> [String: String] {
        guard var form = MultipartForm(contentType: request.headers[.contentType]) else {
            throw HTTPError(.badRequest)
        }
        var fields: [String: String] = [:]
        var told: [String: [UInt8]] = [:]
        var part: MultipartForm.Part?
        for try await chunk in request.body {
            for piece in try form.take(chunk.readableBytesView) {
                switch (piece, part) {
                case (.begin(let next), _):
                    part = next
                    guard case .file(let name) = next else { continue }
                    guard let formToken, fields["form-token"] == formToken else {
                        throw Refusal(.notAllowed, Form.tooOld)
                    }
                    if !name.isEmpty { try begin(name) }
                case (.content(let bytes), .file): try write(bytes)
                case (.content(let bytes), .field(let name)):
                    told[name, default: []] += bytes
                    guard told[name, default: []].count <= Self.fieldLimit else {
                        throw Refusal(.invalid, "The field \(name) is too long.")
                    }
                    // Bytes of a character may come apart, so they are read together.
                    fields[name] = String(decoding: told[name, default: []], as: UTF8.self)
                case (.end, .file): try end()
                default: break
                }
            }
        }
        guard form.isWhole else { throw HTTPError(.badRequest) }
        return fields
    }
}
