// SPDX-License-Identifier: Apache-2.0
#include "case_runner.h"

#include <cstdlib>

namespace bailiwick::tests {

std::filesystem::path casesRoot()
{
    if (const char *given = std::getenv("CEDAR_CASES"))
        return given;
    return std::filesystem::path(BAILIWICK_SOURCE_DIR) / ".." / "shared" / "data" / "cedar";
}

} // namespace bailiwick::tests
