// SPDX-License-Identifier: Apache-2.0
#include "models/items/locator_model.h"

#include "models/items/labels.h"
#include "models/items/tree_filter.h"

#include <algorithm>

namespace bailiwick::items {

namespace {

struct Found
{
    int rank = 0; // smaller is better
    LocatorEntry entry;
};

// 0: equal, 1: begins with, 2: a word begins with, 3: contains, 4: found elsewhere, -1: not at all.
int rankOf(const QString &title, const QString &query)
{
    const qsizetype at = title.indexOf(query, 0, Qt::CaseInsensitive);
    if (at < 0)
        return -1;
    if (at == 0)
        return title.size() == query.size() ? 0 : 1;
    return title.contains(QLatin1Char(' ') + query, Qt::CaseInsensitive) ? 2 : 3;
}

struct Query
{
    QString text;
    std::optional<LocatorKind> only;

    bool wants(LocatorKind kind) const
    {
        const bool people = only == LocatorKind::Person && kind == LocatorKind::Team;
        return !only || *only == kind || people;
    }
};

Query parsed(const QString &text)
{
    const QString query = text.trimmed();
    if (query.startsWith(QLatin1Char('>')))
        return {query.mid(1).trimmed(), LocatorKind::Command};
    static const std::pair<const char *, LocatorKind> prefixes[] = {
        {"d ", LocatorKind::Resource},
        {"p ", LocatorKind::Person},
        {"r ", LocatorKind::Role},
        {"l ", LocatorKind::Delegation}};
    const QString padded = query + QLatin1Char(' ');
    for (const auto &[prefix, kind] : prefixes) {
        if (padded.startsWith(QLatin1String(prefix)))
            return {query.mid(2).trimmed(), kind};
    }
    if (query.isEmpty())
        return {query, LocatorKind::Command};
    return {query, std::nullopt};
}

// Keeps the best entries only.
class Best
{
public:
    explicit Best(Query query)
        : m_query(std::move(query))
    {
    }
    bool wants(LocatorKind kind) const { return m_query.wants(kind); }
    const QString &text() const { return m_query.text; }
    void offer(LocatorKind kind, const QString &id, const QString &title, const QString &subtitle,
               const QString &icon, int otherwise = -1)
    {
        int rank = rankOf(title, m_query.text);
        if (rank < 0)
            rank = otherwise;
        if (rank < 0)
            return;
        m_found.push_back({rank, {kind, id, title, subtitle, icon}});
        if (m_found.size() >= std::size_t{4} * LocatorModel::maximumRows)
            shrink();
    }
    std::vector<LocatorEntry> take()
    {
        shrink();
        std::vector<LocatorEntry> entries;
        entries.reserve(m_found.size());
        for (Found &found : m_found)
            entries.push_back(std::move(found.entry));
        return entries;
    }

private:
    void shrink()
    {
        std::stable_sort(m_found.begin(), m_found.end(), [](const Found &a, const Found &b) {
            return std::pair(a.rank, a.entry.title.size()) <
                   std::pair(b.rank, b.entry.title.size());
        });
        if (m_found.size() > LocatorModel::maximumRows)
            m_found.resize(LocatorModel::maximumRows);
    }

    Query m_query;
    std::vector<Found> m_found;
};

void searchPeople(const fleet::State &state, Best &best)
{
    for (const fleet::Membership &membership : state.memberships()) {
        const fleet::PrincipalRef principal{fleet::PrincipalKind::Membership, membership.id};
        best.offer(LocatorKind::Person, idText(membership.id), labels::person(state, principal),
                   labels::organization(state, membership.organization),
                   labels::iconOf(principal.kind));
    }
    for (const fleet::Team &team : state.teams()) {
        best.offer(LocatorKind::Team, idText(team.id), QString::fromStdString(team.name),
                   labels::organization(state, team.organization),
                   labels::iconOf(fleet::PrincipalKind::Team));
    }
}

void searchRoles(const fleet::State &state, Best &best)
{
    for (const fleet::Role &role : state.roles()) {
        best.offer(LocatorKind::Role, idText(role.id), QString::fromStdString(role.name),
                   QString::fromStdString(role.description), QStringLiteral("role"));
    }
}

void searchDelegations(const fleet::State &state, Best &best)
{
    for (const fleet::Delegation &delegation : state.delegations()) {
        best.offer(LocatorKind::Delegation, idText(delegation.id),
                   labels::organization(state, delegation.to),
                   labels::scopes(state, delegation.region), QStringLiteral("delegation"));
    }
}

// False when cancelled.
bool searchTree(const access::Tree &tree, Best &best, const std::atomic<bool> &cancelled)
{
    const QStringList words = best.text().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (access::Position p = 0; p < tree.size(); ++p) {
        if ((p & 0xfffU) == 0 && cancelled.load(std::memory_order_relaxed))
            return false;
        const fleet::Resource &resource = tree.resource(p);
        if (!matches(resource, words))
            continue;
        best.offer(LocatorKind::Resource, idText(resource.id),
                   QString::fromStdString(resource.name), QString::fromStdString(tree.path(p)),
                   labels::iconOf(resource), 4);
    }
    return true;
}

std::vector<LocatorEntry> found(const access::SnapshotPtr &snapshot,
                                const std::vector<LocatorEntry> &commands, const Query &query,
                                const std::atomic<bool> &cancelled)
{
    Best best(query);
    if (query.wants(LocatorKind::Command)) {
        for (const LocatorEntry &command : commands)
            best.offer(command.kind, command.id, command.title, command.subtitle, command.icon);
    }
    if (!snapshot)
        return best.take();
    if (query.wants(LocatorKind::Person))
        searchPeople(snapshot->state(), best);
    if (query.wants(LocatorKind::Role))
        searchRoles(snapshot->state(), best);
    if (query.wants(LocatorKind::Delegation))
        searchDelegations(snapshot->state(), best);
    if (query.wants(LocatorKind::Resource) && !searchTree(snapshot->tree(), best, cancelled))
        return {};
    return best.take();
}

QString kindWord(LocatorKind kind)
{
    switch (kind) {
    case LocatorKind::Command:
        return QStringLiteral("command");
    case LocatorKind::Resource:
        return QStringLiteral("resource");
    case LocatorKind::Person:
        return QStringLiteral("person");
    case LocatorKind::Team:
        return QStringLiteral("team");
    case LocatorKind::Role:
        return QStringLiteral("role");
    case LocatorKind::Delegation:
        return QStringLiteral("delegation");
    }
    return {};
}

QString kindText(LocatorKind kind)
{
    switch (kind) {
    case LocatorKind::Command:
        return LocatorModel::tr("Command");
    case LocatorKind::Resource:
        return LocatorModel::tr("Fleet");
    case LocatorKind::Person:
        return labels::of(fleet::EntityKind::Person);
    case LocatorKind::Team:
        return labels::of(fleet::EntityKind::Team);
    case LocatorKind::Role:
        return labels::of(fleet::EntityKind::Role);
    case LocatorKind::Delegation:
        return labels::of(fleet::EntityKind::Delegation);
    }
    return {};
}

} // namespace

LocatorModel::LocatorModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void LocatorModel::setSnapshot(const access::SnapshotPtr &snapshot)
{
    m_snapshot = snapshot;
    search();
}

void LocatorModel::setCommands(std::vector<LocatorEntry> commands)
{
    m_commands = std::move(commands);
    search();
}

void LocatorModel::setQuery(const QString &query)
{
    m_query = query;
    search();
}

void LocatorModel::search()
{
    const bool was = isBusy();
    m_latest.start(
        [snapshot = m_snapshot, commands = m_commands,
         query = parsed(m_query)](const std::atomic<bool> &cancelled) {
            return found(snapshot, commands, query, cancelled);
        },
        [this](std::vector<LocatorEntry> entries) {
            beginResetModel();
            m_entries = std::move(entries);
            endResetModel();
            emit busyChanged(false);
            emit finished(rowCount());
        });
    if (!was)
        emit busyChanged(true);
}

int LocatorModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant LocatorModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const LocatorEntry &entry = entryAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return entry.title;
    case Qt::ToolTipRole:
    case SubtitleRole:
        return entry.subtitle;
    case IdRole:
        return entry.id;
    case IconRole:
        return entry.icon;
    case StateRole:
        return kindWord(entry.kind);
    case StateTextRole:
        return kindText(entry.kind);
    case KindRole:
        return static_cast<int>(entry.kind);
    default:
        return {};
    }
}

} // namespace bailiwick::items
