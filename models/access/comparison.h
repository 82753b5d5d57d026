// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/candidates.h"
#include "models/access/coverage.h"
#include "models/access/tree_mapping.h"
#include "models/cedar/value.h"

namespace bailiwick::access {

// What all comparisons of two states have in common. Immutable.
struct ComparisonFrame
{
    explicit ComparisonFrame(const Difference &difference);

    ActionSet inDifference(const ActionSet &actions, const Snapshot &snapshot) const;

    const Difference &difference; // its snapshots, moment and actions
    const Snapshot &before;
    const Snapshot &after;
    bool samePositions;
    bool sameActions;
    ActionSet allActions; // numbers are places in Difference::actions
    TreeMapping forward;
    TreeMapping backward;
    std::vector<Context> contexts;
    std::vector<cedar::Value> prepared; // of each
};

// Compares one principal after the other; those who hold the same share the answer. One thread.
class Comparison
{
public:
    // The same answer may be many people's.
    using Actions = std::shared_ptr<const std::vector<ActionDifference>>;

    explicit Comparison(const ComparisonFrame &frame);

    // In all contexts together.
    Actions actionsOf(const Candidate &candidate);

private:
    // What a principal's access follows from, on both sides: whoever has the same has the same
    // difference. First organization and links, then which open conditions hold in a context.
    using Key = std::vector<std::uint32_t>;
    struct KeyHash
    {
        std::size_t operator()(const Key &key) const;
    };
    struct OpenQuestion
    {
        const AccessTables *tables;
        PrincipalNumber principal;
        const OpenCondition *condition;
    };

    void begin(const Candidate &candidate);
    void addSide(const AccessTables &tables, std::optional<PrincipalNumber> number,
                 const IntervalSet &zone);
    bool addTruths(std::size_t context);
    Actions actionsAt(const Candidate &candidate, std::size_t context);
    Actions compute(const Candidate &candidate, std::size_t context);
    std::vector<ActionSet> alike(std::initializer_list<std::span<const Covered>> sides) const;
    void take(std::span<const Covered> covered, std::size_t action, std::size_t side);
    GainedLost differenceFor(std::size_t action, std::span<const Covered> before,
                             std::span<const Covered> after);

    const ComparisonFrame &m_frame;
    MaskNumbers m_masks;
    Coverage m_before;
    Coverage m_after;
    ReachSweep m_sweep;
    ReachDifference m_reaches;
    std::unordered_map<Key, Actions, KeyHash> m_known;
    // Of the principal at hand.
    bool m_isAlone = false; // nobody else has the same
    Key m_key;
    std::size_t m_ofLinks = 0; // length of the key's first part
    std::vector<OpenQuestion> m_open;
    std::vector<std::array<std::uint32_t, 4>> m_links;
};

} // namespace bailiwick::access
