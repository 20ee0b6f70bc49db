// Written by scripts/resources.py.
#ifndef NETVIZ_RESOURCES_H
#define NETVIZ_RESOURCES_H

/// A file that lies in the program. Its bytes are constants, so that any thread may read them.
typedef struct {
    const unsigned char *start;
    unsigned long count;
} netviz_file __attribute__((swift_name("EmbeddedFile"), swift_attr("@Sendable")));

typedef struct { char none; } netviz_Diagrams __attribute__((swift_name("DiagramsFiles")));
netviz_file netviz_Diagrams_canvas_js(void) __attribute__((swift_name("getter:DiagramsFiles.canvas_js()")));
netviz_file netviz_Diagrams_facts_js(void) __attribute__((swift_name("getter:DiagramsFiles.facts_js()")));
netviz_file netviz_Diagrams_filters_js(void) __attribute__((swift_name("getter:DiagramsFiles.filters_js()")));
netviz_file netviz_Diagrams_keys_js(void) __attribute__((swift_name("getter:DiagramsFiles.keys_js()")));
netviz_file netviz_Diagrams_page_css(void) __attribute__((swift_name("getter:DiagramsFiles.page_css()")));
netviz_file netviz_Diagrams_panel_js(void) __attribute__((swift_name("getter:DiagramsFiles.panel_js()")));

typedef struct { char none; } netviz_GapAnalysis __attribute__((swift_name("GapAnalysisFiles")));
netviz_file netviz_GapAnalysis_empfehlungen_yaml(void) __attribute__((swift_name("getter:GapAnalysisFiles.empfehlungen_yaml()")));
netviz_file netviz_GapAnalysis_gewichtung_yaml(void) __attribute__((swift_name("getter:GapAnalysisFiles.gewichtung_yaml()")));

typedef struct { char none; } netviz_LandscapeModel __attribute__((swift_name("LandscapeModelFiles")));
netviz_file netviz_LandscapeModel_actor_types_csv(void) __attribute__((swift_name("getter:LandscapeModelFiles.actor_types_csv()")));
netviz_file netviz_LandscapeModel_fields_csv(void) __attribute__((swift_name("getter:LandscapeModelFiles.fields_csv()")));
netviz_file netviz_LandscapeModel_group_words_csv(void) __attribute__((swift_name("getter:LandscapeModelFiles.group_words_csv()")));
netviz_file netviz_LandscapeModel_name_words_csv(void) __attribute__((swift_name("getter:LandscapeModelFiles.name_words_csv()")));
netviz_file netviz_LandscapeModel_offer_words_csv(void) __attribute__((swift_name("getter:LandscapeModelFiles.offer_words_csv()")));
netviz_file netviz_LandscapeModel_relation_types_csv(void) __attribute__((swift_name("getter:LandscapeModelFiles.relation_types_csv()")));
netviz_file netviz_LandscapeModel_service_types_csv(void) __attribute__((swift_name("getter:LandscapeModelFiles.service_types_csv()")));
netviz_file netviz_LandscapeModel_target_groups_csv(void) __attribute__((swift_name("getter:LandscapeModelFiles.target_groups_csv()")));
netviz_file netviz_LandscapeModel_type_fields_csv(void) __attribute__((swift_name("getter:LandscapeModelFiles.type_fields_csv()")));
netviz_file netviz_LandscapeModel_type_words_csv(void) __attribute__((swift_name("getter:LandscapeModelFiles.type_words_csv()")));

typedef struct { char none; } netviz_Reports __attribute__((swift_name("ReportsFiles")));
netviz_file netviz_Reports_closed_weasyprint_py(void) __attribute__((swift_name("getter:ReportsFiles.closed_weasyprint_py()")));
netviz_file netviz_Reports_document_md_mustache(void) __attribute__((swift_name("getter:ReportsFiles.document_md_mustache()")));
netviz_file netviz_Reports_index_css(void) __attribute__((swift_name("getter:ReportsFiles.index_css()")));
netviz_file netviz_Reports_index_html_mustache(void) __attribute__((swift_name("getter:ReportsFiles.index_html_mustache()")));
netviz_file netviz_Reports_page_html_mustache(void) __attribute__((swift_name("getter:ReportsFiles.page_html_mustache()")));
netviz_file netviz_Reports_reference_docx(void) __attribute__((swift_name("getter:ReportsFiles.reference_docx()")));
netviz_file netviz_Reports_report_css(void) __attribute__((swift_name("getter:ReportsFiles.report_css()")));
netviz_file netviz_Reports_word_md_mustache(void) __attribute__((swift_name("getter:ReportsFiles.word_md_mustache()")));

typedef struct { char none; } netviz_RoundTable __attribute__((swift_name("RoundTableFiles")));
netviz_file netviz_RoundTable_bench_js(void) __attribute__((swift_name("getter:RoundTableFiles.bench_js()")));
netviz_file netviz_RoundTable_cells_js(void) __attribute__((swift_name("getter:RoundTableFiles.cells_js()")));
netviz_file netviz_RoundTable_choosing_js(void) __attribute__((swift_name("getter:RoundTableFiles.choosing_js()")));
netviz_file netviz_RoundTable_closing_js(void) __attribute__((swift_name("getter:RoundTableFiles.closing_js()")));
netviz_file netviz_RoundTable_elements_js(void) __attribute__((swift_name("getter:RoundTableFiles.elements_js()")));
netviz_file netviz_RoundTable_entering_js(void) __attribute__((swift_name("getter:RoundTableFiles.entering_js()")));
netviz_file netviz_RoundTable_exports_js(void) __attribute__((swift_name("getter:RoundTableFiles.exports_js()")));
netviz_file netviz_RoundTable_journal_js(void) __attribute__((swift_name("getter:RoundTableFiles.journal_js()")));
netviz_file netviz_RoundTable_landscape_js(void) __attribute__((swift_name("getter:RoundTableFiles.landscape_js()")));
netviz_file netviz_RoundTable_names_js(void) __attribute__((swift_name("getter:RoundTableFiles.names_js()")));
netviz_file netviz_RoundTable_page_js(void) __attribute__((swift_name("getter:RoundTableFiles.page_js()")));
netviz_file netviz_RoundTable_picture_js(void) __attribute__((swift_name("getter:RoundTableFiles.picture_js()")));
netviz_file netviz_RoundTable_projector_js(void) __attribute__((swift_name("getter:RoundTableFiles.projector_js()")));
netviz_file netviz_RoundTable_quick_js(void) __attribute__((swift_name("getter:RoundTableFiles.quick_js()")));
netviz_file netviz_RoundTable_round_js(void) __attribute__((swift_name("getter:RoundTableFiles.round_js()")));
netviz_file netviz_RoundTable_sentences_js(void) __attribute__((swift_name("getter:RoundTableFiles.sentences_js()")));
netviz_file netviz_RoundTable_session_js(void) __attribute__((swift_name("getter:RoundTableFiles.session_js()")));
netviz_file netviz_RoundTable_start_js(void) __attribute__((swift_name("getter:RoundTableFiles.start_js()")));
netviz_file netviz_RoundTable_store_js(void) __attribute__((swift_name("getter:RoundTableFiles.store_js()")));
netviz_file netviz_RoundTable_suggestions_js(void) __attribute__((swift_name("getter:RoundTableFiles.suggestions_js()")));
netviz_file netviz_RoundTable_table_css(void) __attribute__((swift_name("getter:RoundTableFiles.table_css()")));
netviz_file netviz_RoundTable_tables_js(void) __attribute__((swift_name("getter:RoundTableFiles.tables_js()")));
netviz_file netviz_RoundTable_talking_js(void) __attribute__((swift_name("getter:RoundTableFiles.talking_js()")));
netviz_file netviz_RoundTable_text_js(void) __attribute__((swift_name("getter:RoundTableFiles.text_js()")));
netviz_file netviz_RoundTable_today_js(void) __attribute__((swift_name("getter:RoundTableFiles.today_js()")));
netviz_file netviz_RoundTable_wall_js(void) __attribute__((swift_name("getter:RoundTableFiles.wall_js()")));
netviz_file netviz_RoundTable_approving_js(void) __attribute__((swift_name("getter:RoundTableFiles.approving_js()")));
netviz_file netviz_RoundTable_boot_js(void) __attribute__((swift_name("getter:RoundTableFiles.boot_js()")));
netviz_file netviz_RoundTable_drafts_js(void) __attribute__((swift_name("getter:RoundTableFiles.drafts_js()")));
netviz_file netviz_RoundTable_fill_js(void) __attribute__((swift_name("getter:RoundTableFiles.fill_js()")));
netviz_file netviz_RoundTable_findings_js(void) __attribute__((swift_name("getter:RoundTableFiles.findings_js()")));
netviz_file netviz_RoundTable_handover_js(void) __attribute__((swift_name("getter:RoundTableFiles.handover_js()")));
netviz_file netviz_RoundTable_hints_js(void) __attribute__((swift_name("getter:RoundTableFiles.hints_js()")));
netviz_file netviz_RoundTable_invitation_js(void) __attribute__((swift_name("getter:RoundTableFiles.invitation_js()")));
netviz_file netviz_RoundTable_joining_js(void) __attribute__((swift_name("getter:RoundTableFiles.joining_js()")));
netviz_file netviz_RoundTable_leading_js(void) __attribute__((swift_name("getter:RoundTableFiles.leading_js()")));
netviz_file netviz_RoundTable_outbox_js(void) __attribute__((swift_name("getter:RoundTableFiles.outbox_js()")));
netviz_file netviz_RoundTable_partners_js(void) __attribute__((swift_name("getter:RoundTableFiles.partners_js()")));
netviz_file netviz_RoundTable_phone_css(void) __attribute__((swift_name("getter:RoundTableFiles.phone_css()")));
netviz_file netviz_RoundTable_phone_js(void) __attribute__((swift_name("getter:RoundTableFiles.phone_js()")));
netviz_file netviz_RoundTable_posted_js(void) __attribute__((swift_name("getter:RoundTableFiles.posted_js()")));
netviz_file netviz_RoundTable_saying_js(void) __attribute__((swift_name("getter:RoundTableFiles.saying_js()")));
netviz_file netviz_RoundTable_served_css(void) __attribute__((swift_name("getter:RoundTableFiles.served_css()")));
netviz_file netviz_RoundTable_servedbench_js(void) __attribute__((swift_name("getter:RoundTableFiles.servedbench_js()")));
netviz_file netviz_RoundTable_standing_js(void) __attribute__((swift_name("getter:RoundTableFiles.standing_js()")));
netviz_file netviz_RoundTable_stream_js(void) __attribute__((swift_name("getter:RoundTableFiles.stream_js()")));
netviz_file netviz_RoundTable_views_js(void) __attribute__((swift_name("getter:RoundTableFiles.views_js()")));
netviz_file netviz_RoundTable_voices_js(void) __attribute__((swift_name("getter:RoundTableFiles.voices_js()")));
netviz_file netviz_RoundTable_wire_js(void) __attribute__((swift_name("getter:RoundTableFiles.wire_js()")));

typedef struct { char none; } netviz_TableServer __attribute__((swift_name("TableServerFiles")));
netviz_file netviz_TableServer_landscapes_json(void) __attribute__((swift_name("getter:TableServerFiles.landscapes_json()")));
netviz_file netviz_TableServer_openapi_json(void) __attribute__((swift_name("getter:TableServerFiles.openapi_json()")));

typedef struct { char none; } netviz_Workbench __attribute__((swift_name("WorkbenchFiles")));
netviz_file netviz_Workbench_akteure_csv(void) __attribute__((swift_name("getter:WorkbenchFiles.akteure_csv()")));
netviz_file netviz_Workbench_aliase_csv(void) __attribute__((swift_name("getter:WorkbenchFiles.aliase_csv()")));
netviz_file netviz_Workbench_angebote_csv(void) __attribute__((swift_name("getter:WorkbenchFiles.angebote_csv()")));
netviz_file netviz_Workbench_gremien_csv(void) __attribute__((swift_name("getter:WorkbenchFiles.gremien_csv()")));
netviz_file netviz_Workbench_kontakte_csv(void) __attribute__((swift_name("getter:WorkbenchFiles.kontakte_csv()")));
netviz_file netviz_Workbench_kooperationen_csv(void) __attribute__((swift_name("getter:WorkbenchFiles.kooperationen_csv()")));
netviz_file netviz_Workbench_kurskennzahlen_csv(void) __attribute__((swift_name("getter:WorkbenchFiles.kurskennzahlen_csv()")));
netviz_file netviz_Workbench_landschaft_yaml(void) __attribute__((swift_name("getter:WorkbenchFiles.landschaft_yaml()")));
netviz_file netviz_Workbench_mitgliedschaften_csv(void) __attribute__((swift_name("getter:WorkbenchFiles.mitgliedschaften_csv()")));
netviz_file netviz_Workbench_stellungnahmen_csv(void) __attribute__((swift_name("getter:WorkbenchFiles.stellungnahmen_csv()")));
netviz_file netviz_Workbench_unterkuenfte_csv(void) __attribute__((swift_name("getter:WorkbenchFiles.unterkuenfte_csv()")));

typedef struct { char none; } netviz_WorkbenchPages __attribute__((swift_name("WorkbenchPagesFiles")));
netviz_file netviz_WorkbenchPages_accounts_js(void) __attribute__((swift_name("getter:WorkbenchPagesFiles.accounts_js()")));
netviz_file netviz_WorkbenchPages_actors_js(void) __attribute__((swift_name("getter:WorkbenchPagesFiles.actors_js()")));
netviz_file netviz_WorkbenchPages_analysis_js(void) __attribute__((swift_name("getter:WorkbenchPagesFiles.analysis_js()")));
netviz_file netviz_WorkbenchPages_answerbox_js(void) __attribute__((swift_name("getter:WorkbenchPagesFiles.answerbox_js()")));
netviz_file netviz_WorkbenchPages_answering_js(void) __attribute__((swift_name("getter:WorkbenchPagesFiles.answering_js()")));
netviz_file netviz_WorkbenchPages_answerlines_js(void) __attribute__((swift_name("getter:WorkbenchPagesFiles.answerlines_js()")));
netviz_file netviz_WorkbenchPages_asking_css(void) __attribute__((swift_name("getter:WorkbenchPagesFiles.asking_css()")));
netviz_file netviz_WorkbenchPages_asking_js(void) __attribute__((swift_name("getter:WorkbenchPagesFiles.asking_js()")));
netviz_file netviz_WorkbenchPages_asklinks_js(void) __attribute__((swift_name("getter:WorkbenchPagesFiles.asklinks_js()")));
netviz_file netviz_WorkbenchPages_askreturned_js(void) __attribute__((swift_name("getter:WorkbenchPagesFiles.askreturned_js()")));
netviz_file netviz_WorkbenchPages_begin_js(void) __attribute__((swift_name("getter:WorkbenchPagesFiles.begin_js()")));
netviz_file netviz_WorkbenchPages_changes_js(void) __attribute__((swift_name("getter:WorkbenchPagesFiles.changes_js()")));
netviz_file netviz_WorkbenchPages_checking_js(void) __attribute__((swift_name("getter:WorkbenchPagesFiles.checking_js()")));
netviz_file netviz_WorkbenchPages_entrance_js(void) __attribute__((swift_name("getter:WorkbenchPagesFiles.entrance_js()")));
netviz_file netviz_WorkbenchPages_frame_js(void) __attribute__((swift_name("getter:WorkbenchPagesFiles.frame_js()")));
netviz_file netviz_WorkbenchPages_jobs_js(void) __attribute__((swift_name("getter:WorkbenchPagesFiles.jobs_js()")));
netviz_file netviz_WorkbenchPages_knowledge_js(void) __attribute__((swift_name("getter:WorkbenchPagesFiles.knowledge_js()")));
netviz_file netviz_WorkbenchPages_looking_css(void) __attribute__((swift_name("getter:WorkbenchPagesFiles.looking_css()")));
netviz_file netviz_WorkbenchPages_map_js(void) __attribute__((swift_name("getter:WorkbenchPagesFiles.map_js()")));
netviz_file netviz_WorkbenchPages_measures_js(void) __attribute__((swift_name("getter:WorkbenchPagesFiles.measures_js()")));
netviz_file netviz_WorkbenchPages_overview_js(void) __attribute__((swift_name("getter:WorkbenchPagesFiles.overview_js()")));
netviz_file netviz_WorkbenchPages_pieces_js(void) __attribute__((swift_name("getter:WorkbenchPagesFiles.pieces_js()")));
netviz_file netviz_WorkbenchPages_plan_js(void) __attribute__((swift_name("getter:WorkbenchPagesFiles.plan_js()")));
netviz_file netviz_WorkbenchPages_questions_js(void) __attribute__((swift_name("getter:WorkbenchPagesFiles.questions_js()")));
netviz_file netviz_WorkbenchPages_returning_js(void) __attribute__((swift_name("getter:WorkbenchPagesFiles.returning_js()")));
netviz_file netviz_WorkbenchPages_router_js(void) __attribute__((swift_name("getter:WorkbenchPagesFiles.router_js()")));
netviz_file netviz_WorkbenchPages_rows_js(void) __attribute__((swift_name("getter:WorkbenchPagesFiles.rows_js()")));
netviz_file netviz_WorkbenchPages_server_js(void) __attribute__((swift_name("getter:WorkbenchPagesFiles.server_js()")));
netviz_file netviz_WorkbenchPages_settings_js(void) __attribute__((swift_name("getter:WorkbenchPagesFiles.settings_js()")));
netviz_file netviz_WorkbenchPages_shelf_js(void) __attribute__((swift_name("getter:WorkbenchPagesFiles.shelf_js()")));
netviz_file netviz_WorkbenchPages_statements_js(void) __attribute__((swift_name("getter:WorkbenchPagesFiles.statements_js()")));
netviz_file netviz_WorkbenchPages_steps_js(void) __attribute__((swift_name("getter:WorkbenchPagesFiles.steps_js()")));
netviz_file netviz_WorkbenchPages_suggestions_js(void) __attribute__((swift_name("getter:WorkbenchPagesFiles.suggestions_js()")));
netviz_file netviz_WorkbenchPages_tabling_js(void) __attribute__((swift_name("getter:WorkbenchPagesFiles.tabling_js()")));
netviz_file netviz_WorkbenchPages_takeaway_js(void) __attribute__((swift_name("getter:WorkbenchPagesFiles.takeaway_js()")));
netviz_file netviz_WorkbenchPages_versions_js(void) __attribute__((swift_name("getter:WorkbenchPagesFiles.versions_js()")));
netviz_file netviz_WorkbenchPages_words_js(void) __attribute__((swift_name("getter:WorkbenchPagesFiles.words_js()")));
netviz_file netviz_WorkbenchPages_workbench_css(void) __attribute__((swift_name("getter:WorkbenchPagesFiles.workbench_css()")));

#endif
