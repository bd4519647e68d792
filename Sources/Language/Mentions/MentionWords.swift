/// Words that tell what stands beside them.
enum MentionWords {
    static let zones = hashes(
        "utc gmt cet cest est edt pst pdt cst cdt mst mdt bst ist jst aest z am pm"
    )
    static let halves = hashes("am pm o'clock")
    static let units = Set(
        KnownWords.unitWords.union(KnownWords.units).subtracting([
            "s", "m", "h", "d", "w", "b", "x", "k", "g", "t", "v",
        ])
        .map { WordHash.of($0) }
    )
    static let pulls = hashes("pr pull mr prs")
    static let tickets = hashes("issue ticket bug incident inc jira case")
    static let pull = WordHash.of("pull")
    static let request = WordHash.of("request")
    static let times = hashes(
        """
        yesterday today tonight tomorrow midnight noon monday tuesday wednesday thursday friday \
        saturday sunday
        """
    )
    private static let groups = hashes(
        "@here @channel @everyone @all <!here> <!channel> <!everyone>"
    )

    static func isGroup(_ hash: UInt64) -> Bool { groups.contains(hash) }

    private static func hashes(_ words: String) -> Set<UInt64> {
        Set(words.split(whereSeparator: \.isWhitespace).map { WordHash.of(String($0)) })
    }
}
