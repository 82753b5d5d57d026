// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/known_servers.h"
#include "models/remote/replica.h"

#include <QTimer>
#include <QWidget>

class QLabel;

namespace bailiwick::widgets {
class Pill;
}

namespace bailiwick::desktop {

/// The line at the bottom: connection as a pill, server, revision and its age; at the end who is
/// signed in.
class StatusLine : public QWidget
{
    Q_OBJECT
public:
    explicit StatusLine(QWidget *parent = nullptr);

    /// The replica outlives the line or is set to null first.
    void setReplica(remote::Replica *replica, const QUrl &server, const KnownAccount &account);
    /// What the pill says: for tests and the window's title.
    QString state() const;

private:
    void update();

    QPointer<remote::Replica> m_replica;
    widgets::Pill *m_pill;
    QLabel *m_server;
    QLabel *m_revision;
    QLabel *m_person;
    QTimer m_age;
};

} // namespace bailiwick::desktop
