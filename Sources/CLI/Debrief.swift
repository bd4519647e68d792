import ArgumentParser

/// The command.
@main
struct Debrief: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "debrief",
        abstract: "Post-incident analysis that you run yourself.",
        discussion: "Example: debrief import slack export.zip",
        subcommands: [
            Serve.self, Import.self, Incidents.self, Events.self, People.self, Doctor.self,
        ]
    )
}
