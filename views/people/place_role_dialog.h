// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/items/fleet_tree_model.h"
#include "models/items/invite_rights.h"

#include <QDialog>

#include <memory>

class QComboBox;
class QLabel;
class QPushButton;

namespace bailiwick::widgets {
class DateField;
class FilteredTree;
} // namespace bailiwick::widgets

namespace bailiwick::views {

class ProblemLabel;

/// A role at a place, from when, until when: what an invitation promises. Says at once why the
/// author may not give it there, and under which delegation it would stand. GUI thread.
class PlaceRoleDialog : public QDialog
{
    Q_OBJECT
public:
    /// `known`: what there is already is not promised twice.
    PlaceRoleDialog(std::shared_ptr<const items::InviteRights> rights,
                    std::vector<fleet::InvitedAssignment> known, QWidget *parent = nullptr);
    ~PlaceRoleDialog() override;

    /// REQUIRES: no problem.
    fleet::InvitedAssignment promised() const;
    /// Why it cannot be taken as it is; empty: it can.
    QString problem() const;

    QComboBox &role() { return *m_role; }
    widgets::FilteredTree &places() { return *m_places; }
    widgets::DateField &from() { return *m_from; }
    widgets::DateField &until() { return *m_until; }
    void accept() override;

private:
    fleet::Id roleId() const;
    fleet::Validity validity() const;
    void fillRoles();
    void update();

    std::shared_ptr<const items::InviteRights> m_rights;
    std::vector<fleet::InvitedAssignment> m_known;
    items::FleetTreeModel m_tree;
    QComboBox *m_role;
    QLabel *m_about;
    widgets::FilteredTree *m_places;
    widgets::DateField *m_from;
    widgets::DateField *m_until;
    QLabel *m_under;
    ProblemLabel *m_problem;
    QPushButton *m_add = nullptr;
};

} // namespace bailiwick::views
