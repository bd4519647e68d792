import CPostgreSQL
import Storage

/// Reads one column's values from the server's binary form.
enum PostgreSQLDecoder {
    case boolean
    case int16
    case int32
    case int64
    case unsigned32
    case float
    case double
    case numeric
    case text
    case bytes
    case void

    /// Throws where a type has no value on both engines.
    init(type: Oid, column: String) throws {
        self =
            switch type {
            case 16: .boolean
            case 21: .int16
            case 23: .int32
            case 20: .int64
            case 26, 28: .unsigned32
            case 700: .float
            case 701: .double
            case 1700: .numeric
            case 18, 19, 25, 114, 142, 705, 1042, 1043: .text
            case 17: .bytes
            case 2278: .void
            default:
                throw StorageFault(
                    "Column \(column) has PostgreSQL's type \(type): CAST it to TEXT, say."
                )
            }
    }

    func value(of bytes: UnsafeRawBufferPointer) throws -> Value {
        switch self {
        case .boolean: .integer(bytes.first == 0 ? 0 : 1)
        case .int16: .integer(Int64(bytes.bigEndian(as: Int16.self)))
        case .int32: .integer(Int64(bytes.bigEndian(as: Int32.self)))
        case .int64: .integer(bytes.bigEndian(as: Int64.self))
        case .unsigned32: .integer(Int64(bytes.bigEndian(as: UInt32.self)))
        case .float: .real(Double(Float(bitPattern: bytes.bigEndian(as: UInt32.self))))
        case .double: .real(Double(bitPattern: bytes.bigEndian(as: UInt64.self)))
        case .numeric: PostgreSQLNumeric(bytes).value
        case .text: .text(String(decoding: bytes, as: UTF8.self))
        case .bytes: .blob(Array(bytes))
        case .void: .null
        }
    }
}

extension UnsafeRawBufferPointer {
    func bigEndian<Number: FixedWidthInteger>(
        at offset: Int = 0,
        as type: Number.Type
    ) -> Number {
        Number(bigEndian: loadUnaligned(fromByteOffset: offset, as: type))
    }
}
