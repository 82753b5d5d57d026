// SPDX-License-Identifier: Apache-2.0
#include "models/fleet/newly_broken.h"
#include "models/fleet/rule_check.h"
#include "models/fleet/state.h"

#include <limits>
#include <unordered_set>

namespace bailiwick::fleet {

namespace {

// Two rows with one key: the later is reported. Empty keys do not count.
template<typename T, typename Key>
void checkUnique(RuleCheck &check, const Table<T> &table, EntityKind kind, std::string_view what,
                 Key key)
{
    std::unordered_set<std::string> seen;
    for (const T &row : table) {
        std::string value = key(row);
        if (!value.empty() && !seen.insert(value).second)
            check.broken(kind, row.id,
                         std::string(what) + " \"" + key(row) +
                             "\" is used twice; it must be unique");
    }
}

// Spaces and devices may nest in their like, so circles are possible.
void checkNoCircle(RuleCheck &check, const Table<Resource> &resources)
{
    enum Mark : std::uint8_t { New, OnPath, Done };
    std::vector<Mark> marks(resources.size(), New);
    std::vector<std::size_t> path;
    for (std::size_t start = 0; start < resources.size(); ++start) {
        path.clear();
        std::size_t at = start;
        while (marks[at] == New) {
            marks[at] = OnPath;
            path.push_back(at);
            const Resource *parent = resources.find(resources.at(at).parent);
            if (!parent)
                break;
            at = resources.indexOf(parent);
        }
        if (marks[at] == OnPath && at != path.back())
            check.broken(EntityKind::Resource, resources.at(at).id,
                         "stands below itself; give it a parent outside its own subtree");
        else if (marks[at] == OnPath && resources.at(at).parent == resources.at(at).id)
            check.broken(EntityKind::Resource, resources.at(at).id, "is its own parent");
        for (const std::size_t row : path)
            marks[row] = Done;
    }
}

void checkSingletons(RuleCheck &check)
{
    const State &state = check.state();
    int manufacturers = 0;
    for (const Organization &organization : state.organizations()) {
        if (organization.kind == OrganizationKind::Manufacturer && ++manufacturers > 1)
            check.broken(EntityKind::Organization, organization.id,
                         "is a second manufacturer; there can be only one");
    }
    int roots = 0;
    for (const Resource &resource : state.resources()) {
        if (resource.kind == ResourceKind::Manufacturer && ++roots > 1)
            check.broken(EntityKind::Resource, resource.id,
                         "is a second manufacturer node; there can be only one");
    }
}

template<typename T>
std::string externalIdOf(const T &row)
{
    if constexpr (requires { row.externalId; })
        return row.externalId;
    else
        return {};
}

} // namespace

std::vector<ErrorDetail> brokenRules(const State &state, std::size_t limit)
{
    RuleCheck check(state, limit);
    std::size_t index = 0;
    forEachEntityType([&](auto sample) {
        using T = decltype(sample);
        const auto kind = static_cast<EntityKind>(index++);
        for (const T &row : state.table<T>())
            check.check(row);
        checkUnique(check, state.table<T>(), kind, "externalId",
                    [](const T &row) { return externalIdOf(row); });
    });
    checkUnique(check, state.actions(), EntityKind::Action, "the name",
                [](const Action &action) { return action.name; });
    checkUnique(check, state.persons(), EntityKind::Person, "the e-mail address",
                [](const Person &person) { return person.email; });
    checkUnique(
        check, state.memberships(), EntityKind::Membership, "person and organization",
        [](const Membership &m) { return m.person.toString() + " " + m.organization.toString(); });
    checkUnique(check, state.organizations(), EntityKind::Organization, "the name",
                [](const Organization &organization) { return organization.name; });
    checkNoCircle(check, state.resources());
    checkSingletons(check);
    return check.take();
}

std::vector<ErrorDetail> newlyBrokenRules(const State &before, const State &after)
{
    constexpr std::size_t all = std::numeric_limits<std::size_t>::max();
    std::vector<ErrorDetail> broken = brokenRules(after, all);
    if (broken.empty())
        return broken;
    const std::vector<ErrorDetail> old = brokenRules(before, all);
    std::unordered_set<std::string> known;
    const auto key = [](const ErrorDetail &detail) { return detail.where + '\n' + detail.message; };
    for (const ErrorDetail &detail : old)
        known.insert(key(detail));
    std::erase_if(broken, [&](const ErrorDetail &detail) { return known.contains(key(detail)); });
    return broken;
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
    std::vector<ErrorDetail> broken = brokenRules(after);
    if (broken.empty())
        return after;
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
