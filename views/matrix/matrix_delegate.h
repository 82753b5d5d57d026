// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyledItemDelegate>

namespace bailiwick::matrix {

/// A cell of a matrix: its state as a pill ("Until 3 Mar 2027"); nothing where a role could be
/// given, a short dash where it cannot (the tool tip and the line below the matrix say why).
class MatrixDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace bailiwick::matrix
