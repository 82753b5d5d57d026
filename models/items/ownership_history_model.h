// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/items/roles.h"
#include "models/remote/ownership_answers.h"

#include <QAbstractTableModel>

namespace bailiwick::items {

// Who had a device in which revisions, newest first. Columns: Since (when that began), Revision,
// Owner, Shared with (names), By (who made the revision).
// Roles: DisplayRole, ToolTipRole, IdRole (the owner's), IconRole, TimeRole (Since).
class OwnershipHistoryModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { SinceColumn, RevisionColumn, OwnerColumn, SharedColumn, ByColumn, ColumnCount };

    explicit OwnershipHistoryModel(QObject *parent = nullptr);

    void setSpans(std::vector<remote::OwnershipSpan> spans);
    const std::vector<remote::OwnershipSpan> &spans() const { return m_spans; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<remote::OwnershipSpan> m_spans;
};

// "Pia Torres"; a sentence of its own for somebody who is not there any more.
QString nameOf(const remote::Named &person);

} // namespace bailiwick::items
