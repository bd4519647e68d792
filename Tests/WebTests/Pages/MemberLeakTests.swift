import Accounts
import DebriefTesting
import Evidence
import Foundation
import Hummingbird
import Storage
import Testing

/// What a member could learn of rooms, people and imports that are not theirs.
struct MemberLeakTests {
    private func withMember(
        _ engine: Engine,
        _ test: @Sendable @escaping (TestSite, TestSite, Account) async throws -> Void
    ) async throws {
        try await TestSite.run(on: engine) { site in
            let (account, secret, session) = try await site.store.write { connection in
                let account = try connection.addAccount("Mo", ids: .uuid7(), at: Sample.noon)
                let (secret, session) = try connection.enter(account)
                return (account, secret, session)
            }
            try await test(site, site.entered(by: secret, session), account)
        }
    }

    @Test(arguments: Engine.available)
    func `who is only in a private room is on no page`(engine: Engine) async throws {
        try await withMember(engine) { site, member, _ in
            let (zoe, ines) = try await site.store.write { connection in
                let zoe = GatheredPerson(
                    externalID: "Z1",
                    handle: "zoeh",
                    name: "Zoe Hidden",
                    email: "zoe@secret.example"
                )
                let also = GatheredPerson(externalID: "Z2", handle: "zh", name: "Z. Hidden")
                try Sample.record(
                    [
                        .person(zoe), .person(also),
                        .event(Sample.message(75, "Quiet", by: "Z1", in: "C2")),
                    ],
                    in: connection
                )
                let owner = Viewer.operatorOfTheMachine
                return (
                    try connection.directory(for: owner, matching: "zoe")[0].person.id,
                    try connection.directory(for: owner, matching: "ines")[0].person.id
                )
            }
            let made = try await site.post(
                "/catalogue",
                ["kind": "service", "name": "search-api", "owner": "@zoeh"]
            )
            let begun = try await site.post("\(site.address)/investigations", ["title": "Why"])
            let pages = [
                "/people", "/people?q=zoe", "/people?q=zoe@secret.example", "/people?q=hidden",
                "/people?show=undecided", "/people/\(zoe)", "/people/\(ines)?join=zoe",
                "/search?q=quiet", "/search", "/catalogue", "/catalogue?kind=person",
                made.location, site.address, "\(site.address)/people", "\(site.address)/evidence",
                "\(site.address)/timeline?lanes=person", begun.location,
                "\(begun.location)/report", "\(begun.location)/report/markdown",
                "\(begun.location)/report/html",
            ]
            for page in pages {
                let html = try await member.get(page).html
                for word in ["Zoe Hidden", "Z. Hidden", "zoe@secret.example</", "/people/\(zoe)\""]
                {
                    #expect(!html.contains(word), "\(page): \(word)")
                }
            }
            #expect(try await member.get("/people/\(zoe)").status == 404)
            #expect(try await site.get("/people/\(zoe)").html.contains("zoe@secret.example"))
            #expect(try await site.get(made.location).html.contains("Zoe Hidden"))
            let own = try await member.post("\(site.address)/investigations", ["title": "Mine"])
            let asked = try await member.post(
                "\(own.location)/people",
                ["who": "zoe@secret.example", "role": "contributor"]
            )
            #expect(asked.status == 404 && !asked.html.contains("Zoe"), "\(asked.status)")
            let joined = try await member.post("/people/\(ines)/merges", ["other": zoe.rawValue])
            #expect(joined.status == 404)
        }
    }

    @Test(arguments: Engine.available)
    func `a member sees their own imports, and the owner all`(engine: Engine) async throws {
        try await withMember(engine) { site, member, account in
            try await site.store.write { connection in
                for (name, viewer) in [
                    ("board-minutes.zip", Viewer(account: "someone", seesEverything: false)),
                    ("mine.zip", Viewer(account: account.id, seesEverything: false)),
                ] {
                    let run = ImportRun.ID(name)
                    try connection.begin(
                        importOf: name,
                        from: "slack",
                        by: viewer,
                        as: run,
                        at: Sample.noon
                    )
                    var outcome = ImportOutcome()
                    outcome.refused = [
                        ImportOutcome.Refused(location: "\(name).line", reason: "No \(name).")
                    ]
                    try connection.finish(run, as: .refused, outcome, at: Sample.noon)
                }
            }
            for page in ["/import", "/import/runs"] {
                let theirs = try await member.get(page).html
                #expect(theirs.contains("mine.zip") && !theirs.contains("board-minutes"), "\(page)")
                let all = try await site.get(page).html
                #expect(all.contains("mine.zip") && all.contains("board-minutes.zip"), "\(page)")
            }
        }
    }
}
