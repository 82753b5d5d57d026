// SPDX-License-Identifier: Apache-2.0
#include "views/widgets/filter_line.h"

#include "views/widgets/icons.h"
#include "views/widgets/tone.h"

#include <QAction>
#include <QKeyEvent>
#include <QLabel>

namespace bailiwick::widgets {

FilterLine::FilterLine(const QString &name, QWidget *parent)
    : QLineEdit(parent)
    , m_note(new QLabel(this))
{
    setPlaceholderText(name);
    setAccessibleName(name);
    setClearButtonEnabled(true);
    addAction(icon(Icon::Search), QLineEdit::LeadingPosition)->setToolTip(name);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_note->hide();
    m_pause.setSingleShot(true);
    m_pause.setInterval(180);
    connect(&m_pause, &QTimer::timeout, this, &FilterLine::announce);
    connect(this, &QLineEdit::textChanged, this, [this](const QString &now) {
        if (now.trimmed().isEmpty())
            announce();
        else
            m_pause.start();
    });
    connect(this, &QLineEdit::returnPressed, this, &FilterLine::announce);
}

void FilterLine::setState(State state, const QString &note)
{
    m_state = text().trimmed().isEmpty() ? State::Empty : state;
    m_note->setText(m_state == State::Empty                    ? QString()
                    : m_state == State::Busy && note.isEmpty() ? tr("Searching…")
                                                               : note);
    setAccessibleDescription(m_note->text());
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, m_state == State::Invalid
                                              ? toneColors(Tone::Error, palette()).foreground
                                              : palette().color(QPalette::PlaceholderText));
    m_note->setPalette(colors);
    placeNote();
}

QString FilterLine::note() const
{
    return m_note->text();
}

void FilterLine::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
    } else if (event->key() == Qt::Key_Down) {
        Q_EMIT leftDown();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        QLineEdit::keyPressEvent(event);
        event->accept(); // it was for the filter, not for the dialog around it
    } else {
        QLineEdit::keyPressEvent(event);
    }
}

void FilterLine::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    placeNote();
}

void FilterLine::announce()
{
    m_pause.stop();
    const QString now = text().trimmed();
    if (now.isEmpty())
        setState(State::Empty);
    if (now == m_last)
        return;
    m_last = now;
    Q_EMIT filterChanged(now);
}

// The note stands before the clear button, over the end of the text field.
void FilterLine::placeNote()
{
    m_note->setVisible(!m_note->text().isEmpty());
    m_note->adjustSize();
    const int clearButton = 30;
    const int width = m_note->width();
    setTextMargins(0, 0, m_note->isVisibleTo(this) ? width + 8 : 0, 0);
    m_note->move(QLineEdit::width() - width - clearButton, (height() - m_note->height()) / 2);
}

} // namespace bailiwick::widgets
