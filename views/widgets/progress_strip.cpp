// SPDX-License-Identifier: Apache-2.0
#include "views/widgets/progress_strip.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace bailiwick::widgets {

ProgressStrip::ProgressStrip(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel(this))
    , m_bar(new QProgressBar(this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 2, 0, 2);
    layout->setSpacing(10);
    layout->addWidget(m_text);
    layout->addWidget(m_bar, 1);
    layout->addWidget(m_cancel);
    m_text->setTextFormat(Qt::PlainText);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(6);
    m_delay.setSingleShot(true);
    m_delay.setInterval(100);
    connect(&m_delay, &QTimer::timeout, this, &QWidget::show);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        finish();
        Q_EMIT cancelled();
    });
    hide();
}

void ProgressStrip::start(const QString &text, bool cancellable)
{
    m_running = true;
    setText(text);
    m_cancel->setVisible(cancellable);
    m_bar->setRange(0, 0);
    if (!isVisible())
        m_delay.start();
}

void ProgressStrip::setProgress(qint64 done, qint64 total)
{
    constexpr qint64 steps = 1000; // the bar counts in int, bytes may not fit
    if (total <= 0) {
        m_bar->setRange(0, 0);
        return;
    }
    m_bar->setRange(0, int(steps));
    m_bar->setValue(int(qBound(qint64(0), qint64(double(done) / double(total) * steps), steps)));
}

void ProgressStrip::setText(const QString &text)
{
    m_text->setText(text);
    m_bar->setAccessibleName(text);
}

void ProgressStrip::finish()
{
    m_running = false;
    m_delay.stop();
    hide();
}

} // namespace bailiwick::widgets
