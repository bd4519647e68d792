import Foundation

/// Cuts text into the words that search knows: the same on every engine, for any script.
package enum SearchTerms {
    package struct Word: Hashable, Sendable {
        /// Lower case, without accents.
        package let folded: String
        package let range: Range<String.Index>
    }

    /// The folded words of a text with a space between them, as they are indexed.
    package static func indexed(_ text: String) -> String {
        var text = text
        let plain = text.withUTF8 { bytes -> String? in
            guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
            return String(unsafeUninitializedCapacity: bytes.count) { buffer in
                var written = 0
                for byte in bytes {
                    let folded = foldedASCII(byte)
                    if folded == 0x20, written == 0 || buffer[written - 1] == 0x20 { continue }
                    buffer[written] = folded
                    written += 1
                }
                return written
            }
        }
        return plain ?? words(of: text).map(\.folded).joined(separator: " ")
    }

    package static func words(of text: String) -> [Word] {
        var words: [Word] = []
        var start: String.Index?
        var index = text.startIndex
        func close(at end: String.Index) {
            guard let begin = start else { return }
            words.append(word(text, begin..<end))
            start = nil
        }
        while index < text.endIndex {
            let next = text.index(after: index)
            let character = text[index]
            if isAlone(character) {
                close(at: index)
                words.append(word(text, index..<next))
            } else if character.isLetter || character.isNumber {
                if start == nil { start = index }
            } else {
                close(at: index)
            }
            index = next
        }
        close(at: text.endIndex)
        return words
    }

    private static func word(_ text: String, _ range: Range<String.Index>) -> Word {
        let folded = text[range].folding(
            options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive],
            locale: nil
        )
        return Word(folded: folded.lowercased(), range: range)
    }

    /// Scripts written without spaces are searched character by character.
    private static func isAlone(_ character: Character) -> Bool {
        guard let scalar = character.unicodeScalars.first?.value, scalar >= 0x0E00 else {
            return false
        }
        return (0x3040...0x30FF).contains(scalar) || (0x3400...0x9FFF).contains(scalar)
            || (0xF900...0xFAFF).contains(scalar) || (0x20000...0x3FFFF).contains(scalar)
    }

    private static func foldedASCII(_ byte: UInt8) -> UInt8 {
        switch byte {
        case 0x30...0x39, 0x61...0x7A: byte
        case 0x41...0x5A: byte + 0x20
        default: 0x20
        }
    }
}
