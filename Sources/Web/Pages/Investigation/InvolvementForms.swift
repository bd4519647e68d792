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
        let viewer = try context.viewer
        return try await setting.change(request, context, to: "#people") {
            connection,
            investigation,
            form in
            guard let role = Involvement.Role(rawValue: form["role"]) else {
                throw Refusal(.invalid, "Choose a part: investigator or contributor.")
            }
            let identity = try connection.identity(called: form["who"], for: viewer)
            try connection.involve(identity.id, as: role, in: investigation.id)
        }
    }

    @Sendable private func release(
        _ request: Request,
        _ context: PageContext
    ) async throws -> Response {
        let person = Person.ID(try context.parameter("person"))
        return try await setting.change(request, context, to: "#people") {
            connection,
            investigation,
            _ in
            try connection.release(person, from: investigation.id)
        }
    }
}
