/// Finer shades of how a text sounds than a cue tells; only mood looks at them.
enum Tone: Int, CaseIterable, Sendable {
    // Bad, roused or low.
    case alarm, outcry, unease, distaste, gloom, regret, bewilderment
    // Good, roused or calm.
    case delight, thrill, ease, thanks, liking, amusement
    // What is felt of what others say or do.
    case disapproval, refusal, reproach, approval, consent
    // What is expected.
    case worry, doubt, danger, setback, urgency, waiting, hope
    // What is new.
    case curiosity, puzzlement, realisation, disbelief
    // Who and how much.
    case strong, mild, mine, yours, ours, demand
}
