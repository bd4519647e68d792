/// A file that came with an event, and its content where the source had it.
package struct GatheredFile: Hashable, Sendable {
    package var externalID: String
    package var name: String
    package var mediaType: String?
    /// In bytes.
    package var size: Int?
    package var link: String?
    package var unavailable: String?
    package var content: [UInt8]?

    package init(
        externalID: String,
        name: String,
        mediaType: String? = nil,
        size: Int? = nil,
        link: String? = nil,
        unavailable: String? = nil,
        content: [UInt8]? = nil
    ) {
        self.externalID = externalID
        self.name = name
        self.mediaType = mediaType
        self.size = size
        self.link = link
        self.unavailable = unavailable
        self.content = content
    }
}
