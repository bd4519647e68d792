import CPostgreSQL
import Storage

/// Values laid out as libpq takes them, in buffers that serve one statement after another.
final class PostgreSQLParameters {
    private var bytes: [UInt8] = []
    private var offsets: [Int?] = []
    private var lengths: [CInt] = []
    private var formats: [CInt] = []
    private var pointers: [UnsafePointer<CChar>?] = []

    var count: Int { offsets.count }
    var size: Int { bytes.count }

    func load(_ values: [Value]) {
        // One byte to begin with, so that an empty text has an address and is no null.
        bytes.removeAll(keepingCapacity: true)
        bytes.append(0)
        offsets.removeAll(keepingCapacity: true)
        lengths.removeAll(keepingCapacity: true)
        for value in values { append(value) }
        while formats.count < values.count { formats.append(1) }
    }

    func withPointers<Result>(
        _ work: (
            _ values: UnsafePointer<UnsafePointer<CChar>?>?,
            _ lengths: UnsafePointer<CInt>?,
            _ formats: UnsafePointer<CInt>?
        ) -> Result
    ) -> Result {
        bytes.withUnsafeBytes { bytes in
            pointers.removeAll(keepingCapacity: true)
            let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
            for offset in offsets { pointers.append(offset.flatMap { start?.advanced(by: $0) }) }
            return work(pointers, lengths, formats)
        }
    }

    private func append(_ value: Value) {
        let offset = bytes.count
        switch value {
        case .null:
            offsets.append(nil)
            lengths.append(0)
            return
        case .integer(let number):
            withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
        case .real(let number):
            withUnsafeBytes(of: number.bitPattern.bigEndian) { bytes.append(contentsOf: $0) }
        case .text(var text):
            text.withStorableUTF8 { bytes.append(contentsOf: $0) }
        case .blob(let blob):
            bytes.append(contentsOf: blob)
        }
        offsets.append(offset)
        lengths.append(CInt(bytes.count - offset))
    }
}

extension Value {
    /// The type that PostgreSQL is told; a null's is left to what stands around it.
    var postgreSQLType: Oid {
        switch self {
        case .null: 0
        case .integer: 20
        case .real: 701
        case .text: 25
        case .blob: 17
        }
    }
}
