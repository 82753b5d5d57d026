// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

// A step of the story ends with the first thing that is not so, and says which.
#define STEP(...)                                                                                  \
    do {                                                                                           \
        if (!(__VA_ARGS__)) {                                                                      \
            qWarning("%s: not so: %s", __func__, #__VA_ARGS__);                                    \
            return false;                                                                          \
        }                                                                                          \
    } while (false)
