import CResources
import Diagrams
import PlainText

/// The scripts of the pages: each is one scope, and each part of it knows those before.
enum TableScript {
    /// The rules of entries, and elements: they need no data.
    static let rules = [
        RoundTableFiles.text_js, RoundTableFiles.names_js, RoundTableFiles.journal_js,
        RoundTableFiles.cells_js, RoundTableFiles.tables_js, RoundTableFiles.landscape_js,
        RoundTableFiles.suggestions_js, RoundTableFiles.quick_js, RoundTableFiles.elements_js,
    ].map(\.text)
    /// What every page of a table has.
    static let page = [
        RoundTableFiles.page_js, RoundTableFiles.session_js, RoundTableFiles.sentences_js,
    ].map(\.text)
    /// What the facilitator works with, on the map.
    static let bench =
        [RoundTableFiles.picture_js.text, MapPicture.canvasScript]
        + [
            RoundTableFiles.choosing_js, RoundTableFiles.entering_js, RoundTableFiles.round_js,
            RoundTableFiles.talking_js, RoundTableFiles.today_js,
            RoundTableFiles.closing_js, RoundTableFiles.exports_js, RoundTableFiles.wall_js,
        ].map(\.text)

    /// Of the page that is a file: it keeps what is entered itself.
    static var offline: String {
        let parts =
            rules + page + [RoundTableFiles.store_js.text] + bench
            + [RoundTableFiles.projector_js, RoundTableFiles.bench_js, RoundTableFiles.start_js].map(\.text)
        return "(() => {\n'use strict';\n\(text(parts))})();\n"
    }

    static func text(_ files: [String]) -> String { files.joined(separator: "\n") }
}

/// What pages of other modules are built with.
public enum PageScript {
    /// `make`, `button`, `field` …: elements, without data or words.
    public static let elements = RoundTableFiles.elements_js.text
}
