// SPDX-License-Identifier: Apache-2.0
#include "models/access/forbidden_grants.h"

#include "models/access/explain.h"

namespace bailiwick::access {

namespace {

fleet::Id nodeOf(const fleet::State &state, const fleet::Scope &scope)
{
    if (scope.kind == fleet::ScopeKind::Resource)
        return scope.id;
    const fleet::Group *group = state.groups().find(scope.id);
    return group && !group->members.empty() ? group->members.front() : fleet::Id();
}

} // namespace

std::vector<ForbiddenGrant> forbiddenGrants(const Snapshot &after, const fleet::ChangeSet &changes,
                                            const Context &context, std::size_t most)
{
    std::vector<ForbiddenGrant> forbidden;
    const fleet::State &state = after.state();
    if (after.tables().forbids->empty())
        return forbidden;
    for (const fleet::Change &change : changes) {
        const auto *put = std::get_if<fleet::Put>(&change);
        const auto *assignment = put ? std::get_if<fleet::Assignment>(&put->entity) : nullptr;
        const fleet::Role *role = assignment ? state.roles().find(assignment->role) : nullptr;
        const fleet::Id node = role ? nodeOf(state, assignment->scope) : fleet::Id();
        if (node.isNull() || !after.tree().position(node))
            continue;
        if (most-- == 0)
            break;
        for (const fleet::ActionName &action : role->actions) {
            const Explanation explanation =
                explain(after, assignment->principal, action, node, context);
            if (!explanation.allowed && explanation.obstacle == Obstacle::Forbidden)
                forbidden.push_back(
                    {assignment->principal, assignment->scope, action, explanation.obstacleId});
        }
    }
    return forbidden;
}

} // namespace bailiwick::access
