/// How often readings are right, as measured on messages they had not seen (see Benchmarks).
package struct ReadingQuality: Hashable, Sendable {
    package let name: String
    package let words: String

    package static let all = [
        ReadingQuality(
            name: "Negative or positive",
            words: "wrong for about 1 message in 6 on code review and tickets it had not seen"
        ),
        ReadingQuality(
            name: "Negative",
            words:
                "wrong about 1 time in 5 on code review and tickets, but about every second time "
                + "in incident chat, so read the messages behind it"
        ),
        ReadingQuality(
            name: "Uncertain",
            words: "about 2 in 5 are wrong, and about 2 in 5 are missed, on chat it had not seen"
        ),
        ReadingQuality(
            name: "Stressed",
            words: "about 1 in 4 are wrong or missed on tickets it had not seen"
        ),
        ReadingQuality(
            name: "Phase",
            words: "wrong for about 2 in 5 single messages on chat it had not seen, so look at many"
        ),
    ]
}
