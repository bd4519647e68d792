package import Foundation

/// Someone who may sign in.
package struct Account: Hashable, Sendable {
    package enum Role: String, Sendable {
        /// Sees everything and runs the place.
        case owner
        case member
    }

    package let id: String
    package let name: String
    package let role: Role
}

/// A signed-in browser.
package struct Session: Hashable, Sendable {
    package let account: Account
    /// What every form of this session must carry.
    package let formToken: String
    package let expiresAt: Date
}
