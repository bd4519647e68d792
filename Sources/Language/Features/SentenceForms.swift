/// How sentences are built: small words as they are, all others by their ending, in runs of two to four.
enum SentenceForms {
    static func hashes(of tokens: Tokens) -> [UInt32] {
        var forms: [UInt64] = [edge]
        forms.reserveCapacity(tokens.list.count + 2)
        for token in tokens.list { forms.append(form(of: token, tokens.bytes)) }
        forms.append(edge &+ 1)
        var found: [UInt32] = []
        found.reserveCapacity(forms.count * 3)
        for start in forms.indices.dropLast() {
            var hash = forms[start]
            for end in (start + 1)..<min(start + 4, forms.count) {
                hash = WordHash.mix(hash &* 0x9E37_79B9_7F4A_7C15 &+ forms[end])
                found.append(UInt32(truncatingIfNeeded: hash >> 8))
            }
        }
        return Features.unique(&found)
    }

    private static let edge: UInt64 = 101

    /// What a token counts as: a mark or small word itself, a number, an ending, or its kind.
    private static func form(of token: Token, _ bytes: [UInt8]) -> UInt64 {
        switch token.kind {
        case .mark, .emoji, .emoticon: return token.hash
        case .word: return small.contains(token.hash) ? token.hash : ending(token, bytes)
        default: return 201 &+ UInt64(token.kind.rawValue)
        }
    }

    private static func ending(_ token: Token, _ bytes: [UInt8]) -> UInt64 {
        guard token.end - token.start > 3 else { return 301 }
        let last = bytes[token.end - 1] | 0x20
        let before = bytes[token.end - 2] | 0x20
        switch last {
        case UInt8(ascii: "g") where before == UInt8(ascii: "n"): return 302
        case UInt8(ascii: "d") where before == UInt8(ascii: "e"): return 303
        case UInt8(ascii: "y") where before == UInt8(ascii: "l"): return 304
        case UInt8(ascii: "s"): return 305
        default: return 301
        }
    }

    private static let small = WordSet(
        """
        i you he she it we they me him her us them my your his its our their this that these those \
        there here what why how when where who which whose a an the some any no not n't none all both \
        each every other another such same own only just even also too very so as than then now still \
        yet already again never always ever is are was were be been being am do does did done doing \
        have has had having can could will would shall should may might must need let lets going gonna \
        want wants wanted and or but if because since while until unless although though whether for \
        from to of in on at by with without about into out up down off over under after before between \
        through back please thanks thank ok okay yes no yeah yep sure maybe perhaps probably seems seem \
        looks look looked like think guess suppose believe know mean means got get gets getting go goes \
        went come comes i'm i'll i've i'd we're we'll we've we'd you're you'll you've you'd it's that's \
        there's let's don't doesn't didn't can't couldn't won't wouldn't isn't aren't wasn't haven't \
        hasn't shouldn't he's she's they're what's who's where's how's one two first last next new old \
        more less much many lot few bit anyone someone everyone anybody somebody everybody nobody \
        nothing something anything everything today tomorrow tonight yesterday later soon monday \
        tuesday wednesday thursday friday make makes made try tried trying see seen saw say says said \
        tell told ask asked take takes took put use used using work works worked working run runs ran \
        running keep leave wait stop start add set check
        """
    )
}
