// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/connection.h"

#include <utility>

namespace bailiwick::desktop {
namespace {

// Away is not "no": what was signed in may go on offline.
bool isAway(const fleet::Error &error)
{
    return error.code == "server-away" || error.code == "timed-out";
}

} // namespace

Connection::Connection(const QUrl &server, const QByteArray &pin, KnownServers &known,
                       remote::SecretStore &secrets, const QString &dataFolder, QObject *parent)
    : QObject(parent)
    , m_server(server)
    , m_known(known)
    , m_secrets(secrets)
    , m_client(server)
    , m_replica(m_client, secrets, dataFolder + QStringLiteral("/replica"))
    , m_account(known.account(server))
{
    m_client.transport().setPin(pin);
    connect(&m_client.transport(), &remote::Transport::unknownCertificate, this,
            [this](const QByteArray &sha256) {
                m_certificate = sha256;
                if (m_open && !m_client.keeper().isSignedIn())
                    closeAgain({});
                Q_EMIT unknownCertificate(sha256);
            });
    connect(&m_client.keeper(), &remote::SessionKeeper::renewed, this, &Connection::keepToken);
    connect(&m_replica, &remote::Replica::stateChanged, this, &Connection::replicaChanged);
}

Connection::~Connection()
{
    m_call.cancel();
}

QString Connection::tokenKey() const
{
    return QStringLiteral("refresh ") + KnownServers::name(server());
}

void Connection::keepToken()
{
    // Failures show up as the store's notice; the session itself goes on.
    m_secrets.write(tokenKey(), m_client.session().refreshToken, this,
                    [](const fleet::Expected<void> &) {});
}

void Connection::forgetToken()
{
    m_secrets.remove(tokenKey(), &m_secrets, [](const fleet::Expected<void> &) {});
}

void Connection::signIn(const remote::Credentials &credentials)
{
    cancel();
    m_certificate.clear();
    m_call = m_client.signIn(
        credentials, this,
        [this](fleet::Expected<remote::Session> session) {
            if (session)
                signedIn(*session);
            else if (m_certificate.isEmpty()) // otherwise the person is being asked
                Q_EMIT failed(session.error());
        },
        [this](const std::vector<remote::SignInChoice> &choices) { Q_EMIT choiceNeeded(choices); });
}

void Connection::resume()
{
    cancel();
    m_secrets.read(tokenKey(), this, [this](fleet::Expected<std::optional<QByteArray>> token) {
        if (token && *token && !(*token)->isEmpty())
            resumeWith(**token);
        else
            Q_EMIT failed(
                {"no-session", tr("Nobody is signed in.").toStdString(), {}, {}, false, {}});
    });
}

void Connection::resumeWith(const QByteArray &token)
{
    m_certificate.clear();
    if (!m_account.viewer.id.isNull())
        openFromDisk();
    m_call = m_client.resume(token, this, [this](fleet::Expected<remote::Session> session) {
        if (session)
            return signedIn(*session);
        if (!m_certificate.isEmpty())
            return;
        if (isAway(session.error()) && m_open) {
            m_replica.startOffline(m_account.viewer, session.error());
            return;
        }
        if (!isAway(session.error()))
            forgetToken();
        if (m_open)
            closeAgain(session.error());
        else
            Q_EMIT failed(session.error());
    });
}

void Connection::openFromDisk()
{
    m_open = true;
    m_replica.prepare(m_account.viewer);
    Q_EMIT opened();
}

// What was shown of the copy goes again; refused, the copy, too.
void Connection::closeAgain(const fleet::Error &why)
{
    m_open = false;
    m_replica.stop(!why.code.empty() && !isAway(why));
    Q_EMIT closed(why);
}

void Connection::signedIn(const remote::Session &session)
{
    m_account = {session.email, session.organizationName, session.personName, session.principal()};
    m_known.setLast(server());
    m_known.setAccount(server(), m_account);
    if (!m_client.transport().pin().isEmpty())
        m_known.setPin(server(), m_client.transport().pin());
    keepToken();
    if (m_open && m_replica.viewer() != m_client.session().principal())
        closeAgain({}); // it is not the account known from last time
    const bool wasOpen = std::exchange(m_open, true);
    m_replica.start();
    if (!wasOpen)
        Q_EMIT opened();
}

void Connection::cancel()
{
    m_call.cancel();
}

// The e-mail and the organization stay, for the next sign-in.
void Connection::forgetAccount()
{
    forgetToken();
    m_account.viewer = {};
    m_account.person.clear();
    m_known.setAccount(server(), m_account);
}

void Connection::signOut()
{
    cancel();
    m_open = false;
    m_leaving.clear();
    forgetAccount();
    m_replica.stop(true);
    // Whether the server answers or not, here it is over now.
    m_call = m_client.signOut(this, [](const fleet::Expected<void> &) {});
    QMetaObject::invokeMethod(
        this, [this] { Q_EMIT closed({}); }, Qt::QueuedConnection);
}

void Connection::confirmLeft()
{
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (m_leaving.isEmpty())
                return; // signed out meanwhile, or told twice
            Q_EMIT left(m_leaving);
            signOut();
        },
        Qt::QueuedConnection);
}

void Connection::trust(const QByteArray &sha256)
{
    m_certificate.clear();
    m_client.transport().setPin(sha256);
    m_known.setPin(server(), sha256);
}

void Connection::replicaChanged(remote::Replica::State state)
{
    if (!m_open)
        return;
    // Whoever leaves may be told by the stream that the session ended before the request is
    // answered.
    const bool isOver =
        state == remote::Replica::State::SignedOut || state == remote::Replica::State::CutOff;
    if (isOver && !m_leaving.isEmpty() && m_replica.problem().code == "session-ended")
        return confirmLeft();
    if (state == remote::Replica::State::SignedOut) {
        m_open = false;
        forgetToken();
        Q_EMIT closed(m_replica.problem());
    }
}

} // namespace bailiwick::desktop
