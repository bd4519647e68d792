import Foundation
import Storage

/// Which events one file has told: how many, and between which moments of which place.
struct FileReach {
    private(set) var told = 0
    private(set) var place: String?
    private(set) var isOfOnePlace = true
    private(set) var first = Date.distantFuture
    private(set) var last = Date.distantPast

    mutating func insert(_ event: GatheredEvent) {
        told += 1
        if let place, place != event.place { isOfOnePlace = false }
        place = event.place
        first = min(first, event.at)
        last = max(last, event.at)
    }
}

/// A file is passed over when its digest is known and its stretch of its place stands as it left it.
///
/// Whatever was added, edited or marked in that stretch since, by whichever road, is seen in the
/// sum over its events; then the file is read again.
extension EvidenceRecorder {
    /// The digests of the files that this source has read.
    package func readFiles() throws -> Set<String> {
        let rows = try connection.rows(
            "SELECT digest FROM import_file WHERE source = \(source)"
        )
        return Set(try rows.map { try $0("digest", as: String.self) })
    }

    /// The note of a file that need not be read, whose events count as unchanged; nil otherwise.
    package func pass(_ digest: String) throws -> String? {
        let row = try connection.row(
            """
            SELECT file.note, file.told,
                CASE WHEN file.events = COUNT(event.id) AND file.standing = \(Self.standing)
                    THEN 1 ELSE 0 END AS stands
            FROM import_file AS file
            LEFT JOIN event ON event.place_id = file.place_id
                AND event.position BETWEEN file.first_position AND file.last_position
            WHERE file.source = \(source) AND file.digest = \(digest)
            GROUP BY file.source, file.digest
            """
        )
        guard let row, try row("stands") else { return nil }
        let told: Int = try row("told")
        outcome.read += told
        outcome.unchanged += told
        return try row("note")
    }

    /// The statement that keeps a mark, once the events of its file are stored.
    func keeping(_ mark: FileMark, of reach: FileReach) throws -> SQL? {
        guard let name = reach.place, reach.isOfOnePlace else { return nil }
        let place = try place(name)
        let first = EventPosition(reach.first)
        let last = EventPosition(
            rawValue: EventPosition(reach.last).rawValue + (1 << EventPosition.slotBits) - 1
        )
        return """
            INSERT INTO import_file (
                source, digest, place_id, first_position, last_position, told, events, standing,
                note
            )
            SELECT \(source), \(mark.digest), \(place), \(first), \(last), \(reach.told),
                COUNT(event.id), \(Self.standing), \(mark.note)
            FROM event
            WHERE event.place_id = \(place)
                AND event.position BETWEEN \(first) AND \(last)
            HAVING COUNT(event.id) >= \(reach.told)
            ON CONFLICT (source, digest) DO UPDATE SET
                place_id = excluded.place_id, first_position = excluded.first_position,
                last_position = excluded.last_position, told = excluded.told,
                events = excluded.events, standing = excluded.standing, note = excluded.note
            """
    }

    /// A number over events that changes when one of them does, and stays within 64 bits.
    private static var standing: SQL {
        """
        CAST(COALESCE(SUM(
            (event.digest & 268435455) * 31 + event.versions * 3
                + CASE event.deletion WHEN 'stated' THEN 1 WHEN 'absent' THEN 2 ELSE 0 END
        ), 0) AS BIGINT)
        """
    }
}
