extension Case {
    static let reports = [
        Case(
            "html-confluence-page",
            absent: ["<td", "</", "&amp;"],
            CaseStep(
                source: "markdown",
                path: "input",
                events: [
                    "2026-06-17T* | * | Checkout 502",
                    "2026-06-17T09:02:00.000Z | * | Pager fires & Ines acks",
                    "2026-06-17T09:41:00.000Z | * | Rollback done",
                ]
            )
        ),
        Case(
            "md-readme-per-incident",
            CaseStep(
                source: "markdown",
                path: "input",
                events: ["2026-06-17", "2026-07-02", "2026-07-09", "2026-08-09"].flatMap {
                    ["\($0)T09:02:00.000Z | * | pager fires", "\($0)T09:44:00.000Z | * | resolved"]
                },
                isWhole: false
            )
        ),
        Case(
            "md-same-name-imports",
            CaseStep(
                source: "markdown",
                path: "input/june/postmortem.md",
                events: ["2026-06-17T* | * | Checkout 502"],
                isWhole: false
            ),
            CaseStep(
                source: "markdown",
                path: "input/july/postmortem.md",
                events: [
                    "2026-06-17T* | * | Checkout 502", "2026-07-02T* | * | Search slow",
                    "2026-06-17T09:02:00.000Z | * | ", "2026-06-17T09:44:00.000Z | * | ",
                    "2026-07-02T09:02:00.000Z | * | ", "2026-07-02T09:44:00.000Z | * | ",
                ],
                isWhole: false
            )
        ),
    ]

    static let zones =
        [
            ("2026-06-11-JST", "2026-06-11T01:00"), ("2026-06-12-AEST", "2026-06-12T00:00"),
            ("2026-06-13-UTC+2", "2026-06-13T08:00"), ("2026-06-14-GMT+530", "2026-06-14T04:30"),
            ("2026-06-15-SGT", "2026-06-15T02:00"), ("2026-06-16-MSK", "2026-06-16T07:00"),
            ("2026-06-17-Europe-Berlin", "2026-06-17T08:00"),
        ].map { file, time in
            Case(
                "md-zone-names",
                CaseStep(
                    source: "markdown",
                    path: "input/\(file).md",
                    events: ["\(time):00.000Z | * | "],
                    isWhole: false
                )
            )
        } + [
            clocks(
                "irc",
                "input/west/2026-03-08.txt",
                [
                    "2026-03-08T09:50", "2026-03-08T10:10", "2026-03-08T15:00", "2026-03-08T19:00",
                ]
            ),
            clocks(
                "irc",
                "input/west-autumn/2026-11-01.txt",
                [
                    "2026-11-01T07:30", "2026-11-01T11:00", "2026-11-01T17:30",
                ]
            ),
            clocks(
                "csv",
                "input/west.csv",
                [
                    "2026-03-08T10:10", "2026-03-08T15:00", "2026-03-09T15:00",
                ]
            ),
            clocks(
                "csv",
                "input/east.csv",
                zone: "Europe/Berlin",
                [
                    "2026-03-29T00:40", "2026-03-28T23:30",
                ]
            ),
            clocks(
                "markdown",
                "input/report",
                [
                    "2026-03-08T09:50", "2026-03-08T10:10", "2026-03-08T15:00",
                ]
            ),
        ]

    private static func clocks(
        _ source: String,
        _ path: String,
        zone: String = "America/Los_Angeles",
        _ times: [String]
    ) -> Case {
        Case(
            "zone-hours-after-clock-change",
            CaseStep(
                source: source,
                path: path,
                zone: zone,
                events: times.map { "\($0):00.000Z | * | " },
                isWhole: false
            )
        )
    }
}
