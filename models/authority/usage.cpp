// SPDX-License-Identifier: Apache-2.0
#include "models/authority/usage.h"

#include <algorithm>
#include <array>

namespace bailiwick::authority {

namespace {

namespace actions = fleet::actions;

struct Behind
{
    std::string_view logged; // a name, or an area with its colon
    std::string_view action;
};

// What change_subject.cpp calls changes; the first that fits counts. See access::AuthorRights for
// what each needs.
constexpr std::array behind{
    Behind{"role:withdraw", actions::roleAssign},
    Behind{"role:remove", actions::roleDefine},
    Behind{"action:", actions::roleDefine},
    Behind{"delegation:", actions::delegationCreate},
    Behind{"organization:", actions::installerManage},
    Behind{"user:", actions::userInvite},
    Behind{"person:", actions::userInvite},
    Behind{"team:", actions::teamManage},
    Behind{"group:", actions::fleetEdit},
    Behind{"ownership:", actions::fleetEdit},
    Behind{"application:", actions::apikeyCreate},
    Behind{"gateway:", actions::apikeyCreate},
    Behind{"apikey:", actions::apikeyCreate},
};

bool isNode(std::string_view type)
{
    return fleet::resourceKindFromName(type).has_value();
}

std::optional<fleet::PrincipalRef> principalOf(const audit::Actor &actor)
{
    const auto kind = fleet::principalKindFromName(actor.kind);
    const auto id = fleet::Id::fromString(actor.id);
    if (!kind || !id)
        return std::nullopt;
    return fleet::PrincipalRef{*kind, *id};
}

} // namespace

std::string actionBehind(std::string_view logged)
{
    const auto it = std::ranges::find_if(behind, [&](const Behind &entry) {
        return entry.logged.ends_with(':') ? logged.starts_with(entry.logged)
                                           : logged == entry.logged;
    });
    return std::string(it == behind.end() ? logged : it->action);
}

fleet::Expected<std::vector<access::Usage>> usageFromLog(store::Store &store, fleet::Time from,
                                                         fleet::Time until)
{
    std::vector<access::Usage> usage;
    store::AuditFilter filter;
    filter.outcome = audit::Outcome::Allowed;
    filter.from = from;
    filter.until = until;
    const auto read = store.audit().forEach(
        filter, store::AuditVisibility::everything(), {}, [&](const audit::StoredRow &row) {
            const audit::Event &event = row.event;
            const auto principal = principalOf(event.actor);
            if (!principal)
                return true;
            access::Usage use;
            use.principal = *principal;
            use.action = actionBehind(event.action);
            use.time = event.time;
            // A list is counted: it says where it began, not what was in it.
            if (event.count <= 1 && isNode(event.resource.type))
                use.resource = fleet::Id::fromString(event.resource.id).value_or(fleet::Id{});
            usage.push_back(std::move(use));
            return true;
        });
    if (!read)
        return tl::unexpected(read.error());
    return usage;
}

} // namespace bailiwick::authority
