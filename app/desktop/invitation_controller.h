// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/connection.h"
#include "models/items/invitation_desk.h"
#include "views/people/received_dialog.h"
#include "views/widgets/dialogs.h"

#include <QPointer>

#include <set>

namespace bailiwick::widgets {
class ActionRegistry;
}

namespace bailiwick::desktop {

class MainWindow;

/// Membership from the viewer's own side: they are told of invitations to them and answer in a
/// dialog; and they leave the organization they are signed in for. Owns the desk that the People
/// screen works with, too. GUI thread.
class InvitationController : public QObject
{
    Q_OBJECT
public:
    /// What is passed must outlive the controller.
    InvitationController(Connection &connection, MainWindow &window, widgets::Dialogs &dialogs,
                         QObject *parent = nullptr);
    ~InvitationController() override;

    items::InvitationDesk &desk() { return m_desk; }
    /// "file.invitations"; for a member "file.leave".
    void addActions(widgets::ActionRegistry &registry);
    /// The server can be asked.
    void setLive(bool live);
    void showReceived();
    /// Asks, saying what falls with the membership.
    void leave();
    /// The window's message is that there is an invitation.
    bool isTelling() const;
    views::ReceivedDialog *dialog() const { return m_dialog; }

Q_SIGNALS:
    void signOutRequested();

private:
    void tell();
    void done(items::InvitationDesk::Act act);
    void refused(items::InvitationDesk::Act act, const fleet::Error &error);

    Connection &m_connection;
    MainWindow &m_window;
    QPointer<QWidget> m_asker; // in the window, of the questions, which go with the controller
    widgets::Dialogs &m_dialogs;
    items::InvitationDesk m_desk;
    std::set<QString> m_told;
    QString m_telling; // what the message bar says about it
    QPointer<views::ReceivedDialog> m_dialog;
};

} // namespace bailiwick::desktop
