// SPDX-License-Identifier: Apache-2.0
#include "models/access/tree_shape_copy.h"

#include "models/access/threads.h"

#include <array>
#include <atomic>

namespace bailiwick::access {

namespace {

// With more runs than this each position is written where it belongs, one by one.
constexpr std::size_t fewBlocks = 8;

class ShapeCopy
{
public:
    ShapeCopy(const TreeShape &before, const ShapePlan &plan)
        : m_before(before)
        , m_plan(plan)
        , m_shape(std::make_shared<TreeShape>())
    {
        std::vector<PositionMap::Block> blocks;
        Position to = 0;
        for (const ShapePlan::Piece &piece : plan.pieces) {
            if (piece.from)
                blocks.push_back({*piece.from, to, piece.length});
            to += piece.length;
        }
        m_shape->moves = PositionMap(std::move(blocks));
    }

    std::shared_ptr<TreeShape> made()
    {
        // The arrays do not depend on each other but for what is named.
        const std::array<std::function<void()>, 4> steps{
            [this] {
                copyRows();
                copyPositions();
            },
            [this] { copyParents(); }, [this] { copyEnds(); },
            [this] {
                m_shape->devices = m_before.devices.moved(m_shape->moves, m_plan.size);
                copyCounts();
            }};
        std::atomic<std::size_t> next = 0;
        inThreads(steps.size(), [&] {
            for (std::size_t i = next++; i < steps.size(); i = next++)
                steps[i]();
        });
        place();
        mendCounts();
        mendEnds();
        findRoots();
        return m_shape;
    }

private:
    std::span<const PositionMap::Block> blocks() const { return m_shape->moves.blocks(); }

    void copyRows()
    {
        m_shape->rows.resize(m_plan.size);
        const auto &ranks = m_plan.ranks;
        for (const PositionMap::Block &block : blocks()) {
            const std::uint32_t *from = &m_before.rows[block.from];
            std::uint32_t *to = &m_shape->rows[block.to];
            if (m_plan.sameRows)
                std::copy_n(from, block.length, to);
            else
                std::transform(from, from + block.length, to,
                               [&](std::uint32_t rank) { return ranks[rank]; });
        }
        Position to = 0;
        for (const ShapePlan::Piece &piece : m_plan.pieces) {
            if (!piece.from)
                m_shape->rows[to] = piece.rank;
            to += piece.length;
        }
    }

    void copyPositions()
    {
        auto &positions = m_shape->positions;
        const auto size = static_cast<Position>(m_plan.size);
        positions.resize(size);
        if (!m_plan.sameRows || blocks().size() > fewBlocks) {
            for (Position p = 0; p < size; ++p)
                positions[m_shape->rows[p]] = p;
            return;
        }
        for (Position rank = 0; rank < size; ++rank) {
            const Position old = m_before.positions[rank];
            Position now = old;
            for (const PositionMap::Block &block : blocks())
                now += old - block.from < block.length ? block.to - block.from : 0;
            positions[rank] = now;
        }
    }

    void copyParents()
    {
        m_shape->parents.resize(m_plan.size);
        for (const PositionMap::Block &block : blocks()) {
            const Position *from = &m_before.parents[block.from];
            Position *to = &m_shape->parents[block.to];
            for (Position i = 0; i < block.length; ++i) {
                const Position inside = from[i] - block.from;
                to[i] = inside < block.length ? block.to + inside
                                              : m_shape->moves.mapped(from[i]).value_or(0);
            }
        }
    }

    // Right for nodes that keep all below them, and nothing else.
    void copyEnds()
    {
        m_shape->ends.resize(m_plan.size);
        for (const PositionMap::Block &block : blocks()) {
            const Position *from = &m_before.ends[block.from];
            Position *to = &m_shape->ends[block.to];
            const Position shift = block.to - block.from;
            for (Position i = 0; i < block.length; ++i)
                to[i] = from[i] + shift;
        }
    }

    // As if no node were new or of another kind.
    void copyCounts()
    {
        m_shape->devicesBefore.resize(m_plan.size + 1);
        std::uint32_t count = 0;
        Position to = 0;
        for (const ShapePlan::Piece &piece : m_plan.pieces) {
            std::uint32_t *out = &m_shape->devicesBefore[to];
            to += piece.length;
            if (!piece.from) {
                *out = count;
                continue;
            }
            const std::uint32_t *from = &m_before.devicesBefore[*piece.from];
            const std::uint32_t shift = count - *from;
            for (Position i = 0; i < piece.length; ++i)
                out[i] = from[i] + shift;
            count = from[piece.length] + shift;
        }
        m_shape->devicesBefore[m_plan.size] = count;
    }

    void place()
    {
        for (const ShapePlan::Placed &node : m_plan.placed) {
            const Position p = m_shape->positions[node.rank];
            m_shape->parents[p] = node.parent ? m_shape->positions[*node.parent] : p;
            if (node.isDevice == m_shape->devices.contains(p))
                continue;
            node.isDevice ? m_shape->devices.set(p) : m_shape->devices.reset(p);
            m_firstOtherKind = std::min(m_firstOtherKind, p);
        }
    }

    void mendCounts()
    {
        auto &counts = m_shape->devicesBefore;
        for (Position p = m_firstOtherKind; p < m_plan.size; ++p)
            counts[p + 1] = counts[p] + (m_shape->devices.contains(p) ? 1 : 0);
    }

    // New nodes, and those above what was cut out or put in, from the lowest to the highest.
    void mendEnds()
    {
        std::vector<Position> concerned;
        for (const ShapePlan::Placed &node : m_plan.placed)
            addUpwards(m_shape->positions[node.rank], m_shape->parents, concerned);
        std::vector<Position> above;
        for (const Position cut : m_plan.cuts)
            addUpwards(cut, m_before.parents, above);
        for (const Position old : above) {
            if (const auto now = m_shape->moves.mapped(old))
                concerned.push_back(*now);
        }
        std::ranges::sort(concerned, std::greater());
        const auto repeated = std::ranges::unique(concerned);
        concerned.erase(repeated.begin(), repeated.end());
        const auto size = static_cast<Position>(m_plan.size);
        for (const Position p : concerned) {
            Position end = p + 1;
            while (end < size && m_shape->parents[end] == p)
                end = m_shape->ends[end];
            m_shape->ends[p] = end;
        }
    }

    // The node and those above.
    static void addUpwards(Position node, const TreeShape::Numbers &parents,
                           std::vector<Position> &list)
    {
        list.push_back(node);
        for (; parents[node] != node; list.push_back(node))
            node = parents[node];
    }

    void findRoots()
    {
        auto &roots = m_shape->roots;
        const auto add = [&](std::optional<Position> position) {
            if (position && m_shape->parents[*position] == *position)
                roots.push_back(*position);
        };
        for (const Position root : m_before.roots)
            add(m_shape->moves.mapped(root));
        for (const ShapePlan::Placed &node : m_plan.placed)
            add(m_shape->positions[node.rank]);
        std::ranges::sort(roots);
        const auto repeated = std::ranges::unique(roots);
        roots.erase(repeated.begin(), repeated.end());
    }

    const TreeShape &m_before;
    const ShapePlan &m_plan;
    std::shared_ptr<TreeShape> m_shape;
    Position m_firstOtherKind = ~Position{0};
};

} // namespace

std::shared_ptr<TreeShape> shapeOf(const TreeShape &before, const ShapePlan &plan)
{
    return ShapeCopy(before, plan).made();
}

} // namespace bailiwick::access
