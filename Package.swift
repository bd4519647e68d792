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
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let arguments = Target.Dependency.product(
    name: "ArgumentParser",
    package: "swift-argument-parser"
)

let package = Package(
    name: "Debrief",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "debrief", targets: ["CLI"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.0"),
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

        // The stages, in the order that data flows.
        module("Evidence", uses: ["Storage", crypto]),
        .target(
            name: "CSimdjson",
            linkerSettings: [.linkedLibrary("simdjson")]
        ),
        .systemLibrary(
            name: "CZip",
            pkgConfig: "libzip",
            providers: [.apt(["libzip-dev"])]
        ),
        module("EvidenceSources", uses: ["Evidence", "CSimdjson", "CZip"]),
        module("Pipeline", uses: ["EvidenceSources", "Evidence", "Storage"]),

        // What tests share.
        module("DebriefTesting", uses: ["PostgreSQLStorage", "SQLiteStorage", "Storage"]),
        tests(of: "Storage"),
        tests(of: "SQLiteStorage", uses: ["Storage"]),
        tests(of: "PostgreSQLStorage", uses: ["Storage"]),

        // The command.
        .executableTarget(
            name: "CLI",
            dependencies: [
                "Pipeline", "EvidenceSources", "Evidence", "Storage", "SQLiteStorage", arguments,
                hummingbird, mustache,
            ],
            swiftSettings: strict
        ),
    ],
    cxxLanguageStandard: .cxx17
)
