// SPDX-License-Identifier: Apache-2.0
#include "models/cedar/policy.h"

#include "models/cedar/printer.h"

#include <algorithm>

namespace bailiwick::cedar {

const Annotation *Policy::annotation(std::string_view key) const
{
    const auto found = std::find_if(annotations.begin(), annotations.end(),
                                    [&](const Annotation &each) { return each.key == key; });
    return found == annotations.end() ? nullptr : &*found;
}

std::string Policy::text() const
{
    return print(*this);
}

bool Policy::operator==(const Policy &other) const
{
    return effect == other.effect && annotations == other.annotations &&
           principal == other.principal && action == other.action && resource == other.resource &&
           conditions == other.conditions;
}

} // namespace bailiwick::cedar
