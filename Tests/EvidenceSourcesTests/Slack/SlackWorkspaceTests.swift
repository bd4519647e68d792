import Evidence
import EvidenceSources
import Foundation
import Testing

/// Exports of more than one workspace, of shared channels, and of huddles.
struct SlackWorkspaceTests {
    private func day(_ messages: String...) -> String { "[\(messages.joined(separator: ",\n"))]" }

    private func said(_ user: String, _ text: String, _ ts: String, _ more: String = "") -> String {
        #"{"type": "message", "user": "\#(user)", "text": "\#(text)", "ts": "\#(ts)"\#(more)}"#
    }

    @Test func `channels of one name stay apart in the workspaces of a grid`() throws {
        let reading = try Reading.of(
            SlackSource(),
            files: [
                "org_users.json": #"[{"id": "W1", "name": "nia", "real_name": "Nia Osei"}]"#,
                "channels.json": #"[{"id": "C0", "name": "all"}]"#,
                "all/2026-01-05.json": day(said("W1", "org", "1767600000.000100")),
                "teams/shop/channels.json": #"[{"id": "C1", "name": "pay"}]"#,
                "teams/shop/pay/2026-01-05.json": day(said("W1", "one", "1767600000.000100")),
                "teams/shop/lost/2026-01-05.json": day(said("W1", "three", "1767600000.000100")),
                "teams/bank/channels.json": #"[{"id": "C2", "name": "pay"}]"#,
                "teams/bank/pay/2026-01-05.json": day(said("W1", "two", "1767600000.000100")),
                "teams/bank/lost/2026-01-05.json": day(said("W1", "four", "1767600000.000100")),
                "teams/bank/all/2026-01-05.json": day(said("W1", "shared", "1767600001.000100")),
            ]
        )
        #expect(reading.refused.isEmpty)
        let places = Dictionary(uniqueKeysWithValues: reading.events.map { ($0.text, $0.place) })
        #expect(places["one"] == "C1" && places["two"] == "C2")
        #expect(places["org"] == "C0" && places["shared"] == "C0")
        #expect(places["three"] == "teams/shop/lost" && places["four"] == "teams/bank/lost")
        #expect(Set(reading.events.map(\.externalID)).count == 6)
    }

    @Test func `an ordinary export keeps the identities that it had`() throws {
        for root in ["", "export/"] {
            let reading = try Reading.of(
                SlackSource(),
                files: [
                    root + "channels.json": #"[{"id": "C1", "name": "pay"}]"#,
                    root + "pay/2026-01-05.json": day(said("U1", "a", "1767600000.000100")),
                    root + "lost/2026-01-05.json": day(said("U1", "b", "1767600000.000100")),
                ]
            )
            let ids = Set(reading.events.map(\.externalID))
            #expect(ids == ["C1:1767600000.000100", "lost:1767600000.000100"])
        }
    }

    @Test func `a person of another organization is named where they are mentioned before`() throws
    {
        let profile = #", "user_profile": {"name": "kofi", "real_name": "Kofi Mensah"}"#
        let reading = try Reading.of(
            SlackSource(),
            files: [
                "channels.json": #"[{"id": "C1", "name": "ext"}]"#,
                "ext/2026-01-05.json": day(
                    said("U1", "<@U77777> and <@U88888>?", "1767600000.000100"),
                    said("U77777", "yes", "1767600001.000100", profile)
                ),
                "ext/2026-01-04.json": day(said("U1", "<@U77777> hello", "1767500000.000100")),
            ]
        )
        let texts = Set(reading.events.map(\.text))
        #expect(texts == ["@kofi and @U88888?", "yes", "@kofi hello"])
        #expect(reading.people.contains { $0.name == "Kofi Mensah" })
    }

    @Test func `a huddle says when it ended and who took part`() throws {
        let room = """
            , "subtype": "huddle_thread", "thread_ts": "1767600000.000100", "reply_count": 1,
            "room": {"created_by": "U2", "date_start": 1767600000, "date_end": 1767600600,
              "participants": ["U9"], "participant_history": ["U2", "U1"]}
            """
        let reading = try Reading.of(
            SlackSource(),
            files: [
                "users.json": """
                [{"id": "U1", "name": "nia", "real_name": "Nia Osei"},
                 {"id": "U2", "name": "tom", "profile": {"real_name": "Tom Berg"}}]
                """,
                "channels.json": #"[{"id": "C1", "name": "inc"}]"#,
                "inc/2026-01-05.json": day(said("USLACKBOT", "", "1767600000.000100", room)),
            ]
        )
        let huddle = try #require(reading.event("C1:1767600000.000100"))
        #expect(huddle.kind == .call && huddle.author == "U2")
        #expect(huddle.text == "A huddle started\nParticipants: Tom Berg, Nia Osei, U9")
        #expect(huddle.endedAt == Date(timeIntervalSince1970: 1_767_600_600))
        #expect(huddle.details.value("participants") == "Tom Berg, Nia Osei, U9")
    }

    @Test func `a bot whose user no list names is called as its profile says`() throws {
        let bot = #", "bot_id": "B1", "bot_profile": {"id": "B1", "name": "Deploys"}"#
        let reading = try Reading.of(
            SlackSource(),
            files: ["inc/2026-01-05.json": day(said("U5", "done", "1767600000.000100", bot))]
        )
        #expect(reading.people.first { $0.externalID == "U5" }?.name == "Deploys")
        #expect(reading.people.first { $0.externalID == "U5" }?.isBot == true)
    }

    @Test func `a direct message is titled by the names of its people`() throws {
        let reading = try Reading.of(
            SlackSource(),
            files: [
                "users.json": """
                [{"id": "U1", "name": "nia", "real_name": "Nia Osei"},
                 {"id": "U2", "name": "tom", "real_name": "Tom Berg"}]
                """,
                "dms.json": #"[{"id": "D1", "members": ["U1", "U2"]}]"#,
                "D1/2026-01-05.json": day(said("U1", "hi", "1767600000.000100")),
            ]
        )
        #expect(reading.places.first { $0.externalID == "D1" }?.name == "Nia Osei, Tom Berg")
    }

    @Test func `blocks keep their lines, skin tones, and no stray marks`() throws {
        let blocks = #"""
            , "blocks": [{"type": "section", "text": {"type": "mrkdwn", "text": ":wave::skin-tone-3:"}},
              {"type": "rich_text", "elements": [
                {"type": "rich_text_section", "elements": [
                  {"type": "text", "text": "Check ", "style": {"bold": true}},
                  {"type": "text", "text": "now", "style": {"bold": true}},
                  {"type": "text", "text": "ish"}]},
                {"type": "rich_text_section", "elements": [
                  {"type": "text", "text": "bold ", "style": {"bold": true}},
                  {"type": "text", "text": "plain"}]},
                {"type": "rich_text_list", "style": "ordered", "elements": [
                  {"type": "rich_text_section", "elements": [{"type": "text", "text": "a"}]},
                  {"type": "rich_text_section", "elements": [{"type": "text", "text": "b"}]}]}]},
              {"type": "markdown", "text": "**Done** today"}]
            """#
        let reading = try Reading.of(
            SlackSource(),
            files: ["inc/2026-01-05.json": day(said("U5", "", "1767600000.000100", blocks))]
        )
        let text = try #require(reading.events.first?.text)
        #expect(text.contains("👋🏼") && !text.contains("*") && !text.contains("skin-tone"))
        #expect(text.contains("Check nowish\nbold plain\n1. a\n2. b"))
        #expect(text.contains("Done today"))
    }
}
