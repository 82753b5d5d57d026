// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/widgets/icon_names.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace bailiwick::widgets {

/// What a pane says while it has nothing to show: icon, title, one sentence on what to do, and at
/// most one button that does it.
class EmptyState : public QWidget
{
    Q_OBJECT
public:
    EmptyState(Icon icon, const QString &title, const QString &text, QWidget *parent = nullptr);

    void setIcon(Icon icon);
    void setTitle(const QString &title);
    void setText(const QString &text);
    /// Empty: no button.
    void setAction(const QString &text);

Q_SIGNALS:
    void actionTriggered();

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyLook();

    Icon m_shownIcon;
    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_text;
    QPushButton *m_action;
};

} // namespace bailiwick::widgets
