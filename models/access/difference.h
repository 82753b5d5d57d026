// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/piece_set.h"
#include "models/access/snapshot.h"

#include <atomic>
#include <functional>

namespace bailiwick::access {

// What one principal gains and loses for one action, for whatever address and second factor.
// `gained` are positions in the after tree, `lost` positions in the before tree.
struct ActionDifference
{
    ActionIndex action = 0; // in Difference::actions
    PieceSet gained;
    PieceSet lost;
    // Of those, what is gained or lost for some addresses or with (without) a second factor only:
    // "may". Empty where no condition reads them.
    PieceSet gainedMaybe;
    PieceSet lostMaybe;

    bool operator==(const ActionDifference &) const = default;
};

struct PrincipalDifference
{
    fleet::PrincipalRef principal;
    std::vector<ActionDifference> actions; // ordered; only those that differ

    bool operator==(const PrincipalDifference &) const = default;
};

// A change of access that comes by time alone within the state after: "on 3 March she loses…".
struct Scheduled
{
    fleet::PrincipalRef principal;
    fleet::Time at = 0;
    bool begins = false;  // otherwise ends
    fleet::Id assignment; // or the policy

    bool operator==(const Scheduled &) const = default;
};

// The exact difference between two states at one moment, for every principal × action × resource.
struct Difference
{
    SnapshotPtr before;
    SnapshotPtr after;
    fleet::Time at = 0;
    std::vector<fleet::ActionName> actions;      // of both catalogues, ordered by name
    std::vector<PrincipalDifference> principals; // ordered by PrincipalRef; only those that differ
    std::vector<Scheduled> scheduled; // of principals whose grants differ, ordered by time
    bool complete = true;             // false: cancelled, and must not be committed

    bool isEmpty() const { return principals.empty() && scheduled.empty(); }
};

struct DifferenceOptions
{
    const std::atomic<bool> *cancel = nullptr;
    std::function<void(std::size_t done, std::size_t total)>
        progress;            // in principals that may differ; called on the caller's thread
    std::size_t threads = 0; // at most; 0: as many as there are processors and work is for
};

// Looks only at principals for whom something that their links name differs, and there only at
// where; those who hold the same share the answer. O(links + what differs); when the tree's shape
// changed, also O(nodes). Large ones are compared by several threads.
Difference difference(const SnapshotPtr &before, const SnapshotPtr &after, fleet::Time at,
                      const DifferenceOptions &options = {});

// SHA-256, lower-case hex, of the canonical form: the same on every machine for the same two
// states. Canonical form: one line for each principal × action × sign with a non-empty set,
//     <kind> SP <principal id> SP <action> SP <sign> SP <count> SP <set hash> LF
// ordered by principal kind (membership, team, person), principal id, action name, sign: "+" and
// "-" for what is gained and lost, "+?" and "-?" for that of it which depends on address or second
// factor, in the order "+", "+?", "-", "-?".
// <set hash> is the lower-case hex SHA-256 of the resources' ids, 16 bytes each big-endian, ordered
// by id. Scheduled changes follow, ordered by time, principal, assignment, begins:
//     "@" SP <kind> SP <principal id> SP <ms> SP ("begins" | "ends") SP <assignment id> LF
// Positions do not enter it, so projections with other numbering agree.
std::string digest(const Difference &difference);

} // namespace bailiwick::access
