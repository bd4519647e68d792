package import Evidence
package import Foundation
package import Storage

extension Connection {
    /// Stores what was read of events, in place of what was read before.
    package func record(_ readings: [Reading], madeBy maker: String) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let known = try corrected(readings)
        try execute(
            readings.map { reading in
                let marks = (known[reading.event] ?? reading).marks.rawValue
                let detail = String(
                    decoding: try encoder.encode(ReadingDetail(reading)),
                    as: UTF8.self
                )
                return """
                    INSERT INTO reading (
                        event_id, digest, made_by, polarity, polarity_confidence, stress,
                        uncertainty, phase, conversation, marks, detail, mark
                    )
                    SELECT
                        \(reading.event), event.digest, \(maker), \(reading.polarity),
                        \(reading.polarityConfidence), \(reading.stress), \(reading.uncertainty),
                        \(reading.phase), \(reading.conversation), \(marks), \(detail),
                        \(reading.mark(detail))
                    FROM event WHERE event.id = \(reading.event)
                    ON CONFLICT (event_id) DO UPDATE SET
                        digest = excluded.digest, made_by = excluded.made_by,
                        polarity = excluded.polarity,
                        polarity_confidence = excluded.polarity_confidence,
                        stress = excluded.stress, uncertainty = excluded.uncertainty,
                        phase = excluded.phase, conversation = excluded.conversation,
                        marks = excluded.marks, detail = excluded.detail, mark = excluded.mark
                    """
            }
        )
    }

    /// Keeps what a person says of an event's reading.
    package func correct(
        _ event: Event.ID,
        _ correction: Correction,
        by viewer: Viewer,
        at moment: Date
    ) throws {
        try execute(
            """
            INSERT INTO reading_correction (event_id, facet, word, corrected_by, corrected_at)
            VALUES (
                \(event), \(correction.facet), \(correction.word), \(viewer.account), \(moment)
            )
            ON CONFLICT (event_id, facet) DO UPDATE SET
                word = excluded.word, corrected_by = excluded.corrected_by,
                corrected_at = excluded.corrected_at
            """
        )
        try markAnew(event)
    }
}
