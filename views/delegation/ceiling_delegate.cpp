// SPDX-License-Identifier: Apache-2.0
#include "views/delegation/ceiling_delegate.h"

#include "models/items/roles.h"
#include "views/widgets/icons.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>

namespace bailiwick::delegation {

namespace {
constexpr int side = 16;
} // namespace

void CeilingDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    cell.text.clear();
    cell.features &= ~QStyleOptionViewItem::HasCheckIndicator;
    const QStyle *style = cell.widget ? cell.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);

    const QString state = index.data(items::StateRole).toString();
    if (state == QStringLiteral("none"))
        return;
    const QRect box =
        QStyle::alignedRect(option.direction, Qt::AlignCenter, QSize(side, side), option.rect);
    if (state == QStringLiteral("missing")) {
        const QColor faint = option.palette.color(QPalette::Disabled, QPalette::Text);
        painter->drawPixmap(box, widgets::iconPixmap(widgets::Icon::Lock, side, faint,
                                                     painter->device()->devicePixelRatioF()));
        return;
    }
    QStyleOptionViewItem check = cell;
    check.rect = box;
    check.state.setFlag(QStyle::State_HasFocus, false);
    const bool chosen = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    check.state |= chosen ? QStyle::State_On : QStyle::State_Off;
    style->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &check, painter, cell.widget);
    if (state == QStringLiteral("narrowed")) {
        painter->setPen(option.palette.color(QPalette::PlaceholderText));
        painter->drawText(option.rect.adjusted(0, 0, -8, 0), Qt::AlignRight | Qt::AlignVCenter,
                          tr("if…", "an action that may be granted under a condition"));
    }
}

// The whole cell is the box: a click anywhere in it, or Space, toggles.
bool CeilingDelegate::editorEvent(QEvent *event, QAbstractItemModel *model,
                                  const QStyleOptionViewItem &, const QModelIndex &index)
{
    if (!index.flags().testFlag(Qt::ItemIsUserCheckable))
        return false;
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key != Qt::Key_Space && key != Qt::Key_Select)
            return false;
    } else if (event->type() != QEvent::MouseButtonRelease ||
               static_cast<QMouseEvent *>(event)->button() != Qt::LeftButton) {
        return false;
    }
    const bool chosen = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    return model->setData(index, chosen ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

} // namespace bailiwick::delegation
