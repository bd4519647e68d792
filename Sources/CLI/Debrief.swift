import ArgumentParser

/// Runs the command and tells how it went: 0 done, 1 fault, 2 usage, 3 refused input.
@main
enum Main {
    static func main() async {
        do {
            var command = try Debrief.parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch {
            guard Debrief.exitCode(for: error) == .validationFailure else {
                Debrief.exit(withError: error)
            }
            Output.notice(Debrief.fullMessage(for: error))
            Debrief.exit(withError: ExitCode(2))
        }
    }
}

/// The command.
struct Debrief: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "debrief",
        abstract: "Post-incident analysis that you run yourself.",
        discussion: """
            Example, from a Slack export to its pages:
              debrief import slack export.zip --new "Search outage"
              debrief serve

            Every command takes --database; without it, DEBRIEF_DATABASE or a file of your own is \
            used. Exit codes: 0 done, 1 fault, 2 usage, 3 refused input.
            """,
        subcommands: [
            DemoCommand.self, Serve.self, Import.self, Incidents.self, Events.self,
            People.self, Sources.self, Clocks.self, ReportCommand.self, Compare.self,
            AccountCommand.self, Doctor.self,
            ReadingsCommand.self, RelationsCommand.self, MomentsCommand.self,
            Read.self, Train.self, Evaluate.self,
        ]
    )
}
