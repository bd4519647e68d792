import Evidence
import Foundation
import Hummingbird
import Investigations
import Storage

/// Says who looks into an incident, and who helps.
struct InvolvementForms {
    let setting: SiteSetting

    func addRoutes(to router: Router<PageContext>) {
        let base = "/incidents/:key/investigations/:investigation/people"
        router.post("\(base)", use: involve)
        router.post("\(base)/:person/removal", use: release)
    }

    @Sendable private func involve(
        _ request: Request,
        _ context: PageContext
    ) async throws -> Response {
        try await change(request, context) { connection, investigation, form in
            guard let role = Involvement.Role(rawValue: form["role"]) else {
                throw Refusal(.invalid, "Choose a part: investigator or contributor.")
            }
            let identity = try connection.identity(called: form["who"])
            try connection.involve(identity.id, as: role, in: investigation)
        }
    }

    @Sendable private func release(
        _ request: Request,
        _ context: PageContext
    ) async throws -> Response {
        let person = Person.ID(try context.parameter("person"))
        return try await change(request, context) { connection, investigation, _ in
            try connection.release(person, from: investigation)
        }
    }

    private func change(
        _ request: Request,
        _ context: PageContext,
        _ work: @Sendable @escaping (any Connection, Investigation.ID, Form) throws -> Void
    ) async throws -> Response {
        let form = try await Form(request, context)
        let (viewer, key) = (try context.viewer, try context.parameter("key"))
        let id = Investigation.ID(try context.parameter("investigation"))
        try await setting.store.write { connection in
            let incident = try connection.incident(key, for: viewer)
            try work(connection, connection.investigation(id, of: incident.id).id, form)
        }
        let address = Address.investigation(id.rawValue, of: key) + "#people"
        return Response(status: .seeOther, headers: [.location: address])
    }
}
