// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/people/people_view.h"

#include <QPointer>
#include <QTabWidget>

namespace bailiwick::items {
class InvitationDesk;
}

namespace bailiwick::views {

class InvitationsPane;
class OrganizationsPane;
class TeamsPane;

/// The People screen: people, invitations (for who may invite), teams and organizations, each on a
/// tab of its own. GUI thread.
class PeopleScreen : public QTabWidget
{
    Q_OBJECT
public:
    explicit PeopleScreen(QWidget *parent = nullptr);
    ~PeopleScreen() override;

    /// As of each of its parts.
    void setDraft(draft::Draft *draft);
    void setAuthor(const fleet::PrincipalRef &author, widgets::Dialogs &dialogs);
    void setStandpoint(const items::Standpoint &standpoint);
    /// After the draft and the author; `desk` must outlive the screen, or the draft is set to null
    /// first.
    void setInvitations(items::InvitationDesk &desk);
    /// Those of its parts, and "people.invite".
    void addActions(widgets::ActionRegistry &registry);
    /// Brings a person to the front.
    void reveal(fleet::Id membership);

    PeopleView &people() { return *m_people; }
    TeamsPane &teams() { return *m_teams; }
    OrganizationsPane &organizations() { return *m_organizations; }
    /// Null before setInvitations().
    InvitationsPane *invitations() { return m_invitations; }
    bool offersInvitations() const;

Q_SIGNALS:
    void shown(); ///< something was begun from elsewhere: bring the screen to the front

private:
    void invite();
    void updateInvitations();

    QPointer<draft::Draft> m_draft;
    fleet::PrincipalRef m_author;
    widgets::Dialogs *m_dialogs = nullptr;
    bool m_isNow = true;
    access::SnapshotPtr m_base; // that the rights were asked of
    InvitationsPane *m_invitations = nullptr;
    PeopleView *m_people;
    TeamsPane *m_teams;
    OrganizationsPane *m_organizations;
};

} // namespace bailiwick::views
