// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/known_servers.h"
#include "models/remote/api_client.h"
#include "models/remote/replica.h"
#include "models/remote/secret_store.h"

namespace bailiwick::desktop {

/// One server and the session on it: client, replica, and the refresh token in the secret store.
/// Everything that a person must be told comes as a signal. One thread; all but the constructor
/// answer from the event loop.
class Connection : public QObject
{
    Q_OBJECT
public:
    /// `pin`: 32 raw bytes or empty. What is passed must outlive the connection.
    Connection(const QUrl &server, const QByteArray &pin, KnownServers &known,
               remote::SecretStore &secrets, const QString &dataFolder, QObject *parent = nullptr);
    ~Connection() override;

    const QUrl &server() const { return m_server; }
    remote::ApiClient &client() { return m_client; }
    remote::Replica &replica() { return m_replica; }
    /// Name of the signed-in person and organization; offline, as known from last time.
    const KnownAccount &account() const { return m_account; }

    void signIn(const remote::Credentials &credentials);
    /// With the refresh token of last time. Opens from the disk copy at once and asks the server
    /// meanwhile; when that says no, closed() follows. Answers failed() with code "no-session" when
    /// there is nothing to resume.
    void resume();
    /// Ends what is under way.
    void cancel();
    /// Ends the session here and on the server, erases the disk copy.
    void signOut();
    /// The person has asked to leave this organization; empty: it was refused. The session may end
    /// before the answer is there.
    void setLeaving(const QString &organization) { m_leaving = organization; }
    /// The server says that they have left: ends the session here, from the event loop.
    void confirmLeft();
    /// The person trusts this certificate from now on.
    void trust(const QByteArray &sha256);

Q_SIGNALS:
    /// Signed in, being resumed, or offline with a disk copy: replica and account are what they
    /// are.
    void opened();
    void failed(const bailiwick::fleet::Error &error);
    /// The password is right, and there are several to sign in as.
    void choiceNeeded(const std::vector<bailiwick::remote::SignInChoice> &choices);
    void unknownCertificate(const QByteArray &sha256);
    /// The membership has ended by the person's own will; closed() follows.
    void left(const QString &organization);
    /// The session is over; for a reason, unless the person signed out or left.
    void closed(const bailiwick::fleet::Error &why);

private:
    QString tokenKey() const;
    void keepToken();
    void forgetToken();
    void forgetAccount();
    void signedIn(const remote::Session &session);
    void resumeWith(const QByteArray &token);
    void openFromDisk();
    void closeAgain(const fleet::Error &why);
    void replicaChanged(remote::Replica::State state);

    QUrl m_server;
    KnownServers &m_known;
    remote::SecretStore &m_secrets;
    remote::ApiClient m_client;
    remote::Replica m_replica;
    KnownAccount m_account;
    remote::Call m_call;
    QByteArray m_certificate; // refused in the call under way
    bool m_open = false;
    QString m_leaving;
};

} // namespace bailiwick::desktop
