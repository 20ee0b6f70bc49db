// Written by scripts/resources.py.
#include "resources.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

netviz_file netviz_GapAnalysis_empfehlungen_yaml(void) {
    static const unsigned char bytes[] = {
#embed "../GapAnalysis/Resources/empfehlungen.yaml"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_GapAnalysis_gewichtung_yaml(void) {
    static const unsigned char bytes[] = {
#embed "../GapAnalysis/Resources/gewichtung.yaml"
    };
    return (netviz_file){bytes, sizeof bytes};
}
