// Written by scripts/resources.py.
#include "resources.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

netviz_file netviz_LandscapeModel_actor_types_csv(void) {
    static const unsigned char bytes[] = {
#embed "../LandscapeModel/Resources/actor_types.csv"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_LandscapeModel_fields_csv(void) {
    static const unsigned char bytes[] = {
#embed "../LandscapeModel/Resources/fields.csv"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_LandscapeModel_group_words_csv(void) {
    static const unsigned char bytes[] = {
#embed "../LandscapeModel/Resources/group_words.csv"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_LandscapeModel_name_words_csv(void) {
    static const unsigned char bytes[] = {
#embed "../LandscapeModel/Resources/name_words.csv"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_LandscapeModel_offer_words_csv(void) {
    static const unsigned char bytes[] = {
#embed "../LandscapeModel/Resources/offer_words.csv"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_LandscapeModel_relation_types_csv(void) {
    static const unsigned char bytes[] = {
#embed "../LandscapeModel/Resources/relation_types.csv"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_LandscapeModel_service_types_csv(void) {
    static const unsigned char bytes[] = {
#embed "../LandscapeModel/Resources/service_types.csv"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_LandscapeModel_target_groups_csv(void) {
    static const unsigned char bytes[] = {
#embed "../LandscapeModel/Resources/target_groups.csv"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_LandscapeModel_type_fields_csv(void) {
    static const unsigned char bytes[] = {
#embed "../LandscapeModel/Resources/type_fields.csv"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_LandscapeModel_type_words_csv(void) {
    static const unsigned char bytes[] = {
#embed "../LandscapeModel/Resources/type_words.csv"
    };
    return (netviz_file){bytes, sizeof bytes};
}
