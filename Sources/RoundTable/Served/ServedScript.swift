import CResources
import PlainText

/// The scripts and styles of the pages of a server. They are those of the page that is a file, but for what keeps the
/// entries: here it is the server, and an outbox until it has them.
enum ServedScript {
    private static let wire = [
        RoundTableFiles.outbox_js, RoundTableFiles.stream_js, RoundTableFiles.wire_js,
    ].map(\.text)

    /// Of moderation and projector.
    static func bench(_ words: TableWords) -> String {
        let parts =
            TableScript.page + wire + TableScript.bench
            + [
                RoundTableFiles.bench_js, RoundTableFiles.invitation_js, RoundTableFiles.leading_js,
                RoundTableFiles.approving_js, RoundTableFiles.handover_js, RoundTableFiles.findings_js,
                RoundTableFiles.standing_js,
                RoundTableFiles.servedbench_js,
            ].map(\.text)
        return script(
            words, before: TableScript.rules + [RoundTableFiles.boot_js.text, RoundTableFiles.fill_js.text],
            parts)
    }

    /// Of the phones.
    static func phone(_ words: TableWords) -> String {
        let parts =
            TableScript.page + wire
            + [
                RoundTableFiles.voices_js, RoundTableFiles.views_js,
                RoundTableFiles.partners_js, RoundTableFiles.saying_js, RoundTableFiles.hints_js,
                RoundTableFiles.posted_js, RoundTableFiles.phone_js,
            ].map(\.text)
        return script(
            words,
            before: TableScript.rules
                + [
                    RoundTableFiles.boot_js, RoundTableFiles.drafts_js, RoundTableFiles.joining_js,
                ].map(\.text),
            parts)
    }

    static let benchStyle = TableScript.text([
        RoundTableFiles.table_css.text, RoundTableFiles.served_css.text,
    ])
    static let phoneStyle = RoundTableFiles.phone_css.text

    /// What comes before runs at once, the rest when the facts are there.
    private static func script(_ words: TableWords, before: [String], _ parts: [String]) -> String {
        var json = JSONWriter(isCompact: true)
        json.object { json in for word in words.served { json.key(word.key, word.text) } }
        return """
            (() => {
            'use strict';
            const servedWords = \(json.textInsidePage);
            \(TableScript.text(before))
            begin(() => {
            \(TableScript.text(parts))
            });
            })();

            """
    }
}
