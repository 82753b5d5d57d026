// SPDX-License-Identifier: Apache-2.0
// The workspace's actions, and what those of the draft do.
#include "app/desktop/main_window.h"
#include "app/desktop/workspace.h"
#include "views/preview/preview_screen.h"
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
    addDraftActions();
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
                  this, [this] { m_parts.connection.replica().refresh(); });
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

void Workspace::addDraftActions()
{
    const QString group = tr("&Draft");
    m_actions.add({QStringLiteral("edit.undo"),
                   tr("&Undo"),
                   group,
                   Icon::Undo,
                   {QKeySequence(Qt::CTRL | Qt::Key_Z)},
                   Restriction::CanUndo,
                   {}},
                  this, [this] { m_draft->undoStack().undo(); });
    m_actions.add({QStringLiteral("edit.redo"),
                   tr("&Redo"),
                   group,
                   Icon::Redo,
                   {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z)},
                   Restriction::CanRedo,
                   {}},
                  this, [this] { m_draft->undoStack().redo(); });
    m_actions.add({QStringLiteral("draft.preview"),
                   tr("&Preview"),
                   group,
                   Icon::Preview,
                   {QKeySequence(Qt::CTRL | Qt::Key_P)},
                   Restriction::DraftHasChanges,
                   tr("Who gains and loses what by the draft")},
                  this, [this] { showPreview(); });
    m_actions.add({QStringLiteral("draft.commit"),
                   tr("&Commit…"),
                   group,
                   Icon::Commit,
                   {QKeySequence(Qt::CTRL | Qt::Key_Return)},
                   widgets::Restrictions(Restriction::DraftHasChanges) | Restriction::Online,
                   tr("Makes the draft a revision, after a look at its preview")},
                  this, [this] { commit(); });
    m_actions.add({QStringLiteral("draft.discard"),
                   tr("&Discard…"),
                   group,
                   Icon::Discard,
                   {},
                   Restriction::DraftHasChanges,
                   tr("Forgets all changes of the draft")},
                  this, [this] { discardDraft(); });
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
    const std::pair<const char *, QString> screens[] = {
        {"fleet", tr("&Fleet")}, {"access", tr("&Access")}, {"delegations", tr("&Delegations")},
        {"audit", tr("A&udit")}, {"people", tr("&People")},
    };
    int key = Qt::Key_1;
    for (const auto &[name, title] : screens) {
        const QString id = QString::fromLatin1(name);
        m_actions.add({QStringLiteral("go.") + id,
                       title,
                       go,
                       std::nullopt,
                       {QKeySequence(Qt::CTRL | Qt::Key(key++))},
                       {},
                       {}},
                      this, [this, id] { m_parts.window.showPage(id); });
    }

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
    dialog->resize(460, 560);
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
    connect(m_draft.get(), &draft::Draft::conflictsChanged, this, &Workspace::showConflicts);
    connect(&m_parts.window.messages(), &widgets::MessageBar::actionTriggered, this, [this] {
        if (m_parts.connection.replica().isReadOnly())
            m_parts.connection.replica().refresh();
        else
            showPreview();
    });
    connectCommit();
}

void Workspace::connectCommit()
{
    connect(&m_commit, &CommitController::runningChanged, this, [this](bool running) {
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

void Workspace::commit()
{
    if (!m_preview->contract()) {
        showPreview();
        return;
    }
    if (!m_draft->reason().trimmed().isEmpty()) {
        m_commit.commit(m_preview->contract());
        return;
    }
    m_parts.dialogs.askText(&m_parts.window,
                            {tr("Commit"),
                             tr("Why? The reason is kept in the audit log."),
                             tr("&Reason"),
                             {},
                             tr("Commit"),
                             true,
                             true},
                            [this](const std::optional<QString> &reason) {
                                if (!reason)
                                    return;
                                m_draft->setReason(reason->trimmed());
                                m_commit.commit(m_preview->contract());
                            });
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

void Workspace::discardDraft()
{
    m_parts.dialogs.ask(&m_parts.window,
                        {tr("Discard the draft?"),
                         tr("%n change(s) will be forgotten. This cannot be undone.", nullptr,
                            int(m_draft->changes().size())),
                         tr("Discard the draft"),
                         {},
                         true},
                        [this](bool accepted) {
                            if (accepted)
                                m_draft->clear();
                        });
}

} // namespace bailiwick::desktop
