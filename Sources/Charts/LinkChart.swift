/// Boxes in time order from left to right, in lanes, with the links between them.
package struct LinkChart: Hashable, Sendable {
    package struct Node: Hashable, Sendable {
        package let id: String
        package let lane: String
        /// The first line is small, such as who and when.
        package let heading: String
        package let text: String
        package let label: String
        package let address: String
        package let look: String

        package init(
            id: String,
            lane: String,
            heading: String,
            text: String,
            label: String,
            address: String,
            look: String
        ) {
            self.id = id
            self.lane = lane
            self.heading = heading
            self.text = text
            self.label = label
            self.address = address
            self.look = look
        }
    }

    package struct Link: Hashable, Sendable {
        package let from: String
        package let to: String
        /// A word or two that stand on it.
        package let word: String
        package let label: String
        /// Known rather than thought.
        package let isSure: Bool

        package init(from: String, to: String, word: String, label: String, isSure: Bool) {
            self.from = from
            self.to = to
            self.word = word
            self.label = label
            self.isSure = isSure
        }
    }

    let nodes: [Node]
    let links: [Link]
    let title: String

    /// Nodes are in time order; links to what is not among them are left out.
    package init(nodes: [Node], links: [Link], title: String) {
        let known = Set(nodes.map(\.id))
        self.nodes = nodes
        self.links = links.filter {
            known.contains($0.from) && known.contains($0.to) && $0.from != $0.to
        }
        self.title = title
    }
}
