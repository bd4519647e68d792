/// Words that say what a message does towards others: asks, thanks, agrees, goes on.
enum CueWords {
    static func traits(of word: UInt32, position: Int) -> Traits {
        var found = anywhere[word] ?? []
        if position == 1, let opening = opening[word] { found.formUnion(opening) }
        return found
    }

    private static let anywhere = table([
        (.thanks, "thanks thank thx ty cheers thankyou tnx"),
        (.asksAnyone, "anyone anybody someone somebody everyone everybody"),
        (.firstPerson, "i i'm im my i've i'd me mine"),
        (.secondPerson, "you your you're u ur youre"),
    ])

    private static let opening = table([
        (
            .startsAsQuestion,
            """
            what why how where when who which is are was were do does did can could would should will any has have whats \
            what's hows how's isn't aren't doesn't don't didn't
            """
        ),
        (.greeting, "hi hello hey hiya greetings morning evening howdy yo hola hallo"),
        (
            .yesOrNo,
            "yes no yeah yep nope yup nah correct right exactly sure indeed true agreed +1 y n yea aye"
        ),
        (
            .connects,
            "and but or so then also because which cause though although plus else otherwise if"
        ),
        (
            .reacts,
            "ok okay ah oh hmm lol heh hehe haha cool nice great well wow ahh ohh k hm hrm doh ouch weird np"
        ),
        (.refersBack, "it that this they those these thats that's it's its he she same there"),
    ])

    private static func table(_ rows: [(Traits, String)]) -> [UInt32: Traits] {
        var table: [UInt32: Traits] = [:]
        for (trait, words) in rows {
            for word in words.split(separator: " ") {
                table[LineScanner.hash(of: word), default: []].formUnion(trait)
            }
        }
        return table
    }
}
