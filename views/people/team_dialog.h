// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/draft/draft.h"
#include "models/items/member_choice_model.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeView;

namespace bailiwick::views {

/// A team's name and who of its organization is in it. It follows what others change meanwhile:
/// what was entered stays, what was not is as it stands now. GUI thread.
class TeamDialog : public QDialog
{
    Q_OBJECT
public:
    /// The draft must outlive it. `team`: as it is; with a null id a new one, which may be of any
    /// of `organizations`, its own first.
    TeamDialog(const draft::Draft &draft, const fleet::Team &team,
               const std::vector<fleet::Id> &organizations, QWidget *parent = nullptr);
    ~TeamDialog() override;

    /// As entered.
    fleet::Team team() const;
    /// What keeps it from being accepted; empty: nothing.
    QString problem() const;

    QLineEdit &nameField() { return *m_name; }
    QComboBox &organizations() { return *m_organizations; }
    items::MemberChoiceModel &members() { return m_members; }

private:
    void organizationChosen();
    void fill(const std::set<fleet::Id> &ticked);
    void draftChanged();
    void update();

    const draft::Draft &m_draft;
    fleet::Team m_team; // as it stands
    bool m_isGone = false;
    items::MemberChoiceModel m_members;
    QLineEdit *m_name;
    QComboBox *m_organizations;
    QTreeView *m_list;
    QLabel *m_problem;
    QPushButton *m_accept;
};

} // namespace bailiwick::views
