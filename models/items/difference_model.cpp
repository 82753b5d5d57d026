// SPDX-License-Identifier: Apache-2.0
#include "models/items/difference_model.h"

#include "models/items/counted.h"
#include "models/items/device_sum.h"
#include "models/items/difference_node.h"
#include "models/items/labels.h"

namespace bailiwick::items {
namespace {

using Counter = std::size_t DifferenceModel::Totals::*;

// Of those who gain, of those who lose. A team's people are counted themselves.
std::pair<Counter, Counter> countersOf(fleet::PrincipalKind kind)
{
    using Totals = DifferenceModel::Totals;
    switch (kind) {
    case fleet::PrincipalKind::Team:
        return {&Totals::teamsGaining, &Totals::teamsLosing};
    case fleet::PrincipalKind::Application:
    case fleet::PrincipalKind::Gateway:
        return {&Totals::machinesGaining, &Totals::machinesLosing};
    case fleet::PrincipalKind::Membership:
    case fleet::PrincipalKind::Person:
        break;
    }
    return {&Totals::peopleGaining, &Totals::peopleLosing};
}

} // namespace

DifferenceModel::DifferenceModel(QObject *parent)
    : QAbstractItemModel(parent)
    , m_root(std::make_unique<Node>())
{
}

DifferenceModel::~DifferenceModel() = default;

void DifferenceModel::setDifference(std::shared_ptr<const access::Difference> difference)
{
    beginResetModel();
    m_difference = std::move(difference);
    m_root = std::make_unique<Node>();
    m_totals = {};
    if (m_difference)
        build();
    endResetModel();
}

void DifferenceModel::build()
{
    DeviceSum gained(m_difference->after->tree());
    DeviceSum lost(m_difference->before->tree());
    std::vector<const access::PieceSet *> gains;
    std::vector<const access::PieceSet *> losses;
    for (std::size_t i = 0; i < m_difference->principals.size(); ++i) {
        const access::PrincipalDifference &principal = m_difference->principals[i];
        Node *person = m_root->add(Node::Kind::Person);
        person->principal = i;
        gains.clear();
        losses.clear();
        for (std::size_t j = 0; j < principal.actions.size(); ++j) {
            const access::ActionDifference &part = principal.actions[j];
            Node *action = person->add(Node::Kind::Action);
            action->principal = i;
            action->part = j;
            action->gained = gained.of(part.gained);
            action->lost = lost.of(part.lost);
            action->gains = !part.gained.isEmpty();
            action->loses = !part.lost.isEmpty();
            person->gains = person->gains || action->gains;
            person->loses = person->loses || action->loses;
            gains.push_back(&part.gained);
            losses.push_back(&part.lost);
        }
        person->gained = gained.of(gains);
        person->lost = lost.of(losses);
        const auto [gaining, losing] = countersOf(principal.principal.kind);
        m_totals.*gaining += person->gains ? 1 : 0;
        m_totals.*losing += person->loses ? 1 : 0;
    }
    m_totals.devicesGained = gained.all();
    m_totals.devicesLost = lost.all();
    m_totals.scheduled = m_difference->scheduled.size();
    if (m_difference->scheduled.empty())
        return;
    Node *list = m_root->add(Node::Kind::ScheduledList);
    for (std::size_t i = 0; i < m_difference->scheduled.size(); ++i)
        list->add(Node::Kind::Scheduled)->part = i;
}

QString DifferenceModel::gainers() const
{
    const auto people = static_cast<int>(m_totals.peopleGaining);
    const auto machines = static_cast<int>(m_totals.machinesGaining);
    const auto teams = static_cast<int>(m_totals.teamsGaining);
    if (people > 0 && machines > 0)
        return tr("%n people, applications or gateways gain access to %1.", nullptr,
                  people + machines);
    if (people > 0)
        return tr("%n people gain access to %1.", nullptr, people);
    if (machines > 0)
        return tr("%n application(s) or gateway(s) gain access to %1.", nullptr, machines);
    return teams > 0 ? tr("%n team(s) without people gain access to %1.", nullptr, teams)
                     : QString();
}

QString DifferenceModel::losers() const
{
    const auto people = static_cast<int>(m_totals.peopleLosing);
    const auto machines = static_cast<int>(m_totals.machinesLosing);
    const auto teams = static_cast<int>(m_totals.teamsLosing);
    if (people > 0 && machines > 0)
        return tr("%n people, applications or gateways lose access to %1.", nullptr,
                  people + machines);
    if (people > 0)
        return tr("%n people lose access to %1.", nullptr, people);
    if (machines > 0)
        return tr("%n application(s) or gateway(s) lose access to %1.", nullptr, machines);
    return teams > 0 ? tr("%n team(s) without people lose access to %1.", nullptr, teams)
                     : QString();
}

QString DifferenceModel::summary() const
{
    QStringList parts;
    if (const QString gain = gainers(); !gain.isEmpty())
        parts << gain.arg(countedDevices(m_totals.devicesGained));
    if (const QString lose = losers(); !lose.isEmpty())
        parts << lose.arg(countedDevices(m_totals.devicesLost));
    if (m_totals.scheduled > 0)
        parts << tr("%n changes come later.", nullptr, static_cast<int>(m_totals.scheduled));
    return parts.isEmpty() ? tr("Nobody's access changes.") : parts.join(QLatin1Char(' '));
}

DifferenceModel::Node *DifferenceModel::nodeAt(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<Node *>(index.internalPointer()) : m_root.get();
}

std::optional<fleet::PrincipalRef> DifferenceModel::principalAt(const QModelIndex &index) const
{
    const Node *node = nodeAt(index);
    switch (node->kind) {
    case Node::Kind::Root:
    case Node::Kind::ScheduledList:
        return std::nullopt;
    case Node::Kind::Scheduled:
        return m_difference->scheduled[node->part].principal;
    default:
        return m_difference->principals[node->principal].principal;
    }
}

QModelIndex DifferenceModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, nodeAt(parent)->children[static_cast<std::size_t>(row)].get());
}

QModelIndex DifferenceModel::parent(const QModelIndex &index) const
{
    Node *above = index.isValid() ? nodeAt(index)->parent : nullptr;
    return above && above->parent ? createIndex(above->row, 0, above) : QModelIndex();
}

int DifferenceModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(nodeAt(parent)->children.size());
}

int DifferenceModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

bool DifferenceModel::hasChildren(const QModelIndex &parent) const
{
    if (parent.column() > 0)
        return false;
    const Node *node = nodeAt(parent);
    return node->kind == Node::Kind::Action || !node->children.empty();
}

bool DifferenceModel::canFetchMore(const QModelIndex &parent) const
{
    const Node *node = nodeAt(parent);
    return parent.column() <= 0 && node->kind == Node::Kind::Action && !node->isFetched;
}

// The next page of an action's devices: first those gained, then those lost. Where no device is
// concerned, the other nodes are shown.
void DifferenceModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    Node *node = nodeAt(parent);
    const access::ActionDifference &part =
        m_difference->principals[node->principal].actions[node->part];
    std::vector<Node::Place> places;
    while (!node->isFetched && places.size() < pageSize) {
        const access::PieceSet &set = node->fetchLost ? part.lost : part.gained;
        const access::Tree &tree =
            (node->fetchLost ? m_difference->before : m_difference->after)->tree();
        const bool devicesOnly = (node->fetchLost ? node->lost : node->gained) > 0;
        node->fetchPage(set, tree, devicesOnly, pageSize, places);
    }
    if (places.empty())
        return;
    const int first = static_cast<int>(node->children.size());
    beginInsertRows(parent.siblingAtColumn(0), first, first + static_cast<int>(places.size()) - 1);
    for (const Node::Place &place : places) {
        Node *child = node->add(Node::Kind::Place);
        child->principal = node->principal;
        child->part = node->part;
        child->place = place;
        child->gains = !place.lost;
        child->loses = place.lost;
    }
    endInsertRows();
}

QVariant DifferenceModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !m_difference)
        return {};
    const Node &node = *nodeAt(index);
    if (role == PrincipalRole) {
        const auto principal = principalAt(index);
        return principal ? QVariant(principalText(*principal)) : QVariant();
    }
    if (node.kind == Node::Kind::ScheduledList || node.kind == Node::Kind::Scheduled) {
        if (role == StateRole)
            return QStringLiteral("scheduled");
        if (role == StateTextRole)
            return tr("Scheduled");
        if (role == ToneRole)
            return static_cast<int>(Tone::Warning);
        return scheduledData(node, index.column(), role);
    }
    switch (role) {
    case StateRole:
        if (node.gains && node.loses)
            return QStringLiteral("both");
        return node.gains ? QStringLiteral("gained") : QStringLiteral("lost");
    case StateTextRole:
        if (node.gains && node.loses)
            return tr("Gains and loses");
        return node.gains ? tr("Gains") : tr("Loses");
    case ToneRole:
        return static_cast<int>(node.loses ? Tone::Bad : Tone::Good);
    case Qt::TextAlignmentRole:
        if (index.column() == GainedColumn || index.column() == LostColumn)
            return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
        return {};
    case SortRole:
        if (index.column() == GainedColumn)
            return static_cast<qulonglong>(node.gained);
        if (index.column() == LostColumn)
            return static_cast<qulonglong>(node.lost);
        break;
    default:
        break;
    }
    if (node.kind == Node::Kind::Place)
        return placeData(node, index.column(), role);
    if (role == Qt::DisplayRole && index.column() == GainedColumn)
        return node.gains ? tr("+%1").arg(labels::count(node.gained)) : QString();
    if (role == Qt::DisplayRole && index.column() == LostColumn)
        return node.loses ? tr("−%1").arg(labels::count(node.lost)) : QString();
    return node.kind == Node::Kind::Person ? personData(node, index.column(), role)
                                           : actionData(node, index.column(), role);
}

QVariant DifferenceModel::personData(const Node &node, int column, int role) const
{
    const fleet::PrincipalRef &principal = m_difference->principals[node.principal].principal;
    const fleet::State &after = m_difference->after->state();
    const bool known = principal.kind != fleet::PrincipalKind::Membership ||
                       after.memberships().find(principal.id);
    const fleet::State &state = known ? after : m_difference->before->state();
    if (role == IdRole)
        return idText(principal.id);
    if (role == IconRole)
        return column == SubjectColumn ? QVariant(labels::iconOf(principal.kind)) : QVariant();
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    if (column == SubjectColumn)
        return labels::person(state, principal);
    return column == DetailColumn
               ? QVariant(labels::organization(state, state.organizationOf(principal)))
               : QVariant();
}

QVariant DifferenceModel::actionData(const Node &node, int column, int role) const
{
    const access::ActionDifference &part =
        m_difference->principals[node.principal].actions[node.part];
    const fleet::ActionName &name = m_difference->actions[part.action];
    if (role == IconRole)
        return column == SubjectColumn ? QVariant(QStringLiteral("action")) : QVariant();
    if (role == Qt::ToolTipRole && column == SubjectColumn)
        return QString::fromStdString(name);
    if (role != Qt::DisplayRole)
        return {};
    if (column == SubjectColumn)
        return labels::action(name);
    if (column != DetailColumn)
        return {};
    QStringList details;
    const std::uint64_t nodes = part.gained.count() + part.lost.count() - node.gained - node.lost;
    if (nodes > 0)
        details << tr("and %Ln other node(s)", nullptr, static_cast<int>(nodes));
    const std::uint64_t maybe = part.gainedMaybe.count() + part.lostMaybe.count();
    if (maybe == part.gained.count() + part.lost.count())
        details << tr("depends on network or second factor");
    else if (maybe > 0)
        details << tr("%1 of them depend on network or second factor").arg(labels::count(maybe));
    return details.join(QStringLiteral("; "));
}

QVariant DifferenceModel::placeData(const Node &node, int column, int role) const
{
    const access::Tree &tree =
        (node.place.lost ? m_difference->before : m_difference->after)->tree();
    const fleet::Resource &resource = tree.resource(node.place.position);
    if (role == IdRole)
        return idText(resource.id);
    if (role == IconRole)
        return column == SubjectColumn ? QVariant(labels::iconOf(resource)) : QVariant();
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (column) {
    case SubjectColumn:
        return QString::fromStdString(resource.name);
    case GainedColumn:
        return node.place.lost ? QString() : tr("gained");
    case LostColumn:
        return node.place.lost ? tr("lost") : QString();
    default:
        return QString::fromStdString(tree.path(node.place.position));
    }
}

QVariant DifferenceModel::scheduledData(const Node &node, int column, int role) const
{
    if (node.kind == Node::Kind::ScheduledList) {
        if (role == Qt::DisplayRole && column == SubjectColumn)
            return tr("Scheduled changes");
        return role == IconRole && column == SubjectColumn ? QVariant(QStringLiteral("schedule"))
                                                           : QVariant();
    }
    const access::Scheduled &scheduled = m_difference->scheduled[node.part];
    const fleet::State &state = m_difference->after->state();
    if (role == TimeRole)
        return static_cast<qint64>(scheduled.at);
    if (role == IdRole)
        return idText(scheduled.assignment);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    if (column == DetailColumn)
        return scheduled.begins ? tr("begins %1").arg(labels::time(scheduled.at))
                                : tr("ends %1").arg(labels::time(scheduled.at));
    if (column != SubjectColumn)
        return {};
    const fleet::Assignment *assignment = state.assignments().find(scheduled.assignment);
    const fleet::Role *held = assignment ? state.roles().find(assignment->role) : nullptr;
    const fleet::Policy *policy = state.policies().find(scheduled.assignment);
    const bool ofMachine = fleet::isMachine(scheduled.principal.kind);
    const QString what =
        ofMachine && scheduled.assignment == scheduled.principal.id ? tr("its access at its spaces")
        : held
            ? tr("%1 at %2")
                  .arg(QString::fromStdString(held->name), labels::scope(state, assignment->scope))
        : policy
            ? tr("access, by the policy \u201c%1\u201d").arg(QString::fromStdString(policy->name))
            : tr("access");
    return tr("%1: %2", "whose, and what").arg(labels::person(state, scheduled.principal), what);
}

QVariant DifferenceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && (section == GainedColumn || section == LostColumn))
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case SubjectColumn:
        return tr("Who and what");
    case GainedColumn:
        return tr("Gains (devices)");
    case LostColumn:
        return tr("Loses (devices)");
    case DetailColumn:
        return tr("Details");
    default:
        return {};
    }
}

} // namespace bailiwick::items
