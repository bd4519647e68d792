import ArgumentParser
import Evidence
import Foundation
import Investigations
import Reports
import Storage

struct ReportCommand: AsyncParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case markdown
        case html
    }

    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Write the report of an incident's latest investigation.",
        discussion: """
            Example: debrief report search-2022-12-06 --format html --output report.html
            To standard output: debrief report search-2022-12-06 > report.md
            """
    )

    @Argument(help: "The incident's key.")
    var key: String

    @Option(help: "markdown or html.")
    var format = Format.markdown

    @Option(help: ArgumentHelp("The file to write; standard output without it.", valueName: "path"))
    var output: String?

    @Option(help: ArgumentHelp("An investigation that is not the latest.", valueName: "title"))
    var investigation: String?

    @OptionGroup var options: DatabaseOptions

    func run() async throws {
        let store = try await options.open()
        let (key, title) = (key, investigation)
        try await refusing {
            let report = try await store.read { connection in
                let incident = try connection.incident(key, for: .operatorOfTheMachine)
                let all = try connection.investigations(of: incident.id)
                guard let chosen = all.last(where: { title == nil || $0.title == title }) else {
                    throw Refusal(.notFound, "“\(key)” has no such investigation.")
                }
                return try connection.report(
                    of: chosen,
                    on: incident,
                    for: .operatorOfTheMachine
                )
            }
            let text =
                switch format {
                case .markdown: ReportMarkdown(report).text
                case .html: ReportHTML(report, eventAddress: \.permalink).document
                }
            if let output {
                try Data(text.utf8).write(to: URL(filePath: output))
            } else {
                FileHandle.standardOutput.write(Data(text.utf8))
            }
        }
        try await store.close()
    }
}
