// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/draft/draft.h"
#include "models/items/invitation_desk.h"
#include "models/items/invitation_model.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace bailiwick::widgets {
class Dialogs;
class EmptyState;
class FilterLine;
class HeaderLabel;
class MessageBar;
} // namespace bailiwick::widgets

namespace bailiwick::views {

class InviteDialog;

/// Whom the author's organization invited: what each invitation brings, by whom, until when, and
/// how it stands; what is void says why and what to do. From here one invites, sends again and
/// cancels. Asks the server while it is looked at. GUI thread.
class InvitationsPane : public QWidget
{
    Q_OBJECT
public:
    /// What is passed must outlive it.
    InvitationsPane(items::InvitationDesk &desk, draft::Draft &draft,
                    const fleet::PrincipalRef &author, widgets::Dialogs &dialogs,
                    QWidget *parent = nullptr);
    ~InvitationsPane() override;

    void invite(); ///< opens the dialog
    void resendCurrent();
    void cancelCurrent(); ///< asks first

    items::InvitationModel &model() { return m_model; }
    QTableView &table() { return *m_table; }
    widgets::MessageBar &messages() { return *m_messages; }
    widgets::FilterLine &filter() { return *m_filter; }
    InviteDialog *dialog() const; ///< while it is open
    QString details() const;      ///< what is told about the current one

protected:
    void showEvent(QShowEvent *event) override;

private:
    void setUpTable();
    void connectDesk();
    void fill();
    void reselect();
    void update();
    void describe();
    void showEmptyState();
    const remote::InvitationSummary *current() const;
    void done(items::InvitationDesk::Act act, const remote::InvitationSummary &invitation);
    void refused(items::InvitationDesk::Act act, const fleet::Error &error);

    items::InvitationDesk &m_desk;
    draft::Draft &m_draft;
    fleet::PrincipalRef m_author;
    widgets::Dialogs &m_dialogs;
    items::InvitationModel m_model;
    access::SnapshotPtr m_base; // that names were taken from
    QPointer<InviteDialog> m_dialog;
    QString m_chosen;                      // the current one, over sorting and news
    remote::InvitationSummary m_sentAgain; // under way
    widgets::HeaderLabel *m_header;
    widgets::FilterLine *m_filter;
    QPushButton *m_invite;
    QPushButton *m_resend;
    QPushButton *m_cancel;
    widgets::MessageBar *m_messages;
    QStackedWidget *m_stack;
    widgets::EmptyState *m_empty;
    QTableView *m_table;
    QLabel *m_details;
};

} // namespace bailiwick::views
