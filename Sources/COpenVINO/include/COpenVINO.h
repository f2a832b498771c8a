// What AttuneInference uses of OpenVINO's C interface, and shims for what Swift cannot import: variadic functions.
#ifndef COPENVINO_H
#define COPENVINO_H

#include <openvino/c/openvino.h>

#endif
