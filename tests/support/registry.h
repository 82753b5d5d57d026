// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

#include <functional>
#include <memory>
#include <vector>

// One test program per folder holds several test classes, one per file.
// Each file ends with BAILIWICK_TEST(ItsClass); tests/support/main.cpp runs them all in order of
// registration, or only the class named first on the command line.
namespace bailiwick::tests {

using Factory = std::function<std::unique_ptr<QObject>()>;

std::vector<Factory> &registry();
bool registerTest(Factory factory);

} // namespace bailiwick::tests

#define BAILIWICK_TEST(Class)                                                                      \
    [[maybe_unused]] static const bool registered_##Class =                                        \
        bailiwick::tests::registerTest([] { return std::make_unique<Class>(); });
