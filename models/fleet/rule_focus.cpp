// SPDX-License-Identifier: Apache-2.0
#include "models/fleet/rule_focus.h"

#include "models/fleet/policy_text.h"
#include "models/fleet/unique_rules.h"

#include <unordered_set>

namespace bailiwick::fleet {

namespace {

// Looking everywhere is a sequential pass; above this share of the rows it wins.
constexpr std::size_t worthwhileShare = 8;

// Calls f with a default-made value of each entity type and its kind.
template<typename F>
void forEachKind(F &&f)
{
    std::size_t index = 0;
    forEachEntityType([&](auto sample) { f(sample, static_cast<EntityKind>(index++)); });
}

// What the rules of other entities read of one, besides that it exists.
template<typename T>
auto readByOthers(const T &row)
{
    if constexpr (std::is_same_v<T, Resource> || std::is_same_v<T, Organization>)
        return row.kind;
    else if constexpr (std::is_same_v<T, Membership>)
        return row.organization;
    else if constexpr (std::is_same_v<T, Role>)
        return std::tie(row.ownership, row.name); // the message names the role
    else if constexpr (std::is_same_v<T, Delegation>)
        return std::tie(row.to, row.passes);
    else if constexpr (std::is_same_v<T, Group>)
        return row.organization;
    else
        return std::tuple<>();
}

template<typename T, typename F>
void forEachActionName(const T &row, F &&f)
{
    if constexpr (std::is_same_v<T, Role> || std::is_same_v<T, Application>) {
        for (const ActionName &name : row.actions)
            f(name);
    } else if constexpr (std::is_same_v<T, Delegation>) {
        for (const CeilingRule &rule : row.ceiling)
            f(rule.action);
    } else if constexpr (std::is_same_v<T, Policy>) {
        for (const ActionName &name : actionsNamedIn(row.text))
            f(name);
    }
}

template<typename T>
constexpr bool namesActions = std::is_same_v<T, Role> || std::is_same_v<T, Delegation> ||
                              std::is_same_v<T, Policy> || std::is_same_v<T, Application>;

class FocusFinder
{
public:
    FocusFinder(const State &before, const State &after)
        : m_before(before)
        , m_after(after)
    {
    }

    RuleFocus find()
    {
        forEachKind([&](const auto &sample, EntityKind kind) { addChanged(sample, kind); });
        forEachKind([&](const auto &sample, EntityKind kind) { addReferrers(sample, kind); });
        for (RuleFocus::OfKind &kind : m_focus.kinds) {
            std::sort(kind.rows.begin(), kind.rows.end());
            kind.rows.erase(std::unique(kind.rows.begin(), kind.rows.end()), kind.rows.end());
        }
        return std::move(m_focus);
    }

private:
    RuleFocus::OfKind &of(EntityKind kind) { return m_focus.kinds[static_cast<std::size_t>(kind)]; }

    template<typename T>
    void addChanged(const T &, EntityKind kind)
    {
        const auto rules = uniqueRules<T>();
        RuleFocus::OfKind &focus = of(kind);
        focus.keys.resize(rules.size());
        std::string buffers[2];
        const auto add = [&](const T *before, const T *after) {
            const Id id = (after ? after : before)->id;
            focus.rows.push_back(id);
            if (!before || !after || readByOthers(*before) != readByOthers(*after)) {
                m_touched[static_cast<std::size_t>(kind)].insert(id);
                m_touchedKinds.add(kind);
            }
            if (!after)
                m_removedKinds.add(kind);
            for (std::size_t i = 0; i < rules.size(); ++i) {
                const auto old = before ? rules[i].key(*before, buffers[0]) : std::string_view();
                const auto now = after ? rules[i].key(*after, buffers[1]) : std::string_view();
                if (old != now) // giving up a value breaks nothing
                    focus.keys[i].add(now);
            }
            addSpecial(before, after);
        };
        Table<T>::forEachChange(m_before.table<T>(), m_after.table<T>(), add);
    }

    template<typename T>
    void addSpecial(const T *before, const T *after)
    {
        if constexpr (std::is_same_v<T, Resource>) {
            if (after && (!before || before->parent != after->parent))
                m_focus.moved.push_back(after->id);
        } else if constexpr (std::is_same_v<T, Action>) {
            if (before && after && before->name == after->name)
                return;
            for (const Action *action : {before, after}) {
                if (action)
                    m_actionNames.insert(action->name);
            }
        }
    }

    bool isTouched(EntityKind kind, Id id) const
    {
        return m_touchedKinds.contains(kind) &&
               m_touched[static_cast<std::size_t>(kind)].contains(id);
    }

    template<typename T>
    void addReferrers(const T &, EntityKind kind)
    {
        KindSet scanned = m_touchedKinds;
        if constexpr (requires { References<T>::byOwnId; }) {
            constexpr EntityKind other = References<T>::byOwnId;
            for (const Id id : m_touched[static_cast<std::size_t>(other)]) {
                if (m_after.table<T>().find(id))
                    of(kind).rows.push_back(id);
            }
            scanned.remove(other);
        }
        const bool byName = namesActions<T> && !m_actionNames.empty();
        const auto addIfTouched = [&](const T &row, auto &&each) {
            bool found = false;
            each(row, [&](EntityKind to, Id id) { found = found || isTouched(to, id); });
            if (byName)
                forEachActionName(
                    row, [&](const ActionName &n) { found = found || m_actionNames.contains(n); });
            if (found)
                of(kind).rows.push_back(row.id);
        };
        if constexpr (requires { References<T>::byMarked; }) {
            const auto all = [](const T &row, auto &&f) { References<T>::each(row, f); };
            if (References<T>::byMarked.intersects(m_removedKinds))
                m_after.table<T>().forEachMarked([&](const T &row) { addIfTouched(row, all); });
            scanned.remove(References<T>::byMarked);
            if (!References<T>::kinds.intersects(scanned))
                return;
            for (const T &row : m_after.table<T>())
                addIfTouched(row, [](const T &r, auto &&f) { References<T>::eachUnmarked(r, f); });
        } else if (References<T>::kinds.intersects(scanned) || byName) {
            for (const T &row : m_after.table<T>())
                addIfTouched(row, [](const T &r, auto &&f) { References<T>::each(r, f); });
        }
    }

    const State &m_before;
    const State &m_after;
    RuleFocus m_focus;
    std::array<std::unordered_set<Id>, entityKindCount> m_touched;
    KindSet m_touchedKinds;
    KindSet m_removedKinds;
    std::unordered_set<ActionName> m_actionNames; // added, removed or renamed
};

} // namespace

void KeySet::add(std::string_view key)
{
    if (key.empty())
        return;
    m_lengths[key.size() & 0xff] = true;
    m_ends[static_cast<unsigned char>(key.back())] = true;
    m_numbers.try_emplace(std::string(key), m_numbers.size());
}

std::optional<std::size_t> KeySet::number(std::string_view key) const
{
    if (key.empty() || !m_lengths[key.size() & 0xff] ||
        !m_ends[static_cast<unsigned char>(key.back())])
        return std::nullopt;
    const auto it = m_numbers.find(key);
    return it == m_numbers.end() ? std::nullopt : std::optional(it->second);
}

RuleFocus exactFocusOf(const State &before, const State &after)
{
    return FocusFinder(before, after).find();
}

std::optional<RuleFocus> focusOf(const State &before, const State &after)
{
    std::size_t rows = 0;
    std::size_t changed = 0;
    forEachKind([&]<typename T>(const T &, EntityKind) {
        rows += after.table<T>().size();
        Table<T>::forEachChange(before.table<T>(), after.table<T>(),
                                [&](const T *, const T *) { ++changed; });
    });
    if (changed > rows / worthwhileShare)
        return std::nullopt;
    return exactFocusOf(before, after);
}

} // namespace bailiwick::fleet
