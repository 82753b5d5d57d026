// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/draft/draft.h"
#include "models/draft/preview_job.h"
#include "models/remote/answers.h"

#include <QTimer>
#include <QWidget>

class QPushButton;

namespace bailiwick::widgets {
class DifferencePane;
class HeaderLabel;
class MessageBar;
} // namespace bailiwick::widgets

namespace bailiwick::preview {

class ConflictPanel;
class ViewAsPane;

/// What the draft would do: who gains and loses what, the fleet as each of them would see it before
/// and after, and what others did in between. While shown it previews every change of the draft by
/// itself. GUI thread.
///
/// Committing: contract() is what a commit carries (instant, digest, changes, base revision); while
/// it is null, problem() says why.
class PreviewScreen : public QWidget
{
    Q_OBJECT
public:
    /// The draft must outlive it.
    explicit PreviewScreen(draft::Draft &draft, QWidget *parent = nullptr);

    /// Previews now, shown or not.
    void refresh();
    /// Complete, of the draft as it is now, without conflicts; else null.
    draft::PreviewPtr contract() const;
    QString problem() const;
    /// After a 409: what others committed since the draft's base. Empty: forget it.
    void showMoved(const std::vector<remote::RevisionSummary> &moved);
    /// The server refused: a sentence for each reason.
    void showRefusal(const fleet::Error &error);

    widgets::DifferencePane &difference() { return *m_difference; }
    ViewAsPane &viewAs() { return *m_viewAs; }
    ConflictPanel &conflicts() { return *m_conflicts; }

Q_SIGNALS:
    void stateChanged();    ///< contract() or problem() changed
    void commitRequested(); ///< the button here; the reason is asked by the draft bar
    void placeChosen(const bailiwick::fleet::Id &resource);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void draftChanged();
    void update();
    void tellWithoutEffect(const draft::PreviewPtr &preview);
    bool isCurrent(const draft::PreviewPtr &preview) const;

    draft::Draft &m_draft;
    QTimer m_pending;
    draft::PreviewPtr m_told; // of which it was said what has no effect
    widgets::HeaderLabel *m_header;
    QPushButton *m_again;
    QPushButton *m_commit;
    widgets::MessageBar *m_messages;
    ConflictPanel *m_conflicts;
    widgets::DifferencePane *m_difference;
    ViewAsPane *m_viewAs;
};

} // namespace bailiwick::preview
