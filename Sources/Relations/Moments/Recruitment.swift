import Evidence
import Foundation
import Language
import Readings

/// People who came, or were called, before it went on.
struct Recruitment: MomentFinder {
    private static let wave: TimeInterval = 3 * 60
    private static let opening: TimeInterval = 60
    private static let reach: TimeInterval = 30 * 60

    func moments(in scene: MomentScene, after signs: [FirstSigns.Sign]) -> [Moment] {
        let turns = PhaseChanges.turns(in: scene)
        let progress = turns.first { $0.to == .repair }?.event
        return [waveMoment(in: scene, before: progress)].compactMap { $0 }
            + bringers(in: scene)
    }

    /// Most people at once, before the talk first turned to mending it.
    private func waveMoment(in scene: MomentScene, before progress: Event?) -> Moment? {
        let start = scene.opened.addingTimeInterval(-Self.reach)
        let end = progress?.at ?? scene.closed
        let calls = scene.events.filter { $0.at >= start && $0.at <= end && Self.isCall($0, scene) }
        var best: ArraySlice<Event> = []
        var first = 0
        for (index, call) in calls.enumerated() {
            while call.at.timeIntervalSince(calls[first].at) > Self.wave { first += 1 }
            if index - first + 1 > best.count { best = calls[first...index] }
        }
        let called = Self.count(best.filter { $0.kind == .notification })
        let joined = Self.count(best.filter { $0.kind == .join })
        guard let anchor = best.first, max(called, joined) >= 3 else { return nil }
        // Who comes as the place is made was asked in before.
        guard called > 0 || anchor.at >= scene.opened.addingTimeInterval(Self.opening) else {
            return nil
        }
        let asking = scene.before(anchor, for: 300).last { scene.has(.requestForHelp, $0) }
        var parts: [String] = []
        if called > 0 { parts.append("\(called) were called") }
        if joined > 0 { parts.append("\(joined) came into \(scene.homeName)") }
        let span = Span.words(best.last.map { $0.at.timeIntervalSince(anchor.at) } ?? 0)
        var reason = "Within \(span), \(parts.joined(separator: " and "))"
        if let progress {
            reason +=
                "; \(Span.words(progress.at.timeIntervalSince(anchor.at))) later the talk turned"
                + " to mending it."
        } else {
            reason += "."
        }
        return Moment(
            .recruitment,
            at: asking ?? anchor,
            with: [progress].compactMap { $0 } + best.prefix(8),
            reason: reason,
            weight: 0.6 + min(0.2, Double(max(called, joined)) * 0.03) + (progress == nil ? 0 : 0.1)
        )
    }

    /// Someone asked for by name, who soon brings what ends a line of search.
    private func bringers(in scene: MomentScene) -> [Moment] {
        let brought = scene.relations.filter { $0.kind == .refutes || $0.kind == .confirms }
            .compactMap { scene.byID[$0.from] }.sorted { $0.position < $1.position }
        let spoke = Dictionary(
            scene.handling.compactMap { event in event.author.map { ($0.person, event) } },
            uniquingKeysWith: { first, _ in first }
        )
        var seen: Set<Person.ID> = []
        return brought.compactMap { verdict -> Moment? in
            guard let author = verdict.author, verdict.place == scene.home,
                verdict.at <= scene.closed, seen.insert(author.person).inserted,
                let first = spoke[author.person],
                let call = call(for: author, before: first, in: scene),
                verdict.at.timeIntervalSince(call.at) <= Self.reach
            else { return nil }
            let gap = Span.words(verdict.at.timeIntervalSince(call.at))
            return Moment(
                .recruitment,
                at: call,
                with: [verdict],
                reason: "\(call.authorName) asks \(author.name), who brings what ends a line of "
                    + "search \(gap) later.",
                weight: 0.72
            )
        }
    }

    private func call(for author: Author, before spoke: Event, in scene: MomentScene) -> Event? {
        let names =
            ["@" + author.handle.lowercased()]
            + author.name.lowercased()
            .split(separator: " ").prefix(1).map { "@" + $0 }
        return scene.before(spoke, for: Self.reach).last { event in
            event.place == scene.home && event.isSaidByPerson
                && event.author?.person != author.person
                && names.contains { $0.count > 2 && event.text.lowercased().contains($0) }
        }
    }

    private static func isCall(_ event: Event, _ scene: MomentScene) -> Bool {
        event.kind == .notification || (event.kind == .join && event.place == scene.home)
    }

    /// Each person once; a notification's words name them.
    private static func count(_ events: [Event]) -> Int {
        Set(events.map { $0.kind == .join ? $0.author?.person.rawValue ?? "" : $0.text }).count
    }
}
