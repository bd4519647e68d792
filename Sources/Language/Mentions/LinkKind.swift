/// Tells from an address what stands behind it.
enum LinkKind {
    static func kind(_ address: String) -> Mention.Kind {
        let address = address.lowercased()
        if has(address, ["/pull/", "/pulls/", "/merge_requests/", "/pull-requests/"]) {
            return .pullRequest
        }
        if has(address, ["/commit/", "/commits/", "/-/commit/"]) { return .commit }
        if has(
            address,
            ["/issues/", "/browse/", "/ticket/", "/tickets/", "show_bug.cgi", "/bugs/"]
        ) {
            return .ticket
        }
        let boards = [
            "grafana", "kibana", "datadog", "dashboard", "/d/", "newrelic", "cloudwatch",
            "prometheus", "/graph?", "splunk", "honeycomb", "chronograf", "opensearch", "metabase",
        ]
        return has(address, boards) ? .dashboard : .url
    }

    private static func has(_ address: String, _ parts: [String]) -> Bool {
        parts.contains { address.contains($0) }
    }
}
