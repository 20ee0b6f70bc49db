// swift-tools-version: 6.2
import PackageDescription

// One table of targets; data flows one way:
// files → LandscapeFiles → LandscapeModel → NetworkGraph → GapAnalysis → Diagrams → Reports → LandscapeJobs → netviz.
// `make lint` checks the imports of each target against docs/architecture.md.

/// Strict everywhere: Swift 6 mode, no implicit re-exports, every warning an error.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

/// What `make test` builds: optimised as users have it, with every assertion. Nobody who builds on this package gets such flags.
let settings: [SwiftSetting] =
    Context.environment["NETVIZ_TESTED"] == "1"
    ? strict + [.unsafeFlags(["-O", "-assert-config", "Debug"])] : strict

let yams: Target.Dependency = .product(name: "Yams", package: "Yams")
let mustache: Target.Dependency = .product(name: "Mustache", package: "swift-mustache")
let subprocess: Target.Dependency = .product(name: "Subprocess", package: "swift-subprocess")
let systemPaths: Target.Dependency = .product(name: "SystemPackage", package: "swift-system")
let arguments: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")

/// For `netviz --version`: the commit that is built, with a plus sign where files differ from it. Whoever builds a copy of the
/// source outside git names it in NETVIZ_COMMIT.
let commit =
    Context.environment["NETVIZ_COMMIT"]
    ?? Context.gitInformation.map { $0.currentCommit.prefix(12) + ($0.hasUncommittedChanges ? "+" : "") }
    ?? ""

/// A module of the program. Files in its `Resources` lie in the program by way of CResources.
func library(_ name: String, uses: [Target.Dependency] = [], embeds: [String] = []) -> Target {
    .target(
        name: name, dependencies: uses + (embeds.isEmpty ? [] : ["CResources"]), path: "Sources/\(name)",
        exclude: embeds, swiftSettings: settings)
}

func tests(_ name: String, uses: [Target.Dependency], resources: [Resource] = []) -> Target {
    .testTarget(
        name: name, dependencies: uses, path: "Tests/\(name)", resources: resources,
        swiftSettings: strict)
}

let package = Package(
    name: "netviz",
    products: [
        // The engine and the files of networks; whoever measures networks needs no more.
        .library(name: "NetworkGraph", targets: ["NetworkGraph", "GraphFiles"]),
        .executable(name: "netviz", targets: ["netviz"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", exact: "1.0.2"),
        .package(url: "https://github.com/apple/swift-system", exact: "1.8.1"),
    ],
    targets: [
        .systemLibrary(
            name: "CGraphviz", path: "Sources/CGraphviz", pkgConfig: "libgvc",
            providers: [.apt(["libgraphviz-dev"])]),
        .target(
            name: "CBuild", path: "Sources/CBuild",
            cSettings: [.define("NETVIZ_COMMIT", to: "\"\(commit)\"")]),
        library("GraphvizBridge", uses: ["CGraphviz"]),
        library("NetworkGraph"),
        // The files that lie in the program (`scripts/resources.py`).
        .target(name: "CResources", path: "Sources/CResources"),
        library("PlainText", uses: ["CResources"]),
        library("SourceText", uses: ["PlainText", yams]),
        library("LandscapeModel", uses: ["PlainText", "NetworkGraph"], embeds: ["Resources"]),
        .systemLibrary(
            name: "CZip", path: "Sources/CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        .systemLibrary(
            name: "CXlsxWriter", path: "Sources/CXlsxWriter", pkgConfig: "xlsxwriter",
            providers: [.apt(["libxlsxwriter-dev"])]),
        library("Workbooks", uses: ["PlainText", "SourceText", "CXlsxWriter", "CZip"]),
        library(
            "GraphFiles",
            uses: ["PlainText", "NetworkGraph", "SourceText", "GraphvizBridge", "LandscapeModel"]),
        library(
            "LandscapeFiles",
            uses: ["PlainText", "SourceText", "Workbooks", "LandscapeModel", "GraphFiles", yams]),
        library(
            "LandscapeEditing",
            uses: ["PlainText", "SourceText", "Workbooks", "LandscapeModel", "LandscapeFiles"]),
        library(
            "GapAnalysis", uses: ["PlainText", "NetworkGraph", "SourceText", "LandscapeModel", yams],
            embeds: ["Resources"]),
        library("LandscapeComparison", uses: ["PlainText", "NetworkGraph", "LandscapeModel", "GapAnalysis"]),
        library(
            "Diagrams",
            uses: ["PlainText", "GraphvizBridge", "LandscapeModel", "GapAnalysis", "LandscapeComparison"],
            embeds: ["Interactive/Resources"]),
        library(
            "Reports",
            uses: [
                "PlainText", "NetworkGraph", "SourceText", "Workbooks", "LandscapeModel", "GapAnalysis",
                "LandscapeComparison",
                mustache, subprocess, systemPaths,
            ],
            embeds: ["Resources"]),
        library(
            "RoundTable",
            uses: ["PlainText", "LandscapeModel", "LandscapeFiles", "GapAnalysis", "Diagrams"],
            embeds: ["Resources", "Served/Resources"]),
        library(
            "ResultTables",
            uses: [
                "PlainText", "NetworkGraph", "SourceText", "LandscapeModel", "LandscapeFiles", "GapAnalysis",
                "LandscapeComparison", "Reports",
            ]),
        library(
            "LandscapeJobs",
            uses: [
                "PlainText", "NetworkGraph", "SourceText", "LandscapeModel", "GraphFiles", "LandscapeFiles",
                "LandscapeEditing", "GapAnalysis", "LandscapeComparison", "Diagrams", "RoundTable", "Reports",
                "ResultTables",
            ]),
        .executableTarget(
            name: "netviz",
            dependencies: [
                "PlainText", "SourceText", "Workbooks", "LandscapeModel", "GraphFiles", "LandscapeFiles",
                "LandscapeEditing", "GapAnalysis", "LandscapeComparison", "Diagrams", "Reports",
                "ResultTables", "LandscapeJobs", "CBuild",
                arguments,
            ],
            path: "Sources/netviz", swiftSettings: settings),
        .executableTarget(
            name: "engine-bench", dependencies: ["NetworkGraph"], path: "Benchmarks/Engine",
            swiftSettings: strict),
        .executableTarget(
            name: "map-bench",
            dependencies: ["PlainText", "LandscapeModel", "LandscapeFiles", "GapAnalysis", "Diagrams"],
            path: "Benchmarks/Maps", swiftSettings: strict),
        // Builders and helpers that tests share; no product has it.
        .target(
            name: "LandscapeTesting",
            dependencies: [
                "PlainText", "NetworkGraph", "LandscapeModel", "LandscapeFiles", "LandscapeEditing",
                "GapAnalysis",
            ],
            path: "Tests/LandscapeTesting", swiftSettings: strict),
        tests("PlainTextTests", uses: ["PlainText"]),
        tests("NetworkGraphTests", uses: ["NetworkGraph"]),
        tests("NetworkGraphReferenceTests", uses: ["NetworkGraph"]),
        tests("GraphvizBridgeTests", uses: ["GraphvizBridge"]),
        tests(
            "LandscapeFilesTests",
            uses: [
                "PlainText", "NetworkGraph", "SourceText", "Workbooks", "LandscapeModel", "GraphFiles",
                "LandscapeFiles", "LandscapeTesting",
            ]),
        tests(
            "LandscapeEditingTests",
            uses: [
                "PlainText", "NetworkGraph", "SourceText", "LandscapeModel", "LandscapeFiles",
                "LandscapeEditing", "LandscapeTesting",
            ]),
        tests(
            "DiagramsTests",
            uses: [
                "PlainText", "NetworkGraph", "GraphvizBridge", "LandscapeModel", "GapAnalysis",
                "LandscapeComparison", "Diagrams", "LandscapeTesting",
            ]),
        tests(
            "MusterauTests",
            uses: [
                "PlainText", "NetworkGraph", "SourceText", "LandscapeModel", "LandscapeFiles", "GapAnalysis",
                "Reports", "ResultTables", "LandscapeTesting",
            ]),
        tests(
            "ReportsTests",
            uses: [
                "PlainText", "NetworkGraph", "SourceText", "LandscapeModel", "LandscapeFiles", "GapAnalysis",
                "LandscapeComparison", "Reports", "ResultTables",
                "LandscapeTesting",
            ]),
        tests(
            "LandscapeModelTests", uses: ["PlainText", "NetworkGraph", "LandscapeModel", "LandscapeTesting"]),
        tests(
            "FuzzTests",
            uses: [
                "PlainText", "NetworkGraph", "SourceText", "LandscapeModel", "GraphFiles", "LandscapeFiles",
                "LandscapeEditing", "GapAnalysis", "Diagrams", "Reports", "ResultTables",
            ]),
        tests(
            "LandscapeJobsTests",
            uses: [
                "PlainText", "SourceText", "LandscapeModel", "GraphFiles", "LandscapeFiles",
                "LandscapeEditing", "GapAnalysis", "Diagrams", "RoundTable",
                "Reports", "ResultTables", "LandscapeJobs",
            ]),
        tests(
            "LandscapeComparisonTests",
            uses: [
                "PlainText", "NetworkGraph", "SourceText", "LandscapeModel", "LandscapeFiles", "GapAnalysis",
                "LandscapeComparison",
            ]),
        tests(
            "GapAnalysisTests",
            uses: ["CResources", "PlainText", "LandscapeModel", "GapAnalysis", "LandscapeTesting"]),
    ]
)

// The server (`netviz-server`, which `netviz serve` hands over to) has packages of its own. Whoever builds the program alone
// neither fetches nor builds them: NETVIZ_SERVER=1 adds them.
if Context.environment["NETVIZ_SERVER"] == "1" {
    let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
    let hummingbird: Target.Dependency = .product(name: "Hummingbird", package: "hummingbird")
    let nio: Target.Dependency = .product(name: "NIOCore", package: "swift-nio")
    let lifecycle: Target.Dependency = .product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
    package.products.append(.executable(name: "netviz-server", targets: ["netviz-server"]))
    package.dependencies += [
        .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", exact: "2.13.0"),
        .package(url: "https://github.com/apple/swift-nio-extras", exact: "1.35.2"),
        .package(url: "https://github.com/apple/swift-http-types", exact: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
    ]
    package.targets += [
        .systemLibrary(
            name: "CSodium", path: "Sources/CSodium", pkgConfig: "libsodium",
            providers: [.apt(["libsodium-dev"])]),
        .systemLibrary(
            name: "CQrencode", path: "Sources/CQrencode", pkgConfig: "libqrencode",
            providers: [.apt(["libqrencode-dev"])]),
        library("JournalStore", uses: ["PlainText", "LandscapeEditing", grdb]),
        library(
            "LiveTable",
            uses: [
                "PlainText", "SourceText", "LandscapeModel", "LandscapeFiles", "LandscapeEditing",
                "GapAnalysis",
                "ResultTables", "LandscapeJobs", "JournalStore",
            ]),
        library(
            "Workbench",
            uses: [
                "PlainText", "SourceText", "Workbooks", "LandscapeModel", "LandscapeFiles",
                "LandscapeEditing",
                "LandscapeJobs", "JournalStore", "LiveTable", "NetworkGraph", subprocess, systemPaths,
            ],
            embeds: ["Example"]),
        library("WorkbenchPages", uses: ["PlainText", "RoundTable"], embeds: ["Resources"]),
        library(
            "TableServer",
            uses: [
                "PlainText", "SourceText", "Workbooks", "LandscapeModel", "LandscapeFiles",
                "LandscapeEditing",
                "GapAnalysis", "Diagrams", "RoundTable",
                "LandscapeJobs", "JournalStore", "LiveTable", "Workbench", "WorkbenchPages", "CSodium",
                "CQrencode",
                hummingbird, nio,
                lifecycle, .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
                .product(name: "Logging", package: "swift-log"),
            ],
            embeds: ["Resources"]),
        .executableTarget(
            name: "netviz-server",
            dependencies: [
                "PlainText", "LandscapeEditing", "LiveTable", "Workbench", "TableServer", arguments,
            ],
            path: "Sources/netviz-server", swiftSettings: settings),
        tests(
            "TableServerTests",
            uses: [
                "PlainText", "LandscapeModel", "LandscapeFiles", "LandscapeEditing", "LandscapeJobs",
                "JournalStore", "LiveTable", "Workbench", "LandscapeTesting", "TableServer",
            ]),
    ]
}

// What the program is made of: landscapes, recommendations, maps and reports, for whoever builds on them.
package.products.append(
    .library(
        name: "NetvizKit",
        targets: package.targets.filter { $0.type == .regular }.map(\.name)
            .filter { !["NetworkGraph", "LandscapeTesting", "CBuild", "CResources"].contains($0) }))
