// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audit/verify.h"
#include "models/fleet/error.h"

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace bailiwick::ctl {

// --key and --since-checkpoint: what a log is verified against, from outside of its data.
struct AuditTrust
{
    std::string key;                      // the text, or a file with it
    std::vector<std::string> checkpoints; // files

    void addTo(CLI::App &app);
    bool isEmpty() const { return key.empty() && checkpoints.empty(); }
    // Errors: "io", those of the key's text.
    fleet::Expected<audit::Trust> read() const;
};

} // namespace bailiwick::ctl
