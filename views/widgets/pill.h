// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/widgets/tone.h"

#include <QFont>
#include <QWidget>

class QPainter;

namespace bailiwick::widgets {

/// A state as a rounded box with its word in the tone's colours. `pending` draws a dashed outline:
/// it is so only in the draft.
struct PillLook
{
    QString text;
    Tone tone = Tone::Neutral;
    bool pending = false;
};

/// The size a pill's box needs. `font`: of the widget; the pill uses a slightly bolder one.
QSize pillSize(const QString &text, const QFont &font);
/// Paints the pill centred vertically in `area` at its leading edge, elided when too narrow.
/// Answers the box. By hand for delegates; colours come from `palette`.
QRect paintPill(QPainter &painter, const QRect &area, const PillLook &look, const QFont &font,
                const QPalette &palette, Qt::Alignment horizontal = Qt::AlignLeft);

/// A pill as a widget, e.g. in a header. Its text is its accessible name.
class Pill : public QWidget
{
    Q_OBJECT
    Q_PROPERTY(QString text READ text WRITE setText)
public:
    explicit Pill(QWidget *parent = nullptr);
    Pill(const QString &text, Tone tone, QWidget *parent = nullptr);

    QString text() const { return m_look.text; }
    void setText(const QString &text);
    void setTone(Tone tone);
    void setPending(bool pending);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    PillLook m_look;
};

} // namespace bailiwick::widgets
