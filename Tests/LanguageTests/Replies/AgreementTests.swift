import Testing

@testable import Language

struct AgreementTests {
    @Test func `the same partition agrees wholly`() {
        var agreement = ConversationAgreement()
        let known = [1: 1, 2: 1, 3: 3, 4: 4, 5: 4]
        agreement.add(found: known, known: known)
        #expect(agreement.exact.f1 == 100)
        #expect(agreement.oneToOne == 100)
        #expect(abs(agreement.variation - 100) < 1e-9)
    }

    @Test func `a conversation cut in two is not found`() {
        var agreement = ConversationAgreement()
        agreement.add(
            found: [1: 1, 2: 1, 3: 3, 4: 3, 5: 5, 6: 5],
            known: [1: 1, 2: 1, 3: 1, 4: 1, 5: 5, 6: 5]
        )
        #expect(agreement.exact.right == 1)
        #expect(agreement.exact.found == 3)
        #expect(abs(agreement.oneToOne - 100 * 4 / 6) < 1e-9)
    }

    @Test(
        arguments: [
            ([[3]], 3), ([[1, 9], [9, 8]], 18), ([[5, 4, 0]], 5), ([[2], [7], [1]], 7),
            ([[0, 0], [0, 0]], 0), ([[4, 3, 2], [4, 1, 0], [3, 3, 1]], 9),
        ]
    )
    func `the best pairing is found`(cells: [[Int]], total: Int) {
        #expect(Assignment(cells).total == total)
    }

    @Test func `links are counted as found, known and right`() {
        let counts = LinkCounts(found: 4, known: 5, right: 3)
        #expect(counts.precision == 75)
        #expect(counts.recall == 60)
        let interval = LinkCounts.interval(of: Array(repeating: counts, count: 9))
        #expect(interval.lowerBound == interval.upperBound)
    }
}
