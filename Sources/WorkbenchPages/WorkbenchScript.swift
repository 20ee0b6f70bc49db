import RoundTable

/// The script of all pages of the workbench: one scope, in which each part knows those before.
enum WorkbenchScript {
    private static let parts: [[UInt8]] = [
        PackageResources.words_js, PackageResources.server_js, PackageResources.pieces_js,
        PackageResources.router_js, PackageResources.frame_js,
        PackageResources.entrance_js, PackageResources.shelf_js, PackageResources.settings_js,
        PackageResources.overview_js,
        PackageResources.questions_js, PackageResources.rows_js, PackageResources.steps_js,
        PackageResources.returning_js, PackageResources.checking_js,
        PackageResources.knowledge_js, PackageResources.map_js,
        PackageResources.statements_js, PackageResources.suggestions_js, PackageResources.plan_js,
        PackageResources.actors_js, PackageResources.measures_js, PackageResources.changes_js,
        PackageResources.analysis_js, PackageResources.jobs_js, PackageResources.takeaway_js,
        PackageResources.asking_js, PackageResources.asklinks_js, PackageResources.askreturned_js,
        PackageResources.tabling_js, PackageResources.versions_js, PackageResources.accounts_js,
        PackageResources.begin_js,
    ]

    /// The page by which an organisation answers: a script of its own, small enough for a telephone.
    private static let answeringParts: [[UInt8]] = [
        PackageResources.words_js, PackageResources.server_js, PackageResources.pieces_js,
        PackageResources.answerbox_js, PackageResources.answerlines_js, PackageResources.answering_js,
    ]

    static var text: String { text(parts) }
    static var answering: String { text(answeringParts) }

    private static func text(_ parts: [[UInt8]]) -> String {
        let own = parts.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n")
        return "(() => {\n'use strict';\n\(PageScript.elements)\n\(own)})();\n"
    }

    static let style = [
        PackageResources.workbench_css, PackageResources.looking_css, PackageResources.asking_css,
    ]
    .map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n")
}
