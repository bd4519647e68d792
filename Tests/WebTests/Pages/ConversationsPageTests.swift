import DebriefTesting
import Evidence
import Foundation
import Hummingbird
import Relations
import Storage
import Testing

struct ConversationsPageTests {
    @Test(arguments: Engine.available)
    func `what a person says of an answer makes a conversation, and unmakes it`(
        engine: Engine
    ) async throws {
        try await TestSite.run(on: engine) { site in
            let (first, last) = (site.events[0].id, site.events[2].id)
            let address = "\(site.address)/events/\(last)/answers"
            let choice = try await site.get(address)
            #expect(choice.status == 200)
            #expect(choice.html.contains("value=\"\(first)\""))
            let joined = try await site.post(
                address,
                ["answers": first.rawValue, "reason": "I was there."]
            )
            #expect(joined.status == 303)
            #expect(joined.location.hasSuffix("/conversations/\(last)?at=\(last)#e-\(last)"))
            let page = try await site.get("\(site.address)/conversations/\(last)").html
            #expect(page.contains("id=\"e-\(first)\""))
            #expect(page.contains("I was there."))
            #expect(page.contains("a person’s word"))

            let parted = try await site.post(address, ["answers": "none"])
            #expect(parted.status == 303)
            let alone = try await site.get("\(site.address)/conversations/\(last)").html
            #expect(!alone.contains("id=\"e-\(first)\""))
            let list = try await site.get("\(site.address)/conversations?show=alone").html
            #expect(list.contains("id=\"c-\(last)\""))
        }
    }

    @Test(arguments: Engine.available)
    func `a conversation is shown by itself, and beside what was said with it`(
        engine: Engine
    ) async throws {
        try await TestSite.run(on: engine) { site in
            let events = site.events.map(\.id)
            _ = try await site.post(
                "\(site.address)/events/\(events[1])/answers",
                ["answers": "none"]
            )
            _ = try await site.post(
                "\(site.address)/events/\(events[2])/answers",
                ["link": "https://debrief.example/incidents/x/evidence?at=\(events[0])"]
            )
            let narrowed = "\(site.address)/evidence?conversation=\(events[2])"
            let own = try await site.get(narrowed).html
            #expect(own.contains("id=\"e-\(events[0])\""))
            #expect(!own.contains("id=\"e-\(events[1])\""))
            #expect(own.contains("2 events found"))
            #expect(own.contains("one conversation"))

            let beside = try await site.get("\(site.address)/evidence?conversations=on").html
            #expect(beside.contains("with-lanes"))
            #expect(beside.contains("data-lane=\"\(events[0])\""))
            #expect(beside.contains("begins a conversation of 2 messages"))
            let quiet = try await site.get("\(site.address)/evidence").html
            #expect(!quiet.contains("data-lane"))

            let part = try await site.get(
                "\(site.address)/conversations/\(events[0])",
                .get,
                [.accept: "text/x-rows"]
            )
            #expect(!part.html.contains("<html"))
            #expect(part.html.contains("data-conversation=\"\(events[0])\""))
        }
    }

    @Test
    func `an answer that is none, or to itself, or elsewhere, is refused`() async throws {
        try await TestSite.run(on: .sqlite) { site in
            let event = site.events[0].id
            let address = "\(site.address)/events/\(event)/answers"
            let refused = [
                try await site.post(address, [:]).status,
                try await site.post(address, ["answers": event.rawValue]).status,
                try await site.post(address, ["answers": "nowhere"]).status,
                try await site.get("\(site.address)/conversations/nowhere").status,
            ]
            #expect(refused == [422, 422, 404, 404])
        }
    }
}
