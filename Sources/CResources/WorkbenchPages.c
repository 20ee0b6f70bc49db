// Written by scripts/resources.py.
#include "resources.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

netviz_file netviz_WorkbenchPages_accounts_js(void) {
    static const unsigned char bytes[] = {
#embed "../WorkbenchPages/Resources/accounts.js"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_WorkbenchPages_actors_js(void) {
    static const unsigned char bytes[] = {
#embed "../WorkbenchPages/Resources/actors.js"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_WorkbenchPages_analysis_js(void) {
    static const unsigned char bytes[] = {
#embed "../WorkbenchPages/Resources/analysis.js"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_WorkbenchPages_answerbox_js(void) {
    static const unsigned char bytes[] = {
#embed "../WorkbenchPages/Resources/answerbox.js"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_WorkbenchPages_answering_js(void) {
    static const unsigned char bytes[] = {
#embed "../WorkbenchPages/Resources/answering.js"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_WorkbenchPages_answerlines_js(void) {
    static const unsigned char bytes[] = {
#embed "../WorkbenchPages/Resources/answerlines.js"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_WorkbenchPages_asking_css(void) {
    static const unsigned char bytes[] = {
#embed "../WorkbenchPages/Resources/asking.css"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_WorkbenchPages_asking_js(void) {
    static const unsigned char bytes[] = {
#embed "../WorkbenchPages/Resources/asking.js"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_WorkbenchPages_asklinks_js(void) {
    static const unsigned char bytes[] = {
#embed "../WorkbenchPages/Resources/asklinks.js"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_WorkbenchPages_askreturned_js(void) {
    static const unsigned char bytes[] = {
#embed "../WorkbenchPages/Resources/askreturned.js"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_WorkbenchPages_begin_js(void) {
    static const unsigned char bytes[] = {
#embed "../WorkbenchPages/Resources/begin.js"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_WorkbenchPages_changes_js(void) {
    static const unsigned char bytes[] = {
#embed "../WorkbenchPages/Resources/changes.js"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_WorkbenchPages_checking_js(void) {
    static const unsigned char bytes[] = {
#embed "../WorkbenchPages/Resources/checking.js"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_WorkbenchPages_entrance_js(void) {
    static const unsigned char bytes[] = {
#embed "../WorkbenchPages/Resources/entrance.js"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_WorkbenchPages_frame_js(void) {
    static const unsigned char bytes[] = {
#embed "../WorkbenchPages/Resources/frame.js"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_WorkbenchPages_jobs_js(void) {
    static const unsigned char bytes[] = {
#embed "../WorkbenchPages/Resources/jobs.js"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_WorkbenchPages_knowledge_js(void) {
    static const unsigned char bytes[] = {
#embed "../WorkbenchPages/Resources/knowledge.js"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_WorkbenchPages_looking_css(void) {
    static const unsigned char bytes[] = {
#embed "../WorkbenchPages/Resources/looking.css"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_WorkbenchPages_map_js(void) {
    static const unsigned char bytes[] = {
#embed "../WorkbenchPages/Resources/map.js"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_WorkbenchPages_measures_js(void) {
    static const unsigned char bytes[] = {
#embed "../WorkbenchPages/Resources/measures.js"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_WorkbenchPages_overview_js(void) {
    static const unsigned char bytes[] = {
#embed "../WorkbenchPages/Resources/overview.js"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_WorkbenchPages_pieces_js(void) {
    static const unsigned char bytes[] = {
#embed "../WorkbenchPages/Resources/pieces.js"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_WorkbenchPages_plan_js(void) {
    static const unsigned char bytes[] = {
#embed "../WorkbenchPages/Resources/plan.js"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_WorkbenchPages_questions_js(void) {
    static const unsigned char bytes[] = {
#embed "../WorkbenchPages/Resources/questions.js"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_WorkbenchPages_returning_js(void) {
    static const unsigned char bytes[] = {
#embed "../WorkbenchPages/Resources/returning.js"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_WorkbenchPages_router_js(void) {
    static const unsigned char bytes[] = {
#embed "../WorkbenchPages/Resources/router.js"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_WorkbenchPages_rows_js(void) {
    static const unsigned char bytes[] = {
#embed "../WorkbenchPages/Resources/rows.js"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_WorkbenchPages_server_js(void) {
    static const unsigned char bytes[] = {
#embed "../WorkbenchPages/Resources/server.js"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_WorkbenchPages_settings_js(void) {
    static const unsigned char bytes[] = {
#embed "../WorkbenchPages/Resources/settings.js"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_WorkbenchPages_shelf_js(void) {
    static const unsigned char bytes[] = {
#embed "../WorkbenchPages/Resources/shelf.js"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_WorkbenchPages_statements_js(void) {
    static const unsigned char bytes[] = {
#embed "../WorkbenchPages/Resources/statements.js"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_WorkbenchPages_steps_js(void) {
    static const unsigned char bytes[] = {
#embed "../WorkbenchPages/Resources/steps.js"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_WorkbenchPages_suggestions_js(void) {
    static const unsigned char bytes[] = {
#embed "../WorkbenchPages/Resources/suggestions.js"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_WorkbenchPages_tabling_js(void) {
    static const unsigned char bytes[] = {
#embed "../WorkbenchPages/Resources/tabling.js"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_WorkbenchPages_takeaway_js(void) {
    static const unsigned char bytes[] = {
#embed "../WorkbenchPages/Resources/takeaway.js"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_WorkbenchPages_versions_js(void) {
    static const unsigned char bytes[] = {
#embed "../WorkbenchPages/Resources/versions.js"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_WorkbenchPages_words_js(void) {
    static const unsigned char bytes[] = {
#embed "../WorkbenchPages/Resources/words.js"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_WorkbenchPages_workbench_css(void) {
    static const unsigned char bytes[] = {
#embed "../WorkbenchPages/Resources/workbench.css"
    };
    return (netviz_file){bytes, sizeof bytes};
}
