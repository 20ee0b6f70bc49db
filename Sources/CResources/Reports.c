// Written by scripts/resources.py.
#include "resources.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

netviz_file netviz_Reports_closed_weasyprint_py(void) {
    static const unsigned char bytes[] = {
#embed "../Reports/Resources/closed_weasyprint.py"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_Reports_document_md_mustache(void) {
    static const unsigned char bytes[] = {
#embed "../Reports/Resources/document.md.mustache"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_Reports_index_css(void) {
    static const unsigned char bytes[] = {
#embed "../Reports/Resources/index.css"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_Reports_index_html_mustache(void) {
    static const unsigned char bytes[] = {
#embed "../Reports/Resources/index.html.mustache"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_Reports_page_html_mustache(void) {
    static const unsigned char bytes[] = {
#embed "../Reports/Resources/page.html.mustache"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_Reports_reference_docx(void) {
    static const unsigned char bytes[] = {
#embed "../Reports/Resources/reference.docx"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_Reports_report_css(void) {
    static const unsigned char bytes[] = {
#embed "../Reports/Resources/report.css"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_Reports_word_md_mustache(void) {
    static const unsigned char bytes[] = {
#embed "../Reports/Resources/word.md.mustache"
    };
    return (netviz_file){bytes, sizeof bytes};
}
