/// Records of an invented account, as PagerDuty's interface and its webhooks tell them.
enum PagerDutySample {
    static let service = """
        {"id": "PSEARCH", "type": "service_reference", "summary": "Search"}
        """
    static let ines = #"{"id": "PINES", "type": "user_reference", "summary": "Ines Duarte"}"#

    static func incident(_ status: String, changed: String, resolved: String = "null") -> String {
        """
        {"id": "Q1", "type": "incident", "incident_number": 88, "title": "Index is stale",
         "created_at": "2022-12-06T14:00:00Z", "status": "\(status)", "urgency": "high",
         "service": \(service), "assignments": [], "last_status_change_at": "\(changed)",
         "resolved_at": \(resolved), "html_url": "https://shop.pagerduty.example/incidents/Q1"}
        """
    }

    static let acknowledgement = """
        {"id": "R1", "type": "acknowledge_log_entry", "summary": "Acknowledged by Ines Duarte",
         "created_at": "2022-12-06T14:05:30Z", "agent": \(ines), "service": \(service),
         "incident": {"id": "Q1", "html_url": "https://shop.pagerduty.example/incidents/Q1"}}
        """

    static func delivered(_ event: String, at time: String, _ status: String) -> String {
        """
        {"event": {"id": "01E", "event_type": "incident.\(event)", "resource_type": "incident",
          "occurred_at": "\(time)", "agent": \(ines),
          "data": {"id": "Q1", "type": "incident", "number": 88, "status": "\(status)",
            "title": "Index is stale", "service": \(service), "assignees": [], "urgency": "high",
            "html_url": "https://shop.pagerduty.example/incidents/Q1",
            "created_at": "2022-12-06T14:00:00Z"}}}
        """
    }

    /// The second generation: the record of the interface, in messages.
    static let message = """
        {"messages": [{"event": "incident.acknowledge", "log_entries": [\(acknowledgement)],
          "incident": \(incident("acknowledged", changed: "2022-12-06T14:05:30Z"))}]}
        """
}
