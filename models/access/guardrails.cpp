// SPDX-License-Identifier: Apache-2.0
#include "models/access/escalation.h"
#include "models/access/questions.h"

#include <algorithm>

namespace bailiwick::access {

using fleet::Organization;
using fleet::OrganizationKind;
using fleet::ResourceKind;
using fleet::Time;

namespace {

constexpr std::size_t customersForShare = 4;

std::vector<Position> customersOf(const Tree &tree)
{
    std::vector<Position> customers;
    for (const Position root : tree.roots()) {
        if (tree.resource(root).kind == ResourceKind::Customer)
            customers.push_back(root);
        for (const Position child : tree.children(root)) {
            if (tree.resource(child).kind == ResourceKind::Customer)
                customers.push_back(child);
        }
    }
    std::ranges::sort(customers);
    return customers;
}

void checkFleetWideSight(const Snapshot &after, Time now, const GuardrailSettings &settings,
                         std::vector<Violation> &violations)
{
    const Tree &tree = after.tree();
    const std::vector<Position> customers = customersOf(tree);
    for (const Organization &organization : after.state().organizations()) {
        if (organization.kind == OrganizationKind::Manufacturer)
            continue;
        IntervalSet held; // at any time from now on
        for (const Holding &holding : after.holdings(organization.id)) {
            if (holding.validity.until > now)
                held = held.united(holding.region);
        }
        Violation violation;
        violation.path = "organization " + organization.id.toString();
        for (const Position root : tree.roots()) {
            if (tree.resource(root).kind != ResourceKind::Manufacturer || !held.contains(root))
                continue;
            violation.code = "guardrail-fleet-wide";
            violation.message =
                organization.name + " would hold the whole fleet; that is the manufacturer's alone";
            violation.resource = tree.id(root);
            violation.remedy = "Delegate customers or sites.";
            violations.push_back(violation);
        }
        std::ptrdiff_t inside = 0;
        for (const Interval &interval : held.intervals())
            inside += std::ranges::lower_bound(customers, interval.high) -
                      std::ranges::lower_bound(customers, interval.low);
        const auto reached = static_cast<double>(inside);
        if (customers.size() >= customersForShare &&
            reached > settings.customerShare * static_cast<double>(customers.size())) {
            violation.code = "guardrail-customer-share";
            violation.message = organization.name + " would hold " +
                                std::to_string(static_cast<int>(reached)) + " of " +
                                std::to_string(customers.size()) + " customers; at most " +
                                std::to_string(static_cast<int>(settings.customerShare * 100)) +
                                " % are possible for an outsider";
            violation.resource = {};
            violation.remedy = "Delegate fewer customers.";
            violations.push_back(violation);
        }
    }
}

// Somebody who may change roles and assignments on the whole fleet, at every moment from now on.
void checkRootAdmin(const Snapshot &after, Time now, std::vector<Violation> &violations)
{
    const Organization *manufacturer = after.state().manufacturer();
    const auto root = manufacturer ? after.tree().position(manufacturer->resource) : std::nullopt;
    if (!root)
        return;
    const auto define = after.action(fleet::actions::roleDefine);
    const auto assign = after.action(fleet::actions::roleAssign);
    std::vector<fleet::PrincipalRef> staff;
    std::vector<Time> moments{now};
    for (const fleet::Membership &membership : after.state().memberships()) {
        if (membership.organization != manufacturer->id)
            continue;
        staff.push_back({fleet::PrincipalKind::Membership, membership.id});
        for (const Time moment : boundaries(after, staff.back(), now))
            moments.push_back(moment);
    }
    std::ranges::sort(moments);
    moments.erase(std::unique(moments.begin(), moments.end()), moments.end());
    const auto mayAll = [&](const fleet::PrincipalRef &person, const Context &context) {
        return decide(after, person, *define, *root, context) &&
               decide(after, person, *assign, *root, context);
    };
    // Who could the last time can mostly the next time, too: asked first.
    const auto anyMay = [&](const Context &context) {
        const auto found = std::ranges::find_if(
            staff, [&](const fleet::PrincipalRef &person) { return mayAll(person, context); });
        if (found == staff.end())
            return false;
        std::iter_swap(found, staff.begin());
        return true;
    };
    for (const Time at : moments) {
        // Whatever address and second factor are: one of them at least, each time.
        const auto contexts = circumstances({&after}, at);
        const bool somebody = define && assign && std::ranges::all_of(contexts, anyMay);
        if (somebody)
            continue;
        Violation violation;
        violation.code = "guardrail-root-admin";
        violation.message =
            at == now
                ? "Nobody would be left who may change roles and assignments on the whole fleet"
                : "From " + fleet::formatTime(at) +
                      " nobody would be left who may change roles and assignments on the whole "
                      "fleet";
        violation.resource = after.tree().id(*root);
        violation.path = "organization " + manufacturer->id.toString();
        violation.remedy = "Keep one manufacturer admin without an end.";
        violations.push_back(violation);
        return;
    }
}

} // namespace

std::vector<Violation> brokenGuardrails(const Snapshot &after, Time now,
                                        const GuardrailSettings &settings)
{
    std::vector<Violation> violations;
    checkFleetWideSight(after, now, settings, violations);
    checkRootAdmin(after, now, violations);
    return violations;
}

} // namespace bailiwick::access
