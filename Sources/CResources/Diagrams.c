// Written by scripts/resources.py.
#include "resources.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

netviz_file netviz_Diagrams_canvas_js(void) {
    static const unsigned char bytes[] = {
#embed "../Diagrams/Interactive/Resources/canvas.js"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_Diagrams_facts_js(void) {
    static const unsigned char bytes[] = {
#embed "../Diagrams/Interactive/Resources/facts.js"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_Diagrams_filters_js(void) {
    static const unsigned char bytes[] = {
#embed "../Diagrams/Interactive/Resources/filters.js"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_Diagrams_keys_js(void) {
    static const unsigned char bytes[] = {
#embed "../Diagrams/Interactive/Resources/keys.js"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_Diagrams_page_css(void) {
    static const unsigned char bytes[] = {
#embed "../Diagrams/Interactive/Resources/page.css"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_Diagrams_panel_js(void) {
    static const unsigned char bytes[] = {
#embed "../Diagrams/Interactive/Resources/panel.js"
    };
    return (netviz_file){bytes, sizeof bytes};
}
