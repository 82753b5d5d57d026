// SPDX-License-Identifier: Apache-2.0
#include "models/items/machine_model.h"

#include "models/items/labels.h"

#include <QCoreApplication>

#include <algorithm>

namespace bailiwick::items {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(bailiwick::items::MachineModel)
};

QString listed(const QStringList &names, const QString &none)
{
    return names.isEmpty() ? none : names.join(Text::tr(", ", "between names"));
}

QStringList namesOfRoles(const fleet::State &state, const std::vector<fleet::Id> &roles)
{
    QStringList names;
    for (const fleet::Id id : roles) {
        if (const fleet::Role *role = state.roles().find(id))
            names << QString::fromStdString(role->name);
    }
    return names;
}

// What it stands under leads to nothing at the moment.
bool isCut(const fleet::State &state, fleet::Id delegation, fleet::Time now)
{
    const fleet::Delegation *row = state.delegations().find(delegation);
    for (int depth = 0; row && depth < 16; ++depth) {
        if (row->cut || !row->validity.contains(now))
            return true;
        if (row->parent.isNull())
            return false;
        row = state.delegations().find(row->parent);
    }
    return !delegation.isNull();
}

} // namespace

MachineModel::MachineModel(QObject *parent)
    : DraftRows(ColumnCount, parent)
{
}

void MachineModel::setFilterText(const QString &text)
{
    m_filterText = text.simplified();
    refresh();
}

MachineModel::Row MachineModel::rowOf(const draft::Draft &draft,
                                      const fleet::Application &application)
{
    const fleet::State &state = draft.state();
    const fleet::Time now = fleet::currentTime();
    Row row;
    row.principal = {fleet::PrincipalKind::Application, application.id};
    row.name = labels::person(state, row.principal);
    row.where =
        application.spaces.empty() ? tr("Nowhere") : labels::scopes(state, application.spaces);
    if (!application.anyKeyword) {
        QStringList keywords;
        for (const fleet::Id id : application.keywords)
            keywords << labels::scope(state, {fleet::ScopeKind::Group, id});
        row.where = tr("%1, with the keyword %2").arg(row.where, listed(keywords, tr("(none)")));
    }
    QStringList may = namesOfRoles(state, application.roles);
    for (const fleet::ActionName &action : application.actions)
        may << labels::action(action);
    row.mayDo = listed(may, tr("Nothing"));
    if (application.disabled)
        row.state = State::Disabled;
    else if (!application.validity.contains(now))
        row.state = State::Over;
    else if (isCut(state, application.delegation, now))
        row.state = State::Cut;
    row.pending = draft.touches(fleet::EntityKind::Application, application.id);
    return row;
}

MachineModel::Row MachineModel::rowOf(const draft::Draft &draft, const fleet::Gateway &gateway)
{
    const fleet::State &state = draft.state();
    Row row;
    row.principal = {fleet::PrincipalKind::Gateway, gateway.id};
    row.name = labels::person(state, row.principal);
    row.where = gateway.group.isNull()
                    ? tr("Itself")
                    : tr("Itself and %1")
                          .arg(labels::scope(state, {fleet::ScopeKind::Group, gateway.group}));
    row.mayDo = listed(namesOfRoles(state, gateway.roles), tr("Nothing"));
    if (gateway.disabled)
        row.state = State::Disabled;
    else if (!gateway.validity.contains(fleet::currentTime()))
        row.state = State::Over;
    row.pending = draft.touches(fleet::EntityKind::Gateway, gateway.id);
    return row;
}

std::vector<MachineModel::Row> MachineModel::rowsOf(const draft::Draft &draft) const
{
    const fleet::State &state = draft.state();
    std::vector<Row> rows;
    const auto add = [&](const auto &machine) {
        Row row = rowOf(draft, machine);
        row.organization = labels::organization(state, machine.organization);
        const fleet::Organization *organization = state.organizations().find(machine.organization);
        if (organization && organization->blocked)
            row.state = State::Blocked;
        const QString all = row.name + QLatin1Char('\n') + row.organization + QLatin1Char('\n') +
                            row.where + QLatin1Char('\n') + row.mayDo;
        if (m_filterText.isEmpty() || all.contains(m_filterText, Qt::CaseInsensitive))
            rows.push_back(std::move(row));
    };
    for (const fleet::Application &application : state.applications())
        add(application);
    for (const fleet::Gateway &gateway : state.gateways())
        add(gateway);
    std::sort(rows.begin(), rows.end(), [](const Row &a, const Row &b) {
        if (a.principal.kind != b.principal.kind)
            return a.principal.kind < b.principal.kind;
        const int names = a.name.compare(b.name, Qt::CaseInsensitive);
        return names != 0 ? names < 0 : a.principal < b.principal;
    });
    return rows;
}

fleet::PrincipalRef MachineModel::principalAt(int row) const
{
    return at(row).principal;
}

int MachineModel::rowOf(const fleet::PrincipalRef &machine) const
{
    return DraftRows::rowOf(machine);
}

QString MachineModel::stateWord(State state)
{
    switch (state) {
    case State::Active:
        return QStringLiteral("active");
    case State::Disabled:
        return QStringLiteral("disabled");
    case State::Blocked:
        return QStringLiteral("blocked");
    case State::Over:
        return QStringLiteral("over");
    case State::Cut:
        break;
    }
    return QStringLiteral("cut");
}

QString MachineModel::stateText(State state)
{
    switch (state) {
    case State::Active:
        return tr("Active");
    case State::Disabled:
        return tr("Disabled");
    case State::Blocked:
        return tr("Organization blocked");
    case State::Over:
        return tr("Out of its time");
    case State::Cut:
        break;
    }
    return tr("Delegation ended");
}

QVariant MachineModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = at(index.row());
    switch (role) {
    case IdRole:
        return idText(row.principal.id);
    case PrincipalRole:
        return principalText(row.principal);
    case IconRole:
        return index.column() == NameColumn ? QVariant(labels::iconOf(row.principal.kind))
                                            : QVariant();
    case StateRole:
        return stateWord(row.state);
    case StateTextRole:
        return stateText(row.state);
    case ToneRole:
        return static_cast<int>(row.state == State::Active ? Tone::Good : Tone::Bad);
    case PendingRole:
        return row.pending;
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        break;
    default:
        return {};
    }
    switch (index.column()) {
    case NameColumn:
        return row.name;
    case OrganizationColumn:
        return row.organization;
    case WhereColumn:
        return row.where;
    case MayDoColumn:
        return row.mayDo;
    case StateColumn:
        return stateText(row.state);
    default:
        return {};
    }
}

QVariant MachineModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Name");
    case OrganizationColumn:
        return tr("Organization");
    case WhereColumn:
        return tr("Where");
    case MayDoColumn:
        return tr("May do");
    case StateColumn:
        return tr("State");
    default:
        return {};
    }
}

} // namespace bailiwick::items
