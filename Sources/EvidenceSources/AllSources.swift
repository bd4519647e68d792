/// Every source that there is; a new one is a folder and a line here.
package enum AllSources {
    package static let sources: [any EvidenceSource] = [
        SlackSource(),
        GitHubSource(),
        PagerDutySource(),
        OpsgenieSource(),
        JiraSource(),
        AlertmanagerSource(),
        GrafanaSource(),
        DatadogSource(),
        StatuspageSource(),
        MattermostSource(),
        TeamsSource(),
        DiscordSource(),
        IncidentIOSource(),
        IRCSource(),
        CallSource(),
        MappedSource(),
        ReportSource(),
        TableSource(),
        PeopleSource(),
        CatalogueSource(),
    ]

    /// By its name, or by that of a tool which it reads.
    package static func source(named name: String) -> (any EvidenceSource)? {
        if let source = sources.first(where: { type(of: $0).name == name }) { return source }
        return MappedSource.tools.contains(name) ? MappedSource() : nil
    }
}
