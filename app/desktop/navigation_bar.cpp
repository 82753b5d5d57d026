// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/navigation_bar.h"

#include "views/widgets/icons.h"

#include <QSignalBlocker>

namespace bailiwick::desktop {

NavigationBar::NavigationBar(QWidget *parent)
    : QListWidget(parent)
{
    setAccessibleName(tr("Screens"));
    setFrameShape(QFrame::NoFrame);
    setIconSize({20, 20});
    setSpacing(2);
    setUniformItemSizes(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    setTabKeyNavigation(false);
    connect(this, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *now) {
        if (now)
            Q_EMIT pageChosen(now->data(Qt::UserRole).toString());
    });
}

void NavigationBar::addPage(const Page &page)
{
    const QSignalBlocker quiet(this);
    auto *item = new QListWidgetItem(widgets::icon(page.icon), page.title, this);
    item->setData(Qt::UserRole, page.id);
    item->setSizeHint({0, fontMetrics().height() + 18});
    updateGeometry();
}

void NavigationBar::setCurrentPage(const QString &id)
{
    for (int row = 0; row < count(); ++row)
        if (item(row)->data(Qt::UserRole).toString() == id)
            setCurrentRow(row);
}

QString NavigationBar::currentPage() const
{
    return currentItem() ? currentItem()->data(Qt::UserRole).toString() : QString();
}

void NavigationBar::setPageOffered(const QString &id, bool offered)
{
    for (int row = 0; row < count(); ++row)
        if (item(row)->data(Qt::UserRole).toString() == id)
            item(row)->setHidden(!offered);
}

QString NavigationBar::firstPage() const
{
    for (int row = 0; row < count(); ++row)
        if (!item(row)->isHidden())
            return item(row)->data(Qt::UserRole).toString();
    return {};
}

QSize NavigationBar::sizeHint() const
{
    int width = 0;
    for (int row = 0; row < count(); ++row)
        width = std::max(width, fontMetrics().horizontalAdvance(item(row)->text()));
    return {std::max(width + 64, 140), 200};
}

} // namespace bailiwick::desktop
