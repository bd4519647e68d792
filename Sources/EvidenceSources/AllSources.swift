/// Every source that there is; a new one is a folder and a line here.
package enum AllSources {
    package static let sources: [any EvidenceSource] = [
        SlackSource(),
        PeopleSource(),
    ]

    package static func source(named name: String) -> (any EvidenceSource)? {
        sources.first { type(of: $0).name == name }
    }
}
