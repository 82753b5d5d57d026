// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

// Cases of the official conformance corpus of Cedar: a JSON file each, which names the files of
// its policies, schema and entities, and holds requests with the answers.
namespace bailiwick::tests {

// What running one case showed.
struct CaseResult
{
    std::size_t requests = 0;
    std::vector<std::string> mismatches; // one line each; empty: passed
};

// Policies, schema and entities are read, the entities guided by the schema; strict validation
// must pass or fail as the case says; then every request is read, validated where the case asks
// for it, and answered: decision, determining policies, erring policies. Last, the policies are
// written to JSON and read again, and must answer the same. Paths in the file are relative to
// `root`. Total: whatever the files hold, the case passes or fails.
CaseResult runCase(const std::filesystem::path &root, const std::filesystem::path &file);

// The case files below `root`/tests and `root`/corpus-tests, sorted; either may be missing.
std::vector<std::filesystem::path> caseFiles(const std::filesystem::path &root);

} // namespace bailiwick::tests
