/// How often readings are right, as measured on messages they had not seen (see Benchmarks).
package struct ReadingQuality: Hashable, Sendable {
    package let name: String
    package let words: String

    package static let all = [
        ReadingQuality(
            name: "Negative or positive",
            words: "macro F1 .82 on GitHub and .80 on Jira, neither of which it had learned from: "
                + "about one message in six is read wrongly"
        ),
        ReadingQuality(
            name: "Negative",
            words: "F1 .80 on GitHub and .77 on Jira, but only .29 in the little operations chat "
                + "that was labelled"
        ),
        ReadingQuality(
            name: "Uncertain",
            words: "F1 .61 on chat held out: of those it names, and of those there are, "
                + "about two in five are wrong or missed"
        ),
        ReadingQuality(name: "Stressed", words: "F1 .74 on Jira, which it had not learned from"),
        ReadingQuality(
            name: "Phase",
            words: "macro F1 .60 over five on chat held out: about two in five of the single "
                + "messages are read wrongly, so look at many"
        ),
    ]
}
