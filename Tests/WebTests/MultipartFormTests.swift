import Foundation
import Testing

@testable import Web

struct MultipartFormTests {
    private let text = [
        "--AB", "Content-Disposition: form-data; name=\"kind\"", "", "one", "--AB",
        "content-disposition: form-data; name=\"file\"; filename=\"a b.zip\"",
        "Content-Type: application/zip", "", "x\r\n--A\r\n-", "--AB--", "",
    ].joined(separator: "\r\n")

    private func pieces(of text: String, by size: Int) throws -> [MultipartForm.Piece] {
        var form = try #require(MultipartForm(contentType: "multipart/form-data; boundary=\"AB\""))
        let bytes = Array(text.utf8)
        var whole: [MultipartForm.Piece] = []
        for start in stride(from: 0, to: bytes.count, by: size) {
            for piece in try form.take(bytes[start..<min(start + size, bytes.count)]) {
                if case .content(let more) = piece, case .content(let before) = whole.last {
                    whole[whole.count - 1] = .content(before + more)
                } else {
                    whole.append(piece)
                }
            }
        }
        #expect(form.isWhole)
        return whole
    }

    @Test(arguments: [1, 2, 3, 7, 16, 1000])
    func `however the bytes arrive, the parts are the same`(size: Int) throws {
        #expect(
            try pieces(of: text, by: size) == [
                .begin(.field(name: "kind")), .content(Array("one".utf8)), .end,
                .begin(.file(name: "a b.zip")), .content(Array("x\r\n--A\r\n-".utf8)), .end,
            ]
        )
    }

    @Test
    func `what is no form with files is not taken for one`() {
        #expect(MultipartForm(contentType: "application/x-www-form-urlencoded") == nil)
        #expect(MultipartForm(contentType: "multipart/form-data") == nil)
        #expect(MultipartForm(contentType: nil) == nil)
    }

    @Test
    func `headers without a name are refused`() {
        #expect(throws: (any Error).self) {
            try pieces(of: "--AB\r\nContent-Type: text/plain\r\n\r\nx\r\n--AB--", by: 100)
        }
    }
}
