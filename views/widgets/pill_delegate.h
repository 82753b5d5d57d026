// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyledItemDelegate>

namespace bailiwick::widgets {

/// Paints cells that have a StateTextRole (or a StateRole and a text) as a pill in toneOf(index),
/// with a dashed outline when their PendingRole is set; every other cell as usual. Clicks and keys
/// are the view's and the model's own (check states included: Space toggles). The text shown is the
/// cell's StateTextRole; DisplayRole is what a screen reader says.
class PillDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    /// `alignment`: where in its cell the pill stands (matrices: centre).
    explicit PillDelegate(QObject *parent = nullptr, Qt::Alignment alignment = Qt::AlignLeft);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    Qt::Alignment m_alignment;
};

} // namespace bailiwick::widgets
