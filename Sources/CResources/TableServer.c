// Written by scripts/resources.py.
#include "resources.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

netviz_file netviz_TableServer_landscapes_json(void) {
    static const unsigned char bytes[] = {
#embed "../TableServer/Resources/landscapes.json"
    };
    return (netviz_file){bytes, sizeof bytes};
}

netviz_file netviz_TableServer_openapi_json(void) {
    static const unsigned char bytes[] = {
#embed "../TableServer/Resources/openapi.json"
    };
    return (netviz_file){bytes, sizeof bytes};
}
