// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/people/people_view.h"

#include <QTabWidget>

namespace bailiwick::views {

class OrganizationsPane;
class TeamsPane;

/// The People screen: people, teams and organizations, each on a tab of its own. GUI thread.
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
    void addActions(widgets::ActionRegistry &registry);
    /// Brings a person to the front.
    void reveal(fleet::Id membership);

    PeopleView &people() { return *m_people; }
    TeamsPane &teams() { return *m_teams; }
    OrganizationsPane &organizations() { return *m_organizations; }

Q_SIGNALS:
    void shown(); ///< something was begun from elsewhere: bring the screen to the front

private:
    PeopleView *m_people;
    TeamsPane *m_teams;
    OrganizationsPane *m_organizations;
};

} // namespace bailiwick::views
