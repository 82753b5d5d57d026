// SPDX-License-Identifier: Apache-2.0
#include "views/widgets/message_bar.h"

#include "models/items/engine_text.h"
#include "models/items/error_text.h"
#include "views/widgets/icons.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace bailiwick::widgets {
namespace {

Icon iconOf(Tone tone)
{
    switch (tone) {
    case Tone::Error:
    case Tone::Denied:
        return Icon::Error;
    case Tone::Warning:
    case Tone::Expiring:
    case Tone::Pending:
        return Icon::Warning;
    case Tone::Granted:
    case Tone::Gained:
        return Icon::Ok;
    default:
        return Icon::Info;
    }
}

QString detailLines(const fleet::Error &error)
{
    constexpr std::size_t shown = 5;
    QStringList lines;
    for (std::size_t i = 0; i < std::min(shown, error.details.size()); ++i)
        lines += QStringLiteral("• ") + items::engineText(error.details[i].message);
    if (error.details.size() > shown)
        lines += MessageBar::tr("… and %n more", nullptr, int(error.details.size() - shown));
    return lines.join(u'\n');
}

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_action(new QPushButton(this))
    , m_close(new QToolButton(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 7, 7, 7);
    layout->setSpacing(10);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_action, 0, Qt::AlignVCenter);
    layout->addWidget(m_close, 0, Qt::AlignTop);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_close->setAutoRaise(true);
    m_close->setIcon(icon(Icon::Close));
    m_close->setFocusPolicy(Qt::StrongFocus);
    m_close->setToolTip(tr("Close this message"));
    m_close->setAccessibleName(tr("Close this message"));
    connect(m_close, &QToolButton::clicked, this, &MessageBar::close);
    connect(m_action, &QPushButton::clicked, this, &MessageBar::actionTriggered);
    hide();
}

void MessageBar::showMessage(const Message &message)
{
    m_message = message;
    const QString all =
        message.whatToDo.isEmpty() ? message.text : message.text + u'\n' + message.whatToDo;
    m_text->setText(all);
    m_action->setText(message.action);
    m_action->setVisible(!message.action.isEmpty());
    m_close->setVisible(message.closable);
    setAccessibleName(all);
    applyTone();
    show();
    // Qt 6.4 has no announcements of its own; an alert event makes screen readers say the name.
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void MessageBar::showInfo(const QString &text, const QString &whatToDo)
{
    showMessage({Tone::Info, text, whatToDo, {}, true});
}

void MessageBar::showWarning(const QString &text, const QString &whatToDo)
{
    showMessage({Tone::Warning, text, whatToDo, {}, true});
}

void MessageBar::showError(const fleet::Error &error, const QString &action)
{
    QStringList advice;
    if (!error.details.empty())
        advice += detailLines(error);
    if (!error.action.empty())
        advice += items::engineText(error.action);
    QString text = items::errorText(error);
    if (!error.where.empty() && !text.contains(QString::fromStdString(error.where)))
        text += QStringLiteral(" (%1)").arg(QString::fromStdString(error.where));
    showMessage({Tone::Error, text, advice.join(u'\n'), action, true});
}

void MessageBar::clear()
{
    m_message = {};
    hide();
}

void MessageBar::close()
{
    clear();
    Q_EMIT closed();
}

void MessageBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_message.closable)
        close();
    else
        QFrame::keyPressEvent(event);
}

void MessageBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange && hasMessage())
        applyTone();
    QFrame::changeEvent(event);
}

void MessageBar::applyTone()
{
    m_icon->setPixmap(iconPixmap(iconOf(m_message.tone), 18,
                                 toneColors(m_message.tone, palette()).foreground,
                                 devicePixelRatioF()));
    update();
}

void MessageBar::paintEvent(QPaintEvent *)
{
    const ToneColors colors = toneColors(m_message.tone, palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor line = colors.foreground;
    line.setAlphaF(0.35F);
    painter.setPen(line);
    painter.setBrush(colors.background);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
}

} // namespace bailiwick::widgets
