import Evidence
import Hummingbird
import Investigations
import Storage

extension SiteSetting {
    /// Does what a form says to an investigation that the viewer may see, and goes back to a part.
    func change(
        _ request: Request,
        _ context: PageContext,
        to part: String = "",
        _ work:
            @Sendable @escaping (any Connection, Investigation, Form) throws -> Void
    ) async throws -> Response {
        let form = try await Form(request, context)
        let (viewer, key) = (try context.viewer, try context.parameter("key"))
        let id = Investigation.ID(try context.parameter("investigation"))
        try await store.write { connection in
            let incident = try connection.incident(key, for: viewer)
            try work(connection, connection.investigation(id, of: incident.id), form)
        }
        let address = Address.investigation(id.rawValue, of: key) + part
        return Response(status: .seeOther, headers: [.location: address])
    }
}
