import Accounts
import Evidence
import Foundation
import Hummingbird
import Storage

/// Who may see an incident.
struct AccessPage {
    let setting: SiteSetting
    let pages: Pages

    func addRoutes(to router: Router<PageContext>) {
        router.get("/incidents/:key/access", use: show)
        router.post("/incidents/:key/access", use: change)
    }

    @Sendable private func show(_ request: Request, _ context: PageContext) async throws -> Response
    {
        let (viewer, key) = (try context.viewer, try context.parameter("key"))
        let (incident, access, accounts) = try await setting.store.read { connection in
            let incident = try connection.incident(key, for: viewer)
            return (incident, try connection.access(to: incident.id), try connection.accounts())
        }
        let frame = Frame("Who may see it · \(incident.title)", .incidents, context)
        let view = AccessView(frame: frame, incident, access, accounts, viewer)
        return try pages.page(view, "Access")
    }

    @Sendable private func change(
        _ request: Request,
        _ context: PageContext
    ) async throws -> Response {
        let form = try await Form(request, context)
        let (viewer, key) = (try context.viewer, try context.parameter("key"))
        let audience: IncidentAccess.Audience =
            try form.required("restricted") == "yes" ? .named : .everyone
        let (chosen, base, store) = (
            try form.requiredList("account"), try form.revision, setting.store
        )
        let present = try await setting.save(
            form,
            over: { connection in
                let incident = try connection.incident(key, for: viewer)
                return StoredFields(
                    incident,
                    try connection.access(to: incident.id),
                    try connection.accounts()
                )
            },
            {
                try await store.write { connection in
                    let known = Set(try connection.accounts().map(\.id))
                    try connection.open(
                        connection.incident(key, for: viewer).id,
                        to: audience,
                        naming: chosen.filter(known.contains),
                        by: viewer,
                        basedOn: base
                    )
                    return try connection.incident(key, for: viewer).key
                }
            }
        )
        let address = Address.incident(present) + "/access"
        return Response(status: .seeOther, headers: [.location: address])
    }
}

struct AccessView: TemplateView {
    let frame: Frame
    let incident: IncidentFrame
    let address: String
    let isRestricted: Bool
    let isOpen: Bool
    let mayChange: Bool
    let revision: String
    let people: [Row]
    let hasNoOthers: Bool

    struct Row: TemplateView {
        let id: String
        let name: String
        /// Why this one may see it whatever is chosen.
        let reason: String
        let isChosen: Bool
    }

    init(
        frame: Frame,
        _ incident: Incident,
        _ access: IncidentAccess,
        _ accounts: [Account],
        _ viewer: Viewer
    ) {
        self.frame = frame
        self.incident = IncidentFrame(incident, nil)
        address = Address.incident(incident.key) + "/access"
        isRestricted = access.isRestricted
        isOpen = !access.isRestricted
        mayChange = access.mayChange(viewer)
        revision = incident.revision.text
        people = accounts.map { account in
            let isOwner = account.role == .owner
            return Row(
                id: account.id,
                name: account.name,
                reason: isOwner
                    ? "owner" : account.id == access.author ? "made the incident" : "",
                isChosen: access.accounts.contains(account.id)
            )
        }
        hasNoOthers = people.allSatisfy { !$0.reason.isEmpty }
    }
}

/// What is stored of the access to an incident, beside a form that is older.
extension StoredFields {
    init(_ incident: Incident, _ access: IncidentAccess, _ accounts: [Account]) {
        self.init(
            incident.revision,
            [
                .choice(
                    "restricted",
                    "Open to",
                    [access.isRestricted ? "yes" : "no"],
                    [("yes", "People with access"), ("no", "Everyone who may sign in")]
                ),
                .choice(
                    "account",
                    "People with access",
                    access.accounts.sorted(),
                    accounts.map { ($0.id, $0.name) }
                ),
            ]
        )
    }
}
