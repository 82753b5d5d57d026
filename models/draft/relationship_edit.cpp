// SPDX-License-Identifier: Apache-2.0
#include "models/draft/relationship_edit.h"

#include "models/draft/delegation_plan.h"
#include "models/fleet/references.h"

#include <algorithm>

namespace bailiwick::draft {

namespace {

using Delegations = std::vector<const fleet::Delegation *>;

QString nameOf(const fleet::State &state, fleet::Id id)
{
    const fleet::Organization *organization = state.organizations().find(id);
    return QString::fromStdString(organization ? organization->name : id.toString());
}

// Those of the relationship that are not over at the moment.
Delegations openAt(const fleet::State &state, const fleet::Relationship &relationship,
                   fleet::Time at)
{
    Delegations open;
    for (const fleet::Id id : relationship.delegations) {
        const fleet::Delegation *one = state.delegations().find(id);
        if (one && one->validity.until > at)
            open.push_back(one);
    }
    return open;
}

template<typename T>
bool anyRefersTo(const fleet::State &state, fleet::Id delegation)
{
    bool found = false;
    for (const T &row : state.table<T>()) {
        fleet::References<T>::each(row, [&](fleet::EntityKind kind, fleet::Id id) {
            found = found || (kind == fleet::EntityKind::Delegation && id == delegation);
        });
    }
    return found;
}

// Assignments go along with a delegation; what else hangs from it stands in the way.
bool canGo(const fleet::State &state, fleet::Id delegation)
{
    return !anyRefersTo<fleet::Delegation>(state, delegation) &&
           !anyRefersTo<fleet::Policy>(state, delegation) &&
           !anyRefersTo<fleet::Application>(state, delegation);
}

std::optional<fleet::Id> firstInTheWay(const fleet::State &state, const Delegations &going)
{
    const auto found = std::find_if(going.begin(), going.end(),
                                    [&](const auto *one) { return !canGo(state, one->id); });
    return found == going.end() ? std::nullopt : std::optional((*found)->id);
}

void remove(const fleet::State &state, fleet::Id delegation, Edit &edit)
{
    for (const fleet::Assignment &assignment : state.assignments()) {
        if (assignment.delegation == delegation)
            edit.changes.push_back(fleet::Remove{fleet::EntityKind::Assignment, assignment.id});
    }
    edit.changes.push_back(fleet::Remove{fleet::EntityKind::Delegation, delegation});
}

bool wouldNotBegin(const fleet::Delegation &delegation, fleet::Time at)
{
    return delegation.validity.from >= at;
}

Delegations neverBegun(const fleet::State &state, const fleet::Relationship &relationship,
                       fleet::Time at)
{
    Delegations found = openAt(state, relationship, at);
    std::erase_if(found, [&](const auto *one) { return !wouldNotBegin(*one, at); });
    return found;
}

void endAt(const fleet::Delegation &delegation, fleet::Time at, Edit &edit)
{
    fleet::Delegation ending = delegation;
    ending.validity.until = at;
    edit.changes.push_back(fleet::Put{std::move(ending)});
}

// What the successor would have got at the end that is withdrawn.
Delegations takenOver(const fleet::State &state, const fleet::Relationship &relationship,
                      fleet::Time now)
{
    Delegations found;
    if (relationship.successor.isNull() || relationship.until <= now)
        return found;
    for (const fleet::Delegation &one : state.delegations()) {
        if (one.from == relationship.from && one.to == relationship.successor &&
            one.validity.from == relationship.until)
            found.push_back(&one);
    }
    return found;
}

Edit setAllCut(const fleet::State &state, const fleet::Relationship &relationship, fleet::Time now,
               bool cut)
{
    const QString name = nameOf(state, relationship.to);
    Edit edit{
        cut ? EditText::tr("Suspend %1").arg(name) : EditText::tr("Resume %1").arg(name), {}, {}};
    for (const fleet::Delegation *one : openAt(state, relationship, now)) {
        fleet::Delegation changed = *one;
        changed.cut = cut;
        if (changed != *one)
            edit.changes.push_back(fleet::Put{std::move(changed)});
    }
    return edit;
}

} // namespace

Edit endRelationship(const fleet::State &state, const fleet::Relationship &relationship,
                     fleet::Time at)
{
    Edit edit{EditText::tr("End the work with %1").arg(nameOf(state, relationship.to)), {}, {}};
    for (const fleet::Delegation *one : openAt(state, relationship, at)) {
        if (wouldNotBegin(*one, at))
            remove(state, one->id, edit);
        else
            endAt(*one, at, edit);
    }
    return edit;
}

Edit withdrawEnd(const fleet::State &state, const fleet::Relationship &relationship,
                 fleet::Time now)
{
    Edit edit{EditText::tr("Go on with %1").arg(nameOf(state, relationship.to)), {}, {}};
    for (const fleet::Delegation *one : openAt(state, relationship, now)) {
        if (one->validity.until != fleet::endOfTime)
            endAt(*one, fleet::endOfTime, edit);
    }
    for (const fleet::Delegation *one : takenOver(state, relationship, now))
        remove(state, one->id, edit);
    return edit;
}

Edit suspendRelationship(const fleet::State &state, const fleet::Relationship &relationship,
                         fleet::Time now)
{
    return setAllCut(state, relationship, now, true);
}

Edit resumeRelationship(const fleet::State &state, const fleet::Relationship &relationship,
                        fleet::Time now)
{
    return setAllCut(state, relationship, now, false);
}

Edit handOver(const fleet::State &state, const fleet::Relationship &relationship,
              const HandOver &handOver)
{
    const QString text = EditText::tr("Hand over from %1 to %2")
                             .arg(nameOf(state, relationship.to), nameOf(state, handOver.to));
    std::vector<Edit> edits{endRelationship(state, relationship, handOver.at)};
    for (const fleet::Delegation *one : openAt(state, relationship, handOver.at)) {
        DelegationPlan plan;
        plan.delegation = *one;
        plan.delegation.id = {};
        plan.delegation.externalId.clear();
        plan.delegation.to = handOver.to;
        plan.delegation.cut = false;
        plan.delegation.reason = handOver.reason;
        plan.delegation.validity.from = std::max(one->validity.from, handOver.at);
        plan.administrators = {handOver.administrators.begin(), handOver.administrators.end()};
        plan.role = handOver.role;
        edits.push_back(draft::edit(state, plan));
    }
    return combined(text, edits);
}

std::optional<fleet::Id> endObstacle(const fleet::State &state,
                                     const fleet::Relationship &relationship, fleet::Time at)
{
    return firstInTheWay(state, neverBegun(state, relationship, at));
}

std::optional<fleet::Id> withdrawObstacle(const fleet::State &state,
                                          const fleet::Relationship &relationship, fleet::Time now)
{
    return firstInTheWay(state, takenOver(state, relationship, now));
}

} // namespace bailiwick::draft
