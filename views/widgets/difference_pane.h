// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/draft/preview_job.h"
#include "models/items/difference_model.h"

#include <QWidget>

class QLabel;
class QStackedWidget;
class QTreeView;

namespace bailiwick::draft {
class Draft;
}

namespace bailiwick::widgets {

class EmptyState;
class MessageBar;
class ProgressStrip;

/// What a change set would do: summary line, who gains and loses how much, down to the devices.
/// Computes on a worker thread; an incomplete or failed preview says so and is no contract
/// (contract() is null). GUI thread.
class DifferencePane : public QWidget
{
    Q_OBJECT
public:
    explicit DifferencePane(QWidget *parent = nullptr);

    /// Previews the changes over the draft's base, now; the newest request wins. Changes that break
    /// a rule of the fleet are not previewed: the rules' sentences stand in their place.
    void preview(const draft::Draft &draft, const fleet::ChangeSet &changes);
    void clear();
    /// What is said where nobody gains or loses anything; by default, that it can be committed.
    void setNoEffectText(const QString &text) { m_noEffect = text; }
    bool isRunning() const { return m_job.isRunning(); }
    /// The preview shown, when it is complete and of the newest request; else null.
    draft::PreviewPtr contract() const;
    /// Why there is no contract, one sentence; empty when there is one.
    QString problem() const;
    items::DifferenceModel &model() { return m_model; }
    QTreeView &tree() { return *m_tree; }

Q_SIGNALS:
    /// Started, finished, failed or cancelled.
    void stateChanged();
    /// A row below this person became the current one.
    void principalChosen(const bailiwick::fleet::PrincipalRef &principal);
    void placeChosen(const bailiwick::fleet::Id &resource);

private:
    void finished(const draft::PreviewPtr &preview);
    void failed(const fleet::Error &error);

    draft::PreviewJob m_job;
    items::DifferenceModel m_model;
    draft::PreviewPtr m_preview;
    fleet::State m_state; // with the changes, for the names in what is wrong with them
    QString m_problem;
    QString m_noEffect;
    QLabel *m_summary;
    ProgressStrip *m_progress;
    MessageBar *m_messages;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QTreeView *m_tree;
};

} // namespace bailiwick::widgets
