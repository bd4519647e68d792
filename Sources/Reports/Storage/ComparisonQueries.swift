package import Evidence
package import Investigations
package import Storage

extension Connection {
    package func figures(
        of investigation: Investigation,
        on incident: Incident,
        for viewer: Viewer
    ) throws -> InvestigationFigures {
        InvestigationFigures(
            investigation,
            of: incident,
            markers: try markers(of: investigation.id, for: viewer),
            findings: try findings(of: investigation.id, for: viewer),
            followUps: try followUps(of: investigation.id, for: viewer),
            people: try involvements(in: investigation.id).count,
            readers: try readerCount(ofReportOn: investigation.id)
        )
    }

    /// Compares two investigations, each named as `chosenInvestigation` says.
    ///
    /// One incident named twice means the first of its investigations beside the latest.
    package func comparison(
        of left: String,
        with right: String,
        for viewer: Viewer
    ) throws -> Comparison {
        if left == right, !left.contains("/") {
            let incident = try incident(left, for: viewer)
            let all = try investigations(of: incident.id)
            guard all.count > 1, let first = all.first, let last = all.last else {
                throw Refusal(.invalid, "“\(left)” has no two investigations to compare.")
            }
            return Comparison(
                try figures(of: first, on: incident, for: viewer),
                try figures(of: last, on: incident, for: viewer)
            )
        }
        return Comparison(
            try chosenFigures(left, for: viewer),
            try chosenFigures(right, for: viewer)
        )
    }

    /// An incident's key for its latest investigation, or `KEY/1` for its first and so on.
    private func chosenFigures(_ name: String, for viewer: Viewer) throws -> InvestigationFigures {
        let parts = name.split(separator: "/", maxSplits: 1).map(String.init)
        let incident = try incident(parts.first ?? "", for: viewer)
        let all = try investigations(of: incident.id)
        let chosen =
            if parts.count == 2 {
                all.enumerated().first { index, investigation in
                    parts[1] == "\(index + 1)" || parts[1] == investigation.id.rawValue
                }?.element
            } else {
                all.last
            }
        guard let chosen else {
            throw Refusal(.notFound, "“\(name)” has no such investigation.")
        }
        return try figures(of: chosen, on: incident, for: viewer)
    }
}
