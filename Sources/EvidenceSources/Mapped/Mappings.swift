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
        try files(at: place).map { file in
            do {
                return try JSONDecoder().decode(Mapping.self, from: Data(contentsOf: file))
            } catch let error as DecodingError {
                throw MappingFault(file: file.lastPathComponent, reason: explanation(of: error))
            } catch {
                throw MappingFault(file: file.lastPathComponent, reason: "It can't be read.")
            }
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

    private static func explanation(of error: DecodingError) -> String {
        switch error {
        case .keyNotFound(let key, _): "The field \(key.stringValue) is missing."
        case .typeMismatch(_, let context), .valueNotFound(_, let context):
            "The field \(context.codingPath.map(\.stringValue).joined(separator: ".")) is wrong: "
                + context.debugDescription
        default: "It is not a mapping."
        }
    }
}

/// Why a file is no mapping.
struct MappingFault: Error {
    let file: String
    let reason: String
}
