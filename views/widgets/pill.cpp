// SPDX-License-Identifier: Apache-2.0
#include "views/widgets/pill.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStyle>

namespace bailiwick::widgets {
namespace {

constexpr int paddingX = 9;
constexpr int paddingY = 2;

QFont pillFont(QFont font)
{
    font.setWeight(QFont::DemiBold);
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * 0.92);
    return font;
}

} // namespace

QSize pillSize(const QString &text, const QFont &font)
{
    const QFontMetrics metrics(pillFont(font));
    return {metrics.horizontalAdvance(text) + 2 * paddingX, metrics.height() + 2 * paddingY};
}

QRect paintPill(QPainter &painter, const QRect &area, const PillLook &look, const QFont &font,
                const QPalette &palette, Qt::Alignment horizontal)
{
    const QSize wanted = pillSize(look.text, font).boundedTo(area.size());
    const QRect box =
        QStyle::alignedRect(painter.layoutDirection(), horizontal | Qt::AlignVCenter, wanted, area);
    const ToneColors colors = toneColors(look.tone, palette);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    if (look.pending) {
        QPen pen(colors.foreground, 1.4);
        pen.setDashPattern({3, 2});
        painter.setPen(pen);
    }
    painter.setBrush(colors.background);
    const QRectF outline = QRectF(box).adjusted(0.8, 0.8, -0.8, -0.8);
    painter.drawRoundedRect(outline, outline.height() / 2, outline.height() / 2);
    painter.setFont(pillFont(font));
    painter.setPen(colors.foreground);
    const QRect inner = box.adjusted(paddingX - 1, 0, -paddingX + 1, 0);
    painter.drawText(
        inner, Qt::AlignCenter,
        painter.fontMetrics().elidedText(look.text, Qt::ElideRight, inner.width() + 1));
    painter.restore();
    return box;
}

Pill::Pill(QWidget *parent)
    : Pill({}, Tone::Neutral, parent)
{
}

Pill::Pill(const QString &text, Tone tone, QWidget *parent)
    : QWidget(parent)
    , m_look{text, tone, false}
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(text);
}

void Pill::setText(const QString &text)
{
    m_look.text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

void Pill::setTone(Tone tone)
{
    m_look.tone = tone;
    update();
}

void Pill::setPending(bool pending)
{
    m_look.pending = pending;
    update();
}

QSize Pill::sizeHint() const
{
    return pillSize(m_look.text, font());
}

void Pill::paintEvent(QPaintEvent *)
{
    if (m_look.text.isEmpty())
        return;
    QPainter painter(this);
    paintPill(painter, rect(), m_look, font(), palette());
}

} // namespace bailiwick::widgets
