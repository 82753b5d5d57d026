// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/items/audit_model.h"

#include <QTableView>

namespace bailiwick::views {

/// The table over the AuditModel's window: asks for the page beyond an end when that end comes
/// near, and keeps the rows in sight where they are when pages come or go above them. Home asks for
/// the newest rows.
class AuditTable : public QTableView
{
    Q_OBJECT
public:
    /// The model outlives the table.
    explicit AuditTable(items::AuditModel &model, QWidget *parent = nullptr);

    /// Sequence of the current row; nullopt: none, or not sequenced yet.
    std::optional<std::uint64_t> current() const;

Q_SIGNALS:
    void currentEventChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &now, const QModelIndex &before) override;

private:
    void keepPlace(int rowsAbove);
    void fetchAtEnds();

    items::AuditModel &m_model;
};

} // namespace bailiwick::views
