// SPDX-License-Identifier: Apache-2.0
// The auditor's part of the story.
#include "tests/system/desk/access_driver.h"
#include "tests/system/desk/audit_driver.h"
#include "tests/system/desk/fleet_driver.h"
#include "tests/system/desk/moment_driver.h"
#include "tests/system/desk/sign_in_driver.h"
#include "tests/system/desk/step.h"
#include "tests/system/desk/story_play.h"
#include "tests/system/support/sample_folder.h"

namespace bailiwick::tests {

bool StoryPlay::auditorReadsAndExports()
{
    m_ines.start();
    SignInDriver person(m_ines);
    STEP(person.isOfferedAccounts());
    STEP(person.signIn(SampleFolder::account("role-auditor")));
    AuditDriver log(m_ines);
    STEP(m_ines.goTo(QStringLiteral("audit")));
    STEP(log.filter({}, {}));
    visit(m_ines, "audit");
    const QString denied = QStringLiteral("denied");
    const QString allowed = QStringLiteral("allowed");
    STEP(log.filter(QStringLiteral("session:open"), denied)); // the wrong password
    STEP(log.filter(QStringLiteral("access:use"), denied));   // the technician, cut off
    STEP(log.filter(QStringLiteral("device:view"), allowed)); // reads
    STEP(log.filter(QStringLiteral("role:assign"), allowed));
    STEP(log.filter(QStringLiteral("delegation:cut"), allowed));
    STEP(log.filter(QStringLiteral("delegation:restore"), allowed));
    STEP(log.filter(QStringLiteral("access:commit"), allowed));
    STEP(log.openTheFirst() && log.openedHasDetail());
    visit(m_ines, "audit-entry");
    STEP(log.exportTo(exportedCsv(), QStringLiteral("CSV for spreadsheets…")));
    visit(m_ines, "audit-exported");
    STEP(log.exportTo(exportedLines(), QStringLiteral("JSON Lines with proofs…")));
    return true;
}

bool StoryPlay::auditorVerifies()
{
    AuditDriver log(m_ines);
    STEP(log.verify().startsWith(QStringLiteral("The log is whole")));
    visit(m_ines, "audit-verified");
    return true;
}

bool StoryPlay::auditorLooksBack()
{
    FleetDriver fleet(m_ines);
    STEP(m_ines.goTo(QStringLiteral("fleet")));
    STEP(fleet.reveal(m_plot.site.id));
    STEP(fleet.isReachedBy(m_plot.technician)); // restored
    MomentDriver person(m_ines);
    STEP(person.open());
    STEP(person.choose(QStringLiteral("Contract ended")));
    m_visit(*person.dialog(), QStringLiteral("moment"));
    STEP(person.show());
    STEP(!fleet.isReachedBy(m_plot.technician));
    STEP(person.open());
    STEP(person.choose(QStringLiteral("Yearly service")));
    STEP(person.show());
    STEP(fleet.isReachedBy(m_plot.technician));
    visit(m_ines, "earlier-fleet");
    AccessDriver access(m_ines);
    STEP(m_ines.goTo(QStringLiteral("access")));
    STEP(access.choose(m_plot, m_plot.installer));
    visit(m_ines, "earlier-access");
    STEP(m_ines.goTo(QStringLiteral("fleet")));
    STEP(person.backToNow());
    return true;
}

bool StoryPlay::auditorLooksAhead()
{
    FleetDriver fleet(m_ines);
    MomentDriver person(m_ines);
    STEP(fleet.isReachedBy(m_plot.technician));
    STEP(person.open());
    STEP(person.choose(m_plot.until + 86'400'000));
    STEP(person.show());
    STEP(!fleet.isReachedBy(m_plot.technician));
    visit(m_ines, "later-fleet");
    STEP(person.backToNow());
    return true;
}

} // namespace bailiwick::tests
