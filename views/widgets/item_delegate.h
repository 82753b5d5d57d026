// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/widgets/icon_names.h"

#include <QStyledItemDelegate>

#include <optional>

namespace bailiwick::widgets {

/// The icon an item model names in its IconRole ("site"); nullopt for none or an unknown name.
std::optional<Icon> iconFromName(const QString &name);

/// Cells of our item models as text with the icon of their IconRole; what is only there for context
/// (ContextRole) is dimmed, what the draft changes (PendingRole) is set in italics.
class ItemDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// Numbers keep a distance from the text of the next column.
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

} // namespace bailiwick::widgets
