import Evidence
package import Foundation
package import Investigations
package import Storage

extension Connection {
    /// Keeps that a report was opened; the same opening told twice is kept once.
    package func recordOpening(
        ofReportOn investigation: Investigation.ID,
        by reader: ReportReader,
        at moment: Date
    ) throws {
        try execute(
            """
            INSERT INTO report_opening (investigation_id, reader, identity_id, opened_at)
            VALUES (\(investigation), \(reader.key), \(reader.identity), \(moment))
            ON CONFLICT (investigation_id, reader, opened_at) DO NOTHING
            """
        )
    }

    /// Distinct people: one who came back, or has several names, counts once.
    package func readerCount(ofReportOn investigation: Investigation.ID) throws -> Int {
        try value(
            """
            SELECT COUNT(DISTINCT COALESCE(identity.person_id, report_opening.reader))
            FROM report_opening
            LEFT JOIN identity ON identity.id = report_opening.identity_id
            WHERE report_opening.investigation_id = \(investigation)
            """
        )
    }
}

extension ReportReader {
    fileprivate var key: String {
        switch self {
        case .account(let account): "account \(account)"
        case .identity(let identity): "identity \(identity)"
        }
    }

    fileprivate var identity: Identity.ID? {
        switch self {
        case .account: nil
        case .identity(let identity): identity
        }
    }
}
