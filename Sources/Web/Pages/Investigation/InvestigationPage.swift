import Evidence
import Foundation
import Hummingbird
import Investigations
import Storage

/// An investigation: its narrative, its findings, its follow-ups.
struct InvestigationPage {
    let setting: SiteSetting
    let pages: Pages

    func addRoutes(to router: Router<PageContext>) {
        let base = "/incidents/:key/investigations/:investigation"
        router.get("\(base)", use: show)
        router.post("\(base)", use: update)
        router.post("\(base)/state", use: changeState)
        router.post("\(base)/citations", use: cite)
        router.post("\(base)/markers", use: addMarker)
        router.post("\(base)/markers/:marker", use: updateMarker)
        router.post("\(base)/markers/:marker/citations/:event/removal", use: uncite)
        router.post("\(base)/findings", use: addFinding)
        router.post("\(base)/follow-ups", use: addFollowUp)
        router.post("\(base)/follow-ups/:claim/state", use: setState)
        router.post("\(base)/claims/:claim/removal", use: removeClaim)
    }

    @Sendable private func show(_ request: Request, _ context: PageContext) async throws -> Response
    {
        let reading = try await setting.store.read(inspecting(context))
        let frame = Frame(reading.investigation.title, .incidents, context)
        return try pages.page(InvestigationView(frame, reading), "Investigation")
    }

    private func inspecting(
        _ context: PageContext
    ) throws -> @Sendable (any Connection) throws -> InvestigationReading {
        let (viewer, key) = (try context.viewer, try context.parameter("key"))
        let id = Investigation.ID(try context.parameter("investigation"))
        return { connection in
            let incident = try connection.incident(key, for: viewer)
            let investigation = try connection.investigation(id, of: incident.id)
            return InvestigationReading(
                incident: incident,
                investigation: investigation,
                markers: try connection.markers(of: id, for: viewer),
                findings: try connection.findings(of: id, for: viewer),
                followUps: try connection.followUps(of: id, for: viewer),
                involvements: try connection.involvements(in: id),
                mayEdit: try connection.mayEdit(investigation, viewer)
            )
        }
    }

    @Sendable private func update(
        _ request: Request,
        _ context: PageContext
    ) async throws -> Response {
        try await setting.change(request, context, over: { StoredFields($1) }) {
            connection,
            investigation,
            form in
            try connection.update(
                investigation.id,
                title: form.required("title"),
                summary: form.required("summary"),
                purpose: form.required("purpose"),
                depth: form.choice("depth"),
                basedOn: form.revision
            )
        }
    }

    /// Finishes or reopens it, from the state that the person saw.
    @Sendable private func changeState(
        _ request: Request,
        _ context: PageContext
    ) async throws -> Response {
        let now = setting.now()
        return try await setting.change(request, context) { connection, investigation, form in
            try connection.change(
                investigation.id,
                from: form.choice("from-state"),
                to: form.choice("state"),
                at: now
            )
        }
    }

    /// Puts an event into a marker, by id or by kind: what a key or a drag in the transcript does.
    @Sendable private func cite(_ request: Request, _ context: PageContext) async throws -> Response
    {
        let (ids, now) = (setting.ids, setting.now())
        _ = try await setting.change(request, context) { connection, investigation, form in
            let event = Event.ID(form["event"])
            if !form["marker"].isEmpty {
                let marker = Marker.ID(form["marker"])
                try connection.put(event, into: marker, of: investigation.id, at: now)
                return
            }
            let kind = try Self.kind(form)
            if form["new"] == "yes" {
                _ = try connection.addMarker(
                    kind,
                    citing: [event],
                    to: investigation.id,
                    ids: ids,
                    at: now
                )
            } else {
                _ = try connection.put(
                    event,
                    into: kind,
                    of: investigation.id,
                    ids: ids,
                    at: now
                )
            }
        }
        let address = Address.incident(try context.parameter("key")) + "/evidence"
        return Response(status: .seeOther, headers: [.location: address])
    }

    @Sendable private func addMarker(
        _ request: Request,
        _ context: PageContext
    ) async throws -> Response {
        let (ids, now) = (setting.ids, setting.now())
        return try await setting.change(request, context, to: "#narrative") {
            connection,
            investigation,
            form in
            _ = try connection.addMarker(
                Self.kind(form),
                title: form["title"],
                summary: form["summary"],
                notes: form["notes"],
                citing: Self.events(form),
                to: investigation.id,
                ids: ids,
                at: now
            )
        }
    }

    @Sendable private func updateMarker(
        _ request: Request,
        _ context: PageContext
    ) async throws -> Response {
        let viewer = try context.viewer
        let now = setting.now()
        let marker = Marker.ID(try context.parameter("marker"))
        return try await setting.change(
            request,
            context,
            to: "#m-\(marker)",
            over: { StoredFields(try $0.marker(marker, of: $1.id, for: viewer)) }
        ) { connection, investigation, form in
            try connection.update(
                marker,
                of: investigation.id,
                kind: form.choice("kind"),
                title: form.required("title"),
                summary: form.required("summary"),
                notes: form.required("notes"),
                basedOn: form.revision,
                at: now
            )
        }
    }

    @Sendable private func uncite(
        _ request: Request,
        _ context: PageContext
    ) async throws -> Response {
        let marker = Marker.ID(try context.parameter("marker"))
        let event = Event.ID(try context.parameter("event"))
        return try await setting.change(request, context, to: "#m-\(marker)") {
            connection,
            investigation,
            _ in
            try connection.uncite(event, from: marker, of: investigation.id)
        }
    }

    @Sendable private func addFinding(
        _ request: Request,
        _ context: PageContext
    ) async throws -> Response {
        let ids = setting.ids
        return try await setting.change(request, context, to: "#findings") {
            connection,
            investigation,
            form in
            guard let kind = Finding.Kind(rawValue: form["kind"]) else {
                throw Refusal(.invalid, "Choose what kind of finding it is.")
            }
            try connection.add(
                kind,
                form["text"],
                citing: Self.events(form),
                to: investigation.id,
                ids: ids
            )
        }
    }

    @Sendable private func addFollowUp(
        _ request: Request,
        _ context: PageContext
    ) async throws -> Response {
        let ids = setting.ids
        return try await setting.change(request, context, to: "#follow-ups") {
            connection,
            investigation,
            form in
            try connection.addFollowUp(
                form["text"],
                assignee: form["assignee"],
                due: form.date("due"),
                citing: Self.events(form),
                to: investigation.id,
                ids: ids
            )
        }
    }

    @Sendable private func setState(
        _ request: Request,
        _ context: PageContext
    ) async throws -> Response {
        let viewer = try context.viewer
        let claim = FollowUp.ID(try context.parameter("claim"))
        let now = setting.now()
        return try await setting.change(
            request,
            context,
            to: "#follow-ups",
            over: { StoredFields(try $0.followUp(claim, of: $1.id, for: viewer)) }
        ) { connection, investigation, form in
            try connection.set(
                claim,
                of: investigation.id,
                to: form.choice("state"),
                basedOn: form.revision,
                at: now
            )
        }
    }

    @Sendable private func removeClaim(
        _ request: Request,
        _ context: PageContext
    ) async throws -> Response {
        let viewer = try context.viewer
        let claim = try context.parameter("claim")
        return try await setting.change(
            request,
            context,
            over: { try $0.storedClaim(claim, of: $1.id, for: viewer) }
        ) { connection, investigation, form in
            try connection.removeClaim(claim, from: investigation.id, basedOn: form.revision)
        }
    }

    private static func kind(_ form: Form) throws -> Marker.Kind {
        guard let kind = Marker.Kind(rawValue: form["kind"]) else {
            throw Refusal(.invalid, "Choose what kind of marker it is.")
        }
        return kind
    }

    /// Events that a person named by their address or id, one a line or between spaces.
    private static func events(_ form: Form) -> [Event.ID] {
        form["citations"].split(whereSeparator: \.isWhitespace).map { word in
            let tail = word.split(separator: "#e-").last.map(String.init) ?? String(word)
            return Event.ID(tail.split(separator: "/").last.map(String.init) ?? tail)
        }
    }
}
