import Testing

@testable import Language

struct ReplyModelTests {
    @Test func `the model that ships is small and says what it was made from`() throws {
        let model = try #require(ReplyModel.shipped)
        #expect(model.bytes.count < 1 << 20)
        #expect(model.provenance.exampleCount > 50_000)
        #expect(model.provenance.licences.contains { $0.contains("CC-BY-4.0") })
    }

    @Test func `a model comes back from its bytes`() throws {
        let model = try #require(ReplyModel.shipped)
        #expect(ReplyModel(bytes: model.bytes) == model)
    }

    @Test func `cut or foreign bytes are no model`() throws {
        let bytes = try #require(ReplyModel.shipped).bytes
        for count in [0, 10, 100, bytes.count - 1] {
            #expect(ReplyModel(bytes: Array(bytes.prefix(count))) == nil)
        }
        #expect(ReplyModel(bytes: bytes + [0]) == nil)
    }
}
