extension Words {
    /// How sure something is, in a word or two.
    static func sureness(_ confidence: Double) -> String {
        switch confidence {
        case 1...: "certain"
        case 0.8...: "very likely"
        case 0.6...: "likely"
        default: "perhaps"
        }
    }
}
