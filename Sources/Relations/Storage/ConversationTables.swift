import Storage

/// The tables of conversations, which may be rebuilt from readings and decisions.
enum ConversationTables {
    static let migration = Migration(
        "conversations 1",
        [
            """
            CREATE TABLE conversation (
                incident_id TEXT NOT NULL REFERENCES incident (id) ON DELETE CASCADE,
                event_id TEXT NOT NULL REFERENCES event (id),
                place_id TEXT NOT NULL REFERENCES place (id),
                first_position BIGINT NOT NULL,
                last_event TEXT NOT NULL REFERENCES event (id),
                messages INTEGER NOT NULL CHECK (messages > 0),
                questions INTEGER NOT NULL,
                open_questions INTEGER NOT NULL,
                lane INTEGER,
                lane_first BIGINT,
                lane_last BIGINT,
                PRIMARY KEY (incident_id, event_id)
            )
            """,
            "CREATE INDEX conversation_order ON conversation (incident_id, first_position)",
            "CREATE INDEX conversation_lane ON conversation (incident_id, lane, lane_first)",
            """
            CREATE TABLE conversation_event (
                incident_id TEXT NOT NULL REFERENCES incident (id) ON DELETE CASCADE,
                event_id TEXT NOT NULL REFERENCES event (id),
                position BIGINT NOT NULL,
                conversation TEXT NOT NULL,
                answers TEXT,
                confidence DOUBLE PRECISION,
                reason TEXT,
                decision TEXT,
                PRIMARY KEY (incident_id, event_id)
            )
            """,
            """
            CREATE INDEX conversation_event_order
                ON conversation_event (incident_id, conversation, position)
            """,
            """
            CREATE TABLE conversation_build (
                incident_id TEXT PRIMARY KEY REFERENCES incident (id) ON DELETE CASCADE,
                stamp TEXT NOT NULL
            )
            """,
            "CREATE INDEX relation_to ON relation (incident_id, to_event)",
        ]
    )

    /// Columns beside a transcript that has threads unfolded, where their answers have one too.
    static let flatLanes = Migration(
        "conversations 3: columns by time",
        [
            "ALTER TABLE conversation ADD COLUMN flat_lane INTEGER",
            "ALTER TABLE conversation ADD COLUMN flat_first BIGINT",
            "ALTER TABLE conversation ADD COLUMN flat_last BIGINT",
            """
            CREATE INDEX conversation_flat_lane
                ON conversation (incident_id, flat_lane, flat_first)
            """,
            "DELETE FROM conversation_build",
            "DELETE FROM conversation_event",
            "DELETE FROM conversation",
        ]
    )

    /// What each event was when it was told apart, so that only what is touched is so again.
    static let marks = Migration(
        "conversations 2: told apart bit by bit",
        [
            "DELETE FROM conversation_build",
            "DELETE FROM conversation",
            "DROP TABLE conversation_event",
            """
            CREATE TABLE conversation_event (
                incident_id TEXT NOT NULL REFERENCES incident (id) ON DELETE CASCADE,
                event_id TEXT NOT NULL REFERENCES event (id),
                position BIGINT NOT NULL,
                conversation TEXT NOT NULL,
                answers TEXT,
                confidence DOUBLE PRECISION,
                reason TEXT,
                decision TEXT,
                digest BIGINT NOT NULL,
                reading BIGINT NOT NULL,
                corrected BIGINT NOT NULL,
                decided BIGINT NOT NULL,
                person_id TEXT,
                PRIMARY KEY (incident_id, event_id)
            )
            """,
            """
            CREATE INDEX conversation_event_order
                ON conversation_event (incident_id, conversation, position)
            """,
        ]
    )
}
