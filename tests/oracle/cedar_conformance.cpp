// SPDX-License-Identifier: Apache-2.0
// Runs every case of a corpus folder and says what differs.
#include "tests/oracle/conformance_case.h"

#include <iostream>
#include <string_view>

using namespace bailiwick::tests;
namespace fs = std::filesystem;

namespace {

constexpr const char *usage = R"(cedar_conformance DIR
  Runs the cases of the official conformance corpus of Cedar that stand in DIR/tests and
  DIR/corpus-tests; the paths inside a case are relative to DIR. Prints each failing case with what
  differs, then the number of requests, and last "N passed, M failed". Ends non-zero when a case
  fails or none is found.
)";

int run(const fs::path &root)
{
    const auto files = caseFiles(root);
    if (files.empty()) {
        std::cerr << "cedar_conformance: no cases in " << (root / "tests") << " and "
                  << (root / "corpus-tests") << ". Name the folder that holds them.\n";
        return 2;
    }
    std::size_t requests = 0;
    std::size_t failed = 0;
    for (const fs::path &file : files) {
        const CaseResult result = runCase(root, file);
        requests += result.requests;
        if (result.mismatches.empty())
            continue;
        ++failed;
        std::cout << "FAIL " << file.lexically_relative(root).string() << '\n';
        for (const std::string &line : result.mismatches)
            std::cout << "     " << line << '\n';
    }
    std::cout << requests << " requests compared\n"
              << files.size() - failed << " passed, " << failed << " failed\n";
    return failed == 0 ? 0 : 1;
}

} // namespace

int main(int argc, char **argv)
{
    const std::string_view first = argc > 1 ? argv[1] : "";
    if (first == "--help" || first == "-h") {
        std::cout << usage;
        return 0;
    }
    if (argc != 2 || first.starts_with("-")) {
        std::cerr << usage;
        return 2;
    }
    return run(first);
}
