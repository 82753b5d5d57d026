// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/snapshot.h"
#include "models/draft/latest.h"
#include "models/items/roles.h"

#include <QAbstractListModel>

namespace bailiwick::items {

// What the locator can find. Command entries are the desktop's.
enum class LocatorKind { Command, Resource, Person, Team, Role, Delegation };

struct LocatorEntry
{
    LocatorKind kind = LocatorKind::Resource;
    QString id; // entity id, or the command's name
    QString title;
    QString subtitle; // path, organization, shortcut
    QString icon;
};

// Ctrl+K: finds nodes, people, teams, roles, delegations and commands by any part of their names
// (nodes: serial and model, too), best first: equal, begins with, word begins with, contains. A
// prefix narrows: "d " nodes, "p " people and teams, "r " roles, "l " delegations, ">" commands.
// Searched on a worker thread; at most maximumRows.
// Roles: DisplayRole (title), ToolTipRole (subtitle), IdRole, IconRole, StateRole (kind word),
// StateTextRole (kind for people), SubtitleRole, KindRole (int).
class LocatorModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum LocatorRole { SubtitleRole = ProblemRole + 1, KindRole };
    static constexpr int maximumRows = 60;

    explicit LocatorModel(QObject *parent = nullptr);

    void setSnapshot(const access::SnapshotPtr &snapshot);
    void setCommands(std::vector<LocatorEntry> commands);
    // An empty query lists the commands.
    void setQuery(const QString &query);
    bool isBusy() const { return m_latest.isRunning(); }
    const LocatorEntry &entryAt(int row) const { return m_entries.at(std::size_t(row)); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

signals:
    void busyChanged(bool busy);
    void finished(int found);

private:
    void search();

    access::SnapshotPtr m_snapshot;
    std::vector<LocatorEntry> m_commands;
    QString m_query;
    std::vector<LocatorEntry> m_entries;
    draft::Latest<std::vector<LocatorEntry>> m_latest;
};

} // namespace bailiwick::items
