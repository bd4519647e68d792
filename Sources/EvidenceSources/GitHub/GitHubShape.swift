/// What a record of GitHub is, by the name of its event or else by what it has.
struct GitHubShape {
    enum Kind {
        case pullRequest(JSONValue)
        case issue(JSONValue)
        case comment(JSONValue)
        case review(JSONValue)
        case push
        case commit(JSONValue)
        case deployment(JSONValue)
        case deploymentStatus(JSONValue)
        case run(JSONValue)
        case job(JSONValue)
        case check(JSONValue)
        case commitStatus(JSONValue)
        case release(JSONValue)
        case repository
        case person
        case subIssue(String)
        case other(String)
    }

    let kind: Kind
    /// What a webhook says was done: `opened`; nil for an answer of the interface.
    let action: String?

    init(_ record: SourceRecord) {
        let value = record.value
        action = value["action"]?.string
        if value["response"] != nil {
            kind = .other("error answer")
        } else if let event = Self.event(of: record) {
            kind = Self.delivered(event, value)
        } else {
            kind = Self.answered(value, record.list)
        }
    }

    /// The name of a webhook's event: told by the folder or delivery, or seen by its parts.
    private static func event(of record: SourceRecord) -> String? {
        let value = record.value
        let isDelivery =
            value["sender"]?.isObject == true || value["hook_id"] != nil
            || (value["repository"]?.isObject == true && value["action"] != nil)
            || (value["pusher"]?.isObject == true && value["ref"] != nil)
        let folder = record.path.split(separator: "/").dropLast().last.map(String.init)
        let names = [folder, record.path].compactMap { $0 }
        if let named = names.first(where: known.contains), isDelivery || value["id"] == nil {
            return named
        }
        guard isDelivery else { return nil }
        if value["pusher"] != nil, value["commits"] != nil { return "push" }
        if value["context"] != nil, value["sha"] != nil { return "status" }
        if let comment = value["comment"] {
            if value["issue"] != nil { return "issue_comment" }
            return comment["pull_request_review_id"] == nil && comment["diff_hunk"] == nil
                ? "commit_comment" : "pull_request_review_comment"
        }
        if value["review"] != nil, value["pull_request"] != nil { return "pull_request_review" }
        if value["sub_issue"] != nil, value["parent_issue"] != nil { return "sub_issues" }
        if value["deployment_callback_url"] != nil { return "deployment_protection_rule" }
        return parts.first { value[name: $0]?.isObject == true } ?? "delivery"
    }

    private static let parts = [
        "merge_group", "projects_v2_item", "projects_v2", "repository_ruleset", "deployment_status",
        "deployment", "workflow_job", "workflow_run", "check_run",
        "check_suite", "pull_request", "release", "issue", "milestone", "label", "team", "alert",
    ]

    private static let known: Set<String> = [
        "branch_protection_configuration", "custom_property", "custom_property_values",
        "installation_target", "issue_dependencies", "personal_access_token_request",
        "projects_v2", "projects_v2_item", "projects_v2_status_update",
        "repository_advisory", "repository_ruleset", "secret_scanning_alert_location",
        "secret_scanning_scan", "security_and_analysis", "sub_issues",
        "branch_protection_rule", "check_run", "check_suite", "code_scanning_alert",
        "commit_comment", "create", "delete", "dependabot_alert", "deploy_key", "deployment",
        "deployment_protection_rule", "deployment_review", "deployment_status", "discussion",
        "discussion_comment", "fork", "github_app_authorization", "gollum", "installation",
        "installation_repositories", "issue_comment", "issues", "label", "member", "membership",
        "merge_group", "meta", "milestone", "org_block", "organization", "package", "page_build",
        "ping", "project", "project_card", "project_column", "public", "pull_request",
        "pull_request_review", "pull_request_review_comment", "pull_request_review_thread",
        "push", "registry_package", "release", "repository", "repository_dispatch",
        "repository_import", "repository_vulnerability_alert", "secret_scanning_alert",
        "security_advisory", "sponsorship", "star", "status", "team", "team_add", "watch",
        "workflow_dispatch", "workflow_job", "workflow_run",
    ]

    private static func delivered(_ event: String, _ value: JSONValue) -> Kind {
        let kind: Kind? =
            switch event {
            case "pull_request": value["pull_request"].map(Kind.pullRequest)
            case "issues", "issue": value["issue"].map(Kind.issue)
            case "issue_comment", "commit_comment", "pull_request_review_comment":
                value["comment"].map(Kind.comment)
            case "pull_request_review": value["review"].map(Kind.review)
            case "push": value["commits"] == nil && value["after"] == nil ? nil : .push
            case "deployment": value["deployment"].map(Kind.deployment)
            case "deployment_status": value["deployment_status"].map(Kind.deploymentStatus)
            case "workflow_run": value["workflow_run"].map(Kind.run)
            case "workflow_job": value["workflow_job"].map(Kind.job)
            case "check_run": value["check_run"].map(Kind.check)
            case "check_suite": value["check_suite"].map(Kind.check)
            case "release": value["release"].map(Kind.release)
            case "status": .commitStatus(value)
            case "sub_issues": .subIssue(event)
            default: nil
            }
        return kind ?? .other(event)
    }

    private static func answered(_ value: JSONValue, _ list: String?) -> Kind {
        func has(_ keys: String...) -> Bool { keys.allSatisfy { value[name: $0] != nil } }
        if has("number", "head", "base") { return .pullRequest(value) }
        if has("number", "title", "html_url"), has("comments_url") || has("repository_url") {
            return .issue(value)
        }
        if has("deployment_url", "state") { return .deploymentStatus(value) }
        if has("environment", "ref", "sha") { return .deployment(value) }
        if has("run_number", "workflow_id") { return .run(value) }
        if has("run_id", "head_sha"), has("steps") || has("runner_name") || has("labels") {
            return .job(value)
        }
        if has("head_sha", "status"), has("check_suite") || has("output") || has("app") {
            return .check(value)
        }
        if has("state", "pull_request_url", "user") { return .review(value) }
        if has("body", "user"), has("issue_url") || has("pull_request_url") || has("commit_id") {
            return .comment(value)
        }
        if has("sha", "commit") { return .commit(value) }
        if has("tag_name", "id") { return .release(value) }
        if has("context", "state", "id") { return .commitStatus(value) }
        if has("full_name", "owner") { return .repository }
        if has("login", "id"), value["type"]?.string != "Organization" { return .person }
        return .other(list.map(singular) ?? "record")
    }

    private static func singular(_ list: String) -> String {
        String(list.dropLast(list.hasSuffix("s") ? 1 : 0)).replacing("_", with: " ")
    }
}
