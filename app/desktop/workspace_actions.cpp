// SPDX-License-Identifier: Apache-2.0
// The workspace's actions, and what becomes of the draft.
#include "app/desktop/main_window.h"
#include "app/desktop/workspace.h"
#include "views/companies/companies_screen.h"
#include "views/delegation/delegation_screen.h"
#include "views/draft_bar/draft_bar.h"
#include "views/fleet/fleet_view.h"
#include "views/keys/keys_screen.h"
#include "views/matrix/access_screen.h"
#include "views/ownership/ownership_screen.h"
#include "views/people/people_screen.h"
#include "views/policy/policy_screen.h"
#include "views/preview/preview_screen.h"
#include "views/roles/roles_screen.h"
#include "views/widgets/message_bar.h"
#include "views/widgets/progress_strip.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QVBoxLayout>

namespace bailiwick::desktop {

using widgets::Icon;
using widgets::Restriction;

void Workspace::addActions()
{
    addFileActions();
    if (isForMember()) {
        m_draftBar->addActions(m_actions);
        m_fleet->addActions(m_actions);
        m_access->addActions(m_actions);
        m_delegations->addActions(m_actions);
        m_people->addActions(m_actions);
        m_policies->addActions(m_actions);
        m_roles->addActions(m_actions);
        m_companies->addActions(m_actions);
        m_keys->addActions(m_actions);
    }
    m_ownership->addActions(m_actions);
    addViewActions();
}

void Workspace::addFileActions()
{
    const QString group = tr("&File");
    m_actions.add({QStringLiteral("file.refresh"),
                   tr("&Refresh"),
                   group,
                   Icon::Refresh,
                   {QKeySequence(Qt::Key_F5)},
                   Restriction::SignedIn,
                   tr("Asks the server for what is new; your draft stays")},
                  this, [this] {
                      m_parts.connection.replica().refresh();
                      m_ownership->refresh();
                      m_invitations.desk().reload();
                  });
    m_invitations.addActions(m_actions);
    m_actions.add({QStringLiteral("file.sign-out"),
                   tr("&Sign out"),
                   group,
                   Icon::SignOut,
                   {},
                   Restriction::SignedIn,
                   tr("Ends the session and erases the copy of the fleet on this machine")},
                  this, [this] { Q_EMIT signOutRequested(); });
    m_actions.add({QStringLiteral("file.quit"),
                   tr("&Quit"),
                   group,
                   std::nullopt,
                   {QKeySequence(Qt::CTRL | Qt::Key_Q)},
                   {},
                   {}},
                  this, [this] { m_parts.window.close(); });
}

void Workspace::addMomentActions()
{
    const QString view = tr("&View");
    m_actions.add({QStringLiteral("view.moment"),
                   tr("Another &moment…"),
                   view,
                   Icon::History,
                   {QKeySequence(Qt::CTRL | Qt::Key_T)},
                   Restriction::HasSnapshot,
                   tr("Who could or will see and do what, at an earlier revision or a later "
                      "moment")},
                  this, [this] { m_asOf.ask(); });
    m_actions.add({QStringLiteral("view.now"),
                   tr("Back to &now"),
                   view,
                   Icon::Clock,
                   {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T)},
                   Restriction::AtAnother,
                   tr("Shows the newest state as it is now")},
                  this, [this] { m_asOf.backToNow(); });
}

void Workspace::addViewActions()
{
    const QString go = tr("&Go");
    m_actions.add({QStringLiteral("go.anywhere"),
                   tr("Go &to…"),
                   go,
                   Icon::Search,
                   {QKeySequence(Qt::CTRL | Qt::Key_K)},
                   {},
                   tr("Finds any device, person, role or command"),
                   false},
                  this, [this] { m_palette->popUp(); });
    m_actions.add({QStringLiteral("go.commands"),
                   tr("Run a &command…"),
                   go,
                   std::nullopt,
                   {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P)},
                   {},
                   {},
                   false},
                  this, [this] { m_palette->popUp(QStringLiteral("> ")); });
    const std::tuple<const char *, QString, widgets::Restrictions> screens[] = {
        {"fleet", tr("&Fleet"), {}},
        {"access", tr("&Access"), {}},
        {"delegations", tr("&Delegations"), {}},
        {"audit", tr("A&udit"), {}},
        {"people", tr("&People"), {}},
        {"policies", tr("P&olicies"), Restriction::MayEditPolicies},
        {"roles", tr("&Roles"), {}},
        {"companies", tr("&Companies"), {}},
        {"keys", tr("&Keys"), {}},
        {"ownership", tr("O&wnership"), {}},
    };
    int place = 0; // the tenth is Ctrl+0
    for (const auto &[name, title, needs] : screens) {
        const QString id = QString::fromLatin1(name);
        ++place;
        if (!isForMember() && id != QLatin1String("fleet") && id != QLatin1String("ownership"))
            continue;
        m_actions.add({QStringLiteral("go.") + id,
                       title,
                       go,
                       std::nullopt,
                       {QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_0 + place % 10))},
                       needs,
                       {},
                       true,
                       needs},
                      this, [this, id] { m_parts.window.showPage(id); });
    }

    addMomentActions();
    const QString view = tr("&View");
    using Preference = widgets::Theme::Preference;
    const std::tuple<const char *, QString, Preference> themes[] = {
        {"view.system", tr("Colours of the &system"), Preference::System},
        {"view.light", tr("&Light colours"), Preference::Light},
        {"view.dark", tr("&Dark colours"), Preference::Dark},
        {"view.high-contrast", tr("&High contrast"), Preference::HighContrast},
    };
    for (const auto &[id, title, preference] : themes)
        m_actions.add({QString::fromLatin1(id), title, view, std::nullopt, {}, {}, {}}, this,
                      [this, chosen = preference] { m_parts.theme.setPreference(chosen); });
    m_actions.add({QStringLiteral("help.shortcuts"),
                   tr("&Keyboard shortcuts"),
                   tr("&Help"),
                   Icon::Help,
                   {QKeySequence(Qt::Key_F1)},
                   {},
                   {}},
                  this, [this] { showShortcuts(); });
}

void Workspace::showShortcuts()
{
    auto *dialog = new QDialog(&m_parts.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Keyboard shortcuts"));
    dialog->resize(520, 640);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    auto *layout = new QVBoxLayout(dialog);
    layout->addWidget(m_actions.makeShortcutList(dialog));
    layout->addWidget(buttons);
    dialog->open();
}

void Workspace::connectDraft()
{
    connect(m_draft.get(), &draft::Draft::changed, this, &Workspace::updateRestrictions);
    // "Committed" is of the draft before.
    connect(m_draft.get(), &draft::Draft::changed, this, [this] {
        widgets::MessageBar &messages = m_parts.window.messages();
        if (!m_draft->isEmpty() && messages.message().tone == widgets::Tone::Granted)
            messages.clear();
    });
    connect(m_draft.get(), &draft::Draft::conflictsChanged, this, &Workspace::showConflicts);
    connect(&m_parts.window.messages(), &widgets::MessageBar::actionTriggered, this, [this] {
        if (m_invitations.isTelling())
            m_invitations.showReceived();
        else if (m_parts.connection.replica().isReadOnly())
            m_parts.connection.replica().refresh();
        else
            showPreview();
    });
    connectCommit();
}

void Workspace::connectCommit()
{
    connect(m_draftBar, &draft_bar::DraftBar::previewRequested, this, &Workspace::showPreview);
    connect(m_draftBar, &draft_bar::DraftBar::commitRequested, this,
            [this] { m_commit.commit(m_preview->contract()); });
    connect(m_preview, &preview::PreviewScreen::commitRequested, m_draftBar,
            &draft_bar::DraftBar::commit);
    connect(m_preview, &preview::PreviewScreen::stateChanged, m_draftBar,
            [this] { m_draftBar->setCommitProblem(m_preview->problem()); });
    m_draftBar->setCommitProblem(m_preview->problem());
    connect(&m_commit, &CommitController::runningChanged, this, [this](bool running) {
        m_draftBar->setCommitting(running);
        if (running)
            m_parts.window.progress().start(tr("Committing…"), false);
        else
            m_parts.window.progress().finish();
    });
    connect(&m_commit, &CommitController::committed, this, [this](qint64 revision) {
        m_preview->showMoved({});
        m_parts.connection.replica().refresh();
        m_parts.window.messages().showMessage(
            {widgets::Tone::Granted, tr("Committed as revision %1.").arg(revision), {}, {}, true});
    });
    connect(&m_commit, &CommitController::moved, this, &Workspace::moved);
    connect(&m_commit, &CommitController::refused, this, [this](const fleet::Error &error) {
        m_preview->showRefusal(error);
        showPreview();
    });
}

void Workspace::moved(const std::vector<remote::RevisionSummary> &revisions)
{
    m_preview->showMoved(revisions);
    showPreview();
    m_parts.connection.replica().refresh();
    m_parts.window.messages().showWarning(
        tr("Somebody else committed in the meantime; yours was not committed."),
        tr("Your draft is kept and previewed again over the new revision. Look at it and commit "
           "again."));
}

void Workspace::showPreview()
{
    if (m_draft->isEmpty())
        return;
    m_parts.window.showPage(QStringLiteral("preview"));
}

void Workspace::showConflicts()
{
    const int conflicts = int(m_draft->conflicts().size());
    if (conflicts == 0)
        return;
    m_parts.window.messages().showMessage(
        {widgets::Tone::Warning,
         tr("%n change(s) of your draft do not fit the new revision.", nullptr, conflicts),
         tr("Decide for each of them before you commit."), tr("Show"), true});
}

} // namespace bailiwick::desktop
