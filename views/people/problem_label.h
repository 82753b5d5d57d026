// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLabel>

namespace bailiwick::views {

/// What is wrong with the field above it, in words and in the colour of errors; takes no room while
/// nothing is. GUI thread.
class ProblemLabel : public QLabel
{
    Q_OBJECT
public:
    /// `field`: what it belongs to, for screen readers ("E-mail").
    explicit ProblemLabel(const QString &field, QWidget *parent = nullptr);

    void setProblem(const QString &text); ///< empty: nothing is wrong

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyTone();
};

} // namespace bailiwick::views
