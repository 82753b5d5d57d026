// SPDX-License-Identifier: Apache-2.0
#include "tests/access/shrink.h"

namespace bailiwick::tests {

using fleet::EntityKind;
using fleet::State;

namespace {

fleet::ChangeSet everything(const State &state)
{
    fleet::ChangeSet removals;
    std::size_t index = 0;
    fleet::forEachEntityType([&](auto sample) {
        using T = decltype(sample);
        const auto kind = static_cast<EntityKind>(index++);
        for (const T &row : state.table<T>())
            removals.push_back(fleet::Remove{kind, row.id});
    });
    return {removals.rbegin(), removals.rend()}; // what refers to others first
}

} // namespace

State shrunk(State state, const std::function<bool(const State &)> &fails)
{
    bool smaller = true;
    while (smaller) {
        smaller = false;
        for (const fleet::Change &removal : everything(state)) {
            State without = state.applied({removal});
            if (!fleet::brokenRules(without, 1).empty() || !fails(without))
                continue;
            state = std::move(without);
            smaller = true;
        }
    }
    return state;
}

fleet::ChangeSet shrunk(fleet::ChangeSet changes,
                        const std::function<bool(const fleet::ChangeSet &)> &fails)
{
    for (std::size_t i = changes.size(); i-- > 0;) {
        fleet::ChangeSet without = changes;
        without.erase(without.begin() + static_cast<std::ptrdiff_t>(i));
        if (fails(without))
            changes = std::move(without);
    }
    return changes;
}

std::string listing(const State &state)
{
    std::string text;
    const auto id = [](fleet::Id value) { return value.toString().substr(24); };
    const auto span = [](const fleet::Validity &validity) {
        return validity.isAlways()
                   ? std::string()
                   : " " + std::to_string(validity.from) + ".." + std::to_string(validity.until);
    };
    for (const fleet::Resource &row : state.resources())
        text += "  node " + id(row.id) + " " + std::string(name(row.kind)) + " in " +
                id(row.parent) + "\n";
    for (const fleet::Role &row : state.roles())
        text += "  role " + id(row.id) + (row.ownership ? " of owners" : "") + " when " +
                row.condition + "\n";
    for (const fleet::Group &row : state.groups()) {
        text += "  group " + id(row.id) + " of " + id(row.organization) + ":";
        for (const fleet::Id member : row.members)
            text += " " + id(member);
        text += "\n";
    }
    for (const fleet::Delegation &row : state.delegations()) {
        text += "  delegation " + id(row.id) + " " + id(row.from) + " to " + id(row.to) +
                " under " + id(row.parent) + (row.cut ? " cut" : "") + span(row.validity) + ":";
        for (const fleet::Scope &scope : row.region)
            text += " " + id(scope.id);
        for (const fleet::CeilingRule &rule : row.ceiling)
            text += " " + rule.action + " (" + rule.condition + ")";
        text += "\n";
    }
    for (const fleet::Assignment &row : state.assignments())
        text += "  assignment " + id(row.id) + " of role " + id(row.role) + " to " +
                std::string(name(row.principal.kind)) + " " + id(row.principal.id) + " on " +
                id(row.scope.id) + " under " + id(row.delegation) + span(row.validity) + "\n";
    for (const fleet::Application &row : state.applications()) {
        text += "  application " + id(row.id) + " of " + id(row.organization) + " under " +
                id(row.delegation) + span(row.validity) + (row.disabled ? " disabled" : "") +
                (row.anyKeyword ? " any keyword" : " keywords");
        for (const fleet::Id keyword : row.keywords)
            text += " " + id(keyword);
        text += ", spaces";
        for (const fleet::Scope &space : row.spaces)
            text += " " + id(space.id);
        text += ", roles";
        for (const fleet::Id role : row.roles)
            text += " " + id(role);
        for (const fleet::ActionName &action : row.actions)
            text += " " + action;
        text += "\n";
    }
    for (const fleet::Gateway &row : state.gateways()) {
        text += "  gateway " + id(row.id) + " of " + id(row.organization) + " device " +
                id(row.device) + " group " + id(row.group) + span(row.validity) +
                (row.disabled ? " disabled" : "") + ", roles";
        for (const fleet::Id role : row.roles)
            text += " " + id(role);
        text += "\n";
    }
    for (const fleet::Policy &row : state.policies())
        text += "  policy " + id(row.id) + " of " + id(row.organization) + " under " +
                id(row.delegation) + span(row.validity) + ": " + row.text + "\n";
    for (const fleet::Team &row : state.teams()) {
        text += "  team " + id(row.id) + " of " + id(row.organization) + ":";
        for (const fleet::Id member : row.members)
            text += " " + id(member);
        text += "\n";
    }
    return text;
}

} // namespace bailiwick::tests
