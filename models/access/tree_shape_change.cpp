// SPDX-License-Identifier: Apache-2.0
// A shape from the one before: nodes that stand elsewhere are cut out with all below them and put
// in where they belong; between those places, blocks of positions are copied.
#include "models/access/tree_shape_copy.h"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>

namespace bailiwick::access {

using fleet::Resource;
using Resources = fleet::Table<Resource>;

namespace {

constexpr Position none = ~Position{0};

bool standsElsewhere(const Resource *before, const Resource *after)
{
    return !before || !after || before->parent != after->parent || before->name != after->name ||
           before->kind != after->kind;
}

// A node to put in, with its block if it stood somewhere before.
struct Attached
{
    const Resource *row = nullptr;
    Position from = none;
    Position parent = none;                 // where its parent stood; none: new, or it is a root
    std::vector<std::uint32_t> newChildren; // of a new node, in order
};

struct Event
{
    Position at = 0;
    bool isCut = false;
    int depth = 0; // of the parent to put in under
    Position parent = none;
    std::uint32_t attached = 0;
};

// A run of positions of the result: old ones, or one new node.
struct Piece
{
    Position from = none;
    Position length = 1;
    std::uint32_t attached = 0;
};

class ShapeChange
{
public:
    ShapeChange(const TreeShape &before, const Resources &rowsBefore, const Resources &rowsAfter)
        : m_before(before)
        , m_rowsBefore(rowsBefore)
        , m_rowsAfter(rowsAfter)
    {
    }

    void add(const Resource *before, const Resource *after)
    {
        const Position from = before ? m_before.positions[m_rowsBefore.indexOf(before)] : none;
        if (before)
            m_cuts.push_back(from);
        if (after)
            m_attached.push_back({after, from, none, {}});
        m_otherRows |= !before || !after;
    }
    std::size_t size() const { return m_cuts.size() + m_attached.size(); }

    // False when the pieces do not make up the whole: parents that vanish, appear or stand below
    // their own children.
    bool arrange()
    {
        if (adoptsRoots())
            return false;
        std::ranges::sort(m_cuts);
        placeAttached();
        for (const Position cut : m_cuts)
            m_events.push_back({cut, true, 0, none, 0});
        std::stable_sort(m_events.begin(), m_events.end(), [](const Event &a, const Event &b) {
            return std::tuple(a.at, a.isCut, -a.depth) < std::tuple(b.at, b.isCut, -b.depth);
        });
        emitAll();
        return m_emitted == m_rowsAfter.size();
    }

    std::shared_ptr<TreeShape> copied() const;

private:
    std::optional<Position> positionBefore(fleet::Id id) const
    {
        const auto row = m_rowsBefore.indexOf(id);
        return row ? std::optional<Position>(m_before.positions[*row]) : std::nullopt;
    }
    const Resource &rowBefore(Position position) const
    {
        return m_rowsBefore.at(m_before.rows[position]);
    }
    bool isCut(Position position) const { return std::ranges::binary_search(m_cuts, position); }

    // A root whose parent was missing and is there now.
    bool adoptsRoots() const
    {
        return std::ranges::any_of(m_before.roots, [&](Position root) {
            const fleet::Id parent = rowBefore(root).parent;
            return !parent.isNull() && m_rowsAfter.find(parent);
        });
    }

    int depth(Position position) const
    {
        int result = 0;
        for (; m_before.parents[position] != position; position = m_before.parents[position])
            ++result;
        return result;
    }

    void placeAttached();
    void placeAmong(Position parent, std::span<const Position> siblings, Position end,
                    std::span<const std::uint32_t> attached);
    std::vector<Position> childrenOf(Position parent) const;

    // What is being emitted: a block, or the children of a new node.
    struct Frame
    {
        Position low = 0;
        Position high = 0;
        bool isTop = false;
        Position cursor = 0;
        Position cutLow = none; // the block cut out just before the cursor
        std::size_t event = 0;
        const std::vector<std::uint32_t> *list = nullptr;
        std::size_t next = 0;
    };
    void emitAll();
    bool step(Frame &frame);
    void emitOld(Position from, Position to);
    void enter(std::uint32_t attached);
    std::size_t firstEventFrom(Position position) const
    {
        const auto it = std::ranges::lower_bound(m_events, position, {}, &Event::at);
        return static_cast<std::size_t>(it - m_events.begin());
    }
    std::vector<std::uint32_t> newRanks() const;

    const TreeShape &m_before;
    const Resources &m_rowsBefore;
    const Resources &m_rowsAfter;
    bool m_otherRows = false; // rows came or went, so ranks differ
    std::vector<Position> m_cuts;
    std::vector<Attached> m_attached;
    std::vector<Event> m_events;
    std::vector<Frame> m_frames;
    std::vector<Piece> m_pieces;
    std::size_t m_emitted = 0;
};

std::vector<Position> ShapeChange::childrenOf(Position parent) const
{
    std::vector<Position> children;
    for (Position child = parent + 1; child < m_before.ends[parent]; child = m_before.ends[child])
        children.push_back(child);
    return children;
}

void ShapeChange::placeAttached()
{
    std::map<fleet::Id, std::uint32_t> newNodes;
    for (std::uint32_t i = 0; i < m_attached.size(); ++i) {
        if (m_attached[i].from == none)
            newNodes.emplace(m_attached[i].row->id, i);
    }
    std::map<fleet::Id, std::vector<std::uint32_t>> byParent; // null: roots
    for (std::uint32_t i = 0; i < m_attached.size(); ++i) {
        const fleet::Id parent = m_attached[i].row->parent;
        byParent[m_rowsAfter.find(parent) ? parent : fleet::Id()].push_back(i);
    }
    for (auto &[parent, attached] : byParent) {
        std::ranges::sort(attached, {}, [&](std::uint32_t i) {
            return std::tie(m_attached[i].row->name, m_attached[i].row->id);
        });
        if (const auto node = newNodes.find(parent); node != newNodes.end()) {
            m_attached[node->second].newChildren = attached;
        } else if (parent.isNull()) {
            placeAmong(none, m_before.roots, static_cast<Position>(m_before.rows.size()), attached);
        } else {
            const Position position = positionBefore(parent).value_or(none); // it has one
            placeAmong(position, childrenOf(position), m_before.ends[position], attached);
        }
    }
}

// Each before the first sibling that stays and comes after it.
void ShapeChange::placeAmong(Position parent, std::span<const Position> siblings, Position end,
                             std::span<const std::uint32_t> attached)
{
    const int level = parent == none ? -1 : depth(parent);
    auto sibling = siblings.begin();
    for (const std::uint32_t i : attached) {
        const Resource &row = *m_attached[i].row;
        m_attached[i].parent = parent;
        const auto comesFirst = [&](Position position) {
            const Resource &other = rowBefore(position);
            return std::tie(other.name, other.id) < std::tie(row.name, row.id);
        };
        while (sibling != siblings.end() && (isCut(*sibling) || comesFirst(*sibling)))
            ++sibling;
        m_events.push_back({sibling == siblings.end() ? end : *sibling, false, level, parent, i});
    }
}

void ShapeChange::emitOld(Position from, Position to)
{
    if (from >= to)
        return;
    m_emitted += to - from;
    if (!m_pieces.empty() && m_pieces.back().from != none &&
        m_pieces.back().from + m_pieces.back().length == from)
        m_pieces.back().length += to - from;
    else
        m_pieces.push_back({from, to - from, 0});
}

void ShapeChange::enter(std::uint32_t attached)
{
    const Attached &node = m_attached[attached];
    if (node.from == none) {
        m_pieces.push_back({none, 1, attached});
        ++m_emitted;
        m_frames.push_back({0, 0, false, 0, none, 0, &node.newChildren, 0});
        return;
    }
    m_frames.push_back({node.from, m_before.ends[node.from], false, node.from, none,
                        firstEventFrom(node.from + 1), nullptr, 0});
}

void ShapeChange::emitAll()
{
    const auto size = static_cast<Position>(m_before.rows.size());
    m_frames.push_back({0, size, true, 0, none, 0, nullptr, 0});
    while (!m_frames.empty() && m_emitted <= m_rowsAfter.size()) {
        if (!step(m_frames.back()))
            m_frames.pop_back();
    }
}

// Goes on to the next node to enter; false at the end of the frame. (Entering invalidates it.)
bool ShapeChange::step(Frame &frame)
{
    if (frame.list) {
        if (frame.next == frame.list->size())
            return false;
        enter((*frame.list)[frame.next++]);
        return true;
    }
    while (frame.event < m_events.size() && m_events[frame.event].at <= frame.high) {
        const Event &event = m_events[frame.event++];
        if (event.at < frame.cursor)
            continue;
        if (event.isCut) {
            if (event.at == frame.high || (event.at == frame.low && !frame.isTop))
                continue;
            emitOld(frame.cursor, event.at);
            frame.cursor = m_before.ends[event.at];
            frame.cutLow = event.at;
            frame.event = std::max(frame.event, firstEventFrom(frame.cursor));
            continue;
        }
        const bool hasParent = event.parent != none;
        const bool inside =
            frame.isTop || (hasParent && frame.low <= event.parent && event.parent < frame.high);
        const bool wentWithCut = hasParent && frame.cutLow != none && event.at == frame.cursor &&
                                 frame.cutLow <= event.parent && event.parent < frame.cursor;
        if (!inside || wentWithCut)
            continue;
        emitOld(frame.cursor, event.at);
        frame.cursor = event.at;
        enter(event.attached);
        return true;
    }
    emitOld(frame.cursor, frame.high);
    return false;
}

std::vector<std::uint32_t> ShapeChange::newRanks() const
{
    std::vector<std::uint32_t> ranks;
    if (!m_otherRows)
        return ranks;
    ranks.resize(m_rowsBefore.size());
    Resources::forEachPair(m_rowsBefore, m_rowsAfter, [&](std::size_t before, std::size_t after) {
        ranks[before] = static_cast<std::uint32_t>(after);
    });
    return ranks;
}

std::shared_ptr<TreeShape> ShapeChange::copied() const
{
    const auto rankOf = [&](const Resource *row) {
        return static_cast<std::uint32_t>(m_rowsAfter.indexOf(row));
    };
    ShapePlan plan;
    plan.size = m_rowsAfter.size();
    plan.sameRows = !m_otherRows;
    plan.ranks = newRanks();
    plan.cuts = m_cuts;
    for (const Piece &piece : m_pieces)
        plan.pieces.push_back({piece.from == none ? std::nullopt : std::optional(piece.from),
                               piece.length,
                               piece.from == none ? rankOf(m_attached[piece.attached].row) : 0});
    for (const Attached &node : m_attached) {
        const auto parent = m_rowsAfter.indexOf(node.row->parent);
        plan.placed.push_back(
            {rankOf(node.row),
             parent ? std::optional(static_cast<std::uint32_t>(*parent)) : std::nullopt,
             node.row->kind == fleet::ResourceKind::Device});
    }
    return shapeOf(m_before, plan);
}

} // namespace

TreeShapePtr changedShape(const TreeShapePtr &before, const Resources &rowsBefore,
                          const Resources &rowsAfter)
{
    ShapeChange change(*before, rowsBefore, rowsAfter);
    const bool whole = before->rows.size() == rowsBefore.size();
    Resources::forEachChange(rowsBefore, rowsAfter, [&](const Resource *old, const Resource *now) {
        if (whole && standsElsewhere(old, now))
            change.add(old, now);
    });
    if (whole && change.size() == 0)
        return before;
    // What is mostly new is made anew.
    if (!whole || change.size() * 4 > rowsAfter.size() + 100 || !change.arrange())
        return makeShape(rowsAfter);
    auto shape = change.copied();
    shape->origin = before;
    return shape;
}

} // namespace bailiwick::access
