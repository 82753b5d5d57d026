// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/questions.h"
#include "models/draft/latest.h"

#include <QAbstractTableModel>

namespace bailiwick::items {

// Who can reach one node, with which actions and why: one row a principal, the sentences of
// why_text.h. Computed on a worker thread; at most maximumRows rows (isTruncated).
// Columns: Person, Organization, Actions, Why.
// Roles: DisplayRole, ToolTipRole (all actions; all sentences, a line each), IdRole,
// PrincipalRole, IconRole.
class ReachModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { PersonColumn, OrganizationColumn, ActionsColumn, WhyColumn, ColumnCount };
    static constexpr int maximumRows = 2000;

    explicit ReachModel(QObject *parent = nullptr);

    // A null id or snapshot empties the model.
    void setNode(const access::SnapshotPtr &snapshot, fleet::Id resource, fleet::Time at);
    bool isBusy() const { return m_latest.isRunning(); }
    bool isTruncated() const { return m_truncated; }
    void cancel();
    // Applications or gateways are among them.
    bool hasMachines() const;
    fleet::PrincipalRef principalAt(int row) const { return m_rows.at(std::size_t(row)).principal; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    void busyChanged(bool busy);
    void finished();

private:
    struct Row
    {
        fleet::PrincipalRef principal;
        QString person;
        QString organization;
        QStringList actions;
        QStringList sentences;
    };
    struct Answer
    {
        std::vector<Row> rows;
        bool truncated = false;
    };
    static Answer compute(const access::Snapshot &snapshot, fleet::Id resource, fleet::Time at,
                          const std::atomic<bool> &cancelled);

    draft::Latest<Answer> m_latest;
    std::vector<Row> m_rows;
    bool m_truncated = false;
};

} // namespace bailiwick::items
