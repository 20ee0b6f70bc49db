// Written by scripts/resources.py.
#include "resources.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

netviz_file netviz_RoundTable_bench_js(void) {
    static const unsigned char bytes[] = {
#embed "../RoundTable/Resources/bench.js"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_RoundTable_cells_js(void) {
    static const unsigned char bytes[] = {
#embed "../RoundTable/Resources/cells.js"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_RoundTable_choosing_js(void) {
    static const unsigned char bytes[] = {
#embed "../RoundTable/Resources/choosing.js"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_RoundTable_closing_js(void) {
    static const unsigned char bytes[] = {
#embed "../RoundTable/Resources/closing.js"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_RoundTable_elements_js(void) {
    static const unsigned char bytes[] = {
#embed "../RoundTable/Resources/elements.js"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_RoundTable_entering_js(void) {
    static const unsigned char bytes[] = {
#embed "../RoundTable/Resources/entering.js"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_RoundTable_exports_js(void) {
    static const unsigned char bytes[] = {
#embed "../RoundTable/Resources/exports.js"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_RoundTable_journal_js(void) {
    static const unsigned char bytes[] = {
#embed "../RoundTable/Resources/journal.js"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_RoundTable_landscape_js(void) {
    static const unsigned char bytes[] = {
#embed "../RoundTable/Resources/landscape.js"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_RoundTable_names_js(void) {
    static const unsigned char bytes[] = {
#embed "../RoundTable/Resources/names.js"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_RoundTable_page_js(void) {
    static const unsigned char bytes[] = {
#embed "../RoundTable/Resources/page.js"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_RoundTable_picture_js(void) {
    static const unsigned char bytes[] = {
#embed "../RoundTable/Resources/picture.js"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_RoundTable_projector_js(void) {
    static const unsigned char bytes[] = {
#embed "../RoundTable/Resources/projector.js"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_RoundTable_quick_js(void) {
    static const unsigned char bytes[] = {
#embed "../RoundTable/Resources/quick.js"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_RoundTable_round_js(void) {
    static const unsigned char bytes[] = {
#embed "../RoundTable/Resources/round.js"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_RoundTable_sentences_js(void) {
    static const unsigned char bytes[] = {
#embed "../RoundTable/Resources/sentences.js"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_RoundTable_session_js(void) {
    static const unsigned char bytes[] = {
#embed "../RoundTable/Resources/session.js"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_RoundTable_start_js(void) {
    static const unsigned char bytes[] = {
#embed "../RoundTable/Resources/start.js"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_RoundTable_store_js(void) {
    static const unsigned char bytes[] = {
#embed "../RoundTable/Resources/store.js"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_RoundTable_suggestions_js(void) {
    static const unsigned char bytes[] = {
#embed "../RoundTable/Resources/suggestions.js"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_RoundTable_table_css(void) {
    static const unsigned char bytes[] = {
#embed "../RoundTable/Resources/table.css"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_RoundTable_tables_js(void) {
    static const unsigned char bytes[] = {
#embed "../RoundTable/Resources/tables.js"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_RoundTable_talking_js(void) {
    static const unsigned char bytes[] = {
#embed "../RoundTable/Resources/talking.js"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_RoundTable_text_js(void) {
    static const unsigned char bytes[] = {
#embed "../RoundTable/Resources/text.js"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_RoundTable_today_js(void) {
    static const unsigned char bytes[] = {
#embed "../RoundTable/Resources/today.js"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_RoundTable_wall_js(void) {
    static const unsigned char bytes[] = {
#embed "../RoundTable/Resources/wall.js"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_RoundTable_approving_js(void) {
    static const unsigned char bytes[] = {
#embed "../RoundTable/Served/Resources/approving.js"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_RoundTable_boot_js(void) {
    static const unsigned char bytes[] = {
#embed "../RoundTable/Served/Resources/boot.js"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_RoundTable_drafts_js(void) {
    static const unsigned char bytes[] = {
#embed "../RoundTable/Served/Resources/drafts.js"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_RoundTable_fill_js(void) {
    static const unsigned char bytes[] = {
#embed "../RoundTable/Served/Resources/fill.js"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_RoundTable_findings_js(void) {
    static const unsigned char bytes[] = {
#embed "../RoundTable/Served/Resources/findings.js"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_RoundTable_handover_js(void) {
    static const unsigned char bytes[] = {
#embed "../RoundTable/Served/Resources/handover.js"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_RoundTable_hints_js(void) {
    static const unsigned char bytes[] = {
#embed "../RoundTable/Served/Resources/hints.js"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_RoundTable_invitation_js(void) {
    static const unsigned char bytes[] = {
#embed "../RoundTable/Served/Resources/invitation.js"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_RoundTable_joining_js(void) {
    static const unsigned char bytes[] = {
#embed "../RoundTable/Served/Resources/joining.js"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_RoundTable_leading_js(void) {
    static const unsigned char bytes[] = {
#embed "../RoundTable/Served/Resources/leading.js"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_RoundTable_outbox_js(void) {
    static const unsigned char bytes[] = {
#embed "../RoundTable/Served/Resources/outbox.js"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_RoundTable_partners_js(void) {
    static const unsigned char bytes[] = {
#embed "../RoundTable/Served/Resources/partners.js"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_RoundTable_phone_css(void) {
    static const unsigned char bytes[] = {
#embed "../RoundTable/Served/Resources/phone.css"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_RoundTable_phone_js(void) {
    static const unsigned char bytes[] = {
#embed "../RoundTable/Served/Resources/phone.js"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_RoundTable_posted_js(void) {
    static const unsigned char bytes[] = {
#embed "../RoundTable/Served/Resources/posted.js"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_RoundTable_saying_js(void) {
    static const unsigned char bytes[] = {
#embed "../RoundTable/Served/Resources/saying.js"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_RoundTable_served_css(void) {
    static const unsigned char bytes[] = {
#embed "../RoundTable/Served/Resources/served.css"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_RoundTable_servedbench_js(void) {
    static const unsigned char bytes[] = {
#embed "../RoundTable/Served/Resources/servedbench.js"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_RoundTable_standing_js(void) {
    static const unsigned char bytes[] = {
#embed "../RoundTable/Served/Resources/standing.js"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_RoundTable_stream_js(void) {
    static const unsigned char bytes[] = {
#embed "../RoundTable/Served/Resources/stream.js"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_RoundTable_views_js(void) {
    static const unsigned char bytes[] = {
#embed "../RoundTable/Served/Resources/views.js"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_RoundTable_voices_js(void) {
    static const unsigned char bytes[] = {
#embed "../RoundTable/Served/Resources/voices.js"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_RoundTable_wire_js(void) {
    static const unsigned char bytes[] = {
#embed "../RoundTable/Served/Resources/wire.js"
    };
    return (netviz_file){bytes, sizeof bytes};
}
