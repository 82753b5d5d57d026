// SPDX-License-Identifier: Apache-2.0
#include "models/access/condition_index.h"

#include "models/access/condition_judge.h"

#include <array>

namespace bailiwick::access {

namespace {

using Judge = ConditionJudge;
using Verdict = Judge::Verdict;
using Resources = ConditionIndex::Resources;

// Verdicts for combinations of codes, each asked for once, at the first resource that has it.
class Verdicts
{
public:
    Verdicts(Judge &judge, std::uint64_t combinations)
        : m_judge(judge)
    {
        if (combinations <= denseLimit)
            m_dense.assign(combinations, unknown);
    }
    // The bits of a word for which the verdict is yes; none when it is not known yet or another
    // than yes and no for one of them.
    std::optional<Bitmap::Word> wordOf(std::span<const std::uint64_t> combinations) const
    {
        if (m_dense.empty())
            return std::nullopt;
        Bitmap::Word word = 0;
        Verdict special = 0;
        for (std::size_t i = 0; i < combinations.size(); ++i) {
            const Verdict verdict = m_dense[combinations[i]];
            word |= static_cast<Bitmap::Word>(verdict & 1) << i;
            special |= verdict & ~Verdict{1};
        }
        return special == 0 ? std::optional(word) : std::nullopt;
    }
    Verdict of(std::uint64_t combination, Position position)
    {
        Verdict &verdict = m_dense.empty()
                               ? m_sparse.try_emplace(combination, unknown).first->second
                               : m_dense[combination];
        if (verdict == unknown)
            verdict = m_judge.judge(position);
        return verdict;
    }

private:
    static constexpr Verdict unknown = -1;
    static constexpr std::uint64_t denseLimit = 1 << 20;

    Judge &m_judge;
    std::vector<Verdict> m_dense;
    std::unordered_map<std::uint64_t, Verdict> m_sparse;
};

// Where a condition holds, from verdicts in ascending order of positions.
class TruthCollector
{
public:
    TruthCollector(const Judge &judge, std::size_t size)
        : m_judge(judge)
        , m_sure(size)
    {
    }
    // For the position and those behind it.
    void addWord(Position position, Bitmap::Word word) { m_sure.setWord(position, word); }
    void add(Position position, Verdict verdict)
    {
        if (verdict == Judge::no)
            return;
        if (verdict == Judge::yes)
            return m_sure.set(position);
        const auto text = static_cast<std::size_t>(verdict - Judge::firstText);
        if (text >= m_open.size())
            m_open.resize(text + 1);
        m_open[text].push_back(position);
    }
    Truth take()
    {
        std::map<std::string, std::vector<Position>> remaining;
        for (std::size_t i = 0; i < m_open.size(); ++i)
            remaining[m_judge.text(static_cast<Verdict>(i) + Judge::firstText)] =
                std::move(m_open[i]);
        const std::size_t size = m_sure.size();
        return {std::make_shared<const Bitmap>(std::move(m_sure)),
                OpenCondition::make(remaining, size)};
    }

private:
    const Judge &m_judge;
    Bitmap m_sure;
    std::vector<std::vector<Position>> m_open;
};

Truth rowByRow(const ConditionText &condition, const Resources &resources)
{
    Judge judge(condition, resources);
    const std::size_t size = resources.tree.size();
    TruthCollector truth(judge, size);
    for (Position p = 0; p < size; ++p)
        truth.add(p, judge.judge(p));
    return truth.take();
}

// The codes of what a condition reads, as one number for each resource.
class Combinations
{
public:
    Combinations(const ConditionText &condition, const Resources &resources)
        : m_tree(resources.tree)
        , m_readsKind(condition.readsKind)
    {
        if (m_readsKind)
            m_count = kinds;
        for (const std::string &name : condition.attributes) {
            const AttributeColumns::Column *column = resources.columns.find(name);
            if (!column)
                continue; // absent everywhere
            m_tooMany = m_tooMany || column->givenUp || m_count > (std::uint64_t{1} << 46);
            if (m_tooMany)
                return;
            m_columns.push_back(column);
            m_strides.push_back(m_count);
            m_count *= column->values->size() + 1;
        }
    }
    bool tooMany() const { return m_tooMany; }
    std::uint64_t count() const { return m_count; }

    // The positions of one word of a bitmap.
    using Word = std::array<std::uint64_t, Bitmap::bitsOfWord>;

    // Calls f(first position, combinations, how many) in order.
    template<typename F>
    void forEachWord(F &&f) const
    {
        static_assert(AttributeColumns::chunkSize % Bitmap::bitsOfWord == 0);
        Word word;
        for (Position first = 0; first < m_tree.size(); first += Bitmap::bitsOfWord) {
            const std::size_t count =
                std::min<std::size_t>(Bitmap::bitsOfWord, m_tree.size() - first);
            for (std::size_t i = 0; i < count; ++i)
                word[i] = m_readsKind ? kind(first + static_cast<Position>(i)) : 0;
            for (std::size_t c = 0; c < m_columns.size(); ++c) {
                const AttributeColumns::Code *codes = &m_columns[c]->codes[first];
                for (std::size_t i = 0; i < count; ++i)
                    word[i] += m_strides[c] * codes[i];
            }
            f(first, std::span<const std::uint64_t>(word.data(), count));
        }
    }

private:
    static constexpr std::uint64_t kinds = 5;

    // Nearly all are devices, and for those no row is read.
    std::uint64_t kind(Position p) const
    {
        return static_cast<std::uint64_t>(m_tree.devices().contains(p) ? fleet::ResourceKind::Device
                                                                       : m_tree.resource(p).kind);
    }

    const Tree &m_tree;
    bool m_readsKind;
    std::vector<const AttributeColumns::Column *> m_columns;
    std::vector<std::uint64_t> m_strides;
    std::uint64_t m_count = 1;
    bool m_tooMany = false;
};

Bitmap ownedBits(const Resources &resources)
{
    Bitmap owned(resources.tree.size());
    for (const fleet::Ownership &row : resources.ownerships) {
        if (const auto position = resources.tree.position(row.id))
            owned.set(*position);
    }
    return owned;
}

Truth truthOf(const ConditionText &condition, const Resources &resources)
{
    const Combinations combinations(condition, resources);
    if (!condition.columnsOnly || combinations.tooMany())
        return rowByRow(condition, resources);
    Judge judge(condition, resources);
    Verdicts verdicts(judge, combinations.count());
    TruthCollector truth(judge, resources.tree.size());
    const Bitmap owned = condition.readsOwners ? ownedBits(resources) : Bitmap();
    combinations.forEachWord([&](Position first, std::span<const std::uint64_t> word) {
        const Bitmap::Word judged = condition.readsOwners ? owned.wordAt(first) : 0;
        if (const auto bits = verdicts.wordOf(word); bits && judged == 0)
            return truth.addWord(first, *bits);
        for (std::size_t i = 0; i < word.size(); ++i) {
            const Position p = first + static_cast<Position>(i);
            truth.add(p, (judged >> i) & 1 ? judge.judge(p) : verdicts.of(word[i], p));
        }
    });
    return truth.take();
}

// Takes the verdicts at some resources over into a truth; null when nothing differs.
std::optional<Truth> corrected(const Truth &known, const ConditionText &condition,
                               const Resources &resources, std::span<const Position> changed)
{
    Judge judge(condition, resources);
    std::optional<Bitmap> sure;
    std::vector<OpenCondition::Correction> open;
    for (const Position p : changed) {
        const Verdict verdict = judge.judge(p);
        if ((verdict == Judge::yes) != known.sure->contains(p)) {
            if (!sure)
                sure = *known.sure;
            verdict == Judge::yes ? sure->set(p) : sure->reset(p);
        }
        std::string text = verdict >= Judge::firstText ? judge.text(verdict) : std::string();
        if (text != (known.open ? known.open->textAt(p) : std::string_view()))
            open.push_back({p, std::move(text)});
    }
    if (!sure && open.empty())
        return std::nullopt;
    Truth result = known;
    if (sure)
        result.sure = std::make_shared<const Bitmap>(std::move(*sure));
    if (!open.empty())
        result.open = OpenCondition::corrected(known.open.get(), open, resources.tree.size());
    return result;
}

} // namespace

struct ConditionIndex::Condition
{
    ConditionText text;
    Truth truth;
};

std::shared_ptr<const ConditionIndex::Condition>
ConditionIndex::updated(const std::shared_ptr<const Condition> &known, const Resources &resources,
                        std::span<const Position> changed)
{
    if (changed.empty())
        return known;
    const ConditionText &text = known->text;
    const std::optional<Truth> truth = text.readsOthers
                                           ? truthOf(text, resources)
                                           : corrected(known->truth, text, resources, changed);
    if (!truth || *truth == known->truth)
        return known;
    return std::make_shared<const Condition>(Condition{text, *truth});
}

fleet::Expected<ConditionIndex> ConditionIndex::build(const std::vector<Wanted> &conditions,
                                                      const Resources &resources,
                                                      const ConditionIndex *previous,
                                                      std::span<const Position> changed)
{
    ConditionIndex index;
    for (const Wanted &wanted : conditions) {
        if (wanted.text.empty())
            continue;
        if (const auto known = index.m_conditions.find(wanted.text);
            known != index.m_conditions.end() &&
            (wanted.scope == ConditionScope::Anything || !known->second->text.isOpen))
            continue;
        auto text = compiledCondition(wanted.text, wanted.scope);
        if (!text) {
            text.error().where += text.error().where.empty() ? wanted.owner : ", " + wanted.owner;
            return tl::unexpected(text.error());
        }
        if (previous) {
            const auto known = previous->m_conditions.find(wanted.text);
            if (known != previous->m_conditions.end()) {
                index.m_conditions.emplace(wanted.text, updated(known->second, resources, changed));
                continue;
            }
        }
        Truth truth = truthOf(*text, resources);
        index.m_conditions.emplace(wanted.text, std::make_shared<const Condition>(
                                                    Condition{std::move(*text), std::move(truth)}));
    }
    return index;
}

ConditionIndex ConditionIndex::moved(const PositionMap &map, std::size_t newSize) const
{
    ConditionIndex index;
    for (const auto &[name, condition] : m_conditions) {
        if (condition->text.readsOthers)
            continue;
        const Truth &truth = condition->truth;
        Truth there{std::make_shared<const Bitmap>(truth.sure->moved(map, newSize)),
                    truth.open ? truth.open->moved(map, newSize) : nullptr};
        index.m_conditions.emplace(
            name, std::make_shared<const Condition>(Condition{condition->text, std::move(there)}));
    }
    return index;
}

Truth ConditionIndex::truth(const std::string &condition) const
{
    return condition.empty() ? Truth() : m_conditions.find(condition)->second->truth;
}

void ConditionIndex::addReadings(OpenCondition::Readings &readings) const
{
    for (const auto &[text, condition] : m_conditions) {
        if (condition->truth.open)
            condition->truth.open->addReadings(readings);
    }
}

} // namespace bailiwick::access
