import Testing

@testable import Language

struct LikenessTests {
    private let reports = [
        LikenessEntry(
            id: "certificate",
            title: "Certificate ran out",
            text: "The certificate of the gateway had expired and browsers refused it."
        ),
        LikenessEntry(
            id: "disk",
            title: "Disk full",
            text: "Logs filled the disk of the gateway; writes failed until they were rotated."
        ),
        LikenessEntry(
            id: "deploy",
            title: "Deploy undone",
            text: "The new version of the cart crashed and was rolled back."
        ),
    ]

    @Test func `a repeat is found before others, with the words that tell`() {
        let new = LikenessEntry(
            id: "new",
            title: "Browsers refuse certificates",
            text: "An expiring certificate again."
        )
        let found = Likeness(reports).most(like: new)
        #expect(found.first?.id == "certificate")
        #expect(found.first?.shared.prefix(2) == ["certificate", "brows"])
        #expect(found.allSatisfy { $0.likeness > 0 && $0.likeness <= 1 })
    }

    @Test func `a text is not like itself, and nothing is like an empty one`() {
        let likeness = Likeness(reports)
        #expect(!likeness.most(like: reports[0]).contains { $0.id == "certificate" })
        #expect(likeness.most(like: LikenessEntry(id: "x", title: "", text: "")).isEmpty)
        #expect(Likeness([]).most(like: reports[0]).isEmpty)
    }

    @Test func `no more than asked for are given, best first`() {
        let all = Likeness(reports).most(like: reports[1])
        #expect(all.map(\.likeness) == all.map(\.likeness).sorted(by: >))
        #expect(Likeness(reports).most(like: reports[1], limit: 1) == Array(all.prefix(1)))
    }

    @Test(
        arguments: [
            ("Crashed crashing crashes", ["crash", "crash", "crash"]),
            ("read-only db1", ["read-only", "read", "only", "db1"]),
            ("see https://status.test/1 at 14:30", ["see", "at"]), ("", []),
        ]
    )
    func `words lose their endings`(text: String, stems: [String]) {
        #expect(Stems.of(text) == stems)
    }

    @Test func `repeats found first give a mean of one`() {
        let twins =
            reports
            + reports.map {
                LikenessEntry(id: $0.id + "2", title: $0.title, text: $0.text)
            }
        let groups = reports.map { [$0.id, $0.id + "2"] }
        #expect(LikenessEvaluation(twins, groups: groups).line.contains("MRR 1.000  first 1.000"))
    }
}
