// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/draft/draft.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace bailiwick::widgets {
class DifferencePane;
}

namespace bailiwick::ownership {

/// Freeing a device whose owner cannot be reached: begun with a reason, or completed when the owner
/// had their time to object; either way it shows first who loses access. Accepting says yes;
/// whoever opened it does it. GUI thread.
class ReleaseDialog : public QDialog
{
    Q_OBJECT
public:
    enum class Step { Begin, Complete };

    /// The draft must outlive it and have a base, in which somebody owns the device. `wait`: how
    /// long the owner may object; 0: not known.
    ReleaseDialog(const draft::Draft &draft, fleet::Id device, Step step, fleet::Time wait,
                  QWidget *parent = nullptr);
    ~ReleaseDialog() override;

    QString reason() const; ///< of Begin
    /// Why it cannot be accepted yet; empty: it can.
    QString problem() const;
    void accept() override;

    QLineEdit &reasonField() { return *m_reason; }
    widgets::DifferencePane &difference() { return *m_difference; }

private:
    void update();

    Step m_step;
    QLineEdit *m_reason;
    widgets::DifferencePane *m_difference;
    QLabel *m_problem;
    QPushButton *m_accept;
};

} // namespace bailiwick::ownership
