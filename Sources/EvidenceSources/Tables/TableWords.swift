/// What columns of tables are called; case, spaces and signs don't matter.
enum TableWords {
    static let id = [
        "id", "issue_key", "key", "number", "incident_id", "incident_number", "ticket", "ticket_id",
        "uuid", "sys_id", "alert_id", "event_id", "reference", "ref",
    ]

    static let at = [
        "created_date", "created_at", "created_on", "created_time", "created", "creation_date",
        "creation_time", "date_created", "sys_created_on", "started_at", "started_on", "start_time",
        "start_date_time", "start_datetime", "started", "opened_at", "opened_on", "opened",
        "open_time", "reported_at", "reported_on", "declared_at", "detected_at", "triggered_at",
        "fired_at", "occurred_at", "occurred_on", "occurred", "begin_time", "begins_at", "began_at",
        "begin", "event_time", "time_stamp", "timestamp", "time", "date_time", "datetime",
        "date_and_time", "date", "at", "start", "start_date", "started_date", "logged_date",
        "logged_at", "sent_at", "posted_at", "ts", "when", "erstellt_am", "erstellt", "beginn",
        "zeitpunkt", "zeit", "datum",
    ]

    static let ended = [
        "resolution_date", "resolved_at", "resolved_on", "resolved_date", "resolved",
        "resolve_time", "closed_at", "closed_on", "closed_date", "closed", "close_time", "ended_at",
        "ended_on", "end_time", "end_date_time", "ended", "end_date", "end", "finished_at",
        "finished", "completed_at", "completed", "recovered_at", "beendet", "ende", "gelost_am",
    ]

    static let edited = [
        "updated_date", "updated_at", "updated_on", "updated", "sys_updated_on", "modified_at",
        "modified_on", "modified", "last_modified", "last_modified_at", "last_updated",
        "last_updated_at", "changed_at", "edited_at", "geandert_am",
    ]

    static let title = [
        "title", "summary", "short_description", "subject", "name", "incident_name", "incident",
        "message", "text", "headline", "titel", "betreff",
    ]

    static let text = [
        "description", "comment", "body", "details", "notes", "content", "beschreibung",
    ]

    static let place = [
        "service", "service_name", "channel", "channel_name", "component", "project",
        "project_name", "repository", "place", "team", "team_name", "system", "business_service",
        "application", "affected_service",
    ]

    static let author = [
        "creator_name", "reporter", "author_name", "author", "author_id", "created_by", "user",
        "user_name", "opened_by", "reported_by", "sender", "owner", "from",
    ]

    static let link = ["url", "link", "permalink", "html_url", "web_url", "incident_url"]
    static let state = ["status", "state", "original_status", "incident_state"]
}
