/// What one import of a case is expected to leave: its events, as `time | author | words`.
struct CaseStep: Sendable {
    let source: String
    /// Below the folder of the case.
    let path: String
    var zone: String?
    var start: String?
    /// Each is found once: the time, the author (`*` any, `-` nobody), and words of the text.
    let events: [String]
    /// No other events than these.
    var isWhole = true
    /// Imports the rest where a record is refused.
    var skipsRefused = false
}

/// A small input that bites real users, by the folder it lies in.
struct Case: Sendable, CustomStringConvertible {
    let folder: String
    let steps: [CaseStep]
    /// No event's text or author holds any of these.
    var absent: [String] = []
    /// Nobody has a name with any of these.
    var strangers: [String] = []

    var description: String { folder }

    init(
        _ folder: String,
        absent: [String] = [],
        strangers: [String] = [],
        _ steps: CaseStep...
    ) {
        self.folder = folder
        self.steps = steps
        self.absent = absent
        self.strangers = strangers
    }
}

private let bridge = "2026-06-17T09:00:00Z"
private let (ines, tomasz, priya) = ("Ines Okafor", "Tomasz Lind", "Priya Raman")

extension Case {
    static let all = slack + calls + chat + tools + reports + zones

    private static let slack = [
        Case(
            "slack-enterprise-grid",
            CaseStep(
                source: "slack",
                path: "input/grid",
                events: [
                    "2026-06-17T12:00:00.000Z | Marek Sato | grid-wide",
                    "2026-06-17T12:05:00.000Z | \(ines) | alpha",
                    "2026-06-17T12:06:00.000Z | \(tomasz) | beta",
                    "2026-06-17T12:09:00.000Z | Marek Sato | for alpha",
                    "2026-06-17T12:09:00.000Z | Marek Sato | for beta",
                ]
            )
        ),
        Case(
            "slack-connect-external",
            absent: ["U09EXT"],
            CaseStep(
                source: "slack",
                path: "input/export",
                events: [
                    "2026-06-17T13:00:00.000Z | \(ines) | @dana",
                    "2026-06-17T13:01:00.000Z | Dana Whitlock | ",
                    "2026-06-17T13:05:00.000Z | U08EXT | ",
                ]
            )
        ),
        Case(
            "slack-huddle",
            CaseStep(
                source: "slack",
                path: "input/export",
                events: [
                    "2026-06-17T15:01:00.419Z | * | Priya Raman",
                    "2026-06-17T15:20:00.000Z | * | ",
                ],
                isWhole: false
            )
        ),
        Case(
            "slack-odd-day-files",
            CaseStep(
                source: "slack",
                path: "input/export",
                events: [
                    "2026-06-17T21:00:00.000Z | \(ines) | ",
                    "2026-06-17T21:05:00.000Z | \(priya) | ",
                    "2026-06-17T21:09:00.000Z | \(tomasz) | ",
                ],
                skipsRefused: true
            )
        ),
        Case(
            "slack-zip-backslash",
            CaseStep(
                source: "slack",
                path: "input/slackdump-windows.zip",
                events: [
                    "2026-06-17T07:00:00.000Z | \(ines) | ",
                    "2026-06-17T07:30:00.000Z | \(tomasz) | ",
                ]
            )
        ),
    ]

    private static let calls = [
        Case(
            "vtt-voice-own-line",
            absent: ["<", "NOTE", "STYLE", "::cue"],
            CaseStep(
                source: "calls",
                path: "input/bridge.vtt",
                start: bridge,
                events: [
                    "2026-06-17T09:00:11.000Z | \(ines) | second replica",
                    "2026-06-17T10:00:00.000Z | \(tomasz) | Promote it.",
                    "2026-06-17T10:00:00.000Z | \(ines) | Doing it now.",
                    "2026-06-17T10:00:05.000Z | * | laughs",
                    "2026-06-17T10:00:07.000Z | * | Is it back?",
                ],
                isWhole: false
            )
        ),
        Case(
            "vtt-colons-not-speakers",
            CaseStep(
                source: "calls",
                path: "input/GMT20260617-090000_Recording.transcript.vtt",
                events: [
                    "2026-06-17T09:00:01.000Z | \(ines) | ",
                    "* | - | so the answer is: roll it back",
                    "* | - | 10:30", "* | - | https:", "* | \(tomasz) | ", "* | 王小明 | ",
                    "* | +49 30 *****12 | ",
                ]
            )
        ),
        Case(
            "vtt-same-start-crosstalk",
            CaseStep(
                source: "calls",
                path: "input/bridge.vtt",
                start: bridge,
                events: [
                    "2026-06-17T09:00:10.000Z | \(ines) | ",
                    "2026-06-17T09:00:10.000Z | \(tomasz) | ",
                    "2026-06-17T09:00:10.000Z | \(priya) | ",
                    "2026-06-17T09:00:15.000Z | \(ines) | ",
                ]
            )
        ),
        Case(
            "srt-transcript",
            CaseStep(
                source: "calls",
                path: "input/bridge-call.srt",
                start: bridge,
                events: [
                    "2026-06-17T09:00:01.* | \(ines) | ", "2026-06-17T09:00:05.* | \(tomasz) | ",
                    "2026-06-17T10:00:00.* | \(ines) | ",
                ]
            )
        ),
        Case(
            "gmeet-gemini-transcript",
            CaseStep(
                source: "calls",
                path: "input/Incident 77 bridge - 2026_06_17 09_00 UTC - Notes by Gemini.txt",
                events: [
                    "2026-06-17T09:00:00.000Z | \(ines) | ",
                    "2026-06-17T09:00:00.000Z | \(tomasz) | ",
                    "2026-06-17T09:02:03.000Z | \(priya) | ",
                    "2026-06-17T09:02:03.000Z | \(ines) | ",
                    "2026-06-17T09:05:41.000Z | \(tomasz) | ",
                ],
                isWhole: false
            )
        ),
        Case(
            "otter-txt",
            CaseStep(
                source: "calls",
                path: "input/Incident review_otter_ai.txt",
                start: bridge,
                events: [
                    "2026-06-17T09:00:02.000Z | \(ines) | ",
                    "2026-06-17T09:00:14.000Z | \(tomasz) | ", "2026-06-17T10:02:40.000Z | * | ",
                ]
            )
        ),
    ]

    private static let chat = [
        Case(
            "irc-irssi-default",
            strangers: ["Irssi:"],
            CaseStep(
                source: "irc",
                path: "input/#ops.log",
                zone: "Europe/Paris",
                events: [
                    "2026-06-17T07:01:00.000Z | ines | ", "2026-06-17T07:02:00.000Z | tomasz | ",
                    "2026-06-17T07:02:00.000Z | priya | ", "2026-06-17T07:05:07.000Z | tomasz | ",
                    "2026-06-17T07:06:00.000Z | ines | ",
                    "2026-06-17T07:03:00.000Z | ines | INC-9 db1",
                    "2026-06-17T22:01:00.000Z | ines | ",
                ],
                isWhole: false
            )
        ),
        Case(
            "discord-json",
            CaseStep(
                source: "discord",
                path: "input",
                events: [
                    "2026-06-17T09:00:00.473Z | ines | login is down",
                    "2026-06-17T09:02:10.100Z | tomasz | Grafana: login errors",
                    "2026-06-17T09:30:00.000Z | priya | fixed",
                ]
            )
        ),
    ]

    private static let tools = [
        Case(
            "incidentio-webhook",
            CaseStep(
                source: "incidentio",
                path: "input",
                events: [
                    "2026-06-17T09:02:00.000Z | * | Booking pages time out",
                    "2026-06-17T09:40:00.000Z | \(tomasz) | Pool size raised",
                ]
            )
        ),
        Case(
            "github-newer-events",
            CaseStep(
                source: "github",
                path: "input",
                events: ["2026-06-17T09:00:00.000Z | * | ", "2026-06-17T09:01:00.000Z | * | "],
                isWhole: false
            )
        ),
        Case(
            "jira-csv-repeated-columns",
            CaseStep(
                source: "csv",
                path: "input/jira.csv",
                zone: "UTC",
                events: [
                    "2026-06-17T09:02:00.000Z | * | Payments fail",
                    "2026-06-17T09:10:00.000Z | tomasz | rolled back; errors falling",
                    "2026-06-17T09:40:00.000Z | * | at 9:38; closing",
                    "2026-07-03T23:05:00.000Z | * | Disk full",
                ],
                isWhole: false
            )
        ),
        Case(
            "pagerduty-csv",
            CaseStep(
                source: "csv",
                path: "input/incidents.csv",
                events: [
                    "2026-06-17T09:02:10.000Z | * | High error rate on checkout",
                    "2026-06-17T10:00:00.000Z | * | Disk 95% on log host",
                ]
            )
        ),
        Case(
            "json-powershell-utf16",
            CaseStep(
                source: "pagerduty",
                path: "input/utf16",
                events: ["2026-06-17T09:02:00.000Z | * | Zahlung gestört – high error rate"],
                isWhole: false
            )
        ),
        Case(
            "json-powershell-utf16",
            CaseStep(
                source: "pagerduty",
                path: "input/bom",
                events: ["2026-06-17T09:02:00.000Z | * | Zahlung gestört – high error rate"],
                isWhole: false
            )
        ),
    ]
}
