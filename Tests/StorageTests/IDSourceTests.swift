import Foundation
import Storage
import Testing

struct IDSourceTests {
    @Test func `an id is a UUID of version 7 with its time in front`() throws {
        let ids = IDSource.uuid7(now: { Date(microseconds: 0x0190_0000_0000 * 1000) })
        let id = ids.next()
        let shape = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/
        #expect(id.wholeMatch(of: shape) != nil)
        #expect(id.hasPrefix("01900000-0000-7"))
    }

    @Test func `ids of one moment differ and sort as they were made`() {
        let ids = IDSource.uuid7(now: { Date(microseconds: 1_700_000_000_000_000) })
        let made = (0..<5000).map { _ in ids.next() }
        #expect(made == made.sorted())
        #expect(Set(made).count == made.count)
    }

    @Test func `a clock that goes back does not unsort them`() {
        let times = [3, 1, 2, 5].map { Date(microseconds: 1_700_000_000_000_000 + $0) }
        let clock = Ticks(times)
        let ids = IDSource.uuid7(now: { clock.next() })
        let made = times.map { _ in ids.next() }
        #expect(made == made.sorted())
    }

    @Test func `tasks that make ids together make none twice`() async {
        let ids = IDSource.uuid7()
        let made = await withTaskGroup(of: [String].self) { group in
            for _ in 0..<4 { group.addTask { (0..<2000).map { _ in ids.next() } } }
            return await group.reduce(into: []) { $0 += $1 }
        }
        #expect(Set(made).count == 8000)
    }
}

private final class Ticks: @unchecked Sendable {
    private var times: [Date]

    init(_ times: [Date]) {
        self.times = times.reversed()
    }

    func next() -> Date {
        times.removeLast()
    }
}
