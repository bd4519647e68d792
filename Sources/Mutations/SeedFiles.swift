import Foundation

/// A whole file of good input, small enough to be read thousands of times.
struct SeedFile: Sendable {
    /// Relative to the folder of seeds.
    let path: String
    let bytes: [UInt8]
    /// Its documents, of which a file of lines has several; none where it is no JSON.
    let trees: [Tree]

    private static let size = 4 << 10

    init?(path: String, in folder: URL) {
        self.path = path
        guard let data = try? Data(contentsOf: folder.appending(path: path)), !data.isEmpty else {
            return nil
        }
        if path.hasSuffix(".zip") {
            guard data.count < 1 << 20 else { return nil }
            (bytes, trees) = (Array(data), [])
            return
        }
        trees = Self.trees(in: data)
        let text = trees.map(\.json).joined(separator: "\n")
        bytes = trees.isEmpty ? Self.beginning(of: data) : Array(text.utf8)
    }

    /// One document, or some of those that stand on a line each, whatever the file is called.
    private static func trees(in data: Data) -> [Tree] {
        if let whole = Tree(Array(data)) { return [whole.trimmed(to: 10)] }
        let lines = data.split(separator: UInt8(ascii: "\n"))
        guard lines.first?.first == UInt8(ascii: "{") else { return [] }
        return stride(from: 0, to: lines.count, by: max(1, lines.count / 12))
            .compactMap { Tree(Array(lines[$0]))?.trimmed(to: 10) }
    }

    /// Whole lines of it, as far as they fit.
    private static func beginning(of data: Data) -> [UInt8] {
        let part = Array(data.prefix(size))
        guard part.count < data.count, let end = part.lastIndex(of: UInt8(ascii: "\n")), end > 0
        else { return part }
        return Array(part[...end])
    }

    func mutated(_ generator: inout SeededGenerator) -> [UInt8] {
        guard let index = trees.indices.randomElement(using: &generator),
            !generator.happens(onceIn: 2)
        else { return bytes.mutated(&generator) }
        var trees = trees
        for _ in 0..<Int.random(in: 1...3, using: &generator) {
            trees[index] = trees[index].mutated(&generator)
        }
        return Array(trees.map(\.json).joined(separator: "\n").utf8)
    }
}

/// The files of a folder, and which of them stand beside a mutated one.
struct SeedFiles: Sendable {
    let files: [SeedFile]
    private static let most = 400

    init(_ folder: String) throws {
        let root = URL(filePath: folder)
        let paths = try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
        let wanted = paths.filter { !$0.hasSuffix("README.md") && !$0.hasSuffix(".png") }
        let step = max(1, wanted.count / Self.most)
        files = stride(from: 0, to: wanted.count, by: step).compactMap {
            SeedFile(path: wanted[$0], in: root)
        }
    }

    /// Lists of people and places stand at the top, and give the others their meaning.
    var neighbours: [SeedFile] {
        Array(files.filter { !$0.path.contains("/") && !$0.path.hasSuffix(".zip") }.prefix(5))
    }
}
