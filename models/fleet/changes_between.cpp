// SPDX-License-Identifier: Apache-2.0
#include "models/fleet/changes_between.h"

namespace bailiwick::fleet {

ChangeSet changesBetween(const State &before, const State &after)
{
    ChangeSet changes;
    std::size_t number = 0;
    forEachEntityType([&](const auto &sample) {
        using T = std::decay_t<decltype(sample)>;
        const auto kind = static_cast<EntityKind>(number++);
        Table<T>::forEachChange(before.table<T>(), after.table<T>(),
                                [&](const T *was, const T *is) {
                                    if (is)
                                        changes.push_back(Put{*is});
                                    else
                                        changes.push_back(Remove{kind, was->id});
                                });
    });
    return changes;
}

} // namespace bailiwick::fleet
