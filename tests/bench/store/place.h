// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/store/rows/database.h"
#include "models/store/store.h"

#include <memory>
#include <string>

namespace bailiwick::bench {

// A store that is measured, with what is needed to ask it past all isolation.
struct Place
{
    store::Engine engine = store::Engine::Sqlite;
    std::string name;     // "sqlite", "postgresql"
    std::string location; // of Store::open
    std::string folder;   // of files that stay for the next run
    std::unique_ptr<store::Store> store;
    std::unique_ptr<store::Database> raw; // reads, as a program without isolation would

    // An empty store of the same engine beside it, for figures that write much. It takes the place
    // of the one before.
    virtual std::string emptyLocation() = 0;
    // A plain connection that writes.
    virtual std::unique_ptr<store::Database> writer() = 0;
    virtual ~Place() = default;
};

} // namespace bailiwick::bench
