// SPDX-License-Identifier: Apache-2.0
// The manufacturer's admin makes a team and adds a company, and leaves both.
#include "tests/system/desk/find.h"
#include "tests/system/desk/step.h"
#include "tests/system/desk/story_play.h"
#include "views/people/organizations_pane.h"
#include "views/people/people_screen.h"
#include "views/people/team_dialog.h"
#include "views/people/teams_pane.h"

#include <QLineEdit>

namespace bailiwick::tests {

bool StoryPlay::visitsTeamsAndOrganizations()
{
    auto &screen = m_nora.page<views::PeopleScreen>("people");
    screen.setCurrentWidget(&screen.teams());
    views::TeamDialog *team = screen.teams().add();
    STEP(team);
    STEP(type(&team->nameField(), QStringLiteral("Night shift")));
    STEP(team->members().setData(team->members().index(0, 0), Qt::Checked, Qt::CheckStateRole));
    m_visit(*team, QStringLiteral("team-new"));
    STEP(press(*team, QStringLiteral("Put into the draft")));
    visit(m_nora, "teams");

    screen.setCurrentWidget(&screen.organizations());
    STEP(press(screen.organizations(), QStringLiteral("New company…")));
    QDialog *name = openDialog(m_nora.window());
    STEP(name && type(name->findChild<QLineEdit *>(), QStringLiteral("Nova Heat")));
    m_visit(*name, QStringLiteral("company-new"));
    STEP(press(*name, QStringLiteral("Put into the draft")));
    visit(m_nora, "organizations");

    draft::Draft &draft = m_nora.workspace()->draft();
    STEP(draft.changes().size() == 2);
    draft.undoStack().undo();
    draft.undoStack().undo();
    STEP(draft.isEmpty());
    screen.setCurrentWidget(&screen.people());
    return true;
}

} // namespace bailiwick::tests
