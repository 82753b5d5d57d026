// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/draft/draft.h"
#include "models/draft/preview_job.h"
#include "models/items/invite_rights.h"

#include <QTimer>
#include <QWidget>

class QStackedWidget;

namespace bailiwick::widgets {
class DifferencePane;
class EmptyState;
} // namespace bailiwick::widgets

namespace bailiwick::views {

/// What whoever accepts an invitation will be able to do, exactly: the difference that the engine
/// works out for somebody who joins with all of it, over the newest state that the author sees; and
/// what of it the author may not give. Both are computed on worker threads, a moment after the
/// newest show(). Nothing of it goes into the draft. GUI thread.
class InvitePreview : public QWidget
{
    Q_OBJECT
public:
    /// The draft lends its base; it must outlive the widget and have one.
    InvitePreview(draft::Draft &draft, const fleet::PrincipalRef &author,
                  QWidget *parent = nullptr);
    ~InvitePreview() override;

    void show(const fleet::Invited &invited);
    /// What is shown is of the newest show() and has been checked.
    bool isSettled() const;
    /// Why there is no preview; empty: there is one, or it is being computed.
    QString problem() const;
    /// What the author may not give.
    const std::vector<items::InvitedProblem> &problems() const { return m_problems; }
    widgets::DifferencePane &pane() { return *m_pane; }

Q_SIGNALS:
    void changed();

private:
    bool isEmpty() const { return m_invited.teams.empty() && m_invited.assignments.empty(); }
    void refresh();
    void previewed();
    void showPerson();

    draft::Draft &m_draft;
    fleet::PrincipalRef m_author;
    fleet::Invited m_invited;
    items::InvitedTrial m_trial;
    access::SnapshotPtr m_base; // that the trial is over
    draft::PreviewPtr m_checked;
    std::vector<items::InvitedProblem> m_problems;
    draft::Latest<std::vector<items::InvitedProblem>> m_check;
    QTimer m_pause;
    QStackedWidget *m_stack;
    widgets::EmptyState *m_empty;
    widgets::DifferencePane *m_pane;
};

} // namespace bailiwick::views
