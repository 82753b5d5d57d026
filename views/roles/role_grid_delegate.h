// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyledItemDelegate>

namespace bailiwick::roles {

/// A cell of the grid of roles: a box to check, or a tick where it cannot be changed; a lock where
/// the action cannot be put into the role; how many of an area; that there is a condition. A dashed
/// ring: only in the draft. A tint: the compared roles differ. GUI thread.
class RoleGridDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

protected:
    /// A click into the box toggles it; by keyboard the table does.
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

private:
    void paintState(QPainter &painter, const QStyleOptionViewItem &cell,
                    const QModelIndex &index) const;
};

} // namespace bailiwick::roles
