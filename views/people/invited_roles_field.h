// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/items/invite_rights.h"

#include <QWidget>

#include <memory>

class QPushButton;
class QTreeWidget;

namespace bailiwick::views {

class ProblemLabel;

/// The roles that an invitation brings: which, where, when; added and taken out again. What stands
/// against one of them is told below, with its name. GUI thread.
class InvitedRolesField : public QWidget
{
    Q_OBJECT
public:
    using Rights = std::shared_ptr<const items::InviteRights>;

    /// Never null.
    explicit InvitedRolesField(Rights rights, QWidget *parent = nullptr);
    ~InvitedRolesField() override;

    /// Over a newer state.
    void setRights(Rights rights);
    const std::vector<fleet::InvitedAssignment> &roles() const { return m_roles; }
    /// Of those with a place among the roles.
    void setProblems(const std::vector<items::InvitedProblem> &problems);
    /// Asks for a role and a place.
    void add();
    void removeCurrent();

    QTreeWidget &list() { return *m_list; }
    QPushButton &addButton() { return *m_add; }

Q_SIGNALS:
    void changed();

private:
    QString nameOf(const fleet::InvitedAssignment &role) const;
    void fill(int current);
    void update();

    Rights m_rights;
    std::vector<fleet::InvitedAssignment> m_roles;
    QTreeWidget *m_list;
    QPushButton *m_add;
    QPushButton *m_remove;
    ProblemLabel *m_problem;
};

} // namespace bailiwick::views
