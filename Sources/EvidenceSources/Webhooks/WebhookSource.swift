/// A source whose tool also sends what happens by itself, to an address of ours.
package protocol WebhookSource: EvidenceSource {
    /// Whether the delivery is from someone who knows the secret.
    ///
    /// A tool that signs nothing sends the secret in a header, or in the address, which is looked
    /// at before this is asked.
    func isAuthentic(_ delivery: Delivery, secret: String) -> Bool

    /// What the tool wants to hear at once, such as a challenge; nil for a plain yes.
    func answer(to delivery: Delivery) -> DeliveryAnswer?

    /// External ids of people whose handles have to be known to tell its words.
    func mentioned(in delivery: Delivery) -> [String]

    /// Reads it as a file with the same record would be read.
    func read(_ delivery: Delivery, into sink: any GatheringSink) throws
}

extension WebhookSource {
    package func isAuthentic(_ delivery: Delivery, secret: String) -> Bool {
        delivery.tells(secret)
    }

    package func answer(to delivery: Delivery) -> DeliveryAnswer? { nil }

    package func mentioned(in delivery: Delivery) -> [String] { [] }
}
