/// Who is asking.
///
/// Every query that finds a record finds it through what they may see.
package struct Viewer: Hashable, Sendable {
    /// The account's id.
    package let account: String
    package let seesEverything: Bool

    package init(account: String, seesEverything: Bool) {
        self.account = account
        self.seesEverything = seesEverything
    }

    /// The person at the machine's own command line, who holds the database.
    package static var operatorOfTheMachine: Viewer {
        Viewer(account: "operator", seesEverything: true)
    }
}
