// SPDX-License-Identifier: Apache-2.0
#include "views/people/people_screen.h"

#include "views/people/organizations_pane.h"
#include "views/people/teams_pane.h"
#include "views/widgets/icons.h"

namespace bailiwick::views {

using widgets::Icon;

PeopleScreen::PeopleScreen(QWidget *parent)
    : QTabWidget(parent)
    , m_people(new PeopleView(this))
    , m_teams(new TeamsPane(this))
    , m_organizations(new OrganizationsPane(this))
{
    setDocumentMode(true);
    setAccessibleName(tr("People, teams and organizations"));
    addTab(m_people, widgets::icon(Icon::Person), tr("People"));
    addTab(m_teams, widgets::icon(Icon::Team), tr("Teams"));
    addTab(m_organizations, widgets::icon(Icon::Organization), tr("Organizations"));
    const auto bring = [this](QWidget *part) {
        return [this, part] {
            setCurrentWidget(part);
            Q_EMIT shown();
        };
    };
    connect(m_people, &PeopleView::shown, this, bring(m_people));
    connect(m_teams, &TablePane::shown, this, bring(m_teams));
    connect(m_organizations, &TablePane::shown, this, bring(m_organizations));
}

PeopleScreen::~PeopleScreen() = default;

void PeopleScreen::setDraft(draft::Draft *draft)
{
    m_people->setDraft(draft);
    m_teams->setDraft(draft);
    m_organizations->setDraft(draft);
}

void PeopleScreen::setAuthor(const fleet::PrincipalRef &author, widgets::Dialogs &dialogs)
{
    m_people->setAuthor(author, dialogs);
    m_teams->setAuthor(author, dialogs);
    m_organizations->setAuthor(author, dialogs);
}

void PeopleScreen::setStandpoint(const items::Standpoint &standpoint)
{
    m_people->setStandpoint(standpoint);
    m_teams->setStandpoint(standpoint);
    m_organizations->setStandpoint(standpoint);
}

void PeopleScreen::addActions(widgets::ActionRegistry &registry)
{
    m_people->addActions(registry);
    m_teams->addActions(registry);
    m_organizations->addActions(registry);
}

void PeopleScreen::reveal(fleet::Id membership)
{
    setCurrentWidget(m_people);
    m_people->reveal(membership);
}

} // namespace bailiwick::views
