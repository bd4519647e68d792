import Foundation
import Storage

extension EvidenceRecorder {
    /// Stores a shift, or what is now told of it: schedules change until they are over.
    func record(_ shift: GatheredShift) throws {
        let person = try identity(shift.person)
        try connection.execute(
            """
            INSERT INTO shift (
                id, source, external_id, schedule, identity_id, starts_at, ends_at, level, services
            ) VALUES (
                \(ids.next()), \(source), \(shift.externalID), \(shift.schedule), \(person),
                \(shift.from), \(shift.until.map { max($0, shift.from) }), \(shift.level),
                \(shift.services.stored)
            )
            ON CONFLICT (source, external_id) DO UPDATE SET
                schedule = excluded.schedule, identity_id = excluded.identity_id,
                starts_at = excluded.starts_at, ends_at = excluded.ends_at,
                level = excluded.level, services = excluded.services
            """
        )
    }
}
