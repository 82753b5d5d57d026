// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/state.h"
#include "models/items/roles.h"

#include <QAbstractTableModel>

#include <set>

namespace bailiwick::items {

// People, teams or end users to tick: the ticked ones first, then by name; those whose name, e-mail
// or organization contains the filter, at most maximumRows (isTruncated). O(principals of the kind)
// for each filter.
// Columns: Name, Organization. Roles: DisplayRole, ToolTipRole (e-mail), CheckStateRole,
// IconRole, PrincipalRole.
class PrincipalChoiceModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, OrganizationColumn, ColumnCount };
    static constexpr std::size_t maximumRows = 500;

    // `single`: ticking one takes the tick from the one before.
    explicit PrincipalChoiceModel(fleet::State state, QObject *parent = nullptr);

    void choose(fleet::PrincipalKind kind, const std::vector<fleet::Id> &chosen, bool single);
    fleet::PrincipalKind kind() const { return m_kind; }
    std::vector<fleet::Id> chosen() const { return {m_chosen.begin(), m_chosen.end()}; }
    void setFilterText(const QString &text);
    bool isTruncated() const { return m_truncated; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    void chosenChanged();

private:
    struct Row
    {
        fleet::Id id;
        QString name;
        QString organization;
        QString email;
    };
    std::vector<Row> rowsOfKind() const;
    void refresh();

    fleet::State m_state;
    fleet::PrincipalKind m_kind = fleet::PrincipalKind::Membership;
    std::set<fleet::Id> m_chosen;
    bool m_single = false;
    bool m_truncated = false;
    QString m_filterText;
    std::vector<Row> m_rows;
};

} // namespace bailiwick::items
