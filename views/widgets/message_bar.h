// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/error.h"
#include "views/widgets/tone.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QToolButton;

namespace bailiwick::widgets {

/// An inline message instead of a modal box: what happened, what to do, and at most one button
/// that does it. Hidden while it has nothing to say; the newest message replaces the one before.
/// Screen readers announce a message when it appears. Escape (with the focus inside) closes it.
class MessageBar : public QFrame
{
    Q_OBJECT
public:
    struct Message
    {
        Tone tone = Tone::Info; ///< Info, Warning, Error, or Granted for a success
        QString text;           ///< what happened, one sentence
        QString whatToDo;       ///< may be empty
        QString action;         ///< text of the button; empty: none
        bool closable = true;
    };

    explicit MessageBar(QWidget *parent = nullptr);

    void showMessage(const Message &message);
    void showInfo(const QString &text, const QString &whatToDo = {});
    void showWarning(const QString &text, const QString &whatToDo = {});
    /// Message, place and advice of the error; each detail on a line of its own (the first five).
    void showError(const fleet::Error &error, const QString &action = {});
    void clear();

    bool hasMessage() const { return !m_message.text.isEmpty(); }
    const Message &message() const { return m_message; }

Q_SIGNALS:
    void actionTriggered();
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void close();
    void applyTone();

    Message m_message;
    QLabel *m_icon;
    QLabel *m_text;
    QPushButton *m_action;
    QToolButton *m_close;
};

} // namespace bailiwick::widgets
