import Evidence
import Hummingbird
import Investigations
import Storage

extension SiteSetting {
    /// Does what a form says to an investigation that the viewer may change, and goes back to a part.
    ///
    /// A form over something that has a revision says what is stored of it, for when it is older.
    func change(
        _ request: Request,
        _ context: PageContext,
        to part: String = "",
        over stored:
            (@Sendable (any Connection, Investigation) throws -> StoredFields)? = nil,
        _ work:
            @Sendable @escaping (any Connection, Investigation, Form) throws -> Void
    ) async throws -> Response {
        let form = try await Form(request, context)
        let (viewer, key) = (try context.viewer, try context.parameter("key"))
        let id = Investigation.ID(try context.parameter("investigation"))
        @Sendable func found(_ connection: any Connection) throws -> Investigation {
            try connection.investigation(id, of: connection.incident(key, for: viewer).id)
        }
        let change: @Sendable () async throws -> Void = {
            try await store.write { connection in
                let investigation = try found(connection)
                try connection.requireEditor(viewer, of: investigation)
                try work(connection, investigation, form)
            }
        }
        if let stored {
            try await save(form, over: { try stored($0, found($0)) }, change)
        } else {
            try await change()
        }
        let address = Address.investigation(id.rawValue, of: key) + part
        return Response(status: .seeOther, headers: [.location: address])
    }
}
