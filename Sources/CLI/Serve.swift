import Accounts
import ArgumentParser
import Connections
import Evidence
import Foundation
import Hummingbird
import Logging
import Pipeline
import Storage
import Web

struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Run the web pages.",
        discussion: """
            Example: debrief serve --port 8080

            Behind a proxy that speaks TLS:
              debrief serve --address https://debrief.example.com

            Until the owner has signed in, it prints a link that signs them in once. Later, “debrief \
            account link Owner” prints one. See docs/operations.md.
            """
    )

    @OptionGroup var server: ServerOptions
    @OptionGroup var options: DatabaseOptions

    func run() async throws {
        let store = try await options.open()
        try await server.serve(store)
    }
}

/// Where the pages are served.
struct ServerOptions: ParsableArguments {
    @Option(help: "The address to listen on; 0.0.0.0 for every network of this machine.")
    var host = "127.0.0.1"

    @Option(help: "The port to listen on.")
    var port = 8080

    @Option(
        help: ArgumentHelp(
            "How the pages are reached from outside, such as https://debrief.example.com.",
            valueName: "url"
        )
    )
    var address: String?

    @Option(help: ArgumentHelp("The largest file that can be uploaded.", valueName: "megabytes"))
    var uploadLimit = 4000

    @Flag(help: "Do not read messages or find relations; all else works.")
    var noReadings = false

    @Flag(help: "Connections may ask machines of private networks, also without encryption.")
    var allowPrivateAddresses = false

    @Flag(help: "Print a link that signs the owner in, even if they have signed in before.")
    var signInLink = false

    /// Serves until it is stopped, and says how the owner signs in.
    func serve(_ store: any Store) async throws {
        // What is written from here on, such as uploads, is for this user alone.
        umask(0o077)
        Output.tightened(KeyPlace.found(in: ProcessInfo.processInfo.environment).paths)
        let ids = IDSource.uuid7()
        let connections = LiveConnections.wired(to: store, allowsPrivate: allowPrivateAddresses)
        let derivation = BackgroundDerivation(store: store)
        let reached = address ?? "http://\(host):\(port)"
        let setting = SiteSetting(
            store: store,
            ids: ids,
            now: { Date() },
            isSecure: address?.hasPrefix("https://") == true,
            uploadLimit: max(1, uploadLimit) * 1_000_000,
            connections: connections,
            reachedAt: reached,
            readsMessages: !noReadings,
            derivation: derivation
        )
        var logger = Logger(label: "debrief") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = .notice
        let limits = ServerLimits.ofThisProcess()
        let app = Application(
            router: try Site.router(setting),
            server: limits.server,
            configuration: limits.configuration(.hostname(host, port: port)),
            onServerRunning: { [signInLink, logger] _ in
                Output.line("Debrief is at \(reached)")
                do {
                    try await Output.line(
                        Invitation(store, ids, isAsked: signInLink).words(reached)
                    )
                } catch {
                    logger.error("The sign-in link: \(String(reflecting: error))")
                }
            },
            logger: logger
        )
        let fetching = Task { await FetchLoop(connections, logger: logger).run() }
        let profiling = Task { [logger, noReadings] in
            if !noReadings { await ProfileLoop(store, logger: logger).run() }
        }
        let tidying = Task { [logger] in
            await InterruptedImports(store: store, now: { Date() }).run(logger: logger)
        }
        let deriving = Task { [logger, noReadings] in
            if !noReadings { await derivation.run(logger: logger) }
        }
        defer {
            tidying.cancel()
            fetching.cancel()
            profiling.cancel()
            deriving.cancel()
        }
        try await app.runService()
        tidying.cancel()
        fetching.cancel()
        profiling.cancel()
        deriving.cancel()
        await setting.imports.stop()
        await derivation.stop()
        await deriving.value
        await fetching.value
        await profiling.value
        try await store.close()
    }
}
