import CPostgreSQL
import Storage

/// What the server answered to one statement.
struct PostgreSQLResult: ~Copyable {
    private let handle: OpaquePointer?

    init(_ handle: OpaquePointer?) {
        self.handle = handle
    }

    deinit {
        PQclear(handle)
    }

    var status: ExecStatusType {
        PQresultStatus(handle)
    }

    var isFine: Bool {
        status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK
    }

    var sqlState: String? {
        field(PG_DIAG_SQLSTATE)
    }

    var message: String? {
        field(PG_DIAG_MESSAGE_PRIMARY)
    }

    /// The command that was carried out, such as `INSERT` or `COMMIT`.
    var command: Substring {
        guard let status = PQcmdStatus(handle) else { return "" }
        return String(cString: status).prefix { $0 != " " }
    }

    var changedRows: Int {
        guard command != "SELECT", let count = PQcmdTuples(handle) else { return 0 }
        return Int(String(cString: count)) ?? 0
    }

    /// The first column of the first row, where the answer came as text.
    var firstText: String? {
        guard PQntuples(handle) > 0, let text = PQgetvalue(handle, 0, 0) else { return nil }
        return String(cString: text)
    }

    func rows() throws -> [Row] {
        let columns = (0..<PQnfields(handle)).map { String(cString: PQfname(handle, $0)) }
        let decoders = try columns.indices.map { column in
            try PostgreSQLDecoder(type: PQftype(handle, CInt(column)), column: columns[column])
        }
        return try (0..<PQntuples(handle)).map { row in
            var values: [Value] = []
            values.reserveCapacity(columns.count)
            for column in 0..<CInt(columns.count) {
                try values.append(value(row, column, decoders[Int(column)]))
            }
            return Row(columns: columns, values: values)
        }
    }

    private func value(_ row: CInt, _ column: CInt, _ decoder: PostgreSQLDecoder) throws -> Value {
        guard PQgetisnull(handle, row, column) == 0 else { return .null }
        let bytes = UnsafeRawBufferPointer(
            start: PQgetvalue(handle, row, column),
            count: Int(PQgetlength(handle, row, column))
        )
        return try decoder.value(of: bytes)
    }

    private func field(_ code: CInt) -> String? {
        PQresultErrorField(handle, code).map { String(cString: $0) }
    }
}

/// The codes of libpq's error fields, which are macros in C.
private let PG_DIAG_SQLSTATE = CInt(UInt8(ascii: "C"))
private let PG_DIAG_MESSAGE_PRIMARY = CInt(UInt8(ascii: "M"))
