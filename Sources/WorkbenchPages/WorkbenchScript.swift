import CResources
import PlainText
import RoundTable

/// The script of all pages of the workbench: one scope, in which each part knows those before.
enum WorkbenchScript {
    private static let parts = [
        WorkbenchPagesFiles.words_js, WorkbenchPagesFiles.server_js, WorkbenchPagesFiles.pieces_js,
        WorkbenchPagesFiles.router_js, WorkbenchPagesFiles.frame_js,
        WorkbenchPagesFiles.entrance_js, WorkbenchPagesFiles.shelf_js, WorkbenchPagesFiles.settings_js,
        WorkbenchPagesFiles.overview_js,
        WorkbenchPagesFiles.questions_js, WorkbenchPagesFiles.rows_js, WorkbenchPagesFiles.steps_js,
        WorkbenchPagesFiles.returning_js, WorkbenchPagesFiles.checking_js,
        WorkbenchPagesFiles.knowledge_js, WorkbenchPagesFiles.map_js,
        WorkbenchPagesFiles.statements_js, WorkbenchPagesFiles.suggestions_js, WorkbenchPagesFiles.plan_js,
        WorkbenchPagesFiles.actors_js, WorkbenchPagesFiles.measures_js, WorkbenchPagesFiles.changes_js,
        WorkbenchPagesFiles.analysis_js, WorkbenchPagesFiles.jobs_js, WorkbenchPagesFiles.takeaway_js,
        WorkbenchPagesFiles.asking_js, WorkbenchPagesFiles.asklinks_js, WorkbenchPagesFiles.askreturned_js,
        WorkbenchPagesFiles.tabling_js, WorkbenchPagesFiles.versions_js, WorkbenchPagesFiles.accounts_js,
        WorkbenchPagesFiles.begin_js,
    ]

    /// The page by which an organisation answers: a script of its own, small enough for a telephone.
    private static let answeringParts = [
        WorkbenchPagesFiles.words_js, WorkbenchPagesFiles.server_js, WorkbenchPagesFiles.pieces_js,
        WorkbenchPagesFiles.answerbox_js, WorkbenchPagesFiles.answerlines_js,
        WorkbenchPagesFiles.answering_js,
    ]

    static var text: String { text(parts) }
    static var answering: String { text(answeringParts) }

    private static func text(_ parts: [EmbeddedFile]) -> String {
        let own = parts.map(\.text).joined(separator: "\n")
        return "(() => {\n'use strict';\n\(PageScript.elements)\n\(own)})();\n"
    }

    static let style = [
        WorkbenchPagesFiles.workbench_css, WorkbenchPagesFiles.looking_css, WorkbenchPagesFiles.asking_css,
    ]
    .map(\.text).joined(separator: "\n")
}
