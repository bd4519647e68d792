import Foundation

/// The data files of mappings.
enum Mappings {
    /// Those that come with the product, in the order in which they are tried.
    static let builtIn: [Mapping] = {
        let folder = Bundle.module.bundleURL.appending(path: "Mappings")
        return (try? all(at: folder)) ?? []
    }()

    /// Of a file, or of all in a folder.
    ///
    /// Throws a `MappingFault` that names the file which is none.
    static func all(at place: URL) throws -> [Mapping] {
        try files(at: place).flatMap { file in
            guard let bytes = try? Data(contentsOf: file) else {
                throw MappingFault(file: file.lastPathComponent, reason: "It can't be read.")
            }
            return try MappingText.mappings(in: bytes, named: file.lastPathComponent)
        }
    }

    private static func files(at place: URL) throws -> [URL] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: place.path, isDirectory: &isFolder) else {
            throw MappingFault(file: place.path, reason: "There is no such file or folder.")
        }
        guard isFolder.boolValue else { return [place] }
        return try FileManager.default
            .contentsOfDirectory(at: place, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "json" }
            .sorted { $0.lastPathComponent < $1.lastPathComponent }
    }
}

/// Why a text is no mapping.
package struct MappingFault: Error {
    let file: String
    package let reason: String
}
