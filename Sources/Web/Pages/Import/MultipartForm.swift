import Foundation
import Hummingbird

/// Takes a form with a file apart as it arrives, so that a large file never lies in memory.
struct MultipartForm {
    enum Part: Equatable {
        case field(name: String)
        case file(name: String)
    }

    enum Piece: Equatable {
        case begin(Part)
        case content([UInt8])
        case end
    }

    private enum State {
        case delimiter
        case headers
        case content
        case done
    }

    private let delimiter: [UInt8]
    private var state = State.content
    private var isPreamble = true
    private var buffer: [UInt8] = Array("\r\n".utf8)

    /// Nil where the type is not that of a form with files.
    init?(contentType: String?) {
        let parts = (contentType ?? "").split(separator: ";").map {
            $0.trimmingCharacters(in: .whitespaces)
        }
        guard parts.first?.lowercased() == "multipart/form-data",
            let boundary = parts.first(where: { $0.lowercased().hasPrefix("boundary=") })
        else { return nil }
        let text = boundary.dropFirst(9).trimmingCharacters(in: ["\""])
        guard !text.isEmpty, text.utf8.count <= 70 else { return nil }
        delimiter = Array("\r\n--\(text)".utf8)
    }

    var isWhole: Bool { state == .done }

    /// What the bytes so far allow to say; throws where headers make no sense.
    mutating func take(_ bytes: some Collection<UInt8>) throws -> [Piece] {
        buffer += bytes
        var pieces: [Piece] = []
        while try step(&pieces) {}
        return pieces
    }

    private mutating func step(_ pieces: inout [Piece]) throws -> Bool {
        switch state {
        case .done:
            buffer = []
            return false
        case .delimiter:
            guard buffer.count >= 2 else { return false }
            let isLast = buffer.starts(with: [45, 45])
            guard isLast || buffer.starts(with: [13, 10]) else { throw HTTPError(.badRequest) }
            state = isLast ? .done : .headers
            if !isLast { buffer.removeFirst(2) }
            return true
        case .headers:
            guard let end = Self.find([13, 10, 13, 10], in: buffer) else {
                guard buffer.count < 8192 else { throw HTTPError(.badRequest) }
                return false
            }
            pieces.append(.begin(try Self.part(buffer[..<end])))
            buffer.removeFirst(end + 4)
            state = .content
            return true
        case .content:
            return content(&pieces)
        }
    }

    /// What could be the beginning of a delimiter is kept for the next bytes.
    private mutating func content(_ pieces: inout [Piece]) -> Bool {
        let found = Self.find(delimiter, in: buffer)
        let end = found ?? max(0, buffer.count - delimiter.count)
        if end > 0, !isPreamble { pieces.append(.content(Array(buffer[..<end]))) }
        buffer.removeFirst(end + (found == nil ? 0 : delimiter.count))
        guard found != nil else { return false }
        if !isPreamble { pieces.append(.end) }
        isPreamble = false
        state = .delimiter
        return true
    }

    private static func find(_ needle: [UInt8], in bytes: [UInt8]) -> Int? {
        var start = 0
        while let next = bytes[start...].firstIndex(of: needle[0]) {
            guard next + needle.count <= bytes.count else { return nil }
            if bytes[next..<(next + needle.count)].elementsEqual(needle) { return next }
            start = next + 1
        }
        return nil
    }

    private static func part(_ head: ArraySlice<UInt8>) throws -> Part {
        let lines = String(decoding: head, as: UTF8.self).split(separator: "\r\n")
        let disposition = lines.first { $0.lowercased().hasPrefix("content-disposition:") }
        guard let disposition, let name = value("name", in: disposition) else {
            throw HTTPError(.badRequest)
        }
        return value("filename", in: disposition).map { .file(name: $0) } ?? .field(name: name)
    }

    private static func value(_ name: String, in line: Substring) -> String? {
        guard let start = line.range(of: "; \(name)=\"") else { return nil }
        let rest = line[start.upperBound...]
        return rest.firstIndex(of: "\"").map { rest[..<$0].replacing("%22", with: "\"") }
            .map { String($0) }
    }
}
