/// Faces made of signs.
enum Emoticons {
    private static let faces: [[UInt8]] = [
        ":'-(", ":'-)", ">:-(", "¯\\_(ツ)_/¯",
        ":-)", ":-(", ":-D", ":-P", ":-p", ":-/", ":-\\", ":-|", ":-O", ":-o", ";-)", ":'(", ":')",
        ":))", ":((", ";))", ">:(", "</3", "=-)", "-_-", "^_^", "O_o", "o_O", "8-)", "(-:", "\\o/",
        ":)", ":(", ":D", ":P", ":p", ":/", ":\\", ":|", ":O", ":o", ";)", ";D", ";P", "=)", "=(",
        "=D", "<3", "^^", "(:", "):", ":*", ":]", ":[", "8)",
    ].map { Array($0.utf8) }

    private static let byFirst: [[[UInt8]]] = {
        var table = [[[UInt8]]](repeating: [], count: 256)
        for face in faces.sorted(by: { $0.count > $1.count }) { table[Int(face[0])].append(face) }
        return table
    }()

    /// Where a face that starts here ends, if there is one and no word goes on behind it.
    static func end(of bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        for face in byFirst[Int(bytes[start])] where matches(face, bytes, start) {
            let end = start + face.count
            if end < bytes.count {
                if ByteClass.isAlphanumeric(bytes[end]) { continue }
                if bytes[end] == 0x2F, face.last == 0x2F { continue }
            }
            if start > 0, face.count == 2, ByteClass.isDigit(bytes[start - 1]) { continue }
            return end
        }
        return nil
    }

    private static func matches(
        _ face: [UInt8],
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ start: Int
    ) -> Bool {
        guard start + face.count <= bytes.count else { return false }
        for offset in face.indices where bytes[start + offset] != face[offset] { return false }
        return true
    }
}
