import ArgumentParser
import EvidenceSources
import Foundation
import Mutations

/// Tries a source with mutated input, each thousand cases in a process of their own.
@main
struct Mutate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Read mutated input until a source crashes, hangs, throws or stores by halves.",
        discussion: "Example: swift run -c release Mutate slack SEEDS --rounds 100000"
    )

    @Argument(help: "The source, as in `debrief import`.")
    var source: String

    @Argument(help: "A folder of good input to mutate.")
    var seeds: String

    @Option(help: "How many cases.")
    var rounds = 100_000

    @Option(help: "Other cases for another number.")
    var seed: UInt64 = 1

    @Option(help: "The number of the first case.")
    var first = 0

    @Option(help: ArgumentHelp("Runs cases here, and notes their numbers.", visibility: .hidden))
    var notes: String?

    func run() async throws {
        guard let reader = AllSources.source(named: source) else {
            throw ValidationError("There is no source “\(source)”.")
        }
        let run = try MutationRun(reader, seeds: seeds, seed: seed)
        if let notes {
            try await runHere(run, notes)
        } else if try runApart() > 0 {
            throw ExitCode.failure
        }
    }

    private func runHere(_ run: MutationRun, _ notes: String) async throws {
        let file = try FileHandle(forWritingTo: URL(filePath: notes))
        let numbers = first..<first + rounds
        let tally = try await run.run(numbers) { number in
            try? file.seek(toOffset: 0)
            file.write(Data("\(number)          ".utf8))
        }
        for objection in tally.objections { print(objection) }
        try file.truncate(atOffset: 0)
        file.write(Data("\(numbers.upperBound - 1) \(tally.refused) \(tally.stored)".utf8))
        if !tally.objections.isEmpty { throw ExitCode.failure }
    }

    /// How many processes ended with anything but good news.
    private func runApart() throws -> Int {
        let notes = FileManager.default.temporaryDirectory.appending(path: "mutate-\(getpid())")
        defer { try? FileManager.default.removeItem(at: notes) }
        var next = first
        var failures = 0
        var (refused, stored) = (0, 0)
        while next < first + rounds {
            try Data().write(to: notes)
            let count = min(1000, first + rounds - next)
            let child = try start(next, count, notes.path)
            let isInTime = wait(for: child, watching: notes)
            let told = try noted(in: notes).split(separator: " ").compactMap { Int($0) }
            let last = told.first ?? next
            if isInTime, child.terminationReason == .exit {
                if child.terminationStatus != 0 { failures += 1 }
                next += count
                if told.count == 3 { (refused, stored) = (refused + told[1], stored + told[2]) }
            } else {
                failures += 1
                print("case \(last): \(isInTime ? "a crash" : "no end in sight")")
                next = last + 1
            }
        }
        print(
            """
            \(source), seed \(seed): \(rounds) cases, \(refused) refused, \(stored) events stored, \
            \(failures) processes failed
            """
        )
        return failures
    }

    private func start(_ first: Int, _ count: Int, _ notes: String) throws -> Process {
        let child = Process()
        child.executableURL = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
        child.arguments = [
            source, seeds, "--rounds", "\(count)", "--seed", "\(seed)", "--first", "\(first)",
            "--notes", notes,
        ]
        try child.run()
        return child
    }

    /// Whether it ended by itself, without standing still at one case.
    private func wait(for child: Process, watching notes: URL) -> Bool {
        var (last, since) = ("", Date())
        while child.isRunning {
            Thread.sleep(forTimeInterval: 0.05)
            let now = (try? noted(in: notes)) ?? ""
            if now != last { (last, since) = (now, Date()) }
            if Date().timeIntervalSince(since) > 60 {
                kill(child.processIdentifier, SIGKILL)
                child.waitUntilExit()
                return false
            }
        }
        child.waitUntilExit()
        return true
    }

    private func noted(in notes: URL) throws -> String {
        String(decoding: try Data(contentsOf: notes), as: UTF8.self)
            .trimmingCharacters(in: .whitespaces)
    }
}
