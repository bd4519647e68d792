import Foundation
package import Hummingbird
package import HummingbirdCore
package import NIOCore

/// How long a connection may say nothing, and how many may be open at once.
package struct ServerLimits: Sendable {
    /// A connection is closed if a request's head, or more of its body, doesn't come in this time.
    package var idle: TimeAmount
    /// Further connections wait until one of these is closed.
    package var connections: Int

    package init(idle: TimeAmount = .seconds(30), connections: Int) {
        self.idle = idle
        self.connections = connections
    }

    /// Raises this process's limit of open files as far as it may, and keeps some for the database.
    package static func ofThisProcess() -> ServerLimits {
        ServerLimits(connections: connections(within: raisedFileLimit()))
    }

    package var server: HTTPServerBuilder {
        .http1(configuration: .init(idleTimeout: idle))
    }

    package func configuration(_ address: BindAddress) -> ApplicationConfiguration {
        ApplicationConfiguration(
            address: address,
            serverName: "Debrief",
            availableConnectionsDelegate: MaximumAvailableConnections(connections)
        )
    }

    /// Half of the files at least are left for the database, uploads, and requests to tools.
    static func connections(within files: Int) -> Int {
        max(8, min(4096, files / 2))
    }

    private static func raisedFileLimit() -> Int {
        var limit = rlimit()
        let files = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
        guard getrlimit(files, &limit) == 0 else { return 256 }
        let now = limit.rlim_cur
        limit.rlim_cur = min(limit.rlim_max, 65_536)
        if limit.rlim_cur > now, setrlimit(files, &limit) == 0 { return Int(limit.rlim_cur) }
        return Int(min(now, 65_536))
    }
}
