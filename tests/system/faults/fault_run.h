// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <cstdint>

namespace bailiwick::tests {

struct FaultOptions
{
    bool postgres = false;
    std::uint64_t kills = 10;
    std::uint64_t seed = 1;
    bool verbose = false;
    QString folder; // of this run; empty; kept when something does not hold
};

// Kills, lets recover, looks, again and again. Prints a line for each kill when verbose, and at the
// end one that counts. False: something did not hold; it was told on stderr.
bool runFaults(const FaultOptions &options);

} // namespace bailiwick::tests
