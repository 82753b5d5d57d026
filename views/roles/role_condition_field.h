// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/draft/draft.h"
#include "models/items/role_condition_check.h"

#include <QTimer>
#include <QWidget>

#include <map>

class QLabel;
class QPushButton;

namespace bailiwick::widgets {
class CedarTextEdit;
}

namespace bailiwick::roles {

/// A role's condition in the Cedar language, checked while one types as policies are; it comes into
/// the draft when taken over, and only when nothing is wrong with it. GUI thread.
class RoleConditionField : public QWidget
{
    Q_OBJECT
public:
    /// The draft outlives it.
    explicit RoleConditionField(draft::Draft &draft, QWidget *parent = nullptr);

    /// What was entered and not taken over is there again when the role is shown again.
    void setRole(const fleet::Role &role, bool editable);
    void clear();
    bool isChanged() const;
    /// Adds the step. False: something is wrong, or not checked yet.
    bool take();
    void revert();
    const std::vector<fleet::PolicyFault> &faults() const { return m_faults; }

    widgets::CedarTextEdit &text() { return *m_text; }

private:
    std::string entered() const;
    void check();
    void showFaults(const std::vector<fleet::PolicyFault> &faults);
    void update();

    draft::Draft &m_draft;
    fleet::Role m_role;
    items::RoleConditionCheck m_check;
    QTimer m_pause;
    std::vector<fleet::PolicyFault> m_faults;
    std::map<fleet::Id, QString> m_kept; // entered for other roles and not taken over
    bool m_editable = false;
    bool m_checked = true; // what is entered
    widgets::CedarTextEdit *m_text;
    QLabel *m_problem;
    QPushButton *m_take;
    QPushButton *m_revert;
};

} // namespace bailiwick::roles
