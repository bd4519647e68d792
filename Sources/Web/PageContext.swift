import Accounts
import Evidence
import Foundation
package import Hummingbird
import NIOCore

/// What a handler knows of the request besides the request itself.
package struct PageContext: RequestContext {
    package var coreContext: CoreRequestContextStorage
    var session: Session?
    var cookie: Secret?
    let typed = TypedForm()
    /// The network address that the request came from, or that of a proxy before us.
    let remote: String

    package init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        remote = source.channel.remoteAddress?.ipAddress ?? "unknown"
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

    /// Refuses everyone but an owner, who runs the place.
    var owner: Viewer {
        get throws {
            let viewer = try viewer
            guard session?.account.role == .owner else {
                throw Refusal(.notAllowed, "Only an owner may see and change this.")
            }
            return viewer
        }
    }

    func parameter(_ name: String) throws -> String {
        let raw = try parameters.require(name)
        return PercentEncoding.decoded(raw.utf8, plusIsSpace: false)
    }
}
