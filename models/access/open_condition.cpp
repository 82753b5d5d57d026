// SPDX-License-Identifier: Apache-2.0
#include "models/access/open_condition.h"

#include "models/access/condition_text.h"
#include "models/access/principal_store.h"
#include "models/access/reach.h"
#include "models/cedar/parser.h"

#include <algorithm>

namespace bailiwick::access {

// --- places -------------------------------------------------------------------------------------

Places::Places(const std::vector<Position> &positions, std::size_t treeSize)
{
    if (positions.size() < treeSize / Bitmap::bitsOfWord) {
        m_few = IntervalSet::fromPositions(positions);
        return;
    }
    Bitmap bits(treeSize);
    for (const Position position : positions)
        bits.set(position);
    m_many = std::make_shared<const Bitmap>(std::move(bits));
}

Places Places::moved(const PositionMap &map, std::size_t newSize) const
{
    Places result;
    if (m_many)
        result.m_many = std::make_shared<const Bitmap>(m_many->moved(map, newSize));
    else
        result.m_few = map.mapped(m_few);
    return result;
}

std::vector<Position> Places::positions() const
{
    std::vector<Position> result;
    const auto add = [&](Position position) { result.push_back(position); };
    if (m_many) {
        const Part all{IntervalSet({0, static_cast<Position>(m_many->size())}), {m_many}};
        unionOf(std::span(&all, 1)).forEach(add);
    } else {
        m_few.forEach(add);
    }
    return result;
}

Places Places::edited(const std::vector<Position> &in, const std::vector<Position> &out) const
{
    Places result;
    if (!m_many) {
        result.m_few = m_few.united(IntervalSet::fromPositions(in))
                           .subtracted(IntervalSet::fromPositions(out));
        return result;
    }
    Bitmap bits = *m_many;
    for (const Position position : in)
        bits.set(position);
    for (const Position position : out)
        bits.reset(position);
    result.m_many = std::make_shared<const Bitmap>(std::move(bits));
    return result;
}

bool Places::isEmpty() const
{
    return m_many
               ? std::ranges::all_of(m_many->words(), [](Bitmap::Word word) { return word == 0; })
               : m_few.isEmpty();
}

bool Places::operator==(const Places &other) const
{
    if (m_many && other.m_many)
        return m_many == other.m_many || *m_many == *other.m_many;
    return !m_many == !other.m_many ? m_few == other.m_few : positions() == other.positions();
}

// --- open conditions ----------------------------------------------------------------------------

struct OpenCondition::Text
{
    std::string text;
    cedar::Expr expression;
    Places places;

    bool operator==(const Text &other) const
    {
        return text == other.text && places == other.places;
    }
};

OpenCondition::OpenCondition() = default;
OpenCondition::~OpenCondition() = default;

OpenConditionPtr OpenCondition::make(const std::map<std::string, std::vector<Position>> &remaining,
                                     std::size_t treeSize)
{
    if (remaining.empty())
        return nullptr;
    const std::shared_ptr<OpenCondition> result(new OpenCondition);
    for (const auto &[text, positions] : remaining)
        result->add(text, Places(positions, treeSize));
    return result;
}

void OpenCondition::add(std::string text, Places places)
{
    const std::size_t number = m_texts.size();
    cedar::Expr expression = cedar::parseExpression(text).value();
    const auto pins = pinnedPrincipals(expression);
    m_texts.push_back({std::move(text), std::move(expression), std::move(places)});
    if (!pins) {
        m_unpinned.push_back(number);
        return;
    }
    for (const std::string &id : pins->ids)
        m_pinned.emplace(id, number);
    for (const std::string &id : pins->teams)
        m_pinnedByTeam.emplace(id, number);
}

std::string_view OpenCondition::textAt(Position position) const
{
    const auto found = std::ranges::find_if(
        m_texts, [&](const Text &text) { return text.places.contains(position); });
    return found == m_texts.end() ? std::string_view() : std::string_view(found->text);
}

OpenConditionPtr OpenCondition::corrected(const OpenCondition *known,
                                          const std::vector<Correction> &corrections,
                                          std::size_t treeSize)
{
    struct Edit
    {
        std::vector<Position> in;
        std::vector<Position> out;
    };
    std::map<std::string, Edit, std::less<>> edits;
    for (const Correction &correction : corrections) {
        const std::string_view old = known ? known->textAt(correction.position) : "";
        if (old == correction.text)
            continue;
        if (!old.empty())
            edits[std::string(old)].out.push_back(correction.position);
        if (!correction.text.empty())
            edits[correction.text].in.push_back(correction.position);
    }
    std::map<std::string, Places> texts;
    for (const Text &text : known ? known->m_texts : std::vector<Text>())
        texts.emplace(text.text, text.places);
    for (const auto &[text, edit] : edits) {
        const auto [it, fresh] = texts.try_emplace(text);
        it->second = fresh ? Places(edit.in, treeSize) : it->second.edited(edit.in, edit.out);
    }
    const std::shared_ptr<OpenCondition> result(new OpenCondition);
    for (auto &[text, places] : texts) {
        if (!places.isEmpty())
            result->add(text, std::move(places));
    }
    return result->m_texts.empty() ? nullptr : result;
}

template<typename F>
void OpenCondition::forEachText(const PrincipalStore &principal, F &&f) const
{
    for (const std::size_t number : m_unpinned)
        f(m_texts[number]);
    const auto visit = [&](const auto &pinned, const std::string &id) {
        const auto [first, last] = pinned.equal_range(id);
        for (auto it = first; it != last; ++it)
            f(m_texts[it->second]);
    };
    if (!m_pinned.empty())
        visit(m_pinned, principal.id());
    if (m_pinnedByTeam.empty())
        return;
    visit(m_pinnedByTeam, principal.id());
    for (const std::string &team : principal.teamIds())
        visit(m_pinnedByTeam, team);
}

bool OpenCondition::isPinnedTo(const PrincipalStore &principal) const
{
    if (!m_pinned.empty() && m_pinned.contains(principal.id()))
        return true;
    if (m_pinnedByTeam.empty())
        return false;
    return m_pinnedByTeam.contains(principal.id()) ||
           std::ranges::any_of(principal.teamIds(), [&](const std::string &team) {
               return m_pinnedByTeam.contains(team);
           });
}

bool OpenCondition::holds(Position position, const PrincipalStore &principal,
                          const Context &context) const
{
    bool found = false;
    forEachText(principal, [&](const Text &text) {
        found =
            found || (text.places.contains(position) && principal.holds(text.expression, context));
    });
    return found;
}

void OpenCondition::forEachHolding(const PrincipalStore &principal, const Context &context,
                                   const std::function<void(const Places &)> &f) const
{
    forEachText(principal, [&](const Text &text) {
        if (principal.holds(text.expression, context))
            f(text.places);
    });
}

void OpenCondition::forEachPossible(const PrincipalStore &principal,
                                    const std::function<void(const Places &)> &f) const
{
    forEachText(principal, [&](const Text &text) { f(text.places); });
}

std::optional<std::string> OpenCondition::truths(const PrincipalStore &principal,
                                                 const Context &context) const
{
    if (isPinnedTo(principal))
        return std::nullopt;
    std::string result;
    for (const std::size_t number : m_unpinned)
        result += principal.holds(m_texts[number].expression, context) ? '1' : '0';
    return result;
}

std::map<std::string, std::vector<Position>> OpenCondition::remaining() const
{
    std::map<std::string, std::vector<Position>> result;
    for (const Text &text : m_texts)
        result.emplace(text.text, text.places.positions());
    return result;
}

OpenConditionPtr OpenCondition::moved(const PositionMap &map, std::size_t newSize) const
{
    const std::shared_ptr<OpenCondition> result(new OpenCondition);
    result->m_pinned = m_pinned;
    result->m_pinnedByTeam = m_pinnedByTeam;
    result->m_unpinned = m_unpinned;
    for (const Text &text : m_texts)
        result->m_texts.push_back({text.text, text.expression, text.places.moved(map, newSize)});
    return result;
}

IntervalSet OpenCondition::differing(const OpenCondition *a, const OpenCondition *b)
{
    if (a == b)
        return {};
    std::map<std::string_view, std::pair<const Text *, const Text *>> texts;
    if (a) {
        for (const Text &text : a->m_texts)
            texts[text.text].first = &text;
    }
    if (b) {
        for (const Text &text : b->m_texts)
            texts[text.text].second = &text;
    }
    std::vector<Interval> blocks;
    const auto addAll = [&](const IntervalSet &where) {
        blocks.insert(blocks.end(), where.intervals().begin(), where.intervals().end());
    };
    for (const auto &[text, pair] : texts) {
        const Places before = pair.first ? pair.first->places : Places();
        const Places after = pair.second ? pair.second->places : Places();
        if (before.many() && after.many()) {
            addAll(differingBlocks(*before.many(), *after.many()));
        } else if (!before.many() && !after.many()) {
            addAll(before.few().subtracted(after.few()));
            addAll(after.few().subtracted(before.few()));
        } else {
            const auto positions = [](const Places &places) {
                return IntervalSet::fromPositions(places.positions());
            };
            addAll(positions(before).subtracted(positions(after)));
            addAll(positions(after).subtracted(positions(before)));
        }
    }
    return IntervalSet::fromIntervals(std::move(blocks));
}

void OpenCondition::addReadings(Readings &readings) const
{
    for (const Text &text : m_texts)
        access::addReadings(text.expression, readings);
}

bool OpenCondition::operator==(const OpenCondition &other) const
{
    return m_texts == other.m_texts;
}

} // namespace bailiwick::access
