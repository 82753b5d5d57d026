// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace bailiwick::tests {

// What running one case of the official corpus showed.
struct CaseResult
{
    int requests = 0;
    std::vector<std::string> mismatches; // one line each; empty: passed
};

// Runs every request of a case file: decision, determining policies, erring policies. Paths in
// the file are relative to `root`. Entities are read without a schema.
CaseResult runCase(const std::filesystem::path &root, const std::filesystem::path &file);

// The folder of the cases: $CEDAR_CASES or ../shared/data/cedar beside the project; may not exist.
std::filesystem::path casesRoot();

} // namespace bailiwick::tests
