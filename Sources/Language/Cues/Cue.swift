/// What a word or phrase hints at.
package enum Cue: Int, CaseIterable, Sendable {
    // How it sounds.
    case gratitude, affection, joy, praise, anger, profanity, frustration, criticism
    case fear, sadness, apology, confusion, surprise, excitement, calm
    // How sure it is.
    case hedge, guess, certainty
    // What it does.
    case asking, requesting, proposing, observing, measuring, doing, planning, status
    case deciding, agreeing, refusing, coordinating, greeting, laughing
    // Where the handling stands.
    case noticing, diagnosing, repairing, resolved, reviewing
}
