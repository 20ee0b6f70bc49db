import PlainText

/// The scripts and styles of the pages of a server. They are those of the page that is a file, but for what keeps the
/// entries: here it is the server, and an outbox until it has them.
enum ServedScript {
    private static let wire: [[UInt8]] = [
        PackageResources.outbox_js, PackageResources.stream_js, PackageResources.wire_js,
    ]

    /// Of moderation and projector.
    static func bench(_ words: TableWords) -> String {
        let parts =
            TableScript.page + wire + TableScript.bench + [
                PackageResources.bench_js, PackageResources.invitation_js, PackageResources.leading_js,
                PackageResources.approving_js, PackageResources.handover_js, PackageResources.findings_js,
                PackageResources.standing_js,
                PackageResources.servedbench_js,
            ]
        return script(
            words, before: TableScript.rules + [PackageResources.boot_js, PackageResources.fill_js], parts)
    }

    /// Of the phones.
    static func phone(_ words: TableWords) -> String {
        let parts =
            TableScript.page + wire + [
                PackageResources.voices_js, PackageResources.views_js,
                PackageResources.partners_js, PackageResources.saying_js, PackageResources.hints_js,
                PackageResources.posted_js, PackageResources.phone_js,
            ]
        return script(
            words,
            before: TableScript.rules + [
                PackageResources.boot_js, PackageResources.drafts_js, PackageResources.joining_js,
            ],
            parts)
    }

    static let benchStyle = TableScript.text([PackageResources.table_css, PackageResources.served_css])
    static let phoneStyle = TableScript.text([PackageResources.phone_css])

    /// What comes before runs at once, the rest when the facts are there.
    private static func script(_ words: TableWords, before: [[UInt8]], _ parts: [[UInt8]]) -> String {
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
