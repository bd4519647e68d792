import Language
import Readings

/// What is read of one event, as small words beside it, and the form that corrects it.
struct ReadingView: TemplateView {
    let marks: [Mark]
    let title: String
    let because: String
    let isCorrected: Bool
    let action: String
    let acts: [Choice]
    let polarities: [Choice]
    let phases: [Choice]
    let hadActs: String
    let hadPolarity: String
    let hadPhase: String

    struct Mark: TemplateView {
        let word: String

        func child(named name: String) -> Any? { name == "word" ? word : nil }
    }

    struct Choice: TemplateView {
        let value: String
        let words: String
        let isChosen: Bool

        func child(named name: String) -> Any? {
            switch name {
            case "value": value
            case "words": words
            case "isChosen": isChosen
            default: nil
            }
        }
    }

    init(_ reading: Reading, _ incident: String) {
        let shown = reading.shownActs
        var words = shown.map(\.words)
        if reading.shownPolarity == .negative { words.append("negative") }
        if reading.stress >= Reading.telling { words.append("stress") }
        if reading.uncertainty >= Reading.telling { words.append("unsure") }
        marks = words.map(Mark.init(word:))
        let quoted = reading.because.map { "“\($0)”" }.joined(separator: ", ")
        because = quoted.isEmpty ? "" : "Because of \(quoted)"
        title = [reading.phase.map { "Phase: \($0.words)" } ?? "", because]
            .filter { !$0.isEmpty }.joined(separator: ". ")
        isCorrected = !reading.corrected.isEmpty
        action = "\(Address.incident(incident))/events/\(reading.event)/reading"
        acts = Act.allCases.map {
            Choice(value: $0.rawValue, words: $0.words, isChosen: shown.contains($0))
        }
        let polarity = reading.shownPolarity
        polarities =
            [Choice(value: "", words: "not sure", isChosen: polarity == nil)]
            + Polarity.allCases.map {
                Choice(value: $0.rawValue, words: $0.rawValue, isChosen: $0 == polarity)
            }
        phases =
            [Choice(value: "none", words: "none", isChosen: reading.phase == nil)]
            + Phase.allCases.map {
                Choice(value: $0.rawValue, words: $0.words, isChosen: $0 == reading.phase)
            }
        hadActs = shown.map(\.rawValue).joined(separator: " ")
        hadPolarity = polarity?.rawValue ?? ""
        hadPhase = reading.phase?.rawValue ?? "none"
    }

    func child(named name: String) -> Any? {
        switch name {
        case "marks": marks
        case "title": shown(title)
        case "because": shown(because)
        case "isCorrected": isCorrected
        case "action": action
        case "acts": acts
        case "polarities": polarities
        case "phases": phases
        case "hadActs": shown(hadActs)
        case "hadPolarity": shown(hadPolarity)
        case "hadPhase": hadPhase
        default: nil
        }
    }
}

extension Act {
    /// As a mark beside a message says it.
    var words: String {
        switch self {
        case .actionTaken: "action taken"
        case .requestForHelp: "asks for help"
        case .statusUpdate: "status"
        case .acknowledgement: "acknowledges"
        case .coordination: "coordinates"
        default: rawValue
        }
    }
}

extension Phase {
    var words: String { self == .after ? "afterwards" : rawValue }
}
