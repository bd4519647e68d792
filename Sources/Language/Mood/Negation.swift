/// Which words stand under a "not".
enum Negation {
    private static let negations = WordSet(
        """
        not no never none nobody nothing neither nor cannot can't cant don't dont doesn't doesnt \
        didn't didnt isn't isnt aren't arent wasn't wasnt weren't werent won't wont wouldn't wouldnt \
        shouldn't shouldnt couldn't couldnt hasn't hasnt haven't havent hadn't hadnt ain't without \
        hardly barely
        """
    )

    private static let strengtheners = WordSet(
        """
        very really so too extremely incredibly absolutely completely totally super quite such \
        deeply highly truly fucking damn bloody utterly
        """
    )

    static func strengthens(_ hash: UInt64) -> Bool { strengtheners.contains(hash) }

    /// For each token, whether a negation stands up to three words before it in the same clause.
    static func negated(_ tokens: [Token]) -> [Bool] {
        var reach = 0
        return tokens.map { token in
            let isNegated = reach > 0
            if token.kind == .mark {
                reach = 0
            } else if negations.contains(token.hash) {
                reach = 4
            }
            reach = max(0, reach - 1)
            return isNegated
        }
    }
}
