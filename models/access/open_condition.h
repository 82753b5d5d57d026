// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/bitmap.h"
#include "models/access/context.h"

#include <functional>
#include <map>

namespace bailiwick::access {

class PrincipalStore;

// Some positions: as intervals where they are few, as bits where they are many.
class Places
{
public:
    Places() = default;
    // REQUIRES: ascending.
    Places(const std::vector<Position> &positions, std::size_t treeSize);

    bool contains(Position position) const
    {
        return m_many ? m_many->contains(position) : m_few.contains(position);
    }
    Places moved(const PositionMap &map, std::size_t newSize) const;
    std::vector<Position> positions() const;
    // With some positions put in, others taken out. REQUIRES: ascending, disjoint.
    Places edited(const std::vector<Position> &in, const std::vector<Position> &out) const;
    bool isEmpty() const;
    // Exactly one of the two says where it is.
    const IntervalSet &few() const { return m_few; }
    const BitmapPtr &many() const { return m_many; }
    bool operator==(const Places &other) const;

private:
    IntervalSet m_few;
    BitmapPtr m_many; // null: few
};

// Where a condition depends on principal or context: for each text that remains of it when the
// resource is known (partial evaluation), the positions where that text remains. Immutable.
class OpenCondition
{
public:
    // The text that remains at each of its positions. REQUIRES: texts parse, positions ascend.
    static std::shared_ptr<const OpenCondition>
    make(const std::map<std::string, std::vector<Position>> &remaining, std::size_t treeSize);
    OpenCondition(const OpenCondition &) = delete;
    OpenCondition &operator=(const OpenCondition &) = delete;
    ~OpenCondition();

    bool holds(Position position, const PrincipalStore &principal, const Context &context) const;
    // Calls f(places) for each remaining text that holds; for one that names several of the
    // principal's teams more than once.
    void forEachHolding(const PrincipalStore &principal, const Context &context,
                        const std::function<void(const Places &)> &f) const;
    // … for each that may hold for the principal in some context.
    void forEachPossible(const PrincipalStore &principal,
                         const std::function<void(const Places &)> &f) const;
    // Which texts hold, one character each; null when some of them name this principal, so that
    // hardly another one has the same.
    std::optional<std::string> truths(const PrincipalStore &principal,
                                      const Context &context) const;

    // As map: what make() takes.
    std::map<std::string, std::vector<Position>> remaining() const;
    // What remains at a position; empty where nothing does.
    std::string_view textAt(Position position) const;
    // With another text (or none) at some positions, in ascending order; null when nothing remains.
    struct Correction
    {
        Position position;
        std::string text;
    };
    static std::shared_ptr<const OpenCondition>
    corrected(const OpenCondition *known, const std::vector<Correction> &corrections,
              std::size_t treeSize);
    std::shared_ptr<const OpenCondition> moved(const PositionMap &map, std::size_t newSize) const;
    // In blocks, where the two differ; a null one remains nowhere.
    static IntervalSet differing(const OpenCondition *a, const OpenCondition *b);
    // Adds what context.now, context.ip are compared with, and whether context.secondFactor is
    // read.
    struct Readings
    {
        std::vector<fleet::Time> moments; // where the answer may change
        std::vector<std::string> networks;
        bool ip = false;
        bool secondFactor = false;
    };
    void addReadings(Readings &readings) const;

    bool operator==(const OpenCondition &other) const;

private:
    struct Text;
    OpenCondition();
    void add(std::string text, Places places);
    bool isPinnedTo(const PrincipalStore &principal) const;

    template<typename F>
    void forEachText(const PrincipalStore &principal, F &&f) const;

    std::vector<Text> m_texts; // by text
    // Texts that hold for few principals only: by their ids (`resource.owner == principal`), by
    // the teams they are in (`principal in resource.readers`); and the others.
    std::multimap<std::string, std::size_t> m_pinned;
    std::multimap<std::string, std::size_t> m_pinnedByTeam;
    std::vector<std::size_t> m_unpinned;
};

using OpenConditionPtr = std::shared_ptr<const OpenCondition>;

// Where a condition holds: wherever `sure` says, and where the open part does for the principal
// and context at hand.
struct Truth
{
    BitmapPtr sure; // null: everywhere
    OpenConditionPtr open;

    bool isEverywhere() const { return !sure; }
    bool holds(Position position, const PrincipalStore &principal, const Context &context) const
    {
        return !sure || sure->contains(position) ||
               (open && open->holds(position, principal, context));
    }
    bool operator==(const Truth &other) const
    {
        const auto same = [](const auto &a, const auto &b) {
            return a == b || (a && b && *a == *b);
        };
        return same(sure, other.sure) && same(open, other.open);
    }
};

} // namespace bailiwick::access
