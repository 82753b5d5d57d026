// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/difference.h"
#include "models/items/roles.h"

#include <QAbstractItemModel>

#include <memory>

namespace bailiwick::items {

// A preview's difference as a tree: person › action › devices (made in pages when opened), and at
// the end "Scheduled changes" › one a row, when there are any. Holds the difference; no reset but
// by setDifference.
//
// Columns: Subject (person, action, device), Gained, Lost (numbers of devices), Detail (path,
// organization, what is scheduled).
// Roles: DisplayRole, ToolTipRole, IdRole (device or resource), PrincipalRole (on person rows and
// below), IconRole, StateRole ("gained", "lost", "both", "scheduled"), StateTextRole, ToneRole,
// SortRole (numbers), TimeRole (scheduled rows).
class DifferenceModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { SubjectColumn, GainedColumn, LostColumn, DetailColumn, ColumnCount };
    static constexpr int pageSize = 200;

    explicit DifferenceModel(QObject *parent = nullptr);
    ~DifferenceModel() override;

    void setDifference(std::shared_ptr<const access::Difference> difference);

    // For the summary line.
    struct Totals
    {
        std::size_t peopleGaining = 0;
        std::size_t peopleLosing = 0;
        std::size_t teamsGaining = 0;
        std::size_t teamsLosing = 0;
        std::size_t machinesGaining = 0; // applications and gateways
        std::size_t machinesLosing = 0;
        std::uint64_t devicesGained = 0; // distinct devices anybody gains anything on
        std::uint64_t devicesLost = 0;
        std::size_t scheduled = 0;
    };
    const Totals &totals() const { return m_totals; }
    // "3 people gain access to 120 devices; 1 person loses access to 4 devices."
    QString summary() const;

    std::optional<fleet::PrincipalRef> principalAt(const QModelIndex &index) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    bool hasChildren(const QModelIndex &parent = {}) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Node;
    Node *nodeAt(const QModelIndex &index) const;
    void build();
    QString gainers() const; // with a place for the devices; empty: nobody
    QString losers() const;
    QVariant personData(const Node &node, int column, int role) const;
    QVariant actionData(const Node &node, int column, int role) const;
    QVariant placeData(const Node &node, int column, int role) const;
    QVariant scheduledData(const Node &node, int column, int role) const;

    std::shared_ptr<const access::Difference> m_difference;
    std::unique_ptr<Node> m_root;
    Totals m_totals;
};

} // namespace bailiwick::items
