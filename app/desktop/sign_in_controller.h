// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/connection.h"
#include "app/desktop/options.h"
#include "views/sign_in/sign_in_view.h"

#include <memory>

namespace bailiwick::desktop {

/// From the sign-in screen to an open connection: which server, whose certificate, which account.
/// Resumes the last session by itself at start(). One connection at a time. GUI thread.
class SignInController : public QObject
{
    Q_OBJECT
public:
    /// What is passed must outlive the controller.
    SignInController(views::SignInView &view, KnownServers &known, remote::SecretStore &secrets,
                     Options options, QObject *parent = nullptr);
    ~SignInController() override;

    /// Finds the server and tries the session of last time.
    void start();
    /// Back to the form, with the reason why, if there is one.
    void ask(const fleet::Error &why);
    Connection *connection() { return m_connection.get(); }

Q_SIGNALS:
    /// The connection is open: build the workspace on it.
    void opened(bailiwick::desktop::Connection *connection);
    /// Another server is about to be tried, or the session is over: `connection()` goes away.
    void closing();
    /// A session that was open is over.
    void closed(const bailiwick::fleet::Error &why);

private:
    void connectView();
    void useServer(const QUrl &server);
    void open(const QUrl &server, const QByteArray &pin);
    void failed(const fleet::Error &error);
    void choose(const std::vector<remote::SignInChoice> &choices);
    void chosen(const views::OfferedOrganization &organization);
    void certificateSeen(const QByteArray &sha256);
    void certificateAnswered(bool trusted);
    void submit(const views::SignInRequest &request);
    void askForSamples();
    QUrl firstServer();
    QByteArray pinOf(const QUrl &server) const;

    views::SignInView &m_view;
    KnownServers &m_known;
    remote::SecretStore &m_secrets;
    Options m_options;
    QUrl m_connectUrl; ///< of connect.json
    QByteArray m_connectPin;
    std::unique_ptr<Connection> m_connection;
    views::SignInRequest m_pending; ///< waits for a trusted certificate, or an organization
    QByteArray m_asked;             ///< the certificate asked about
    bool m_resuming = false;
};

} // namespace bailiwick::desktop
