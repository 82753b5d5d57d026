// SPDX-License-Identifier: Apache-2.0
#include "views/widgets/item_delegate.h"

#include "models/items/roles.h"
#include "views/widgets/icons.h"

#include <QApplication>
#include <QHash>

namespace bailiwick::widgets {

namespace {
constexpr int numberInset = 5; // as much as the style sheet gives a heading beyond a cell's margin

bool isNumber(const QModelIndex &index)
{
    const QVariant value = index.data(Qt::TextAlignmentRole); // flags or, of old, an integer
    const Qt::Alignment alignment = value.metaType() == QMetaType::fromType<Qt::Alignment>()
                                        ? value.value<Qt::Alignment>()
                                        : Qt::Alignment(value.toInt());
    return alignment.testFlag(Qt::AlignRight);
}

} // namespace

std::optional<Icon> iconFromName(const QString &name)
{
    static const QHash<QString, Icon> names = [] {
        QHash<QString, Icon> all;
        for (int i = 0; i < iconCount; ++i)
            all.insert(iconName(static_cast<Icon>(i)), static_cast<Icon>(i));
        all.insert(QStringLiteral("action"), Icon::Key);
        all.insert(QStringLiteral("partner"), Icon::Organization);
        all.insert(QStringLiteral("schedule"), Icon::Clock);
        all.insert(QStringLiteral("space"), Icon::Zone);
        return all;
    }();
    const auto found = names.constFind(name);
    return found == names.constEnd() ? std::nullopt : std::optional(*found);
}

QSize ItemDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize size = QStyledItemDelegate::sizeHint(option, index);
    const int inset = isNumber(index) ? numberInset : 0;
    return size.expandedTo({0, option.fontMetrics.height() + 10}).grownBy({0, 0, inset, 0});
}

void ItemDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    if (!isNumber(index)) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QStyle *style = cell.widget ? cell.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &cell, painter, cell.widget);
    QStyleOptionViewItem inset = option;
    inset.rect.adjust(0, 0, -numberInset, 0);
    QStyledItemDelegate::paint(painter, inset, index);
}

void ItemDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (const auto shown = iconFromName(index.data(items::IconRole).toString())) {
        option->icon = icon(*shown);
        option->decorationSize = QSize(16, 16);
        option->features |= QStyleOptionViewItem::HasDecoration;
    }
    if (index.data(items::ContextRole).toBool())
        option->palette.setColor(QPalette::Text, option->palette.color(QPalette::PlaceholderText));
    if (index.data(items::PendingRole).toBool())
        option->font.setItalic(true);
}

} // namespace bailiwick::widgets
