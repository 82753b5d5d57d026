// SPDX-License-Identifier: Apache-2.0
// The manufacturer's admin asks what became of a role.
#include "tests/system/desk/find.h"
#include "tests/system/desk/moment_driver.h"
#include "tests/system/desk/step.h"
#include "tests/system/desk/story_play.h"
#include "views/roles/role_between_pane.h"
#include "views/roles/role_details.h"
#include "views/roles/roles_screen.h"

#include <QMenu>
#include <QPointer>
#include <QPushButton>

namespace bailiwick::tests {

using roles::RoleRevisionsBar;
using Side = RoleRevisionsBar::Side;

namespace {

// Takes the revision of that reason in the dialog that is open.
bool compareWith(Desk &desk, const QString &reason)
{
    const QPointer<as_of::AsOfDialog> dialog(desk.workspace()->roleHistory().dialog());
    if (!dialog || !MomentDriver::choose(*dialog, reason))
        return false;
    return press(*dialog, QStringLiteral("Compare")) &&
           eventually("the revision", [&] { return !dialog || !dialog->isVisible(); });
}

} // namespace

// A script makes a role, renames and widens it; Nora compares the two revisions. Then the script
// removes it, and the comparison with now says so.
bool StoryPlay::manufacturerLooksBackAtARole()
{
    fleet::Role role = m_plot.installer;
    role.id = Plot::newId();
    role.externalId.clear();
    role.organization = m_plot.maker.id;
    role.name = "Night shift";
    role.actions = {"device:diagnose", "device:view"};
    STEP(m_api.commit({fleet::Put{role}}, "A role for the night").status == 201);
    role.name = "Night and weekend shift";
    role.actions = {"device:commission", "device:configure", "device:view"};
    role.condition = "resource is Device";
    STEP(m_api.commit({fleet::Put{role}}, "Weekends, too").status == 201);
    const auto atDesk = [&] { return m_nora.workspace()->draft().state().roles().find(role.id); };
    STEP(eventually("the role", [&] { return atDesk() && atDesk()->name == role.name; }));

    STEP(m_nora.goTo(QStringLiteral("roles")));
    auto &screen = m_nora.page<roles::RolesScreen>("roles");
    screen.showRole(role.id);
    STEP(press(screen, QStringLiteral("At two revisions…")));
    STEP(openDialog(m_nora.window()));
    const QPointer<as_of::AsOfDialog> dialog(m_nora.workspace()->roleHistory().dialog());
    STEP(dialog && MomentDriver::choose(*dialog, QStringLiteral("A role for the night")));
    m_visit(*dialog, QStringLiteral("role-revisions-choose"));
    STEP(compareWith(m_nora, QStringLiteral("A role for the night")));
    STEP(eventually("both moments", [&] { return screen.revisions().isVisible(); }));
    STEP(screen.between().text().contains(QStringLiteral("“Night and weekend shift, now”")));
    screen.revisions().button(Side::After).menu()->actions().last()->trigger();
    STEP(openDialog(m_nora.window()));
    STEP(compareWith(m_nora, QStringLiteral("Weekends, too")));
    STEP(screen.between().text().startsWith(
        QStringLiteral("Renamed: “Night shift” became “Night and weekend shift”.")));
    visit(m_nora, "role-revisions");

    STEP(m_api.commit({fleet::Remove{fleet::EntityKind::Role, role.id}}, "Not needed").status ==
         201);
    STEP(eventually("the removal", [&] { return !atDesk(); }));
    for (QAction *action : screen.revisions().button(Side::After).menu()->actions()) {
        if (QString(action->text()).remove(u'&') == QStringLiteral("Now"))
            action->trigger();
    }
    STEP(screen.between().text().startsWith(
        QStringLiteral("“Night shift” was removed in between.")));
    visit(m_nora, "role-revisions-removed");
    STEP(press(screen.revisions(), QStringLiteral("End comparison")));
    return !screen.revisions().isVisible();
}

} // namespace bailiwick::tests
