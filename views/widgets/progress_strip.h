// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace bailiwick::widgets {

/// Work that is going on: text, a thin bar, Cancel. Appears only when the work takes longer than
/// 100 ms, so that quick things do not flicker; hidden otherwise.
class ProgressStrip : public QWidget
{
    Q_OBJECT
public:
    explicit ProgressStrip(QWidget *parent = nullptr);

    void start(const QString &text, bool cancellable = true);
    /// total < 0 or 0: not known, the bar moves to and fro.
    void setProgress(qint64 done, qint64 total);
    void setText(const QString &text);
    void finish();
    bool isRunning() const { return m_running; }

Q_SIGNALS:
    void cancelled();

private:
    QLabel *m_text;
    QProgressBar *m_bar;
    QPushButton *m_cancel;
    QTimer m_delay;
    bool m_running = false;
};

} // namespace bailiwick::widgets
