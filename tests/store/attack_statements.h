// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine.h"

#include <vector>

namespace bailiwick::tests {

// A statement that tries to get out of its session, and what proves that it is worth trying.
struct Attack
{
    enum class Kind {
        Foreign, // control: a session that sees everything gets the word FOREIGN from it
        Refused, // control: a plain connection to the store's file runs it
        Endless  // control: a plain connection is still at it when its time is over
    };
    Kind kind;
    const char *name;
    const char *sql; // {device} and {site}: ids of the foreign ones; {person}: of the foreign one
};

std::vector<Attack> attacks(); // on the engine at hand

} // namespace bailiwick::tests
