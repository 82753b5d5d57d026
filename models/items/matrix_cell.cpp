// SPDX-License-Identifier: Apache-2.0
#include "models/items/matrix_cell.h"

#include "models/items/labels.h"

#include <QCoreApplication>

#include <algorithm>

namespace bailiwick::items {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(bailiwick::items::MatrixCells)
};

CellState stateAt(const fleet::Validity &validity, fleet::Time now)
{
    if (validity.from > now)
        return CellState::Scheduled;
    if (validity.until <= now)
        return CellState::Expired;
    return validity.until == fleet::endOfTime ? CellState::Granted : CellState::Expiring;
}

bool contains(const std::vector<fleet::Id> &sorted, fleet::Id id)
{
    return std::binary_search(sorted.begin(), sorted.end(), id);
}

} // namespace

// Whether a role can be given at a place, and under which delegation.
struct MatrixCells::Grantability
{
    bool possible = false;
    fleet::Id delegation;
    QString problem; // why not
};

MatrixCells::MatrixCells(access::SnapshotPtr base, fleet::State state, fleet::PrincipalRef author,
                         fleet::Time now)
    : m_base(std::move(base))
    , m_state(std::move(state))
    , m_author(author)
    , m_now(now)
{
    for (const fleet::Assignment &assignment : m_state.assignments())
        m_mine[assignment.principal].push_back(&assignment);
    if (!m_base->state().assignments().shares(m_state.assignments())) {
        for (const fleet::Assignment &assignment : m_base->state().assignments()) {
            if (!m_state.assignments().find(assignment.id))
                m_removed[assignment.principal].push_back(&assignment);
        }
    }
    for (const fleet::Team &team : m_state.teams()) {
        for (const fleet::Id member : team.members)
            m_teams[member].push_back(team.id);
    }
}

MatrixCells::~MatrixCells() = default;

// The node, then its ancestors.
std::vector<fleet::Id> MatrixCells::scopesAround(fleet::Id resource) const
{
    std::vector<fleet::Id> nodes;
    while (!resource.isNull() && nodes.size() < 100) {
        nodes.push_back(resource);
        const fleet::Resource *node = m_state.resources().find(resource);
        resource = node ? node->parent : fleet::Id{};
    }
    return nodes;
}

Cell MatrixCells::cell(const fleet::PrincipalRef &principal, fleet::Id role,
                       fleet::Id resource) const
{
    const std::vector<fleet::Id> nodes = scopesAround(resource);
    const fleet::Scope here{fleet::ScopeKind::Resource, resource};
    Cell cell;
    const auto covers = [&](const fleet::Scope &scope) {
        if (scope.kind == fleet::ScopeKind::Resource)
            return std::find(nodes.begin(), nodes.end(), scope.id) != nodes.end();
        const fleet::Group *group = m_state.groups().find(scope.id);
        return group && std::any_of(nodes.begin(), nodes.end(),
                                    [&](fleet::Id node) { return contains(group->members, node); });
    };

    std::optional<CellState> direct;
    if (const auto mine = m_mine.find(principal); mine != m_mine.end()) {
        for (const fleet::Assignment *assignment : mine->second) {
            if (assignment->role != role)
                continue;
            if (assignment->scope != here) {
                if (cell.inheritedFrom.isEmpty() && covers(assignment->scope) &&
                    assignment->validity.contains(m_now))
                    cell.inheritedFrom = labels::scope(m_state, assignment->scope);
                continue;
            }
            const fleet::Assignment *before = m_base->state().assignments().find(assignment->id);
            CellState state = stateAt(assignment->validity, m_now);
            std::optional<access::VoidReason> voidReason;
            if (!before) {
                state = CellState::PendingGrant;
            } else if (*before != *assignment) {
                state = CellState::PendingChange;
            } else {
                for (const access::VoidLink &link : m_base->voidLinks(principal)) {
                    if (link.assignment != assignment->id)
                        continue;
                    voidReason = link.reason;
                    state = CellState::Denied;
                }
            }
            if (direct && *direct <= state)
                continue; // of several, the one that is shown first
            direct = state;
            cell.assignment = assignment->id;
            cell.validity = assignment->validity;
            cell.voidReason = voidReason;
        }
    }
    cell.assignedHere = direct.has_value();

    const fleet::Assignment *removed = nullptr;
    if (const auto gone = m_removed.find(principal); gone != m_removed.end()) {
        for (const fleet::Assignment *assignment : gone->second) {
            if (assignment->role == role && assignment->scope == here)
                removed = assignment;
        }
    }
    if (cell.inheritedFrom.isEmpty() && principal.kind == fleet::PrincipalKind::Membership)
        cell.inheritedFrom = throughTeam(principal.id, role, covers);

    const Grantability &grant = grantability(principal, role, resource);
    if (direct) {
        cell.state = *direct;
    } else if (removed) {
        cell.state = CellState::PendingRemoval;
        cell.assignment = removed->id;
        cell.validity = removed->validity;
    } else if (!cell.inheritedFrom.isEmpty()) {
        cell.state = CellState::Inherited;
        cell.problem = grant.problem;
    } else if (grant.possible) {
        cell.state = CellState::Empty;
    } else {
        cell.state = CellState::NotGrantable;
        cell.problem = grant.problem;
    }
    cell.grantable = grant.possible;
    return cell;
}

QString MatrixCells::throughTeam(fleet::Id membership, fleet::Id role,
                                 const std::function<bool(const fleet::Scope &)> &covers) const
{
    const auto teams = m_teams.find(membership);
    if (teams == m_teams.end())
        return {};
    for (const fleet::Id team : teams->second) {
        const auto theirs = m_mine.find({fleet::PrincipalKind::Team, team});
        if (theirs == m_mine.end())
            continue;
        for (const fleet::Assignment *assignment : theirs->second) {
            if (assignment->role == role && covers(assignment->scope) &&
                assignment->validity.contains(m_now))
                return Text::tr("team %1").arg(
                    labels::person(m_state, {fleet::PrincipalKind::Team, team}));
        }
    }
    return {};
}

const access::IntervalSet &MatrixCells::grantable(fleet::Id organization,
                                                  access::ActionIndex action) const
{
    const auto key = std::pair(organization, action);
    if (const auto found = m_regions.find(key); found != m_regions.end())
        return found->second;
    return m_regions.emplace(key, access::grantable(*m_base, m_author, organization, action, m_now))
        .first->second;
}

const MatrixCells::Grantability &MatrixCells::grantability(const fleet::PrincipalRef &principal,
                                                           fleet::Id roleId,
                                                           fleet::Id resource) const
{
    const fleet::Id organization = m_state.organizationOf(principal);
    auto &slot = m_grantability[std::tuple(organization, roleId, resource)];
    if (slot)
        return *slot;
    slot = std::make_unique<Grantability>();
    Grantability &result = *slot;

    const fleet::Role *role = m_state.roles().find(roleId);
    const std::optional<access::Position> position = m_base->tree().position(resource);
    if (!role || !position) {
        result.problem = Text::tr("This place or role is not known here.");
        return result;
    }
    if (role->ownership) {
        result.problem = Text::tr("%1 comes with owning or sharing a device; it is never assigned.")
                             .arg(QString::fromStdString(role->name));
        return result;
    }
    // The title it would be made under: the one of the principal's organization that gives most.
    const access::Holding *best = nullptr;
    std::size_t bestActions = 0;
    QStringList missing;
    for (const access::Holding &holding : m_base->holdings(organization)) {
        if (!holding.validity.contains(m_now) || !holding.region.contains(*position))
            continue;
        std::size_t count = 0;
        for (const fleet::ActionName &name : role->actions) {
            const auto action = m_base->action(name);
            count += action && holding.regionFor(*action).contains(*position) ? 1 : 0;
        }
        if (!best || count > bestActions) {
            best = &holding;
            bestActions = count;
        }
    }
    if (!best) {
        result.problem = Text::tr("%1 holds nothing here: delegate it first.")
                             .arg(labels::organization(m_state, organization));
        return result;
    }
    for (const fleet::ActionName &name : role->actions) {
        const auto action = m_base->action(name);
        const bool may = action && best->regionFor(*action).contains(*position) &&
                         grantable(organization, *action).contains(*position);
        if (!may)
            missing << labels::action(name);
    }
    result.delegation = best->delegation;
    // All or nothing, as the commit path has it: nobody shall believe to have given what was not.
    result.possible = missing.isEmpty();
    if (!result.possible) {
        constexpr qsizetype named = 5;
        QString list = missing.mid(0, named).join(Text::tr(", ", "between actions"));
        if (missing.size() > named)
            list = Text::tr("%1 and %n more", nullptr, static_cast<int>(missing.size() - named))
                       .arg(list);
        result.problem = Text::tr("You cannot grant this role here. Missing: %1.").arg(list);
    }
    return result;
}

draft::Edit MatrixCells::toggled(const fleet::PrincipalRef &principal, fleet::Id role,
                                 fleet::Id resource, bool assigned, const fleet::Validity &validity,
                                 const QString &reason) const
{
    const Cell now = cell(principal, role, resource);
    if (now.assignedHere == assigned)
        return {};
    if (assigned) {
        if (now.state == CellState::PendingRemoval) { // the same again: nothing is left pending
            if (const auto *before = m_base->state().assignments().find(now.assignment))
                return draft::assignRole(m_state, *before);
        }
        const Grantability &grant = grantability(principal, role, resource);
        if (!grant.possible)
            return {};
        fleet::Assignment assignment;
        assignment.principal = principal;
        assignment.role = role;
        assignment.scope = {fleet::ScopeKind::Resource, resource};
        assignment.validity = validity;
        assignment.reason = reason.toStdString();
        assignment.delegation = grant.delegation;
        return draft::assignRole(m_state, std::move(assignment));
    }
    std::vector<draft::Edit> edits;
    for (const fleet::Assignment *assignment : m_mine.at(principal)) {
        if (assignment->role == role &&
            assignment->scope == fleet::Scope{fleet::ScopeKind::Resource, resource})
            edits.push_back(draft::unassignRole(m_state, assignment->id));
    }
    return edits.empty() ? draft::Edit{} : draft::combined(edits.front().text, edits);
}

QString stateWord(CellState state)
{
    switch (state) {
    case CellState::PendingGrant:
        return QStringLiteral("pending-grant");
    case CellState::PendingRemoval:
        return QStringLiteral("pending-removal");
    case CellState::PendingChange:
        return QStringLiteral("pending-change");
    case CellState::Denied:
        return QStringLiteral("denied");
    case CellState::Expiring:
        return QStringLiteral("expiring");
    case CellState::Scheduled:
        return QStringLiteral("scheduled");
    case CellState::Expired:
        return QStringLiteral("expired");
    case CellState::Granted:
        return QStringLiteral("granted");
    case CellState::Inherited:
        return QStringLiteral("inherited");
    case CellState::Empty:
        return QStringLiteral("empty");
    case CellState::NotGrantable:
        return QStringLiteral("not-grantable");
    }
    return {};
}

QString stateText(CellState state)
{
    switch (state) {
    case CellState::PendingGrant:
        return Text::tr("Pending: grant");
    case CellState::PendingRemoval:
        return Text::tr("Pending: remove");
    case CellState::PendingChange:
        return Text::tr("Pending: change");
    case CellState::Denied:
        return Text::tr("Denied");
    case CellState::Expiring:
        return Text::tr("Expiring");
    case CellState::Scheduled:
        return Text::tr("Scheduled");
    case CellState::Expired:
        return Text::tr("Expired");
    case CellState::Granted:
        return Text::tr("Granted");
    case CellState::Inherited:
        return Text::tr("Inherited");
    case CellState::Empty:
        return {};
    case CellState::NotGrantable:
        return Text::tr("Not grantable");
    }
    return {};
}

Tone toneOf(CellState state)
{
    switch (state) {
    case CellState::PendingGrant:
    case CellState::PendingRemoval:
    case CellState::PendingChange:
        return Tone::Accent;
    case CellState::Denied:
        return Tone::Bad;
    case CellState::Expiring:
    case CellState::Scheduled:
        return Tone::Warning;
    case CellState::Granted:
        return Tone::Good;
    case CellState::Inherited:
    case CellState::Empty:
        return Tone::Neutral;
    case CellState::Expired:
    case CellState::NotGrantable:
        return Tone::Muted;
    }
    return Tone::Neutral;
}

} // namespace bailiwick::items
