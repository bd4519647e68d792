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
        return try await setting.change(request, context, to: "#m-\(marker)") {
            connection,
            investigation,
            form in
            if let places = form.number("move", in: -10_000...10_000) {
                try connection.move(marker, by: places, in: investigation.id)
            } else {
                let before = form["before"].isEmpty ? nil : Marker.ID(form["before"])
                try connection.place(marker, before: before, in: investigation.id)
            }
        }
    }

    @Sendable private func order(
        _ request: Request,
        _ context: PageContext
    ) async throws -> Response {
        try await setting.change(request, context, to: "#narrative") {
            connection,
            investigation,
            _ in
            try connection.orderByTime(investigation.id)
        }
    }
}
