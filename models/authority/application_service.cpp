// SPDX-License-Identifier: Apache-2.0
#include "models/authority/application_service.h"

#include "models/access/projection.h"

#include <algorithm>

namespace bailiwick::authority {

Expected<fleet::State> ApplicationService::seen(const Caller &caller) const
{
    if (const auto allowed = requireAccess(caller); !allowed)
        return tl::unexpected(allowed.error());
    return access::project(*m_context.snapshot(), caller.principal(),
                           caller.context(m_context.now()));
}

Expected<std::vector<fleet::Application>>
ApplicationService::applications(const Caller &caller) const
{
    return seen(caller).map([](fleet::State &&state) {
        std::vector<fleet::Application> rows(state.applications().begin(),
                                             state.applications().end());
        std::ranges::stable_sort(rows, {}, &fleet::Application::name);
        return rows;
    });
}

Expected<std::vector<fleet::Gateway>> ApplicationService::gateways(const Caller &caller) const
{
    return seen(caller).map([](fleet::State &&state) {
        return std::vector<fleet::Gateway>(state.gateways().begin(), state.gateways().end());
    });
}

Expected<fleet::Application> ApplicationService::create(const Caller &caller,
                                                        fleet::Application application)
{
    const auto id = m_context.newId();
    if (!id)
        return tl::unexpected(id.error());
    application.id = *id;
    application.creator = caller.membership;
    if (application.organization.isNull())
        application.organization = caller.organization;
    const auto revision = m_commits.commitDirect(caller, {fleet::Put{application}}, {});
    if (!revision)
        return tl::unexpected(revision.error());
    return application;
}

Expected<std::int64_t> ApplicationService::setDisabled(const Caller &caller,
                                                       const fleet::PrincipalRef &machine,
                                                       bool disabled)
{
    const auto visible = seen(caller);
    if (!visible)
        return tl::unexpected(visible.error());
    const auto notFound = [] {
        return fleet::failure("not-found", "There is nothing here, or it is out of your sight");
    };
    if (visible->organizationOf(machine).isNull())
        return notFound();
    const CommitPath::Edit edit = [&](const fleet::State &current) -> Expected<fleet::ChangeSet> {
        const auto put = [&](const auto *row) -> Expected<fleet::ChangeSet> {
            if (!row)
                return notFound();
            auto changed = *row;
            changed.disabled = disabled;
            if (changed == *row)
                return fleet::ChangeSet();
            return fleet::ChangeSet{fleet::Put{std::move(changed)}};
        };
        return machine.kind == fleet::PrincipalKind::Gateway
                   ? put(current.gateways().find(machine.id))
                   : put(current.applications().find(machine.id));
    };
    return m_commits.commitDirect(caller, edit, {});
}

} // namespace bailiwick::authority
