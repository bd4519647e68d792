import Foundation

/// One case: a mutated file alone or among its neighbours, in a folder of its own.
struct MutatedInput {
    let path: String
    private let folder: URL

    init(number: Int, seed: UInt64, of seeds: SeedFiles) throws {
        var generator = SeededGenerator(seed: seed, number: number)
        folder = URL(filePath: Self.room).appending(path: "mutation-\(getpid())")
        let file = seeds.files[Int.random(in: seeds.files.indices, using: &generator)]
        let isAlone = file.path.hasSuffix(".zip") || generator.happens(onceIn: 2)
        if !isAlone {
            for neighbour in seeds.neighbours where neighbour.path != file.path {
                try Self.write(neighbour.bytes, to: folder.appending(path: neighbour.path))
            }
        }
        let place = folder.appending(path: file.path)
        try Self.write(file.mutated(&generator), to: place)
        path = isAlone ? place.path : folder.path
    }

    func remove() throws {
        try FileManager.default.removeItem(at: folder)
    }

    /// A folder in memory, where there is one.
    private static var room: String {
        FileManager.default.fileExists(atPath: "/dev/shm")
            ? "/dev/shm" : FileManager.default.temporaryDirectory.path
    }

    private static func write(_ bytes: [UInt8], to url: URL) throws {
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(),
            withIntermediateDirectories: true
        )
        try Data(bytes).write(to: url)
    }
}
