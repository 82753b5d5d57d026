// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/items/invitation_desk.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QPushButton;
class QStackedWidget;

namespace bailiwick::widgets {
class Dialogs;
class EmptyState;
class MessageBar;
} // namespace bailiwick::widgets

namespace bailiwick::views {

/// Invitations to the viewer: into which organization, with which teams and roles, until when; they
/// accept or decline. What was accepted counts in a session of its own: one signs in anew for that
/// organization. GUI thread.
class ReceivedDialog : public QDialog
{
    Q_OBJECT
public:
    /// What is passed must outlive it.
    ReceivedDialog(items::InvitationDesk &desk, widgets::Dialogs &dialogs,
                   QWidget *parent = nullptr);
    ~ReceivedDialog() override;

    void acceptCurrent();
    void declineCurrent(); ///< asks first

    QListWidget &list() { return *m_list; }
    widgets::MessageBar &messages() { return *m_messages; }
    QString details() const;

Q_SIGNALS:
    /// To use what was accepted.
    void signOutRequested();

private:
    void fill();
    void update();
    int chosenRow() const;
    const remote::InvitationSummary *current() const;
    void done(items::InvitationDesk::Act act, const remote::InvitationSummary &invitation);

    items::InvitationDesk &m_desk;
    widgets::Dialogs &m_dialogs;
    QString m_chosen; // id of the invitation last chosen; it may be gone
    widgets::MessageBar *m_messages;
    QStackedWidget *m_stack;
    widgets::EmptyState *m_empty;
    QListWidget *m_list;
    QLabel *m_details;
    QPushButton *m_accept;
    QPushButton *m_decline;
};

} // namespace bailiwick::views
