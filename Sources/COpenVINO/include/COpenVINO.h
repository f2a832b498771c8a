// What AttuneInference uses of OpenVINO's C interface. All of it can be imported: the functions ending in `_props`
// stand in for the variadic ones.
#ifndef COPENVINO_H
#define COPENVINO_H

#include <openvino/c/openvino.h>

// Sets one property of a device, for all models that are imported for it from then on.
ov_status_e attune_core_set_property(const ov_core_t *core, const char *device, const char *key, const char *value);

#endif
