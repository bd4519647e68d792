import DebriefTesting
import Evidence
import Foundation
import Storage
import Testing

struct PeoplePageTests {
    private func people(_ site: TestSite, _ text: String) async throws -> Person.ID {
        let found = try await site.store.read {
            try $0.directory(for: .operatorOfTheMachine, matching: text)
        }
        return try #require(found.first?.person.id)
    }

    @Test(arguments: Engine.available)
    func `a person's page tells who they are, and joins and splits`(engine: Engine) async throws {
        try await TestSite.run(on: engine) { site in
            let (ines, tomo) = (
                try await people(site, "ines"), try await people(site, "tomo")
            )
            let page = try await site.get("/people/\(ines)").html
            #expect(page.contains("Ines Duarte") && page.contains("ines@shop.example"))
            #expect(page.contains("Search is off"))
            #expect(!page.contains("Someone else</button>"))
            let found = try await site.get("/people/\(ines)?join=tomo").html
            #expect(found.contains("Join with Tomo Sato"))

            let joined = try await site.post("/people/\(ines)/merges", ["other": tomo.rawValue])
            #expect(joined.location == "/people/\(ines)")
            let both = try await site.get("/people/\(ines)").html
            #expect(both.contains("Joined by hand"))
            #expect(try await site.get("/people/\(tomo)").location == "/people/\(ines)")
            #expect(try await site.get("/people/nobody").status == 404)

            let identity = try await site.store.read { connection in
                try connection.knownPerson(ines, for: .operatorOfTheMachine).identities
                    .first { $0.handle == "tomo" }?.id.rawValue
            }
            _ = try await site.post("/people/\(ines)/splits", ["identity": identity ?? ""])
            let list = try await site.get("/people?q=tomo").html
            #expect(list.contains("1 person"))
        }
    }

    @Test(arguments: Engine.available)
    func `pairs to decide are listed and stay decided`(engine: Engine) async throws {
        try await TestSite.run(on: engine) { site in
            try await site.store.write { connection in
                let person = GatheredPerson(externalID: "x1", handle: "x1", name: "Thomas Sato")
                let other = GatheredPerson(externalID: "x2", handle: "x2", name: "T. Sato")
                try Sample.record([.person(person), .person(other)], from: "code", in: connection)
            }
            let list = try await site.get("/people?show=undecided").html
            #expect(list.contains("are two people"))
            let pairs = try await site.store.read {
                try $0.suggestedPairs(for: .operatorOfTheMachine)
            }
            for pair in pairs {
                _ = try await site.post(
                    "/people/\(pair.onePerson.id)/distinctions",
                    ["identity": pair.one.id.rawValue, "other": pair.other.id.rawValue]
                )
            }
            try await site.store.write { try $0.resolveIdentities(ids: .uuid7()) }
            #expect(
                try await site.store.read { try $0.suggestedPairCount(for: .operatorOfTheMachine) }
                    == 0
            )
        }
    }

    @Test(arguments: Engine.available)
    func `an old list does not turn round what someone decided since`(
        engine: Engine
    ) async throws {
        try await TestSite.run(on: engine) { site in
            try await site.store.write { connection in
                let person = GatheredPerson(externalID: "x1", handle: "x1", name: "Thomas Sato")
                let other = GatheredPerson(externalID: "x2", handle: "x2", name: "T. Sato")
                try Sample.record([.person(person), .person(other)], from: "code", in: connection)
            }
            let pairs = try await site.store.read {
                try $0.suggestedPairs(for: .operatorOfTheMachine)
            }
            let pair = try #require(pairs.first)
            let merges = "/people/\(pair.onePerson.id)/merges"
            let apart = "/people/\(pair.onePerson.id)/distinctions"
            let identities: KeyValuePairs = [
                "identity": pair.one.id.rawValue, "other": pair.other.id.rawValue,
            ]
            #expect(try await site.post(apart, identities).status == 303)
            let other = pair.otherPerson.id.rawValue
            #expect(try await site.post(merges, ["other": other]).status == 409)
            let knowingly = try await site.post(merges, ["other": other, "overrule": "yes"])
            #expect(knowingly.status == 303)
            #expect(try await site.post(apart, identities).status == 409)
            let nobody = try await site.post(apart, ["identity": "none", "other": "neither"])
            #expect(nobody.status == 404)
        }
    }

    @Test(arguments: Engine.available)
    func `who was on call, at which hour of theirs, stands with the people of an incident`(
        engine: Engine
    ) async throws {
        try await TestSite.run(on: engine) { site in
            try await site.store.write { connection in
                let ines = GatheredPerson(
                    externalID: "U1",
                    handle: "ines",
                    name: "Ines Duarte",
                    timeZone: "Pacific/Auckland",
                    startDate: "2020-12-06"
                )
                func shift(_ person: String, _ schedule: String) -> Gathered {
                    .shift(
                        GatheredShift(
                            externalID: schedule,
                            schedule: schedule,
                            person: person,
                            from: Sample.noon.addingTimeInterval(-60),
                            until: Sample.noon.addingTimeInterval(600),
                            level: 1
                        )
                    )
                }
                let cart = shift("U2", "Cart primary")
                try Sample.record(
                    [.person(ines), shift("U1", "Search primary"), cart],
                    in: connection
                )
            }
            let page = try await site.get("\(site.address)/people").html
            #expect(page.contains("on call: Search primary"))
            #expect(page.contains("01:00") && page.contains("night"))
            #expect(page.contains("2 years"))
            #expect(page.contains("not in the evidence") && page.contains("Cart primary"))
            let timeline = try await site.get("\(site.address)/timeline").html
            #expect(timeline.contains("class=\"span\"") && timeline.contains("Search primary"))
        }
    }

    @Test(arguments: Engine.available)
    func `the catalogue is written, changed and emptied by hand`(engine: Engine) async throws {
        try await TestSite.run(on: engine) { site in
            #expect(try await site.get("/catalogue").html.contains("The catalogue is empty"))
            let made = try await site.post(
                "/catalogue",
                [
                    "kind": "service", "name": "search-api", "aliases": "finder\r\nitems",
                    "owner": "Search",
                ]
            )
            let page = try await site.get(made.location).html
            #expect(page.contains("search-api") && page.contains("finder\nitems"))
            let taken = try await site.post(
                "/catalogue",
                ["kind": "service", "name": "Search API"]
            )
            #expect(taken.status == 409)
            _ = try await site.post(
                made.location,
                [
                    "kind": "service", "name": "search", "summary": "Finds", "aliases": "",
                    "owner": "", "covers": "",
                    "revision": try await site.revision(made.location, made.location),
                ]
            )
            #expect(try await site.get("/catalogue?q=sear").html.contains("Finds"))
            #expect(
                try await site.get("/catalogue?kind=team").html.contains("Nothing is called that")
            )
            let removal = "\(made.location)/removal"
            let revision = try await site.revision(made.location, removal)
            _ = try await site.post(removal, ["revision": revision])
            #expect(try await site.get(made.location).status == 404)
        }
    }

    @Test(arguments: Engine.available)
    func `a clock is put right on its page`(engine: Engine) async throws {
        try await TestSite.run(on: engine) { site in
            #expect(try await site.get("/clocks").html.contains("slack"))
            _ = try await site.post(
                "/clocks/slack",
                ["offset": "-2m", "uncertainty": "5s", "revision": "0"]
            )
            #expect(try await site.get("/clocks").html.contains("value=\"-2m\""))
            let evidence = try await site.get("\(site.address)/evidence").html
            #expect(!evidence.contains("Nothing happened"))
            let refused = try await site.post("/clocks/slack", ["offset": "soon"])
            #expect((400..<500).contains(refused.status))
        }
    }
}
