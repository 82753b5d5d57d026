// SPDX-License-Identifier: Apache-2.0
#include "views/widgets/item_delegate.h"

#include "models/items/roles.h"
#include "views/widgets/icons.h"

#include <QHash>

namespace bailiwick::widgets {

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
    return size.expandedTo({0, option.fontMetrics.height() + 10});
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
