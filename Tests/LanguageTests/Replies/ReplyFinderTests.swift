import Testing

@testable import Language

struct ReplyFinderTests {
    @Test func `what was sent as a reply is certain`() {
        let finder = ReplyFinder()
        _ = finder.find(Message(id: "a", text: "the queue is full", author: "Ada"))
        let found = finder.find(
            Message(id: "b", text: "on it", author: "Ben", replyTo: "a")
        )
        #expect(
            found.links == [ReplyLink(id: "a", confidence: 1, reason: "was sent as a reply")]
        )
        #expect(found.conversation == "a")
    }

    @Test func `replies to a message never seen share its conversation`() {
        let finder = ReplyFinder()
        let first = finder.find(Message(id: "b", text: "yes", author: "Ben", replyTo: "long ago"))
        let second = finder.find(Message(id: "c", text: "no", author: "Cleo", replyTo: "b"))
        #expect(first.conversation == "long ago")
        #expect(second.conversation == "long ago")
    }

    @Test func `an answer goes to the one it speaks to by name`() {
        let talk = Talk(
            """
            Ada: which shard holds the orders of the north?
            Ben: does anyone know when the release train leaves?
            Cleo: Ada: shard four, the orders moved there in May
            Dora: Ben: the train leaves at noon
            """
        )
        #expect(talk.parents() == [nil, nil, "0", "1"])
    }

    @Test func `a reason names who is spoken to and what is shared`() {
        let talk = Talk(
            """
            Ada: why does the mailer time out?
            Ben: Ada: the mailer waits for the resolver
            """
        )
        let finder = ReplyFinder()
        let links = talk.messages.flatMap { finder.find($0).links }
        #expect(links.map(\.reason) == ["speaks to Ada by name; shares “mailer”"])
        #expect(links.allSatisfy { $0.confidence > 0.5 && $0.confidence <= 1 })
    }

    @Test func `a quotation leads to the message it quotes`() {
        let talk = Talk(
            """
            Ada: the certificate ran out at midnight
            Ben: lunch?
            Cleo: yes please
            Dora: > the certificate ran out at midnight
            """
        )
        #expect(talk.parents().last == "0")
    }

    @Test func `joins and topics answer nothing and are not answered`() {
        let finder = ReplyFinder()
        _ = finder.find(Message(id: "a", text: "hello?", author: "Ada"))
        let joined = finder.find(Message(id: "b", text: "Ben joined", author: "system"))
        let next = finder.find(Message(id: "c", text: "Ada: hi, what is it?", author: "Ben"))
        #expect(joined == ReplyFinding(links: [], conversation: "b"))
        #expect(next.links.map(\.id) == ["a"])
    }

    @Test func `a new name is the same person`() {
        let finder = ReplyFinder()
        _ = finder.find(Message(id: "a", text: "how do I drain a node?", author: "ada"))
        _ = finder.find(Message(id: "b", text: "ada is now known as lace", author: "system"))
        _ = finder.find(Message(id: "c", text: "who has the pager today?", author: "ben"))
        let found = finder.find(Message(id: "d", text: "lace: cordon it first", author: "cleo"))
        #expect(found.links.map(\.id) == ["a"])
    }

    @Test func `places are apart`() {
        let finder = ReplyFinder()
        let talks = ["north", "south"].map {
            Talk("Ada: is the lift down?\nBen: Ada: it is, both lifts", place: $0)
        }
        let found = (0..<2).flatMap { row in talks.map { finder.find($0.messages[row]) } }
        #expect(found.map(\.conversation) == ["north0", "south0", "north0", "south0"])
    }

    @Test func `without times and names it still runs, and twice the same`() {
        let messages = (0..<300).map {
            Message(id: String($0), text: "step \($0 % 7) of the plan failed again?")
        }
        let finders = [ReplyFinder(), ReplyFinder()]
        let found = finders.map { finder in messages.map { finder.find($0) } }
        #expect(found[0] == found[1])
    }

    @Test func `without a model only what is certain is said`() {
        let finder = ReplyFinder(model: nil)
        _ = finder.find(Message(id: "a", text: "is it up?", author: "Ada"))
        #expect(finder.find(Message(id: "b", text: "Ada: yes", author: "Ben")).links.isEmpty)
    }
}
