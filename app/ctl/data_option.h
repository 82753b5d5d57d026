// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/authority/authority.h"

#include <string>

namespace CLI {
class App;
}

namespace bailiwick::ctl {

// --data: the data folder of a server, for commands that run on its machine.
struct DataOption
{
    std::string data;

    void addTo(CLI::App &app);
    authority::DataFolder folder() const;
    // Error "store-missing" when the folder holds no database: use `bailiwickctl init`.
    fleet::Expected<std::unique_ptr<authority::Authority>> open() const;
};

} // namespace bailiwick::ctl
