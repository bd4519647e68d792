/// What speaks for and against each earlier message as the one that is answered.
enum PairFeature: UInt16, CaseIterable {
    case itself, rank, nextTo
    case rank1, rank2, rank3, rank4, rank5, rank6, rank7, rank8, rank9, rank10, rank11, rank12
    case rank13
    case minutes, minutes0, minutes1, minutes2, minutes3, minutes4, minutes5, minutes6
    case sameSpeaker, sameSpeakerLatest, latestOfSpeaker, secondOfSpeaker, laterOfSpeaker
    case ownBetween, noneOfOwnBetween, othersBetween, nobodyBetween, onlyUsBetween
    case addressesThem, mentionsThem, addressesAnother, addressesTheirLatest, addressesTheirSecond
    case theyAddressMe, theyMentionMe, theyAddressAnother, theyAddressNobody
    case latestCall, callSinceMine
    case sameAddressee, sameSpeakerSameAddressee, neitherAddressesSameSpeaker
    case myPartner, theirPartner, mutualPartners, partnersLatest
    case overlap, overlapSum, overlapRarest, overlapBest
    case asksAndNotMe, asksAndMeToo, asksUnanswered, asksAnsweredByMe, newcomerAsks
    case addressedSince, addressedSinceByMe, theyGoOn, sameMinuteSameSpeaker
    case sameMention, mentionOfAddressee
    // What is known of the links before.
    case answeredMe, answersAddressee, startsThread, unansweredStart
    case answeredByNobody, answeredByMe, answeredByAnother, manyAnswers
    case inMyThread, inAddresseesThread, iSpokeInThread, addresseeSpokeInThread
    case latestInThread, latestInMyThread, threadIsLong, threadOfTwo, strangerToThread
    case theyWentOn, goesOnFromOwn, askedSince, latestQuestion

    static func atRank(_ bucket: Int) -> UInt16 { rank1.rawValue + UInt16(bucket) }
    static func atMinutes(_ bucket: Int) -> UInt16 { minutes0.rawValue + UInt16(bucket) }
}

/// The messages that one message may answer, the message itself first, with the features of each.
struct Candidates {
    private(set) var ranks: [Int32] = []
    /// Where the features of each candidate start, and the end of the last.
    private(set) var starts: [Int32] = [0]
    private(set) var features: [Feature] = []

    mutating func removeAll() {
        ranks.removeAll(keepingCapacity: true)
        starts.removeAll(keepingCapacity: true)
        starts.append(0)
        features.removeAll(keepingCapacity: true)
    }

    @inline(__always)
    mutating func add(_ feature: PairFeature, _ value: Float = 1) {
        features.append(Feature(index: feature.rawValue, value: value))
    }

    @inline(__always)
    mutating func add(number: UInt16) { features.append(Feature(index: number, value: 1)) }

    mutating func close(_ rank: Int32) {
        ranks.append(rank)
        starts.append(Int32(features.count))
    }

    /// Adds a feature to a candidate that is closed already.
    mutating func insert(_ feature: PairFeature, at candidate: Int) {
        let end = Int(starts[candidate + 1])
        features.insert(Feature(index: feature.rawValue, value: 1), at: end)
        for later in (candidate + 1)..<starts.count { starts[later] += 1 }
    }

    func features(of candidate: Int) -> ArraySlice<Feature> {
        features[Int(starts[candidate])..<Int(starts[candidate + 1])]
    }
}
