import Connections
import Foundation
import Storage

extension LiveConnections {
    /// With the key of this machine's user, asking over the network.
    static func wired(to store: any Store, allowsPrivate: Bool = false) -> LiveConnections {
        LiveConnections(
            store: store,
            ids: .uuid7(),
            now: { Date() },
            key: .found(in: ProcessInfo.processInfo.environment),
            client: HTTPWebClient(AddressRules(allowsPrivate: allowsPrivate))
        )
    }
}
