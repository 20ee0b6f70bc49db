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

let yams: Target.Dependency = .product(name: "Yams", package: "Yams")
let mustache: Target.Dependency = .product(name: "Mustache", package: "swift-mustache")
let subprocess: Target.Dependency = .product(name: "Subprocess", package: "swift-subprocess")
let systemPaths: Target.Dependency = .product(name: "SystemPackage", package: "swift-system")
let arguments: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")

func library(_ name: String, uses: [Target.Dependency] = [], embeds: [String] = []) -> Target {
    .target(
        name: name, dependencies: uses, path: "Sources/\(name)",
        resources: embeds.map { .embedInCode($0) }, swiftSettings: strict)
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
        library("GraphvizBridge", uses: ["CGraphviz"]),
        library("NetworkGraph"),
        library("PlainText"),
        library("SourceText", uses: ["PlainText", yams]),
        library("LandscapeModel", uses: ["NetworkGraph", "PlainText"], embeds: ["Resources"]),
        .systemLibrary(
            name: "CZip", path: "Sources/CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        .systemLibrary(
            name: "CXlsxWriter", path: "Sources/CXlsxWriter", pkgConfig: "xlsxwriter",
            providers: [.apt(["libxlsxwriter-dev"])]),
        library("Workbooks", uses: ["CXlsxWriter", "CZip", "PlainText", "SourceText"]),
        library(
            "GraphFiles",
            uses: ["GraphvizBridge", "LandscapeModel", "NetworkGraph", "PlainText", "SourceText"]),
        library(
            "LandscapeFiles",
            uses: [
                "GraphFiles", "LandscapeModel", "NetworkGraph", "PlainText", "SourceText", "Workbooks", yams,
            ]),
        library(
            "LandscapeEditing",
            uses: ["LandscapeFiles", "GraphFiles", "Workbooks", "SourceText", "LandscapeModel", "PlainText"]),
        library(
            "GapAnalysis", uses: ["LandscapeModel", "NetworkGraph", "PlainText", yams], embeds: ["Resources"]),
        library(
            "Diagrams",
            uses: ["GapAnalysis", "LandscapeModel", "NetworkGraph", "GraphvizBridge", "PlainText"],
            embeds: ["Interactive/Resources"]),
        library(
            "Reports",
            uses: [
                "GapAnalysis", "LandscapeFiles", "GraphFiles", "LandscapeModel", "NetworkGraph", "PlainText",
                mustache,
                subprocess, systemPaths, "Workbooks", "SourceText",
            ],
            embeds: ["Resources"]),
        library(
            "ResultTables",
            uses: [
                "Reports", "GapAnalysis", "LandscapeFiles", "GraphFiles", "LandscapeModel", "NetworkGraph",
                "PlainText",
                "SourceText",
            ]),
        library(
            "LandscapeJobs",
            uses: [
                "ResultTables", "Reports", "Diagrams", "GapAnalysis", "LandscapeFiles", "GraphFiles",
                "LandscapeModel",
                "NetworkGraph", "PlainText", "LandscapeEditing", "Workbooks", "SourceText",
            ]),
        .executableTarget(
            name: "netviz",
            dependencies: [
                "LandscapeJobs", "ResultTables", "Reports", "Diagrams", "GapAnalysis", "LandscapeFiles",
                "GraphFiles",
                "LandscapeModel", "PlainText", arguments, "LandscapeEditing", "Workbooks", "SourceText",
            ],
            path: "Sources/netviz", swiftSettings: strict),
        .executableTarget(
            name: "engine-bench", dependencies: ["NetworkGraph"], path: "Benchmarks/Engine",
            swiftSettings: strict),
        .executableTarget(
            name: "map-bench",
            dependencies: [
                "Diagrams", "GapAnalysis", "LandscapeFiles", "GraphFiles", "Workbooks", "SourceText",
                "LandscapeModel",
                "PlainText",
            ],
            path: "Benchmarks/Maps", swiftSettings: strict),
        // Builders and helpers that tests share; no product has it.
        .target(
            name: "LandscapeTesting",
            dependencies: ["GapAnalysis", "LandscapeModel", "NetworkGraph", "PlainText"],
            path: "Tests/LandscapeTesting", swiftSettings: strict),
        tests("PlainTextTests", uses: ["PlainText"]),
        tests("NetworkGraphTests", uses: ["NetworkGraph"]),
        tests("NetworkGraphReferenceTests", uses: ["NetworkGraph"]),
        tests("GraphvizBridgeTests", uses: ["GraphvizBridge"]),
        tests(
            "LandscapeFilesTests",
            uses: [
                "LandscapeFiles", "GraphFiles", "LandscapeModel", "NetworkGraph", "PlainText", "SourceText",
                "Workbooks",
            ]),
        tests(
            "LandscapeEditingTests",
            uses: [
                "LandscapeEditing", "LandscapeFiles", "GraphFiles", "Workbooks", "SourceText",
                "LandscapeModel",
                "PlainText",
            ]),
        tests(
            "DiagramsTests",
            uses: [
                "Diagrams", "GapAnalysis", "GraphvizBridge", "LandscapeModel", "LandscapeTesting",
                "NetworkGraph",
                "PlainText",
            ]),
        tests(
            "MusterauTests",
            uses: [
                "GapAnalysis", "LandscapeFiles", "GraphFiles", "LandscapeModel", "LandscapeTesting",
                "NetworkGraph",
                "PlainText",
                "Reports", "ResultTables", "Workbooks", "SourceText",
            ]),
        tests(
            "ReportsTests",
            uses: [
                "Reports", "ResultTables", "GapAnalysis", "LandscapeModel", "LandscapeTesting",
                "NetworkGraph",
                "PlainText",
            ]),
        tests(
            "LandscapeModelTests", uses: ["LandscapeModel", "LandscapeTesting", "NetworkGraph", "PlainText"]),
        tests(
            "FuzzTests",
            uses: [
                "Diagrams", "GapAnalysis", "LandscapeFiles", "GraphFiles", "Workbooks", "SourceText",
                "LandscapeModel",
                "NetworkGraph", "PlainText", "Reports", "ResultTables", "LandscapeEditing",
            ]),
        tests(
            "LandscapeJobsTests",
            uses: [
                "LandscapeJobs", "ResultTables", "Reports", "Diagrams", "GapAnalysis", "LandscapeFiles",
                "GraphFiles",
                "LandscapeModel", "PlainText", "SourceText", "Workbooks",
            ]),
        tests("GapAnalysisTests", uses: ["GapAnalysis", "LandscapeModel", "LandscapeTesting", "PlainText"]),
    ]
)

// What the program is made of: landscapes, recommendations, maps and reports, for whoever builds on them.
package.products.append(
    .library(
        name: "NetvizKit",
        targets: package.targets.filter { $0.type == .regular }.map(\.name)
            .filter { !["NetworkGraph", "LandscapeTesting"].contains($0) }))
