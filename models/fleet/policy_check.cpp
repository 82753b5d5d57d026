// SPDX-License-Identifier: Apache-2.0
#include "models/fleet/policy_check.h"

#include "models/cedar/parser.h"
#include "models/fleet/policy_text.h"
#include "models/fleet/references.h"

#include <algorithm>
#include <array>

namespace bailiwick::fleet {

namespace {

constexpr std::string_view actionType = "Action";

bool hasAction(const State &state, std::string_view name)
{
    const Table<Action> &actions = state.actions();
    return std::any_of(actions.begin(), actions.end(),
                       [&](const Action &action) { return action.name == name; });
}

bool hasEntity(const State &state, const cedar::EntityUid &uid)
{
    const auto kind = entityKindFromCedarType(uid.type());
    const auto id = Id::fromString(uid.id());
    if (!kind || !id)
        return false;
    if (*kind != EntityKind::Resource)
        return state.find(*kind, *id).has_value();
    const Resource *resource = state.resources().find(*id);
    return resource && cedarType(resource->kind) == uid.type();
}

std::string messageOf(const State &state, const cedar::EntityUid &uid)
{
    if (uid.type() == actionType)
        return hasAction(state, uid.id())
                   ? std::string()
                   : "the action \"" + std::string(uid.id()) + "\" is not in the catalogue";
    if (uid.type() == organizationKindCedarType)
        return organizationKindFromName(uid.id())
                   ? std::string()
                   : "names " + uid.text() + "; there are manufacturer, partner and customer";
    if (cedar::isActionType(uid.type()))
        return "an action is written " + std::string(actionType) + "::\"" + std::string(uid.id()) +
               "\"";
    return hasEntity(state, uid) ? std::string() : "names " + uid.text() + ", which does not exist";
}

} // namespace

std::string PolicyFault::toString() const
{
    return "line " + std::to_string(where.line) + ", column " + std::to_string(where.column) +
           ": " + message;
}

std::vector<PolicyFault> policyFaults(const State &state, const std::string &text)
{
    const auto policy = cedar::parsePolicy(text);
    if (!policy) {
        const cedar::ParseError &error = policy.error();
        return {{error.where, "found " + error.found + ", expected " + error.expected, error.hint}};
    }
    std::vector<PolicyFault> faults;
    if (policy->isTemplate())
        faults.push_back({policy->where, "is a template: it has a slot such as ?principal",
                          "Name the principal and the resource, or leave them open."});
    if (policy->effect == cedar::Effect::Permit &&
        policy->action.form == cedar::ActionConstraint::Form::Any)
        faults.push_back(
            {policy->where, "a permit names its actions: action in [Action::\"device:view\"]", {}});
    for (const NamedEntity &named : entitiesOf(*policy)) {
        if (std::string message = messageOf(state, named.uid); !message.empty())
            faults.push_back({cedar::positionAt(text, named.offset), std::move(message), {}});
    }
    return faults;
}

std::optional<EntityKind> entityKindFromCedarType(std::string_view type)
{
    constexpr std::array kinds{
        std::pair{std::string_view("Organization"), EntityKind::Organization},
        std::pair{std::string_view("Person"), EntityKind::Person},
        std::pair{std::string_view("Membership"), EntityKind::Membership},
        std::pair{std::string_view("Team"), EntityKind::Team},
        std::pair{std::string_view("Group"), EntityKind::Group},
        std::pair{std::string_view("Application"), EntityKind::Application},
        std::pair{std::string_view("Gateway"), EntityKind::Gateway}};
    for (const auto &[name, kind] : kinds) {
        if (name == type)
            return kind;
    }
    for (int kind = 0; kind <= static_cast<int>(ResourceKind::Device); ++kind) {
        if (cedarType(static_cast<ResourceKind>(kind)) == type)
            return EntityKind::Resource;
    }
    return std::nullopt;
}

void detail::eachNamed(const std::string &text, const std::function<void(EntityKind, Id)> &f)
{
    const auto policy = parsedPolicy(text);
    if (!policy)
        return;
    for (const NamedEntity &named : entitiesOf(*policy)) {
        const auto kind = entityKindFromCedarType(named.uid.type());
        const auto id = Id::fromString(named.uid.id());
        if (kind && id)
            f(*kind, *id);
    }
}

} // namespace bailiwick::fleet
