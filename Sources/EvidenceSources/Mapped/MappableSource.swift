import Foundation

/// A source whose records become events by a mapping that a person can give.
package protocol MappableSource: EvidenceSource {
    /// The same source with a mapping that is tried before its own.
    ///
    /// Throws a `MappingFault` that names the field which is wrong.
    func mapped(by text: String) throws -> any MappableSource
}

extension MappedSource: MappableSource {
    package func mapped(by text: String) throws -> any MappableSource {
        let own = try MappingText.mappings(in: Data(text.utf8), named: "mapping")
        return MappedSource(own + Mappings.builtIn)
    }
}

/// A table's mapping goes with the file.
extension TableSource: MappableSource {
    package func mapped(by text: String) throws -> any MappableSource {
        _ = try MappingText.mappings(in: Data(text.utf8), named: "mapping")
        return self
    }
}
