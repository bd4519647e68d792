import ArgumentParser

/// The command.
@main
struct Debrief: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "debrief",
        abstract: "Post-incident analysis that you run yourself.",
        discussion: "Example: debrief import slack export.zip",
        subcommands: [
            DemoCommand.self, Serve.self, Import.self, Incidents.self, Events.self,
            People.self, ReportCommand.self, Doctor.self,
        ]
    )
}
