// SPDX-License-Identifier: Apache-2.0
#include "views/matrix/matrix_delegate.h"

#include "models/items/matrix_cell.h"
#include "views/widgets/item_tone.h"
#include "views/widgets/pill.h"

#include <QApplication>
#include <QPainter>

namespace bailiwick::matrix {

void MatrixDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    cell.text.clear();
    cell.features &= ~QStyleOptionViewItem::HasCheckIndicator;
    const QStyle *style = cell.widget ? cell.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);

    static const QString empty = items::stateWord(items::CellState::Empty);
    static const QString notGrantable = items::stateWord(items::CellState::NotGrantable);
    const QString state = index.data(items::StateRole).toString();
    if (state == empty)
        return;
    if (state == notGrantable) {
        const bool selected = option.state & QStyle::State_Selected;
        painter->setPen(selected ? option.palette.color(QPalette::HighlightedText)
                                 : option.palette.color(QPalette::PlaceholderText));
        painter->drawText(option.rect, Qt::AlignCenter, QStringLiteral("–"));
        return;
    }
    const bool pending = index.data(items::PendingRole).toBool();
    const widgets::PillLook look{index.data(Qt::DisplayRole).toString(),
                                 pending ? widgets::Tone::Pending : widgets::toneOf(index),
                                 pending};
    widgets::paintPill(*painter, option.rect.adjusted(5, 1, -5, -1), look, option.font,
                       option.palette, Qt::AlignHCenter);
}

QSize MatrixDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QString text = index.data(Qt::DisplayRole).toString();
    return widgets::pillSize(text, option.font) + QSize(14, 8);
}

} // namespace bailiwick::matrix
