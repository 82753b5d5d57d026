// SPDX-License-Identifier: Apache-2.0
#include "models/items/role_rights.h"

#include "models/access/questions.h"
#include "models/items/labels.h"

#include <QCoreApplication>

namespace bailiwick::items {

namespace actions = fleet::actions;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(bailiwick::items::RoleRights)
};

// What the organization holds of an action, now.
access::IntervalSet held(const access::Snapshot &snapshot, fleet::Id organization,
                         access::ActionIndex action)
{
    access::IntervalSet result;
    for (const access::Holding &holding : snapshot.holdings(organization))
        result = result.united(holding.regionFor(action));
    return result;
}

} // namespace

RoleRights::RoleRights(access::SnapshotPtr base, fleet::PrincipalRef author, fleet::Time now)
    : m_base(std::move(base))
    , m_author(author)
    , m_organization(m_base->state().organizationOf(author))
    , m_now(now)
{
    const auto visible = [&](std::string_view action) {
        return access::visible(*m_base, m_author, action, access::Context(m_now));
    };
    m_reach = visible(actions::roleAssign).united(visible(actions::delegationCreate));
    const access::IntervalSet defines = visible(actions::roleDefine);
    m_holdsDefine = !defines.isEmpty();
    const fleet::Organization *manufacturer = m_base->state().manufacturer();
    const auto node = manufacturer ? m_base->tree().position(manufacturer->resource) : std::nullopt;
    if (node) {
        m_definesForAll = defines.contains(*node);
        m_managesOthers =
            manufacturer->id == m_organization && visible(actions::installerManage).contains(*node);
    }
    setState(m_base->state());
}

void RoleRights::setState(const fleet::State &state)
{
    if (!m_holders || !m_holders->fits(state)) {
        m_holders = std::make_shared<const RoleHolders>(state);
        m_places.clear();
        m_owned.reset();
    }
    m_state = state;
}

bool RoleRights::mayDefine() const
{
    return m_holdsDefine;
}

bool RoleRights::mayDefineForAll() const
{
    return m_definesForAll;
}

QString RoleRights::organizationProblem(fleet::Id organization) const
{
    const fleet::Organization *manufacturer = m_base->state().manufacturer();
    const QString define = labels::action(std::string(actions::roleDefine));
    if (manufacturer && organization == manufacturer->id) {
        if (m_definesForAll)
            return {};
        return m_organization == organization
                   ? Text::tr("Changing it needs “%1” on the whole fleet.").arg(define)
                   : Text::tr("This role is the manufacturer's. Derive one of your own from it.");
    }
    if (organization == m_organization)
        return m_holdsDefine ? QString() : Text::tr("Changing it needs “%1”.").arg(define);
    const bool maker = manufacturer && manufacturer->id == m_organization;
    if (maker && m_managesOthers)
        return {};
    return Text::tr("This role belongs to %1; its own people change it.")
        .arg(labels::organization(m_base->state(), organization));
}

QString RoleRights::roleProblem(const fleet::Role &role) const
{
    // As it stands in the fleet, or of a new one.
    const fleet::Role *before = m_base->state().roles().find(role.id);
    return organizationProblem(before ? before->organization : role.organization);
}

const access::IntervalSet &RoleRights::grantable(fleet::Id organization,
                                                 access::ActionIndex action) const
{
    const auto key = std::pair(organization, action);
    auto found = m_grantable.find(key);
    if (found == m_grantable.end())
        found = m_grantable
                    .emplace(key, access::grantable(*m_base, m_author, organization, action, m_now)
                                      .intersected(m_reach))
                    .first;
    return found->second;
}

const RoleHolders::Places &RoleRights::places(fleet::Id role) const
{
    auto found = m_places.find(role);
    if (found == m_places.end())
        found = m_places.emplace(role, m_holders->places(*m_base, m_state, role, m_now)).first;
    return found->second;
}

QString RoleRights::actionProblem(const fleet::Role &role, const fleet::ActionName &action) const
{
    if (QString problem = roleProblem(role); !problem.isEmpty())
        return problem;
    const auto number = m_base->action(action);
    if (!number) // one that the draft brings: whoever defines actions hands them out
        return m_definesForAll ? QString() : Text::tr("You may not hand out this action anywhere.");
    if (grantable(m_organization, *number).isEmpty())
        return Text::tr("You may not hand out this action anywhere.");
    return excess(role, *number);
}

// Who would gain it where the author may not hand it out.
QString RoleRights::excess(const fleet::Role &role, access::ActionIndex action) const
{
    if (role.ownership) {
        if (!m_owned)
            m_owned = m_holders->owned(*m_base, m_state);
        const access::IntervalSet beyond = m_owned->subtracted(grantable({}, action));
        return beyond.isEmpty()
                   ? QString()
                   : Text::tr("Owners would gain it %1, where you may not hand it out.")
                         .arg(excessAt(beyond));
    }
    for (const auto &[organization, where] : places(role.id)) {
        const access::IntervalSet gained = where.intersected(held(*m_base, organization, action));
        const access::IntervalSet beyond = gained.subtracted(grantable(organization, action));
        if (!beyond.isEmpty())
            return Text::tr("People of %1 hold this role %2, where you may not hand it out.")
                .arg(labels::organization(m_base->state(), organization), excessAt(beyond));
    }
    return {};
}

QString RoleRights::excessAt(const access::IntervalSet &where) const
{
    const access::Position first = where.intervals().front().low;
    return Text::tr("at %1", "a place")
        .arg(QString::fromStdString(m_base->tree().resource(first).name));
}

QString RoleRights::ownershipProblem(const fleet::Role &role) const
{
    if (QString problem = roleProblem(role); !problem.isEmpty())
        return problem;
    if (!role.ownership) {
        if (m_holders->holders(role.id).empty()) {
            fleet::Role owners = role;
            owners.ownership = true;
            for (const fleet::ActionName &action : role.actions) {
                if (QString problem = actionProblem(owners, action); !problem.isEmpty())
                    return QStringLiteral("%1: %2").arg(labels::action(action), problem);
            }
            return {};
        }
        return Text::tr("It is assigned to %1: take it away first.")
            .arg(m_holders->named(m_state, role.id));
    }
    return {};
}

QString RoleRights::removalProblem(const fleet::Role &role) const
{
    if (QString problem = roleProblem(role); !problem.isEmpty())
        return problem;
    if (m_holders->holders(role.id).empty())
        return {};
    return Text::tr("It is assigned to %1: take it away first.")
        .arg(m_holders->named(m_state, role.id));
}

} // namespace bailiwick::items
