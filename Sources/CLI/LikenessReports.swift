import ArgumentParser
import Foundation
import Language

extension Evaluate {
    /// The first path names groups of reports that repeat each other; the others are folders of reports.
    func evaluateLikeness() throws {
        guard let groups = paths.first, paths.count > 1 else {
            throw ValidationError("likeness needs a file of groups, then folders of reports.")
        }
        do {
            let entries = try paths.dropFirst().flatMap(LikenessFiles.entries)
            let known = try LikenessFiles.groups(groups)
            Output.line(LikenessEvaluation(entries, groups: known).line)
        } catch {
            Output.notice("The reports can't be read: \(error.localizedDescription).")
            throw ExitCode.refused
        }
    }
}
