import Foundation

/// What the columns of lists of people are called, folded to letters and digits.
enum PeopleWords {
    static let id = [
        "employeeid", "employeenumber", "personid", "workerid", "staffid", "userid", "uid", "id",
    ]
    static let name = [
        "name", "fullname", "displayname", "preferredname", "employeename", "realname", "employee",
        "person", "worker", "who",
    ]
    static let first = ["firstname", "givenname", "preferredfirstname", "forename", "first"]
    static let last = ["lastname", "surname", "familyname", "last"]
    static let email = [
        "email", "emailaddress", "workemail", "primaryemail", "primaryworkemail", "companyemail",
        "mail", "userprincipalname",
    ]
    static let handle = ["handle", "username", "login", "alias", "nickname", "account", "user"]
    static let title = ["title", "jobtitle", "businesstitle", "position", "role", "job"]
    static let team = [
        "team", "teamname", "squad", "group", "department", "orgunit", "organization",
        "organisation", "costcenter", "division",
    ]
    static let manager = [
        "manageremail", "manageremailaddress", "manager", "managername", "reportsto", "supervisor",
        "linemanager", "lead", "boss",
    ]
    static let start = [
        "startdate", "start", "started", "hiredate", "dateofhire", "hired", "joined", "joindate",
        "joiningdate", "employmentstart", "originalhiredate", "since",
    ]
    static let location = [
        "location", "city", "office", "worklocation", "site", "workplace", "country",
    ]
    static let zone = ["timezone", "tz", "zone", "tzname", "timezonename"]
    static let status = ["active", "isactive", "enabled", "status", "employmentstatus"]

    /// Tools whose names a directory may know of its people.
    static let profiles = [
        "github", "gitlab", "slack", "pagerduty", "opsgenie", "jira", "mattermost", "teams",
        "sentry", "grafana", "datadog", "irc",
    ]

    static func profile(_ source: String) -> [String] {
        ["", "login", "username", "handle", "user", "id", "userid", "profile", "account", "nick"]
            .map { source + $0 }
    }

    /// A profile is given by its name, with an at sign, or by its address.
    static func login(_ text: String) -> String {
        let last = text.split(separator: "/").last.map(String.init) ?? text
        return last.hasPrefix("@") ? String(last.dropFirst()) : last
    }

    static func isActive(_ text: String) -> Bool {
        let gone = [
            "no", "false", "0", "n", "inactive", "left", "terminated", "disabled", "former",
            "deactivated", "leaver",
        ]
        return !gone.contains(text.lowercased())
    }
}
