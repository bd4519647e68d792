// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

func module(
    _ name: String,
    uses: [Target.Dependency] = [],
    resources: [Resource] = []
) -> Target {
    .target(name: name, dependencies: uses, resources: resources, swiftSettings: strict)
}

func tests(of name: String, uses: [Target.Dependency] = []) -> Target {
    .testTarget(
        name: name + "Tests",
        dependencies: [.byName(name: name), "DebriefTesting"] + uses,
        swiftSettings: strict
    )
}

let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let hummingbirdCore = Target.Dependency.product(name: "HummingbirdCore", package: "hummingbird")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let arguments = Target.Dependency.product(
    name: "ArgumentParser",
    package: "swift-argument-parser"
)

let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let nio = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let log = Target.Dependency.product(name: "Logging", package: "swift-log")

/// Each template is named, since a folder with Swift files can't be processed as a whole.
let templates: [Resource] = [
    "Layout/Layout", "Layout/IncidentFrame", "Layout/Problem", "Components/EventRow",
    "Components/MarkerCard", "Components/Pager", "Components/FilterMany", "Pages/SignIn/SignIn",
    "Pages/Incidents/Incidents", "Pages/NewIncident/NewIncident",
    "Pages/IncidentOverview/IncidentOverview", "Pages/IncidentOverview/OverviewMoments",
    "Pages/IncidentOverview/OverviewRepeats", "Pages/Course/Course",
    "Pages/Evidence/Evidence",
    "Pages/Evidence/EvidenceRows", "Pages/Timeline/Timeline",
    "Pages/Participants/Participants", "Pages/Investigation/Investigation",
    "Pages/Relations/Relations", "Pages/Access/Access", "Pages/Report/Report",
    "Pages/Import/Import", "Pages/Import/ImportRuns",
    "Pages/Search/Search", "Pages/Compare/Compare", "Pages/PeopleDirectory/PeopleDirectory",
    "Pages/PersonDetail/PersonDetail", "Components/IdentityPair", "Pages/Catalogue/Catalogue",
    "Pages/Catalogue/CatalogueEntry", "Pages/Clocks/Clocks", "Pages/Catalogue/CatalogueFields",
    "Pages/Conversations/Conversations", "Pages/Conversations/Conversation",
    "Pages/Answers/Answers", "Pages/RelationGraph/RelationGraph",
    "Pages/Connections/Connections", "Pages/NewConnection/NewConnection",
    "Pages/ConnectionDetail/ConnectionDetail", "Components/ConnectionFields",
    "Pages/Corrections/Corrections", "Pages/StaleForm/StaleForm",
].map { .copy("\($0).mustache") }

let package = Package(
    name: "Debrief",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "debrief", targets: ["CLI"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
    ],
    targets: [
        // The leaves: none of them knows what an incident is.
        module("Storage"),
        module("SQLiteStorage", uses: ["Storage", grdb, sqlite]),
        .systemLibrary(
            name: "CPostgreSQL",
            pkgConfig: "libpq",
            providers: [.apt(["libpq-dev"])]
        ),
        module("PostgreSQLStorage", uses: ["Storage", "CPostgreSQL"]),
        module("Accounts", uses: ["Storage", crypto]),
        .systemLibrary(
            name: "CMarkdown",
            pkgConfig: "libcmark-gfm",
            providers: [.apt(["libcmark-gfm-dev"])]
        ),
        module("Markup", uses: ["CMarkdown"]),
        module("Charts", uses: ["Markup"]),
        module("Language", resources: [.copy("Weights")]),

        // The stages, in the order that data flows.
        module("Evidence", uses: ["Markup", "Storage", crypto]),
        .target(
            name: "CSimdjson",
            linkerSettings: [.linkedLibrary("simdjson")]
        ),
        .systemLibrary(
            name: "CZip",
            pkgConfig: "libzip",
            providers: [.apt(["libzip-dev"])]
        ),
        .systemLibrary(
            name: "CXML",
            pkgConfig: "libxml-2.0",
            providers: [.apt(["libxml2-dev"])]
        ),
        module(
            "EvidenceSources",
            uses: ["Evidence", "Markup", "CSimdjson", "CZip", "CXML", crypto, yams],
            resources: [.copy("Mapped/Mappings"), .copy("Tables/NativeTables")]
        ),
        module("Readings", uses: ["Evidence", "Language", "Storage"]),
        module("Relations", uses: ["Readings", "Evidence", "Language", "Storage"]),
        module("Investigations", uses: ["Evidence", "Storage"]),
        module(
            "Reports",
            uses: ["Investigations", "Evidence", "Markup", "Charts", "Storage"]
        ),
        module(
            "Pipeline",
            uses: [
                "EvidenceSources", "Relations", "Readings", "Evidence", "Language", "Storage", log,
            ]
        ),
        module(
            "Connections",
            uses: ["EvidenceSources", "Evidence", "Accounts", "Storage", crypto, log]
        ),

        module(
            "Web",
            uses: [
                "Connections", "Pipeline", "Reports", "Investigations", "Relations", "Readings",
                "Language",
                "EvidenceSources", "Evidence", "Accounts", "Markup", "Charts", "Storage", crypto,
                log, hummingbird, hummingbirdCore, mustache, nio,
            ],
            resources: templates + [.copy("Assets")]
        ),

        // The command.
        .executableTarget(
            name: "CLI",
            dependencies: [
                "Web", "Connections", "Pipeline", "Reports", "Investigations", "Relations",
                "Readings",
                "EvidenceSources", "Evidence", "Accounts", "Language", "Storage", "SQLiteStorage",
                "PostgreSQLStorage", arguments,
                hummingbird, log,
            ],
            resources: [.copy("Demo")],
            swiftSettings: strict
        ),

        // Tests.
        module(
            "DebriefTesting",
            uses: ["Evidence", "Storage", "SQLiteStorage", "PostgreSQLStorage"]
        ),
        module(
            "Mutations",
            uses: ["Pipeline", "EvidenceSources", "Evidence", "Storage", "SQLiteStorage"]
        ),
        .executableTarget(
            name: "Mutate",
            dependencies: ["Mutations", "EvidenceSources", arguments],
            swiftSettings: strict
        ),
        tests(of: "Markup", uses: ["CMarkdown"]),
        tests(of: "Charts"),
        tests(of: "Mutations", uses: ["EvidenceSources"]),
        tests(of: "Language"),
        tests(of: "Storage", uses: ["SQLiteStorage"]),
        tests(of: "SQLiteStorage", uses: ["Storage"]),
        tests(of: "PostgreSQLStorage", uses: ["Storage"]),
        tests(of: "Evidence", uses: ["Storage"]),
        tests(of: "EvidenceSources", uses: ["Evidence"]),
        tests(of: "Readings", uses: ["Evidence", "Language", "Storage"]),
        tests(of: "Relations", uses: ["Readings", "Evidence", "Language", "Storage"]),
        tests(
            of: "Pipeline",
            uses: ["EvidenceSources", "Relations", "Readings", "Evidence", "Storage", log]
        ),
        tests(
            of: "Connections",
            uses: ["EvidenceSources", "Evidence", "Accounts", "Storage", log]
        ),
        tests(of: "Investigations", uses: ["Evidence", "Storage"]),
        tests(of: "Reports", uses: ["Investigations", "Evidence", "CMarkdown", "Storage"]),
        tests(
            of: "Web",
            uses: [
                "Connections", "Pipeline", "Reports", "Investigations", "Relations", "Readings",
                "Language",
                "EvidenceSources", "Evidence", "Accounts", "Storage", hummingbird,
                .product(name: "HummingbirdTesting", package: "hummingbird"), nio,
            ]
        ),
        tests(
            of: "CLI",
            uses: [
                "Reports", "Investigations", "EvidenceSources", "Evidence", "Storage",
                "SQLiteStorage",
            ]
        ),
    ],
    cxxLanguageStandard: .cxx17
)
