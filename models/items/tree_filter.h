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

// The nodes of a set whose parent is not in it, in order, as many at a time as one asks for: of a
// large fleet nobody looks at all of them. A copy goes on by itself; the tree is the caller's.
class OutermostNodes
{
public:
    OutermostNodes(const access::Tree &tree, access::IntervalSet set);

    // The next one; nullopt: there are no more.
    const std::optional<access::Position> &next() const { return m_next; }
    // Goes on to the one after it. O(log intervals) for each node that begins a piece of the set.
    void advance(const access::Tree &tree);

private:
    void findFrom(const access::Tree &tree, access::Position position);

    access::IntervalSet m_set;
    std::size_t m_interval = 0;
    std::optional<access::Position> m_next;
};

} // namespace bailiwick::items
