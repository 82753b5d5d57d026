// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/draft/draft.h"

#include <QWidget>

class QPushButton;
class QToolButton;

namespace bailiwick::widgets {
class ActionRegistry;
class Dialogs;
class Pill;
} // namespace bailiwick::widgets

namespace bailiwick::draft_bar {

class PendingList;

/// The bar below every screen: how much is pending, undo and redo, the list of changes, preview,
/// commit with a reason, discard. It knows no server: it asks for the reason and hands it out. GUI
/// thread.
///
///     auto *bar = new draft_bar::DraftBar(draft, dialogs, window);
///     bar->addActions(registry);
///     connect(preview, &PreviewScreen::stateChanged, bar,
///             [=] { bar->setCommitProblem(preview->problem()); });
///     connect(bar, &DraftBar::commitRequested, committer, …);
class DraftBar : public QWidget
{
    Q_OBJECT
public:
    /// `draft` and `dialogs` must outlive it.
    DraftBar(draft::Draft &draft, widgets::Dialogs &dialogs, QWidget *parent = nullptr);

    /// "draft.undo", "draft.redo", "draft.preview", "draft.commit", "draft.discard",
    /// "draft.changes"; keeps DraftHasChanges, CanUndo and CanRedo up to date.
    void addActions(widgets::ActionRegistry &registry);
    /// Why the draft cannot be committed now ("Preview first."); empty: it can.
    void setCommitProblem(const QString &problem);
    /// While a commit is on its way nothing can be pressed.
    void setCommitting(bool committing);
    PendingList &changes() { return *m_list; }

    /// Asks for the reason, then commitRequested(); asks for a preview when there is none yet.
    void commit();
    /// Asks, then clears the draft.
    void discard();
    void setListShown(bool shown);

Q_SIGNALS:
    void previewRequested();
    /// The reason is set on the draft.
    void commitRequested(const QString &reason);

private:
    void update();

    draft::Draft &m_draft;
    widgets::Dialogs &m_dialogs;
    widgets::ActionRegistry *m_registry = nullptr;
    QString m_problem;
    bool m_committing = false;
    widgets::Pill *m_pill;
    QToolButton *m_undo;
    QToolButton *m_redo;
    QToolButton *m_show;
    QPushButton *m_preview;
    QPushButton *m_commit;
    QPushButton *m_discard;
    PendingList *m_list;
};

} // namespace bailiwick::draft_bar
