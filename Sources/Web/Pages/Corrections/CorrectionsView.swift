import Accounts
import Evidence
import Foundation
import Language
import Pipeline
import Readings

/// Corrections, what was learned of them, and what that would change.
struct CorrectionsView: TemplateView {
    let frame: Frame
    let isEmpty: Bool
    let countWords: String
    let canLearn: Bool
    let missing: String
    let taken: TrainingView?
    let proposed: TrainingView?
    let rows: [Row]

    /// One corrected message.
    struct Row: TemplateView {
        let text: String
        let address: String
        let incident: String
        let said: String
        let by: String
        let when: When
        let action: String
    }

    init(
        _ frame: Frame,
        messageCount: Int,
        corrections: [MadeCorrection],
        events: [Event.ID: Event],
        incidents: [Event.ID: Incident],
        learned: [LearnedAdjustment],
        accounts: [Account]
    ) {
        self.frame = frame
        isEmpty = messageCount == 0 && learned.isEmpty
        countWords = Words.count(messageCount, "message") + " corrected"
        canLearn = messageCount >= CorrectionTraining.least
        missing =
            "\(CorrectionTraining.least) corrected messages are needed to learn from; "
            + "there are \(messageCount) so far."
        let names = Dictionary(accounts.map { ($0.id, $0.name) }) { first, _ in first }
        taken = learned.first { $0.state == .taken }.map { TrainingView($0, names) }
        proposed = learned.first { $0.state == .proposed }.map { TrainingView($0, names) }
        var order: [Event.ID] = []
        var byEvent: [Event.ID: [MadeCorrection]] = [:]
        for each in corrections {
            if byEvent[each.event] == nil { order.append(each.event) }
            byEvent[each.event, default: []].append(each)
        }
        rows = order.compactMap { id in
            guard let event = events[id], let made = byEvent[id], let last = made.first else {
                return nil
            }
            let incident = incidents[id]
            return Row(
                text: event.text.isEmpty ? "No words" : String(event.text.prefix(200)),
                address: incident.map { Address.evidence($0.key, at: id, withReadings: true) }
                    ?? "",
                incident: incident?.title ?? "",
                said: made.map(\.correction.words).joined(separator: " · "),
                by: names[last.by] ?? "the command line",
                when: When(last.at),
                action: "/settings/corrections/\(id)/withdrawal"
            )
        }
    }
}

/// What a training gains and loses.
struct TrainingView: TemplateView {
    let action: String
    let summary: String
    let verdict: String
    let pays: Bool
    let when: When
    let by: String
    let tasks: [Row]

    /// One task of it.
    struct Row: TemplateView {
        let name: String
        let said: String
        let before: String
        let after: String
        let kept: String
        let changed: String
    }

    init(_ learned: LearnedAdjustment, _ names: [String: String]) {
        let trial = learned.trial
        let counts = AdjustmentTraining.tasks.map { trial.counts($0) }
        let said = counts.reduce(0) { $0 + $1.said }
        let before = counts.reduce(0) { $0 + $1.rightBefore }
        let after = counts.reduce(0) { $0 + $1.rightAfter }
        action = "/settings/corrections/training/\(learned.id)"
        summary =
            "Learned from \(Words.count(learned.messageCount, "message")). Of "
            + "\(Words.count(said, "thing")) that people said, \(before) are read so by what comes "
            + "with the product, and \(after) with what was learned."
        pays = trial.net > 0
        let costs =
            "\(Words.count(trial.gain, "more of these", "more of these")) would be met, "
            + "\(Words.count(trial.cost, "reading")) that nobody complained of would be others"
        verdict = trial.net > 0 ? "\(costs)." : "\(costs): better not taken yet."
        when = When(learned.learnedAt)
        by = names[learned.learnedBy] ?? "the command line"
        tasks = zip(AdjustmentTraining.tasks, counts).filter { $0.1.said > 0 }.map { task, counts in
            Row(
                name: task.words,
                said: Words.number(counts.said),
                before: Words.number(counts.rightBefore),
                after: Words.number(counts.rightAfter),
                kept: Words.number(counts.kept),
                changed: Words.number(counts.changed)
            )
        }
    }
}

extension ReadingTask {
    fileprivate var words: String {
        switch self {
        case .polarity: "Tone"
        case .acts: "What it does"
        case .phase: "Phase"
        default: rawValue
        }
    }
}

extension Correction {
    /// As a list of corrections says it.
    fileprivate var words: String {
        switch self {
        case .polarity(let polarity): "tone: \(polarity.rawValue)"
        case .act(let act, let isThere): isThere ? act.words : "not: \(act.words)"
        case .phase(let phase): "phase: \(phase?.words ?? "none")"
        }
    }
}
