// Written by scripts/resources.py.
#include "resources.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

netviz_file netviz_Workbench_akteure_csv(void) {
    static const unsigned char bytes[] = {
#embed "../Workbench/Example/akteure.csv"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_Workbench_aliase_csv(void) {
    static const unsigned char bytes[] = {
#embed "../Workbench/Example/aliase.csv"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_Workbench_angebote_csv(void) {
    static const unsigned char bytes[] = {
#embed "../Workbench/Example/angebote.csv"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_Workbench_gremien_csv(void) {
    static const unsigned char bytes[] = {
#embed "../Workbench/Example/gremien.csv"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_Workbench_kontakte_csv(void) {
    static const unsigned char bytes[] = {
#embed "../Workbench/Example/kontakte.csv"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_Workbench_kooperationen_csv(void) {
    static const unsigned char bytes[] = {
#embed "../Workbench/Example/kooperationen.csv"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_Workbench_kurskennzahlen_csv(void) {
    static const unsigned char bytes[] = {
#embed "../Workbench/Example/kurskennzahlen.csv"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_Workbench_landschaft_yaml(void) {
    static const unsigned char bytes[] = {
#embed "../Workbench/Example/landschaft.yaml"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_Workbench_mitgliedschaften_csv(void) {
    static const unsigned char bytes[] = {
#embed "../Workbench/Example/mitgliedschaften.csv"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_Workbench_stellungnahmen_csv(void) {
    static const unsigned char bytes[] = {
#embed "../Workbench/Example/stellungnahmen.csv"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_Workbench_unterkuenfte_csv(void) {
    static const unsigned char bytes[] = {
#embed "../Workbench/Example/unterkuenfte.csv"
    };
    return (netviz_file){bytes, sizeof bytes};
}
