// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/system/desk/desk.h"
#include "tests/system/support/api_session.h"
#include "tests/system/support/plot.h"

#include <optional>

namespace bailiwick::tests {

// The story played on real desktops against a real server, step by step: the test checks every
// screen it comes by, the tour takes its picture. Steps stand on those before them; a false one
// has told why by qWarning.
class StoryPlay
{
public:
    // A window (or dialog) as it stands, and what it shows: "wizard-places".
    using Visit = std::function<void(QWidget &window, const QString &name)>;

    StoryPlay(RealServer &server, widgets::Theme &theme, Visit visit);

    bool manufacturerSignsIn();
    bool manufacturerBrowses();
    bool manufacturerEditsAttributes();  // into the draft and back
    bool manufacturerEditsRoles();       // the grid, a derived role, the role models, and back
    bool manufacturerLooksBackAtARole(); // at two revisions, and after it was removed
    bool manufacturerMindsCompanies();   // one ends, is handed over, is suspended, and back
    bool manufacturerDelegates();        // the wizard, into the draft
    bool previewTellsWhatMoved();        // somebody else commits in between
    bool delegationIsCommitted();
    bool companyAdminSignsIn();    // sees what was delegated and nothing else
    bool companyAdminGivesARole(); // until a date; beyond the ceiling nothing can be toggled
    bool companyAdminInvites();    // refused here and by the server, previewed, sent
    bool invitedPersonDeclines();  // the manufacturer's admin, told of it in the window
    bool companyIsCutOff();
    bool restoringBringsItBack();
    bool manufacturerGivesAKey();    // an application by the draft; its key made, rotated, revoked
    bool manufacturerFreesADevice(); // claim secrets from a file; a release begun and cancelled
    bool ownerSharesADevice();       // an end user at a desktop, with somebody who accepts
    bool guestSignsInAsThemselves(); // asked, with work and devices, as what they come
    bool ownerTakesItBack();
    bool serverGoesAndComesBack();
    bool auditorReadsAndExports();
    bool auditorVerifies();
    bool auditorLooksBack();  // who could reach the site while the company was cut off, and before
    bool auditorLooksAhead(); // and who will once the technician's role has ended

    // Measured on the way, in ms.
    struct Figures
    {
        qint64 clickToPreview = -1;  // the wizard's delegation: button to preview on screen
        qint64 previewComputed = -1; // the engine's part of it
        qint64 commitToNotice = -1;  // Commit pressed to the company's desktop saying so
        qint64 commitToRefusal = -1; // Commit pressed to the technician's request refused
    };
    const Figures &figures() const { return m_figures; }
    const Plot &plot() const { return m_plot; }
    QString exportedCsv() const { return m_ines.filePath(QStringLiteral("audit.csv")); }
    QString exportedLines() const { return m_ines.filePath(QStringLiteral("audit.jsonl")); }

private:
    bool visitsRoleModels();
    bool givesInVain();
    bool visitsTeamsAndOrganizations();
    void visit(Desk &desk, const char *name) { m_visit(desk.window(), QString::fromLatin1(name)); }

    RealServer &m_server;
    widgets::Theme &m_theme;
    Visit m_visit;
    ApiSession m_api; // the manufacturer's admin with a script
    Plot m_plot;
    std::optional<ApiSession> m_lena;
    Desk m_nora;
    Desk m_clara;
    Desk m_matteo;
    Desk m_ines;
    Figures m_figures;
};

} // namespace bailiwick::tests
