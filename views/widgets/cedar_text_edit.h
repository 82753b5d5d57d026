// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/policy_check.h"

#include <QPlainTextEdit>

namespace bailiwick::widgets {

/// The text of a policy or a condition in a fixed-width font; where something is wrong is
/// underlined. Tab leaves it, as everywhere. GUI thread.
class CedarTextEdit : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit CedarTextEdit(QWidget *parent = nullptr);

    void setFaults(const std::vector<fleet::PolicyFault> &faults);
    /// Puts the cursor there and shows it. Lines and columns count from 1, columns in code points.
    void goTo(const cedar::SourcePosition &where);
    /// Where the cursor stands.
    cedar::SourcePosition position() const;
    /// The whole text becomes this; can be undone. Nothing for what it is already.
    void setCedarText(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    QTextCursor cursorAt(const cedar::SourcePosition &where) const;
    void applyFont();
    void underline();

    std::vector<fleet::PolicyFault> m_faults;
};

} // namespace bailiwick::widgets
