// SPDX-License-Identifier: Apache-2.0
#include "views/people/people_screen.h"

#include "models/items/invite_rights.h"
#include "views/people/invitations_pane.h"
#include "views/people/organizations_pane.h"
#include "views/people/teams_pane.h"
#include "views/widgets/action_registry.h"
#include "views/widgets/icons.h"

namespace bailiwick::views {

using widgets::Icon;
using widgets::Restriction;

PeopleScreen::PeopleScreen(QWidget *parent)
    : QTabWidget(parent)
    , m_people(new PeopleView(this))
    , m_teams(new TeamsPane(this))
    , m_organizations(new OrganizationsPane(this))
{
    setDocumentMode(true);
    setAccessibleName(tr("People, invitations, teams and organizations"));
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
    if (!draft) {
        delete m_invitations;
        m_invitations = nullptr;
    }
    if (m_draft)
        m_draft->disconnect(this);
    m_draft = draft;
    if (draft)
        connect(draft, &draft::Draft::changed, this, [this] {
            if (m_draft->base() != m_base)
                updateInvitations();
        });
    m_people->setDraft(draft);
    m_teams->setDraft(draft);
    m_organizations->setDraft(draft);
}

void PeopleScreen::setAuthor(const fleet::PrincipalRef &author, widgets::Dialogs &dialogs)
{
    m_author = author;
    m_dialogs = &dialogs;
    m_people->setAuthor(author, dialogs);
    m_teams->setAuthor(author, dialogs);
    m_organizations->setAuthor(author, dialogs);
}

void PeopleScreen::setStandpoint(const items::Standpoint &standpoint)
{
    m_people->setStandpoint(standpoint);
    m_teams->setStandpoint(standpoint);
    m_organizations->setStandpoint(standpoint);
    m_isNow = standpoint.isNow();
    updateInvitations();
}

void PeopleScreen::setInvitations(items::InvitationDesk &desk)
{
    delete m_invitations;
    m_invitations = new InvitationsPane(desk, *m_draft, m_author, *m_dialogs, this);
    insertTab(1, m_invitations, widgets::icon(Icon::Link), tr("Invitations"));
    updateInvitations();
}

bool PeopleScreen::offersInvitations() const
{
    return m_invitations && isTabVisible(indexOf(m_invitations));
}

// For who may invite, and of now: an earlier state had others.
void PeopleScreen::updateInvitations()
{
    m_base = m_draft ? m_draft->base() : nullptr;
    if (!m_invitations)
        return;
    const bool offered = m_isNow && m_base &&
                         items::InviteRights::mayInvite(*m_base, m_author, fleet::currentTime());
    if (!offered && currentWidget() == m_invitations)
        setCurrentWidget(m_people);
    setTabVisible(indexOf(m_invitations), offered);
}

void PeopleScreen::invite()
{
    if (!offersInvitations())
        return;
    setCurrentWidget(m_invitations);
    Q_EMIT shown();
    m_invitations->invite();
}

void PeopleScreen::addActions(widgets::ActionRegistry &registry)
{
    registry.add({QStringLiteral("people.invite"),
                  tr("&Invite somebody…"),
                  tr("&People"),
                  Icon::Add,
                  {},
                  widgets::Restrictions(Restriction::HasSnapshot) | Restriction::MayInvite |
                      Restriction::AtNow | Restriction::Online,
                  tr("By e-mail, into your organization, with teams and roles"),
                  true,
                  Restriction::MayInvite},
                 this, [this] { invite(); });
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
