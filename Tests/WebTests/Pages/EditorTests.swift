import Accounts
import DebriefTesting
import Evidence
import Foundation
import Investigations
import Storage
import Testing

/// Who may change what: the author of an incident, those named, the owner; of an investigation, who began it.
struct EditorTests {
    @Test(arguments: Engine.available)
    func `a member changes no one else's incident or investigation`(engine: Engine) async throws {
        try await TestSite.run(on: engine) { site in
            let mo = try await site.member("Mo")
            let begun = try await site.post("\(site.address)/investigations", ["title": "Theirs"])
                .location
            _ = try await site.post("\(begun)/markers", ["kind": "repair", "summary": "Words"])
            let id = Investigation.ID(begun.split(separator: "/").last.map(String.init) ?? "")
            let (selections, markers) = try await site.store.read {
                (
                    try $0.selections(of: site.incident.id),
                    try $0.markers(of: id, for: .operatorOfTheMachine)
                )
            }
            let selection = try #require(selections.first).id
            let marker = try #require(markers.first).id
            let attacks: [(String, [(String, String)])] = [
                (
                    site.address,
                    [
                        ("title", "Rewritten"), ("summary", "By a stranger"),
                        ("start", "2022-12-06T12:00"), ("end", ""), ("story-start", ""),
                        ("story-end", ""), ("revision", "1"),
                    ]
                ),
                (
                    "\(site.address)/access",
                    [
                        ("restricted", "yes"), ("account", ""), ("revision", "1"),
                    ]
                ),
                ("\(site.address)/selections", [("place", ""), ("from", "2022-12-06T12:00")]),
                ("\(site.address)/selections/\(selection)/removal", []),
                (
                    begun,
                    [
                        ("title", "Rewritten"), ("summary", "By a stranger"), ("purpose", ""),
                        ("depth", "quick"), ("revision", "1"),
                    ]
                ),
                ("\(begun)/state", [("from-state", "open"), ("state", "finished")]),
                ("\(begun)/markers", [("kind", "repair")]),
                (
                    "\(begun)/markers/\(marker)",
                    [
                        ("kind", "repair"), ("title", ""), ("summary", "By a stranger"),
                        ("notes", ""), ("revision", "1"),
                    ]
                ),
                ("\(begun)/markers/\(marker)/place", [("move", "1")]),
                ("\(begun)/claims/\(marker)/removal", [("revision", "1")]),
                ("\(begun)/citations", [("event", "\(site.events[0].id)"), ("kind", "repair")]),
                ("\(begun)/findings", [("kind", "takeaway"), ("text", "By a stranger")]),
                ("\(begun)/follow-ups", [("text", "By a stranger")]),
                ("\(begun)/people", [("who", "@tomo"), ("role", "investigator")]),
                ("\(begun)/order", []),
            ]
            let before = try await content(site, id)
            for (action, fields) in attacks {
                let answer = try await mo.post(action, pairs: fields)
                #expect(answer.status == 403, "\(action)")
                for (name, typed) in fields where name == "summary" || name == "text" {
                    #expect(answer.html.contains(typed), "\(action) gives back \(name)")
                }
            }
            #expect(try await content(site, id) == before)
            let page = try await mo.get(begun).html
            #expect(page.contains("You can read this investigation."))
            #expect(!page.contains("Add a marker") && !page.contains("Finish investigation"))
            #expect(!(try await mo.get(site.address).html.contains("name=\"story-start\"")))
        }
    }

    @Test(arguments: Engine.available)
    func `a member changes their own, and what they are named for`(engine: Engine) async throws {
        try await TestSite.run(on: engine) { site in
            let mo = try await site.member("Mo")
            let own = try await mo.post("\(site.address)/investigations", ["title": "Mo's"])
                .location
            #expect(try await mo.post("\(own)/markers", ["kind": "repair"]).status == 303)
            #expect(try await mo.get(own).html.contains("Finish investigation"))

            let change: KeyValuePairs = [
                "title": "By Mo", "summary": "", "start": "2022-12-06T12:00", "end": "",
                "story-start": "", "story-end": "", "revision": "2",
            ]
            #expect(try await mo.post(site.address, change).status == 403)
            let named = try await site.post(
                "\(site.address)/access",
                [
                    "restricted": "no", "account": "", "account": mo.session.account.id,
                    "revision": "1",
                ]
            )
            #expect(named.status == 303)
            #expect(try await mo.post(site.address, change).status == 303)
            // Who is named may change it, but not say who may see it.
            let access = try await mo.post(
                "\(site.address)/access",
                ["restricted": "yes", "account": "", "revision": "3"]
            )
            #expect(access.status == 403)
            let others = try await site.member("Ann").get(site.address)
            #expect(others.status == 200, "it stays open to everyone")
        }
    }

    private func content(_ site: TestSite, _ id: Investigation.ID) async throws -> [String] {
        try await site.store.read { connection in
            let incident = try connection.incident(site.incident.key, for: .operatorOfTheMachine)
            return [
                "\(incident)", "\(try connection.investigation(id, of: incident.id))",
                "\(try connection.markers(of: id, for: .operatorOfTheMachine))",
                "\(try connection.findings(of: id, for: .operatorOfTheMachine))",
                "\(try connection.followUps(of: id, for: .operatorOfTheMachine))",
                "\(try connection.involvements(in: id))",
                "\(try connection.selections(of: incident.id))",
                "\(try connection.access(to: incident.id))",
            ]
        }
    }
}
