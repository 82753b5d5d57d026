// SPDX-License-Identifier: Apache-2.0
#include "models/store/rows/failure.h"

namespace bailiwick::store {

void fail(std::string code, std::string message, std::string action, bool retry)
{
    throw Failure{Error{std::move(code), std::move(message), {}, std::move(action), retry, {}}};
}

} // namespace bailiwick::store
