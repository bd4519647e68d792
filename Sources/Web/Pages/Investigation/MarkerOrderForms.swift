import Evidence
import Foundation
import Hummingbird
import Investigations
import Storage

/// Puts the markers of a narrative in another order than that of time, and back.
struct MarkerOrderForms {
    let setting: SiteSetting

    func addRoutes(to router: Router<PageContext>) {
        let base = "/incidents/:key/investigations/:investigation"
        router.post("\(base)/markers/:marker/place", use: place)
        router.post("\(base)/order", use: order)
    }

    /// Takes `move`, by how many places, or `before`, a marker, or nothing for the end.
    @Sendable private func place(
        _ request: Request,
        _ context: PageContext
    ) async throws -> Response {
        let marker = Marker.ID(try context.parameter("marker"))
        return try await change(request, context, to: "#m-\(marker)") {
            connection,
            investigation,
            form in
            if let places = Int(form["move"]) {
                try connection.move(marker, by: places, in: investigation)
            } else {
                let before = form["before"].isEmpty ? nil : Marker.ID(form["before"])
                try connection.place(marker, before: before, in: investigation)
            }
        }
    }

    @Sendable private func order(
        _ request: Request,
        _ context: PageContext
    ) async throws -> Response {
        try await change(request, context, to: "#narrative") { connection, investigation, _ in
            try connection.orderByTime(investigation)
        }
    }

    private func change(
        _ request: Request,
        _ context: PageContext,
        to part: String,
        _ work: @Sendable @escaping (any Connection, Investigation.ID, Form) throws -> Void
    ) async throws -> Response {
        let form = try await Form(request, context)
        let (viewer, key) = (try context.viewer, try context.parameter("key"))
        let id = Investigation.ID(try context.parameter("investigation"))
        try await setting.store.write { connection in
            let incident = try connection.incident(key, for: viewer)
            try work(connection, connection.investigation(id, of: incident.id).id, form)
        }
        let address = Address.investigation(id.rawValue, of: key) + part
        return Response(status: .seeOther, headers: [.location: address])
    }
}
