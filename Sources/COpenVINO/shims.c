#include "COpenVINO.h"

ov_status_e attune_core_set_property(const ov_core_t *core, const char *device, const char *key, const char *value) {
    // The key and its value, each a variadic argument.
    return ov_core_set_property(core, device, key, value);
}
