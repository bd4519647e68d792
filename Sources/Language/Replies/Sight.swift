/// One message looking back, with what it has passed on the way.
struct Sight {
    let me: ChatLine
    let place: ChatPlace
    private let myThread: Int32
    private let addresseesThread: Int32
    private var ownPassed: Int32 = 0
    private var peoplePassed: Int32 = 0
    private var foreignPassed = 0
    private var threadsPassed: [Int32] = []

    init(me: ChatLine, place: ChatPlace) {
        self.me = me
        self.place = place
        myThread = me.past.conversation
        addresseesThread = me.addressed >= 0 ? place.speakers[Int(me.addressed)].conversation : -1
    }

    @inline(__always)
    mutating func pass(_ them: ChatLine, _ since: CandidateFinder.Between) {
        if since.spoke == 0 { peoplePassed += 1 }
        if them.speaker == me.speaker { ownPassed += 1 } else { foreignPassed += 1 }
        if them.thread.conversation >= 0, !threadsPassed.contains(them.thread.conversation) {
            threadsPassed.append(them.thread.conversation)
        }
    }

    /// Whether a message is near enough, or tied enough by names, words or threads, to be weighed at all.
    @inline(__always)
    func mayAnswer(_ them: ChatLine, _ since: CandidateFinder.Between, _ shared: Float) -> Bool {
        let distance = me.rank - them.rank
        if distance <= 10 { return true }
        if them.speaker == me.speaker { return since.spoke < 2 }
        if me.addressed >= 0, me.addressed == them.speaker { return since.spoke < 4 }
        if them.addressed == me.speaker { return since.calledByMe == 0 || ownPassed == 0 }
        if shared > 6 { return true }
        if me.past.partner == them.speaker, since.spoke < 2 { return true }
        return me.mentioned.contains(them.speaker)
            || (distance <= 25 && since.spoke == 0 && since.called == 0)
    }

    @inline(__always)
    func addDistance(_ them: ChatLine, _ out: inout Candidates) {
        let distance = Int(me.rank - them.rank)
        out.add(.rank, Steps.log(Float(distance)) * 0.4)
        out.add(number: PairFeature.atRank(Buckets.rank(distance)))
        if distance == 1 { out.add(.nextTo) }
        guard let now = me.minute, let then = them.minute else { return }
        let gap = max(0, now - then)
        out.add(.minutes, Steps.log(1 + gap) * 0.3)
        out.add(number: PairFeature.atMinutes(Buckets.minutes(gap)))
        if gap < 1, them.speaker == me.speaker { out.add(.sameMinuteSameSpeaker) }
    }

    @inline(__always)
    func addSpeakers(
        _ them: ChatLine,
        _ since: CandidateFinder.Between,
        _ out: inout Candidates
    ) {
        if them.speaker == me.speaker {
            out.add(.sameSpeaker)
            if since.spoke == 0 { out.add(.sameSpeakerLatest) }
            if me.addressed >= 0, me.addressed == them.addressed {
                out.add(.sameSpeakerSameAddressee)
            }
            if me.addressed < 0, them.addressed < 0 { out.add(.neitherAddressesSameSpeaker) }
        }
        switch since.spoke {
        case 0: out.add(.latestOfSpeaker)
        case 1: out.add(.secondOfSpeaker)
        default: break
        }
        if since.spoke > 0 { out.add(.laterOfSpeaker, Steps.log(Float(1 + since.spoke)) * 0.6) }
        if ownPassed == 0 {
            out.add(.noneOfOwnBetween)
        } else {
            out.add(.ownBetween, Steps.log(Float(1 + ownPassed)) * 0.6)
        }
        if peoplePassed == 0 {
            out.add(.nobodyBetween)
        } else {
            out.add(.othersBetween, Float(peoplePassed) * 0.15)
            if foreignPassed == 0 { out.add(.onlyUsBetween) }
        }
    }

    @inline(__always)
    func addNames(_ them: ChatLine, _ since: CandidateFinder.Between, _ out: inout Candidates) {
        if me.addressed >= 0, them.mentioned.contains(me.addressed) { out.add(.mentionOfAddressee) }
        if me.mentioned.contains(where: them.names) { out.add(.sameMention) }
        guard them.speaker != me.speaker else { return }
        if me.addressed == them.speaker {
            out.add(.addressesThem)
            if since.spoke == 0 { out.add(.addressesTheirLatest) }
            if since.spoke == 1 { out.add(.addressesTheirSecond) }
        } else if me.addressed >= 0 {
            out.add(.addressesAnother)
        }
        if me.mentioned.contains(them.speaker) { out.add(.mentionsThem) }
        if them.addressed == me.speaker {
            out.add(.theyAddressMe)
            if me.past.calledAt == them.rank { out.add(.latestCall) }
            if ownPassed == 0 { out.add(.callSinceMine) }
        } else {
            out.add(them.addressed >= 0 ? .theyAddressAnother : .theyAddressNobody)
        }
        if them.mentioned.contains(me.speaker) { out.add(.theyMentionMe) }
        if me.addressed >= 0, them.addressed == me.addressed { out.add(.sameAddressee) }
        addPartners(them, since, &out)
    }

    @inline(__always)
    private func addPartners(
        _ them: ChatLine,
        _ since: CandidateFinder.Between,
        _ out: inout Candidates
    ) {
        let mine = me.past.partner == them.speaker
        let theirs = them.past.partner == me.speaker
        if mine {
            out.add(.myPartner)
            if since.spoke == 0 { out.add(.partnersLatest) }
            if theirs { out.add(.mutualPartners) }
        }
        if theirs { out.add(.theirPartner) }
    }

    @inline(__always)
    func addQuestion(
        _ them: ChatLine,
        _ since: CandidateFinder.Between,
        _ out: inout Candidates
    ) {
        if them.speaker != me.speaker {
            if them.traits.contains(.asks) {
                out.add(me.traits.contains(.asks) ? .asksAndMeToo : .asksAndNotMe)
                if since.called == 0 { out.add(.asksUnanswered) }
                if since.calledByMe > 0 { out.add(.asksAnsweredByMe) }
            }
            if them.past.rank < 0, them.addressed < 0 { out.add(.newcomerAsks) }
        }
        if since.asked > 0 {
            out.add(.askedSince)
        } else if them.traits.contains(.asks) {
            out.add(.latestQuestion)
        }
        if since.called > 0 { out.add(.addressedSince) }
        if since.calledByMe > 0 { out.add(.addressedSinceByMe) }
        if them.traits.contains(.goesOn) { out.add(.theyGoOn) }
    }

    @inline(__always)
    func addThread(_ them: ChatLine, _ out: inout Candidates) {
        let thread = them.thread
        guard thread.conversation >= 0 else { return }
        if them.speaker != me.speaker, thread.parentSpeaker == me.speaker { out.add(.answeredMe) }
        if me.addressed >= 0, thread.parentSpeaker == me.addressed { out.add(.answersAddressee) }
        if thread.parentRank < 0 { out.add(thread.answers == 0 ? .unansweredStart : .startsThread) }
        if thread.answeredBy < 0 {
            out.add(.answeredByNobody)
        } else {
            out.add(thread.answeredBy == me.speaker ? .answeredByMe : .answeredByAnother)
        }
        if thread.wentOn { out.add(.theyWentOn) }
        if thread.parentSpeaker == them.speaker { out.add(.goesOnFromOwn) }
        if thread.answers > 1 { out.add(.manyAnswers) }
        let latest = !threadsPassed.contains(thread.conversation)
        if latest { out.add(.latestInThread) }
        if thread.conversation == myThread {
            out.add(.inMyThread)
            if latest { out.add(.latestInMyThread) }
        }
        if thread.conversation == addresseesThread { out.add(.inAddresseesThread) }
        guard let whole = place.conversation(thread.conversation) else { return }
        if whole.speakers.contains(me.speaker) {
            out.add(.iSpokeInThread)
        } else if whole.speakers.count > 1 {
            out.add(.strangerToThread)
        }
        if me.addressed >= 0, whole.speakers.contains(me.addressed) {
            out.add(.addresseeSpokeInThread)
        }
        if whole.size > 8 { out.add(.threadIsLong) }
        if whole.speakers.count == 2 { out.add(.threadOfTwo) }
    }
}
