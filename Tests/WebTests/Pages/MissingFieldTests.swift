import DebriefTesting
import Evidence
import Foundation
import Investigations
import Storage
import Testing

struct MissingFieldTests {
    /// Every form that changes something stored, with all its fields.
    private func forms(_ site: TestSite) async throws -> [(String, [(String, String)])] {
        let address = try await site.post("\(site.address)/investigations", ["title": "Mine"])
            .location
        let id = Investigation.ID(address.split(separator: "/").last.map(String.init) ?? "")
        _ = try await site.post("\(address)/markers", ["kind": "repair", "summary": "Much text"])
        _ = try await site.post("\(address)/follow-ups", ["text": "Page for it"])
        let (marker, followUp) = try await site.store.read {
            (
                try $0.markers(of: id, for: .operatorOfTheMachine).first,
                try $0.followUps(of: id, for: .operatorOfTheMachine).first
            )
        }
        let markerID = try #require(marker).id
        let followUpID = try #require(followUp).id
        let entry = try await site.post("/catalogue", ["kind": "team", "name": "Search"]).location
        return [
            (
                address,
                [
                    ("title", "T"), ("summary", "S"), ("purpose", "P"), ("depth", "quick"),
                    ("revision", "1"),
                ]
            ),
            ("\(address)/state", [("from-state", "open"), ("state", "finished")]),
            (
                "\(address)/markers/\(markerID)",
                [
                    ("kind", "repair"), ("title", "T"), ("summary", "S"), ("notes", "N"),
                    ("revision", "1"),
                ]
            ),
            ("\(address)/follow-ups/\(followUpID)/state", [("state", "done"), ("revision", "1")]),
            ("\(address)/claims/\(markerID)/removal", [("revision", "1")]),
            (
                site.address,
                [
                    ("title", "T"), ("summary", "S"), ("start", "2022-12-06T12:00"), ("end", ""),
                    ("story-start", ""), ("story-end", ""), ("revision", "1"),
                ]
            ),
            ("\(site.address)/access", [("restricted", "no"), ("account", ""), ("revision", "1")]),
            ("/clocks/slack", [("offset", "+7s"), ("uncertainty", ""), ("revision", "0")]),
            (
                entry,
                [
                    ("kind", "team"), ("name", "Search"), ("aliases", ""), ("owner", ""),
                    ("summary", ""), ("covers", ""), ("revision", "2"),
                ]
            ),
            ("\(entry)/removal", [("revision", "2")]),
        ]
    }

    @Test(arguments: Engine.available)
    func `a form that lacks a field is refused and empties nothing`(engine: Engine) async throws {
        try await TestSite.run(on: engine) { site in
            let forms = try await forms(site)
            let before = try await state(site)
            for (action, fields) in forms {
                for (index, missing) in fields.enumerated() {
                    var sent = fields
                    sent.remove(at: index)
                    let answer = try await site.post(action, pairs: sent)
                    #expect(answer.status == 422, "\(action) without \(missing.0)")
                    let isNamed = answer.html.contains("“\(missing.0)”") || missing.0 == "kind"
                    #expect(isNamed, "\(action) without \(missing.0)")
                }
            }
            #expect(try await state(site) == before)
        }
    }

    @Test
    func `what was typed is given back by any refusal, but for secrets`() async throws {
        try await TestSite.run(on: .sqlite) { site in
            let written = String(repeating: "An hour of work. ", count: 400)
            let answer = try await site.post(
                "\(site.address)/investigations",
                ["title": " ", "summary": written, "field-token": "tulip-7", "token": "tulip-7"]
            )
            #expect(answer.status == 422)
            #expect(answer.html.contains(written))
            #expect(!answer.html.contains("tulip-7"))
            let gone = try await site.post("/incidents/none", ["summary": written])
            #expect(gone.status == 404 || gone.status == 422)
            #expect(gone.html.contains(written))
        }
    }

    @Test
    func `times that were left as they are keep their seconds`() async throws {
        try await TestSite.run(on: .sqlite) { site in
            let start = Sample.noon.addingTimeInterval(17)
            try await site.store.write { connection in
                try connection.update(
                    site.incident,
                    title: "T",
                    summary: "",
                    window: Window(start: start, end: nil),
                    storyWindow: Window(start: start, end: nil)
                )
            }
            let shown = start.formatted(
                .iso8601.year().month().day().time(includingFractionalSeconds: false)
            )
            let field = String(shown.prefix(16))
            let saved = try await site.post(
                site.address,
                [
                    "title": "Another", "summary": "", "start": field, "end": "",
                    "story-start": field, "story-end": "", "revision": "2",
                ]
            )
            #expect(saved.status == 303)
            let incident = try await site.store.read {
                try $0.incident(site.incident.key, for: .operatorOfTheMachine)
            }
            #expect(incident.title == "Another" && incident.window.start == start)
        }
    }

    /// All that the forms could have changed.
    private func state(_ site: TestSite) async throws -> [String] {
        try await site.store.read { connection in
            let incident = try connection.incident(site.incident.key, for: .operatorOfTheMachine)
            let investigations = try connection.investigations(of: incident.id)
            return [
                "\(incident)", "\(investigations)", "\(try connection.clocks())",
                "\(try connection.catalogue())", "\(try connection.access(to: incident.id))",
                "\(try investigations.map { try connection.markers(of: $0.id, for: .operatorOfTheMachine) })",
                "\(try investigations.map { try connection.followUps(of: $0.id, for: .operatorOfTheMachine) })",
            ]
        }
    }
}
