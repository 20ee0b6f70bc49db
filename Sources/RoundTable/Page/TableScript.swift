import Diagrams

/// The scripts of the pages: each is one scope, and each part of it knows those before.
enum TableScript {
    /// The rules of entries, and elements: they need no data.
    static let rules: [[UInt8]] = [
        PackageResources.text_js, PackageResources.names_js, PackageResources.journal_js,
        PackageResources.cells_js, PackageResources.tables_js, PackageResources.landscape_js,
        PackageResources.suggestions_js, PackageResources.quick_js, PackageResources.elements_js,
    ]
    /// What every page of a table has.
    static let page: [[UInt8]] = [
        PackageResources.page_js, PackageResources.session_js, PackageResources.sentences_js,
    ]
    /// What the facilitator works with, on the map.
    static let bench: [[UInt8]] =
        [PackageResources.picture_js, Array(MapPicture.canvasScript.utf8)] + [
            PackageResources.choosing_js, PackageResources.entering_js, PackageResources.round_js,
            PackageResources.talking_js, PackageResources.today_js,
            PackageResources.closing_js, PackageResources.exports_js, PackageResources.wall_js,
        ]

    /// Of the page that is a file: it keeps what is entered itself.
    static var offline: String {
        let parts =
            rules + page + [PackageResources.store_js] + bench
            + [PackageResources.projector_js, PackageResources.bench_js, PackageResources.start_js]
        return "(() => {\n'use strict';\n\(text(parts))})();\n"
    }

    static func text(_ files: [[UInt8]]) -> String {
        files.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n")
    }
}

/// What pages of other modules are built with.
public enum PageScript {
    /// `make`, `button`, `field` …: elements, without data or words.
    public static let elements = TableScript.text([PackageResources.elements_js])
}
