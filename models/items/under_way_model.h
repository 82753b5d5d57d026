// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/items/roles.h"
#include "models/remote/ownership_answers.h"

#include <QAbstractTableModel>

namespace bailiwick::items {

// What is about to change who has a device: offers and releases. Open ones first, then the newest.
// Columns: What, About (device or group), Details (to or from whom; why), State, Begun, Until
// (offers: open until; releases: due).
// Roles: DisplayRole, ToolTipRole, IdRole, IconRole, StateRole ("open", "waiting", "due",
// "closed"), StateTextRole, ToneRole, TimeRole (Begun, Until).
class UnderWayModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        WhatColumn,
        AboutColumn,
        DetailsColumn,
        StateColumn,
        BegunColumn,
        UntilColumn,
        ColumnCount
    };
    // What the viewer may do about a row.
    enum class Act : unsigned {
        Accept = 1u << 0,
        Decline = 1u << 1,
        Withdraw = 1u << 2, // an offer that they made
        Object = 1u << 3,
        Cancel = 1u << 4, // a release, by the manufacturer
        Complete = 1u << 5,
    };
    Q_DECLARE_FLAGS(Acts, Act)

    struct Row
    {
        QString id;
        bool isRelease = false;
        bool isTransfer = false;
        fleet::Id device; // null: a group's
        QString about;
        QString details;
        QString state; // as the server says
        fleet::Time begun = 0;
        fleet::Time until = 0;
        Acts acts;

        bool operator==(const Row &) const = default;
    };

    explicit UnderWayModel(QObject *parent = nullptr);

    void setRows(std::vector<Row> rows);
    const Row &rowAt(int row) const { return m_rows.at(static_cast<std::size_t>(row)); }

    // What the viewer was offered, or offered themselves.
    static Row received(const remote::OfferSummary &offer);
    static Row made(const remote::OfferSummary &offer);
    // An offer as the manufacturer hears of it.
    static Row seen(const remote::OfferSummary &offer);
    // By the manufacturer's people, who may or may not end it; by the owner.
    static Row release(const remote::ReleaseSummary &release, const QString &device, bool mayEnd,
                       fleet::Time now);
    static Row against(const remote::ReleaseSummary &release, const QString &device);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    static bool isOpen(const Row &row);
    static QString what(const Row &row);
    static QString stateText(const Row &row);

    std::vector<Row> m_rows;
};

Q_DECLARE_OPERATORS_FOR_FLAGS(UnderWayModel::Acts)

} // namespace bailiwick::items
