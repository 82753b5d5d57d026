// SPDX-License-Identifier: Apache-2.0
#include "models/fleet/circles.h"
#include "models/fleet/newly_broken.h"
#include "models/fleet/rule_check.h"
#include "models/fleet/rule_focus.h"
#include "models/fleet/unique_rules.h"

#include <limits>
#include <unordered_set>

namespace bailiwick::fleet {

namespace {

constexpr std::size_t all = std::numeric_limits<std::size_t>::max();
constexpr std::size_t maximumDetails = 100;

// Of rows with one value the first, in order of ids, has it.
template<typename T>
void checkUnique(RuleCheck &check, const Table<T> &table, EntityKind kind,
                 const UniqueRule<T> &rule)
{
    std::unordered_set<std::string> seen;
    std::string buffer;
    for (const T &row : table) {
        const std::string_view value = rule.key(row, buffer);
        if (!value.empty() && !seen.emplace(value).second)
            check.broken(kind, row.id, rule.message(row));
    }
}

// The same for some values only.
template<typename T>
void checkUnique(RuleCheck &check, const Table<T> &table, EntityKind kind,
                 const UniqueRule<T> &rule, const KeySet &keys)
{
    if (keys.empty())
        return;
    std::vector<bool> seen(keys.size());
    std::string buffer;
    for (const T &row : table) {
        const auto number = keys.number(rule.key(row, buffer));
        if (!number)
            continue;
        if (seen[*number])
            check.broken(kind, row.id, rule.message(row));
        seen[*number] = true;
    }
}

void checkCircles(RuleCheck &check, std::span<const Id> circles)
{
    for (const Id id : circles) {
        const Resource *resource = check.state().resources().find(id);
        check.broken(EntityKind::Resource, id,
                     resource->parent == id
                         ? "is its own parent"
                         : "stands below itself; give it a parent outside its own subtree");
    }
}

// By kind, and there the rows' own rules before those across rows; each in order of ids. Without a
// focus everywhere.
std::vector<ErrorDetail> brokenIn(const State &state, const RuleFocus *focus, std::size_t limit)
{
    RuleCheck check(state, limit);
    std::size_t index = 0;
    forEachEntityType([&](auto sample) {
        using T = decltype(sample);
        const auto kind = static_cast<EntityKind>(index++);
        const Table<T> &table = state.table<T>();
        if (focus) {
            for (const Id id : focus->of(kind).rows) {
                if (const T *row = table.find(id))
                    check.check(*row);
            }
        } else {
            for (const T &row : table)
                check.check(row);
        }
        const auto rules = uniqueRules<T>();
        for (std::size_t i = 0; i < rules.size(); ++i) {
            if (focus)
                checkUnique(check, table, kind, rules[i], focus->of(kind).keys[i]);
            else
                checkUnique(check, table, kind, rules[i]);
        }
        if constexpr (std::is_same_v<T, Resource>)
            checkCircles(check, focus ? circlesAbove(table, focus->moved) : circles(table));
    });
    return check.take();
}

std::vector<ErrorDetail> without(std::vector<ErrorDetail> broken,
                                 const std::vector<ErrorDetail> &old)
{
    const auto key = [](const ErrorDetail &detail) { return detail.where + '\n' + detail.message; };
    std::unordered_set<std::string> known;
    for (const ErrorDetail &detail : old)
        known.insert(key(detail));
    std::erase_if(broken, [&](const ErrorDetail &detail) { return known.contains(key(detail)); });
    return broken;
}

} // namespace

std::vector<ErrorDetail> brokenRules(const State &state, std::size_t limit)
{
    return brokenIn(state, nullptr, limit);
}

std::vector<ErrorDetail> newlyBrokenRules(const State &before, const State &after)
{
    std::optional<RuleFocus> focus = focusOf(before, after);
    return newlyBrokenRules(before, after, focus ? &*focus : nullptr);
}

std::vector<ErrorDetail> newlyBrokenRules(const State &before, const State &after, RuleFocus *focus)
{
    std::vector<ErrorDetail> broken = brokenIn(after, focus, all);
    if (broken.empty())
        return broken;
    if (focus) // a circle is known by its lowest id, which need not have moved
        focus->moved = circlesAbove(after.resources(), focus->moved);
    return without(std::move(broken), brokenIn(before, focus, all));
}

Expected<State> applyChecked(const State &state, const ChangeSet &changes)
{
    for (const Change &change : changes) {
        if (const auto *remove = std::get_if<Remove>(&change);
            remove && !state.find(remove->kind, remove->id)) {
            return failure("unknown-reference", "There is no such entity to remove",
                           std::string(name(remove->kind)) + " " + remove->id.toString(),
                           "It may have been removed meanwhile: refresh and look again.");
        }
        if (idOf(change).isNull())
            return failure("invalid-change", "A change names no id",
                           std::string(name(kindOf(change))), "Give the entity an id.");
    }
    State after = state.applied(changes);
    std::vector<ErrorDetail> broken = newlyBrokenRules(state, after);
    if (broken.empty())
        return after;
    if (broken.size() > maximumDetails)
        broken.resize(maximumDetails);
    return tl::unexpected<Error>(brokenRulesError(std::move(broken)));
}

Error brokenRulesError(std::vector<ErrorDetail> broken)
{
    return {"invalid-change",
            broken.size() == 1 ? "The change breaks a rule of the fleet"
                               : "The change breaks rules of the fleet",
            broken.empty() ? std::string() : broken.front().where,
            "Mend what is listed and try again.",
            false,
            std::move(broken)};
}

} // namespace bailiwick::fleet
