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
    if (event->type() == QEvent::ApplicationPaletteChange)
        applyTone();
}

void ProblemLabel::applyTone()
{
    QPalette own;
    own.setColor(QPalette::WindowText,
                 widgets::toneColors(widgets::Tone::Error, QPalette()).foreground);
    setPalette(own);
}

} // namespace bailiwick::views
