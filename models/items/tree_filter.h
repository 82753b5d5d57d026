// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/tree.h"

#include <QStringList>

#include <atomic>
#include <optional>

namespace bailiwick::items {

// What a filter text leaves of a tree. Pure; any thread.
struct FilteredTree
{
    access::IntervalSet shown;             // matches, their ancestors, what is below a match
    std::vector<access::Position> matches; // ascending
};

// Every word occurs, whatever the case, in name, serial number or model. O(nodes looked at);
// nullopt when cancelled.
std::optional<FilteredTree> filterTree(const access::Tree &tree,
                                       const std::optional<access::IntervalSet> &visible,
                                       const QStringList &words,
                                       const std::atomic<bool> &cancelled);
bool matches(const fleet::Resource &resource, const QStringList &words);

// The nodes of a set whose parent is not in it (all roots without a set), in order.
std::vector<access::Position> outermost(const access::Tree &tree,
                                        const std::optional<access::IntervalSet> &set);

} // namespace bailiwick::items
