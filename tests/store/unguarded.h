// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine.h"

#include <memory>
#include <string>

namespace bailiwick::tests {

// What an attack does where nothing guards: on a store that is there to be spoilt, as who owns it.
// On PostgreSQL with a session that sees everything, in a transaction that is taken back.
class Unguarded
{
public:
    explicit Unguarded(const std::string &location);
    ~Unguarded();
    Unguarded(const Unguarded &) = delete;
    Unguarded &operator=(const Unguarded &) = delete;

    std::string run(const std::string &sql); // the error's text; empty: it ran
    bool isEndless(const std::string &sql);  // still at it after 300 ms

private:
    struct Connection;
    std::unique_ptr<Connection> m_connection;
};

} // namespace bailiwick::tests
