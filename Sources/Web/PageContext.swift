import Accounts
import Evidence
import Foundation
package import Hummingbird

/// What a handler knows of the request besides the request itself.
package struct PageContext: RequestContext {
    package var coreContext: CoreRequestContextStorage
    var session: Session?
    var cookie: Secret?

    package init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
    }

    /// Refuses where no one is signed in; every page but signing in asks for it.
    var viewer: Viewer {
        get throws {
            guard let session else { throw Refusal(.notAllowed, "Please sign in first.") }
            return Viewer(
                account: session.account.id,
                seesEverything: session.account.role == .owner
            )
        }
    }

    func parameter(_ name: String) throws -> String {
        let raw = try parameters.require(name)
        return raw.removingPercentEncoding ?? raw
    }
}
