// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/widgets/icon_names.h"

#include <QWidget>

#include <optional>

class QLabel;

namespace bailiwick::widgets {

/// A section's title: icon (optional), bold title, and beside it a muted subtitle that is elided
/// when there is no room (its whole text is the tool tip). Widgets can be added at its end.
class HeaderLabel : public QWidget
{
    Q_OBJECT
public:
    explicit HeaderLabel(const QString &title, QWidget *parent = nullptr);

    QString title() const;
    void setTitle(const QString &title);
    QString subtitle() const { return m_subtitleText; }
    void setSubtitle(const QString &subtitle);
    void setIcon(std::optional<Icon> icon);
    /// At the trailing edge, in order of adding.
    void addWidget(QWidget *widget);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void applyFonts();
    void elide();

    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_subtitle;
    QString m_subtitleText;
    std::optional<Icon> m_shownIcon;
};

} // namespace bailiwick::widgets
