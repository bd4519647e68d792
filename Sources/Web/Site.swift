package import Connections
import Evidence
package import Foundation
package import Hummingbird
import Logging
package import Pipeline
package import Storage

/// What the pages stand on.
package struct SiteSetting: Sendable {
    package let store: any Store
    package let ids: IDSource
    package let now: @Sendable () -> Date
    /// Cookies are marked for HTTPS alone.
    package let isSecure: Bool
    /// The largest file that can be sent, in bytes.
    package let uploadLimit: Int
    package let connections: LiveConnections
    /// How the pages are reached from outside; empty where that is not known.
    package let reachedAt: String
    /// Whether messages are read and relations found by this node.
    package let readsMessages: Bool
    package let derivation: BackgroundDerivation
    /// The bytes of all deliveries that are read and stored at once.
    package let deliveryBytes: Int
    /// The sign-in links that may fail from one address, before it has to wait.
    package let signInFailures: Int
    /// The imports that this node runs.
    package let imports = RunningImports()

    package init(
        store: any Store,
        ids: IDSource,
        now: @escaping @Sendable () -> Date,
        isSecure: Bool = false,
        uploadLimit: Int = 4_000_000_000,
        connections: LiveConnections,
        reachedAt: String = "",
        readsMessages: Bool = true,
        derivation: BackgroundDerivation? = nil,
        deliveryBytes: Int = 32 << 20,
        signInFailures: Int = 20
    ) {
        self.store = store
        self.ids = ids
        self.now = now
        self.isSecure = isSecure
        self.uploadLimit = uploadLimit
        self.connections = connections
        self.reachedAt = reachedAt
        self.readsMessages = readsMessages
        self.deliveryBytes = deliveryBytes
        self.signInFailures = signInFailures
        self.derivation = derivation ?? BackgroundDerivation(store: store)
    }

    /// Has an incident read; says how far that is where it takes longer than a page can wait.
    func read(_ incident: Incident) async throws -> DerivationProgress? {
        readsMessages ? try await derivation.meet(incident) : nil
    }
}

/// All addresses of the product.
package enum Site {
    /// Looks up every template first, so that a missing one stops the start.
    package static func router(_ setting: SiteSetting) throws -> Router<AppRequestContext> {
        let (assets, addresses) = (Assets(), Addresses())
        let pages = try Pages(setting, assets)
        let router = Router(context: PageContext.self, options: .autoGenerateHeadEndpoints)
        router.add(middleware: SecurityHeaders())
        let errors = ErrorPages(pages: pages, addresses: addresses)
        router.add(middleware: errors)
        router.add(middleware: assets)
        router.add(middleware: SignInLimit(setting: setting, pages: pages))
        router.add(middleware: SignedIn(setting: setting, pages: pages))
        // Once more, where it is known who is signed in and the page can have its frame.
        router.add(middleware: errors)
        SignInPage(setting: setting, pages: pages).addRoutes(to: router)
        IncidentsPage(setting: setting, pages: pages).addRoutes(to: router)
        NewIncidentPage(setting: setting, pages: pages).addRoutes(to: router)
        IncidentOverviewPage(setting: setting, pages: pages).addRoutes(to: router)
        RepeatForms(setting: setting).addRoutes(to: router)
        MomentForms(setting: setting).addRoutes(to: router)
        AccessPage(setting: setting, pages: pages).addRoutes(to: router)
        EvidencePage(setting: setting, pages: pages).addRoutes(to: router)
        ConversationsPage(setting: setting, pages: pages).addRoutes(to: router)
        AnswersPage(setting: setting, pages: pages).addRoutes(to: router)
        TimelinePage(setting: setting, pages: pages).addRoutes(to: router)
        RelationsPage(setting: setting, pages: pages).addRoutes(to: router)
        RelationGraphPage(setting: setting, pages: pages).addRoutes(to: router)
        CoursePage(setting: setting, pages: pages).addRoutes(to: router)
        ParticipantsPage(setting: setting, pages: pages).addRoutes(to: router)
        InvestigationPage(setting: setting, pages: pages).addRoutes(to: router)
        InvolvementForms(setting: setting).addRoutes(to: router)
        MarkerOrderForms(setting: setting).addRoutes(to: router)
        BeingReadPage(setting: setting).addRoutes(to: router)
        ReportPage(setting: setting, pages: pages).addRoutes(to: router)
        ComparePage(setting: setting, pages: pages).addRoutes(to: router)
        try ImportPage(setting: setting, pages: pages).addRoutes(to: router)
        SearchPage(setting: setting, pages: pages).addRoutes(to: router)
        PeopleDirectoryPage(setting: setting, pages: pages).addRoutes(to: router)
        PersonDetailPage(setting: setting, pages: pages).addRoutes(to: router)
        CataloguePage(setting: setting, pages: pages).addRoutes(to: router)
        ClocksPage(setting: setting, pages: pages).addRoutes(to: router)
        ConnectionsPage(setting: setting, pages: pages).addRoutes(to: router)
        NewConnectionPage(setting: setting, pages: pages).addRoutes(to: router)
        ConnectionDetailPage(setting: setting, pages: pages).addRoutes(to: router)
        CorrectionsPage(setting: setting, pages: pages).addRoutes(to: router)
        WebhookAddress(setting: setting).addRoutes(to: router)
        addresses.take(from: router)
        return router
    }
}

package typealias AppRequestContext = PageContext
