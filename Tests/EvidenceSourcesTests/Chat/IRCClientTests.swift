import Evidence
import EvidenceSources
import Foundation
import Testing

/// Logs in the own formats of clients and bouncers: nobody in them is made up.
struct IRCClientTests {
    private func reading(_ name: String, _ log: String) throws -> Reading {
        try Reading.of(IRCSource(), files: [name: log])
    }

    private func said(_ reading: Reading) -> [String] {
        reading.events.map { "\($0.kind.rawValue) \($0.author ?? "-"): \($0.text)" }
    }

    @Test func irssi() throws {
        let read = try reading(
            "#shop.log",
            """
            --- Log opened Tue Feb 03 23:50:00 2026
            23:50 -!- nia [~n@host] has joined #shop
            23:50 -!- Irssi: Join to #shop was synced in 1 secs
            23:51 <+nia> is it down
            23:51:07< ravi> it is
            23:52  * nia looks
            23:53 -!- nia changed the topic of #shop to: INC-3: cache
            23:54 -ravi:#shop- all: wait
            23:55 -!- mode/#shop [+o nia] by ravi
            --- Day changed Wed Feb 04 2026
            00:01 <@nia> a long line
            that was wrapped
            --- Log closed Wed Feb 04 00:10:00 2026
            """
        )
        #expect(
            said(read).filter { $0.hasPrefix("message") || $0.hasPrefix("topic") } == [
                "message nia: is it down", "message ravi: it is", "message nia: looks",
                "topic nia: INC-3: cache", "message ravi: all: wait",
                "message nia: a long line\nthat was wrapped",
            ]
        )
        #expect(Set(read.people.map(\.name)) == ["nia", "ravi"])
        #expect(read.events.last?.at.timeIntervalSince1970 == 1_770_163_260)
    }

    @Test func HexChat() throws {
        let read = try reading(
            "Net-#shop.log",
            """
            **** BEGIN LOGGING AT Thu Dec 31 23:58:00 2026

            Dec 31 23:58:01 *\tNow talking on #shop
            Dec 31 23:58:02 *\tTopic for #shop is: hello
            Dec 31 23:59:00 <nia>\tis it down
            Jan  1 00:00:30 *\travi (~r@host) has joined
            Jan  1 00:00:40 *\tnia looks
            **** ENDING LOGGING AT Fri Jan  1 00:01:00 2027
            """
        )
        #expect(Set(read.people.map(\.name)) == ["nia", "ravi"])
        #expect(read.events.last?.text == "looks" && read.events.last?.author == "nia")
        #expect(read.events.last?.at.timeIntervalSince1970 == 1_798_761_640)
        #expect(read.refused.isEmpty)
    }

    @Test func `WeeChat, ZNC, and mIRC`() throws {
        let weechat = try reading(
            "irc.libera.#shop.weechatlog",
            """
            2026-02-03 10:00:00\t--\tMode #shop [+o nia] by ChanServ
            2026-02-03 10:00:01\t-->\tnia (~n@host) has joined #shop
            2026-02-03 10:00:02\t@nia\tis it down
            2026-02-03 10:00:03\t *\tnia looks
            2026-02-03 10:00:04\t--\tnia has changed topic for #shop from "a" to "INC-3"
            """
        )
        #expect(Set(weechat.people.map(\.name)) == ["nia"])
        #expect(weechat.events.map(\.text).suffix(3) == ["is it down", "looks", "INC-3"])
        #expect(weechat.places.map(\.name) == ["irc.libera.#shop"])
        let znc = try reading(
            "#shop/2026-02-03.log",
            """
            [10:00:00] *** Joins: nia (~n@host)
            [10:00:01] <nia> is it down
            [10:00:02] *** ChanServ sets mode: +o nia
            [10:00:03] * nia looks
            [10:00:04] *** Quits: ravi (~r@host) (bye)
            """
        )
        #expect(Set(znc.people.map(\.name)) == ["nia", "ravi", "ChanServ"])
        #expect(znc.events.map(\.kind) == [.join, .message, .other, .message, .leave])
        let mirc = try reading(
            "#shop.log",
            """
            Session Start: Tue Feb 03 10:00:00 2026
            Session Ident: #shop
            [10:00] * Now talking in #shop
            [10:00] * Set by nia on Mon Feb 02
            [10:01] <nia> is it down
            Session Close: Tue Feb 03 10:05:00 2026
            """
        )
        #expect(Set(mirc.people.map(\.name)) == ["nia"])
        #expect(mirc.events.last?.text == "is it down")
    }
}
