// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLineEdit>
#include <QTimer>

class QLabel;

namespace bailiwick::widgets {

/// A line that filters a view while one types: search icon, clear button (and Escape), state at
/// its end. Empty: no filter. Busy: being computed. Valid: applied. Invalid: found nothing or is
/// not understood; the note says which. The state's note is text, not colour alone.
class FilterLine : public QLineEdit
{
    Q_OBJECT
public:
    enum class State { Empty, Busy, Valid, Invalid };
    Q_ENUM(State)

    /// `name`: for screen readers and as placeholder, e.g. "Filter the fleet".
    explicit FilterLine(const QString &name, QWidget *parent = nullptr);

    State state() const { return m_state; }
    /// `note`: e.g. "12 matches"; shown at the end of the line. Ignored while the text is empty.
    void setState(State state, const QString &note = {});
    QString note() const;
    /// Milliseconds without typing before filterChanged; 0: at once.
    void setPause(int milliseconds) { m_pause.setInterval(milliseconds); }

Q_SIGNALS:
    /// The text to filter by, trimmed, after a pause in typing; at once on Return and clearing.
    void filterChanged(const QString &text);
    /// Down was pressed: give the focus to what is filtered.
    void leftDown();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void announce();
    void placeNote();

    State m_state = State::Empty;
    QTimer m_pause;
    QString m_last;
    QLabel *m_note;
};

} // namespace bailiwick::widgets
