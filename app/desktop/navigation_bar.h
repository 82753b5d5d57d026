// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/page.h"

#include <QListWidget>

namespace bailiwick::desktop {

/// The screens as a list at the leading edge: arrows move and switch at once.
class NavigationBar : public QListWidget
{
    Q_OBJECT
public:
    explicit NavigationBar(QWidget *parent = nullptr);

    void addPage(const Page &page);
    void setCurrentPage(const QString &id);
    QString currentPage() const;
    void setPageOffered(const QString &id, bool offered);
    /// The first that is offered.
    QString firstPage() const;

    QSize sizeHint() const override;

Q_SIGNALS:
    void pageChosen(const QString &id);
};

} // namespace bailiwick::desktop
