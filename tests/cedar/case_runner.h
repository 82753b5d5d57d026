// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/oracle/conformance_case.h"

#include <filesystem>

namespace bailiwick::tests {

// The folder of the cases: $CEDAR_CASES or ../shared/data/cedar beside the project; may not exist.
std::filesystem::path casesRoot();

} // namespace bailiwick::tests
