// SPDX-License-Identifier: Apache-2.0
#include "models/fleet/change_set.h"

#include <map>

namespace bailiwick::fleet {

EntityKind kindOf(const Change &change)
{
    if (const auto *put = std::get_if<Put>(&change))
        return kindOf(put->entity);
    return std::get<Remove>(change).kind;
}

Id idOf(const Change &change)
{
    if (const auto *put = std::get_if<Put>(&change))
        return idOf(put->entity);
    return std::get<Remove>(change).id;
}

ChangeSet normalized(const ChangeSet &changes)
{
    std::map<std::pair<EntityKind, Id>, const Change *> last;
    for (const Change &change : changes)
        last[{kindOf(change), idOf(change)}] = &change;
    ChangeSet result;
    result.reserve(last.size());
    for (const auto &[key, change] : last)
        result.push_back(*change);
    return result;
}

} // namespace bailiwick::fleet
