// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

// Where the official cases are, which the tests use when they are there.
namespace bailiwick::tests {

// $CEDAR_CASES or ../shared/data/cedar beside the project; may not exist.
std::filesystem::path casesRoot();

// A folder with the same parts, the corpus unpacked: `tests`, `sample-data`, `corpus-tests`, each
// only where the root has it. Made when first asked for, gone with the process.
const std::filesystem::path &unpackedCases();

} // namespace bailiwick::tests
