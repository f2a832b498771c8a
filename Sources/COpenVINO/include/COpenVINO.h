// What AttuneInference uses of OpenVINO's C interface. All of it can be imported: the functions ending in `_props`
// stand in for the variadic ones.
#ifndef COPENVINO_H
#define COPENVINO_H

#include <openvino/c/openvino.h>

#endif
