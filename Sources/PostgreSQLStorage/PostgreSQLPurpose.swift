/// What a session's transactions are for.
enum PostgreSQLPurpose: Sendable {
    case reading
    case writing

    /// Writers take turns by a lock of their schema's; they wait for it as long as another writes.
    var begin: String {
        switch self {
        case .reading:
            "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
        case .writing:
            """
            BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE;
            SELECT pg_advisory_xact_lock(7245, hashtext(COALESCE(current_schema(), '')));
            SET LOCAL lock_timeout = '30s'
            """
        }
    }

    /// A node that has died or hangs must not keep the others waiting.
    var settings: String {
        """
        SET jit = off;
        SET client_min_messages = warning;
        SET tcp_keepalives_idle = 60;
        SET tcp_keepalives_interval = 10;
        SET tcp_keepalives_count = 6;
        SET idle_in_transaction_session_timeout = '10min';
        SET statement_timeout = '\(statementTimeout)'
        """
    }

    private var statementTimeout: String {
        switch self {
        case .reading: "60s"
        // A migration may rebuild a large table.
        case .writing: "0"
        }
    }
}
