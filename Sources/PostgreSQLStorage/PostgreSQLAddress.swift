import CPostgreSQL
import Storage

/// Where a database is, as libpq reads it; its password never reaches a message.
struct PostgreSQLAddress: Sendable {
    let url: String
    private let place: String

    init(_ url: String) throws {
        // What libpq says of a URL that it cannot read may quote a part of the password.
        let unreadable = StorageFault(
            "The PostgreSQL URL cannot be read; write special characters in it as %XX."
        )
        guard let options = PQconninfoParse(url, nil) else { throw unreadable }
        defer { PQconninfoFree(options) }
        var parts: [String: String] = [:]
        var option = options
        while let keyword = option.pointee.keyword {
            if let value = option.pointee.val {
                parts[String(cString: keyword)] = String(cString: value)
            }
            option += 1
        }
        let known = ["host", "hostaddr", "port", "dbname"].compactMap { parts[$0] }
        let port = parts["port"] ?? ""
        guard !known.contains(where: { $0.contains("@") }), port.allSatisfy(Self.isOfPort) else {
            throw unreadable
        }
        self.url = url
        place = known.joined(separator: " ")
    }

    private static func isOfPort(_ character: Character) -> Bool {
        character.isWholeNumber || character == ","
    }

    /// Connects, waiting on this thread, or throws an `unavailable` fault.
    func connect() throws -> OpaquePointer {
        let settings = [
            ("connect_timeout", "10"),
            ("fallback_application_name", "debrief"),
            ("keepalives_idle", "60"),
            ("keepalives_interval", "10"),
            ("keepalives_count", "6"),
            ("dbname", url),
            ("client_encoding", "UTF8"),
        ]
        let keys = CStrings(settings.map(\.0))
        let values = CStrings(settings.map(\.1))
        guard let handle = PQconnectdbParams(keys.pointers, values.pointers, 1) else {
            throw StorageFault("There is no memory to connect with.", kind: .unavailable)
        }
        guard PQstatus(handle) == CONNECTION_OK else {
            let reason = String(cString: PQerrorMessage(handle))
            PQfinish(handle)
            throw StorageFault(
                "No connection to PostgreSQL (\(place)): \(reason.prefix(600))",
                kind: .unavailable
            )
        }
        PQsetNoticeProcessor(handle, { _, _ in }, nil)
        return handle
    }
}

/// A list of C strings that ends in a null, kept for as long as this is.
private final class CStrings {
    private let owned: [UnsafeMutablePointer<CChar>?]
    let pointers: [UnsafePointer<CChar>?]

    init(_ strings: [String]) {
        owned = strings.map { string in
            string.utf8CString.withUnsafeBufferPointer { characters in
                let copy = UnsafeMutableBufferPointer<CChar>.allocate(capacity: characters.count)
                _ = copy.initialize(from: characters)
                return copy.baseAddress
            }
        }
        pointers = owned.map { UnsafePointer($0) } + [nil]
    }

    deinit {
        for string in owned { string?.deallocate() }
    }
}
