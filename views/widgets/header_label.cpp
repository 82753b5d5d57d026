// SPDX-License-Identifier: Apache-2.0
#include "views/widgets/header_label.h"

#include "views/widgets/icons.h"
#include "views/widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

namespace bailiwick::widgets {

HeaderLabel::HeaderLabel(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_title(new QLabel(title, this))
    , m_subtitle(new QLabel(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_icon);
    layout->addWidget(m_title);
    layout->addWidget(m_subtitle, 1);
    m_icon->hide();
    m_title->setTextFormat(Qt::PlainText);
    m_subtitle->setTextFormat(Qt::PlainText);
    m_subtitle->setMinimumWidth(0);
    m_subtitle->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_subtitle->setForegroundRole(QPalette::PlaceholderText);
    m_subtitle->installEventFilter(this);
    applyFonts();
}

QString HeaderLabel::title() const
{
    return m_title->text();
}

void HeaderLabel::setTitle(const QString &title)
{
    m_title->setText(title);
}

void HeaderLabel::setSubtitle(const QString &subtitle)
{
    m_subtitleText = subtitle;
    elide();
}

void HeaderLabel::setIcon(std::optional<Icon> shown)
{
    m_shownIcon = shown;
    m_icon->setVisible(shown.has_value());
    if (shown)
        m_icon->setPixmap(widgets::iconPixmap(*shown, 18, palette().color(QPalette::WindowText),
                                              devicePixelRatioF()));
}

void HeaderLabel::addWidget(QWidget *widget)
{
    layout()->addWidget(widget);
}

bool HeaderLabel::eventFilter(QObject *object, QEvent *event)
{
    if (object == m_subtitle && event->type() == QEvent::Resize)
        elide();
    return QWidget::eventFilter(object, event);
}

void HeaderLabel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        setIcon(m_shownIcon);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange)
        applyFonts();
    QWidget::changeEvent(event);
}

void HeaderLabel::applyFonts()
{
    m_title->setFont(titleFont(font()));
}

void HeaderLabel::elide()
{
    const QString shown =
        m_subtitle->fontMetrics().elidedText(m_subtitleText, Qt::ElideMiddle, m_subtitle->width());
    m_subtitle->setText(shown);
    m_subtitle->setToolTip(shown == m_subtitleText ? QString() : m_subtitleText);
    m_subtitle->setAccessibleName(m_subtitleText);
}

} // namespace bailiwick::widgets
