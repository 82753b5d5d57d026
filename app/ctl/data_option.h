// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/authority/authority.h"

#include <string>

namespace CLI {
class App;
}

namespace bailiwick::ctl {

// --data: the data folder of a server, for commands that run on its machine; --store: its database,
// when that is not in the folder.
struct DataOption
{
    std::string data;
    std::string store;

    void addTo(CLI::App &app);
    authority::DataFolder folder() const;
    std::string location() const; // of store::Store::open
    // Error "store-missing" when the folder holds no database: use `bailiwickctl init`.
    fleet::Expected<std::unique_ptr<authority::Authority>>
    open(authority::Settings settings = {}) const;
    // Only its database, only to read, beside a server that runs. Error "store-missing", and those
    // of store::Store::open ("store-older": not brought up to date by asking).
    fleet::Expected<std::unique_ptr<store::Store>> openToRead() const;
};

} // namespace bailiwick::ctl
