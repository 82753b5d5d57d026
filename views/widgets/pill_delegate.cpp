// SPDX-License-Identifier: Apache-2.0
#include "views/widgets/pill_delegate.h"

#include "models/items/roles.h"
#include "views/widgets/item_tone.h"
#include "views/widgets/pill.h"

#include <QApplication>
#include <QPainter>

namespace bailiwick::widgets {
namespace {

// A cell with a state but no word of its own for it shows the state as its text.
QString pillText(const QModelIndex &index)
{
    QString text = index.data(items::StateTextRole).toString();
    if (!text.isEmpty() || index.data(items::StateRole).toString().isEmpty())
        return text;
    return index.data(Qt::DisplayRole).toString();
}

} // namespace

PillDelegate::PillDelegate(QObject *parent, Qt::Alignment alignment)
    : QStyledItemDelegate(parent)
    , m_alignment(alignment)
{
}

void PillDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    const QString text = pillText(index);
    if (text.isEmpty()) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    cell.text.clear();
    cell.icon = {};
    cell.features &=
        ~(QStyleOptionViewItem::HasDecoration | QStyleOptionViewItem::HasCheckIndicator);
    const QStyle *style = cell.widget ? cell.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);

    const PillLook look{text, toneOf(index), index.data(items::PendingRole).toBool()};
    paintPill(*painter, option.rect.adjusted(6, 1, -6, -1), look, option.font, option.palette,
              m_alignment);
}

QSize PillDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QString text = pillText(index);
    const QSize plain = QStyledItemDelegate::sizeHint(option, index);
    if (text.isEmpty())
        return plain;
    return (pillSize(text, option.font) + QSize(12, 6)).expandedTo({0, plain.height()});
}

} // namespace bailiwick::widgets
