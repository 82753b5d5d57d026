// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "random_edits.h"
#include "store_fixture.h" // first, for moc

namespace bailiwick::tests {

// A store with a state of every kind in which `revisions` random commits were made, and a copy of
// the state after each. The revision's time is its number times a thousand.
struct Past
{
    Random random;
    StoreFixture fixture;
    std::vector<fleet::State> states{{}}; // by revision
    std::vector<fleet::Entity> removed;
    EditCounts *counts;

    Past(std::uint64_t seed, EditCounts &edits)
        : random(seed)
        , counts(&edits)
    {
    }
    bool make(int revisions)
    {
        if (!fixture.store && !fixture.open())
            return false;
        for (int i = 0; i < revisions; ++i) {
            const fleet::State &now = states.back();
            const fleet::ChangeSet changes = now.revision == 0
                                                 ? randomFleet(random, 30)
                                                 : randomEdits(random, now, removed, *counts);
            if (const auto done = commit(changes); !done) {
                qWarning("%s", done.error().toString().c_str());
                return false;
            }
        }
        return true;
    }
    store::Expected<void> commit(const fleet::ChangeSet &changes)
    {
        fleet::State next = states.back().applied(changes);
        ++next.revision;
        auto transaction = fixture.store->begin();
        if (!transaction)
            return tl::unexpected(transaction.error());
        store::Revision revision;
        revision.number = next.revision;
        revision.time = next.revision * 1000;
        if (auto added = (*transaction)->addRevision(revision); !added)
            return added;
        // In two parts, at times: of one revision all the same.
        const auto half =
            changes.begin() + static_cast<std::ptrdiff_t>(random() % 2 ? 0 : changes.size() / 2);
        const auto parts = next.revision == 1 ? changes.begin() : half;
        if (auto done = (*transaction)->apply({changes.begin(), parts}); !done)
            return done;
        if (auto done = (*transaction)->apply({parts, changes.end()}); !done)
            return done;
        if (auto done = (*transaction)->commit(); !done)
            return done;
        states.push_back(std::move(next));
        return {};
    }
    std::int64_t newest() const { return states.back().revision; }
    const fleet::State &at(std::int64_t revision) const
    {
        return states[static_cast<std::size_t>(revision)];
    }
    store::Expected<store::HistoryPruned> prune(std::int64_t start)
    {
        auto transaction = fixture.store->begin();
        if (!transaction)
            return tl::unexpected(transaction.error());
        auto pruned = (*transaction)->pruneHistory(start);
        if (!pruned)
            return pruned;
        if (const auto done = (*transaction)->commit(); !done)
            return tl::unexpected(done.error());
        return pruned;
    }
};

} // namespace bailiwick::tests
