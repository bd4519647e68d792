import DebriefTesting
import Evidence
import Foundation
import Language
import Readings
import Storage
import Testing

struct EvidenceReadingTests {
    @Test(arguments: Engine.available)
    func `readings are shown only when asked for, and stay so from page to page`(
        engine: Engine
    ) async throws {
        try await TestSite.run(on: engine) { site in
            let quiet = try await site.get(site.address + "/evidence").html
            #expect(!quiet.contains("event-reading"))
            #expect(quiet.contains("evidence?readings=on\""))

            let page = try await site.get(site.address + "/evidence?readings=on").html
            #expect(page.components(separatedBy: "class=\"event-reading\"").count == 4)
            #expect(page.contains("name=\"readings\" value=\"on\""))
            #expect(page.contains("evidence?readings=on&amp;threads=time"))
            #expect(page.contains("Hide readings"))
        }
    }

    @Test(arguments: Engine.available)
    func `a correction keeps only what was changed, and is told`(engine: Engine) async throws {
        try await TestSite.run(on: engine) { site in
            _ = try await site.get(site.address + "/evidence?readings=on")
            let event = site.events[1].id
            let before = try await site.store.read { try $0.readings(of: [event]) }
            let had = try #require(before[event])
            let answer = try await site.post(
                "\(site.address)/events/\(event)/reading",
                [
                    "had-acts": had.shownActs.map(\.rawValue).joined(separator: " "),
                    "act": "decision", "had-polarity": "neutral", "polarity": "neutral",
                    "had-phase": "none", "phase": "repair",
                ]
            )
            #expect(answer.status == 303)
            let back = "\(site.address)/evidence?at=\(event)&readings=on#e-\(event)"
            #expect(answer.location == back)

            let found = try await site.store.read { try $0.readings(of: [event]) }
            let reading = try #require(found[event])
            #expect(reading.shownActs == [.decision])
            #expect(reading.phase == .repair)
            #expect(reading.corrected.isSuperset(of: ["act:decision", "phase"]))
            #expect(!reading.corrected.contains("polarity"))
            let page = try await site.get(site.address + "/evidence?readings=on").html
            #expect(page.contains(">decision</span>"))
            #expect(page.contains(">checked</span>"))
        }
    }

    @Test
    func `a correction of what is none or nowhere is refused`() async throws {
        try await TestSite.run(on: .sqlite) { site in
            let address = "\(site.address)/events/\(site.events[0].id)/reading"
            let unknown = try await site.post(address, ["act": "guess"])
            #expect(unknown.status == 422)
            let nowhere = "\(site.address)/events/nowhere/reading"
            let missing = try await site.post(nowhere, ["act": "plan"])
            #expect(missing.status == 404)
        }
    }
}
