// SPDX-License-Identifier: Apache-2.0
#include "views/roles/role_grid_delegate.h"

#include "models/items/role_grid_model.h"
#include "views/widgets/icons.h"
#include "views/widgets/pill.h"
#include "views/widgets/tone.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>

namespace bailiwick::roles {

using items::RoleGridModel;

namespace {

constexpr int side = 16;
constexpr int ring = 4;

QRect boxIn(const QStyleOptionViewItem &option)
{
    return QStyle::alignedRect(option.direction, Qt::AlignCenter, QSize(side, side), option.rect);
}

QColor textColor(const QStyleOptionViewItem &cell, QPalette::ColorRole role)
{
    const bool selected = cell.state.testFlag(QStyle::State_Selected);
    return cell.palette.color(selected ? QPalette::HighlightedText : role);
}

bool isTick(const QModelIndex &index)
{
    const QVariant checked = index.data(Qt::CheckStateRole);
    return checked.isValid() && checked.toInt() == Qt::Checked;
}

} // namespace

void RoleGridDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    cell.text.clear();
    cell.features &= ~QStyleOptionViewItem::HasCheckIndicator;
    if (index.data(RoleGridModel::DiffersRole).toBool())
        cell.backgroundBrush = widgets::toneColors(widgets::Tone::Info, cell.palette).background;
    const QStyle *style = cell.widget ? cell.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
    painter->save();
    paintState(*painter, cell, index);
    painter->restore();
}

void RoleGridDelegate::paintState(QPainter &painter, const QStyleOptionViewItem &cell,
                                  const QModelIndex &index) const
{
    const auto &grid = *static_cast<const RoleGridModel *>(index.model());
    const bool pending = index.data(items::PendingRole).toBool();
    const auto kind = grid.kindAt(index.row());
    if (kind == RoleGridModel::RowKind::Condition) {
        const QString condition = index.data(Qt::DisplayRole).toString();
        if (!condition.isEmpty() || pending)
            widgets::paintPill(painter, cell.rect.adjusted(5, 1, -5, -1),
                               {condition.isEmpty() ? tr("None") : condition,
                                pending ? widgets::Tone::Pending : widgets::Tone::Neutral, pending},
                               cell.font, cell.palette, Qt::AlignHCenter);
        return;
    }
    if (kind == RoleGridModel::RowKind::Area) {
        const QString text = index.data(Qt::DisplayRole).toString();
        if (pending) {
            widgets::paintPill(painter, cell.rect.adjusted(5, 1, -5, -1),
                               {text, widgets::Tone::Pending, true}, cell.font, cell.palette,
                               Qt::AlignHCenter);
            return;
        }
        const bool none = index.data(Qt::CheckStateRole).toInt() == Qt::Unchecked;
        painter.setPen(textColor(cell, none ? QPalette::PlaceholderText : QPalette::Text));
        painter.drawText(cell.rect, Qt::AlignCenter, text);
        return;
    }
    const QRect box = boxIn(cell);
    const qreal ratio = painter.device()->devicePixelRatioF();
    if (pending) {
        painter.setRenderHint(QPainter::Antialiasing);
        const bool selected = cell.state.testFlag(QStyle::State_Selected);
        painter.setPen(
            QPen(selected ? textColor(cell, QPalette::Text)
                          : widgets::toneColors(widgets::Tone::Pending, cell.palette).foreground,
                 1.4, Qt::DashLine));
        painter.drawRoundedRect(box.adjusted(-ring, -ring, ring - 1, ring - 1), 5, 5);
    }
    if (index.data(items::StateRole).toString() == QStringLiteral("locked")) {
        painter.drawPixmap(box,
                           widgets::iconPixmap(widgets::Icon::Lock, side - 2,
                                               textColor(cell, QPalette::PlaceholderText), ratio));
        return;
    }
    if (!index.flags().testFlag(Qt::ItemIsUserCheckable)) {
        if (isTick(index))
            painter.drawPixmap(box, widgets::iconPixmap(widgets::Icon::Ok, side,
                                                        textColor(cell, QPalette::Text), ratio));
        return;
    }
    QStyleOptionViewItem check = cell;
    check.rect = box;
    check.state.setFlag(QStyle::State_HasFocus, false);
    check.state |= isTick(index) ? QStyle::State_On : QStyle::State_Off;
    const QStyle *style = cell.widget ? cell.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &check, &painter, cell.widget);
}

bool RoleGridDelegate::editorEvent(QEvent *event, QAbstractItemModel *model,
                                   const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto &grid = *static_cast<const RoleGridModel *>(index.model());
    if (event->type() != QEvent::MouseButtonRelease ||
        !index.flags().testFlag(Qt::ItemIsUserCheckable) ||
        grid.kindAt(index.row()) == RoleGridModel::RowKind::Area)
        return false;
    const auto *mouse = static_cast<QMouseEvent *>(event);
    const QRect box = boxIn(option).adjusted(-ring, -ring, ring, ring);
    if (mouse->button() != Qt::LeftButton || mouse->modifiers() != Qt::NoModifier ||
        !box.contains(mouse->position().toPoint()))
        return false;
    return model->setData(index, isTick(index) ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

} // namespace bailiwick::roles
