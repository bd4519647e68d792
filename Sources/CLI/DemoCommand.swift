import ArgumentParser
import Evidence
import EvidenceSources
import Foundation
import Investigations
import Pipeline
import Storage

/// The invented shop: its records read as anyone's are, its two investigations, served.
struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Load the invented records of a shop and serve them.",
        discussion: """
            Example: debrief demo --port 8080

            The records are loaded once, into a file of the demo's own; start it again and what \
            you did there is still there.
            """
    )

    @OptionGroup var server: ServerOptions

    @Option(help: ArgumentHelp("sqlite:PATH or postgres://…; by default a file of the demo's own."))
    var database: String?

    func run() async throws {
        var options = DatabaseOptions()
        options.database = database ?? DatabaseOptions.ownFile(named: "demo")
        let store = try await options.open()
        let count = try await store.read { try $0.incidentCount(for: .operatorOfTheMachine) }
        if count == 0 { try await DemoRecords().load(into: store) }
        var server = server
        server.signInLink = true
        try await server.serve(store)
    }
}
