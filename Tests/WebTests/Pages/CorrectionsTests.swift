import DebriefTesting
import Evidence
import Foundation
import Language
import Pipeline
import Readings
import Storage
import Testing

struct CorrectionsTests {
    /// Messages of many days, of which one in two says a word of the house that is a decision.
    private func incident(in site: TestSite) async throws -> Incident {
        let messages = (0..<48).map { number in
            Sample.message(
                Double(number) * 40_000,
                number % 2 == 0
                    ? "wibble on shard \(number % 7)" : "the page of shard \(number % 7) is open"
            )
        }
        let incident = try await Sample.incident(
            of: messages.map(Gathered.event),
            titled: "Wibbles",
            in: site.store
        )
        try await Derivation(store: site.store).refresh(incident)
        return incident
    }

    private func correct(_ incident: Incident, in site: TestSite) async throws {
        try await site.store.write { connection in
            let events = try connection.events(of: incident.id, page: .first, limit: 1000).events
            for event in events where event.text.hasPrefix("wibble") {
                try connection.correct(
                    event.id,
                    .act(.decision, isThere: true),
                    by: .operatorOfTheMachine,
                    at: Sample.noon
                )
            }
        }
    }

    @Test(arguments: Engine.available)
    func `what is learned from corrections is shown, taken, read with, and given up`(
        engine: Engine
    ) async throws {
        try await TestSite.run(on: engine) { site in
            let incident = try await incident(in: site)
            #expect(
                try await site.get("/settings/corrections").html.contains("Nothing was corrected")
            )
            try await correct(incident, in: site)
            let before = try await site.get("/settings/corrections").html
            #expect(before.contains("24 messages corrected"))
            #expect(try await site.post("/settings/corrections/training").status == 303)
            let proposed = try #require(
                try await site.store.read { try $0.learnedAdjustments() }.first
            )
            #expect(proposed.state == .proposed)
            #expect(proposed.trial.gain > 10)
            let shown = try await site.get("/settings/corrections").html
            #expect(shown.contains("\(proposed.trial.gain) more of these would be met"))

            let address = "/settings/corrections/training/\(proposed.id)"
            #expect(try await site.post(address, ["state": "taken"]).status == 303)
            try await Derivation(store: site.store).refresh(incident)
            #expect(try await decisions(incident, site) >= 24)
            #expect(try await site.post(address, ["state": "givenUp"]).status == 303)
            try await Derivation(store: site.store).refresh(incident)
            #expect(try await decisions(incident, site) < 10)
        }
    }

    /// How many are read as decisions by the models, whatever people say.
    private func decisions(_ incident: Incident, _ site: TestSite) async throws -> Int {
        try await site.store.write { connection in
            let kept = try connection.latestCorrections(limit: 1000)
            for each in kept { try connection.withdrawCorrections(of: each.event) }
            let readings = try connection.readings(of: incident.id)
            for each in kept {
                try connection.correct(
                    each.event,
                    each.correction,
                    by: .operatorOfTheMachine,
                    at: each.at
                )
            }
            return readings.values.count { $0.acts[.decision, default: 0] >= 0.5 }
        }
    }

    @Test(arguments: Engine.available)
    func `too few corrections are nothing to learn from`(engine: Engine) async throws {
        try await TestSite.run(on: engine) { site in
            let answer = try await site.post("/settings/corrections/training")
            #expect(answer.status == 409)
            #expect(answer.html.contains("20 are needed"))
        }
    }

    @Test(arguments: Engine.available)
    func `a correction is withdrawn from the list and from beside its event`(
        engine: Engine
    ) async throws {
        try await TestSite.run(on: engine) { site in
            let incident = try await incident(in: site)
            try await correct(incident, in: site)
            let made = try await site.store.read { try $0.latestCorrections(limit: 2) }
            let page = "/settings/corrections/\(made[0].event)/withdrawal"
            #expect(try await site.post(page).status == 303)
            let beside = "/incidents/\(incident.key)/events/\(made[1].event)/reading"
            #expect(try await site.post(beside, ["all": "withdrawn"]).status == 303)
            #expect(try await site.store.read { try $0.correctedMessageCount() } == 22)
        }
    }

    @Test(arguments: Engine.available)
    func `that a reading is right can be said too`(engine: Engine) async throws {
        try await TestSite.run(on: engine) { site in
            let incident = try await incident(in: site)
            let event = try #require(
                try await site.store.read {
                    try $0.events(of: incident.id, page: .first, limit: 1).events.first
                }
            )
            let address = "/incidents/\(incident.key)/events/\(event.id)/reading"
            let form: KeyValuePairs = [
                "all": "right", "had-acts": "actionTaken plan", "had-phase": "repair",
            ]
            #expect(try await site.post(address, form).status == 303)
            let kept = try await site.store.read { try $0.corrections(of: incident.id)[event.id] }
            #expect(
                Set(kept ?? []) == [
                    .act(.actionTaken, isThere: true), .act(.plan, isThere: true), .phase(.repair),
                ]
            )
        }
    }
}
