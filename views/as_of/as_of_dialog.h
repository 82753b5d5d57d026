// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/items/revision_model.h"

#include <QDialog>

class QDateTimeEdit;
class QDialogButtonBox;
class QLabel;
class QPushButton;
class QRadioButton;
class QTableView;

namespace bailiwick::widgets {
class FilterLine;
class MessageBar;
class ProgressStrip;
} // namespace bailiwick::widgets

namespace bailiwick::as_of {

/// Asks from where in time to look at the fleet: now, at a moment, past or to come, or at a
/// revision out of the list. It asks nobody itself: whoever opened it loads what asked() names and
/// says how that goes; the dialog stays open until it is there, so that another one can be chosen.
/// Without a list there is only now and later. GUI thread.
class AsOfDialog : public QDialog
{
    Q_OBJECT
public:
    enum class Choice { Now, Moment, Revision };

    /// `revisions` (null: earlier states are not for this person) must outlive the dialog.
    /// `standsAt`: the moment looked at so far.
    AsOfDialog(items::RevisionModel *revisions, fleet::Time standsAt, QWidget *parent = nullptr);

    /// Asks for something else than where the screens look from: one sentence for what, and the
    /// text of the button. Only what was, not what is to come.
    void setQuestion(const QString &title, const QString &what, const QString &accept);

    void choose(Choice choice);
    void setMoment(fleet::Time moment);
    /// Makes its row the current one and chooses it.
    void chooseRevision(int row);

    /// Work on what was asked; Cancel then emits cancelled() and leaves the dialog open.
    void startProgress(const QString &text);
    void setProgress(qint64 done, qint64 total);
    void showProblem(const fleet::Error &error);

    void reject() override;

Q_SIGNALS:
    void nowAsked();
    void revisionAsked(qint64 revision);
    void momentAsked(qint64 moment);
    void cancelled();

private:
    QWidget *makeMoment(fleet::Time standsAt);
    QWidget *makeList();
    void describeMoment();
    void describeFilter();
    void update();
    void ask();
    void finishProgress();

    items::RevisionModel *m_revisions;
    QLabel *m_what;
    QRadioButton *m_now;
    QRadioButton *m_atMoment;
    QRadioButton *m_atRevision;
    QDateTimeEdit *m_moment;
    QLabel *m_momentNote;
    widgets::FilterLine *m_filter;
    QTableView *m_table;
    widgets::MessageBar *m_messages;
    widgets::ProgressStrip *m_progress;
    QDialogButtonBox *m_buttons;
    QPushButton *m_accept;
    bool m_busy = false;
};

} // namespace bailiwick::as_of
