// SPDX-License-Identifier: Apache-2.0
#include "models/store/node_set.h"

namespace bailiwick::store {

bool NodeSet::equals(const NodeSet &other) const
{
    bool same = size() == other.size();
    if (same)
        forEach([&](const fleet::Id &id) { return same = other.contains(id); });
    return same;
}

} // namespace bailiwick::store
