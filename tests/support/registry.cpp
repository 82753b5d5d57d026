// SPDX-License-Identifier: Apache-2.0
#include "tests/support/registry.h"

namespace bailiwick::tests {

std::vector<Factory> &registry()
{
    static std::vector<Factory> factories;
    return factories;
}

bool registerTest(Factory factory)
{
    registry().push_back(std::move(factory));
    return true;
}

} // namespace bailiwick::tests
