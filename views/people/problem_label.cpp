// SPDX-License-Identifier: Apache-2.0
#include "views/people/problem_label.h"

#include "views/widgets/tone.h"

#include <QEvent>

namespace bailiwick::views {

ProblemLabel::ProblemLabel(const QString &field, QWidget *parent)
    : QLabel(parent)
{
    setAccessibleName(tr("What is wrong: %1").arg(field));
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    applyTone();
    hide();
}

void ProblemLabel::setProblem(const QString &text)
{
    setText(text);
    setVisible(!text.isEmpty());
}

void ProblemLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyTone();
}

// Only the text's colour is its own: the rest, which tells light from dark, stays inherited.
void ProblemLabel::applyTone()
{
    const QColor color = widgets::toneColors(widgets::Tone::Error, palette()).foreground;
    if (palette().color(QPalette::WindowText) == color)
        return;
    QPalette own;
    own.setResolveMask(0);
    own.setColor(QPalette::WindowText, color);
    setPalette(own);
}

} // namespace bailiwick::views
