// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/sign_in_controller.h"

#include "app/desktop/connect_file.h"
#include "app/desktop/sample_accounts.h"

namespace bailiwick::desktop {

SignInController::SignInController(views::SignInView &view, KnownServers &known,
                                   remote::SecretStore &secrets, Options options, QObject *parent)
    : QObject(parent)
    , m_view(view)
    , m_known(known)
    , m_secrets(secrets)
    , m_options(std::move(options))
{
    connectView();
}

SignInController::~SignInController() = default;

void SignInController::connectView()
{
    connect(&m_view, &views::SignInView::signInRequested, this, &SignInController::submit);
    connect(&m_view, &views::SignInView::serverChanged, this,
            [this](const QString &server) { useServer(QUrl(server)); });
    connect(&m_view, &views::SignInView::cancelled, this, [this] {
        m_resuming = false;
        m_pending = {};
        if (m_connection)
            m_connection->cancel();
        m_view.setBusy(false);
    });
    connect(&m_view, &views::SignInView::certificateAccepted, this,
            [this] { certificateAnswered(true); });
    connect(&m_view, &views::SignInView::organizationChosen, this, &SignInController::chosen);
    connect(&m_view, &views::SignInView::certificateRefused, this,
            [this] { certificateAnswered(false); });
}

void SignInController::start()
{
    const QUrl server = firstServer();
    if (server.isEmpty()) {
        m_view.showNotice(tr("No server is known on this machine."),
                          tr("Enter the address your administrator gave you."));
        return;
    }
    m_view.setServer(server.toString());
    useServer(server);
}

// The command line, then a server on this machine, then the one used last.
QUrl SignInController::firstServer()
{
    const auto file = findConnectFile(
        {m_options.dataFolder, defaultDataFolder(), QStringLiteral("/var/lib/bailiwick")});
    if (file) {
        m_connectUrl = file->url;
        m_connectPin = file->pin;
    }
    if (!m_options.server.isEmpty())
        return m_options.server;
    return file ? file->url : m_known.last();
}

QByteArray SignInController::pinOf(const QUrl &server) const
{
    if (!m_options.pin.isEmpty() && server == m_options.server)
        return m_options.pin;
    // Whoever may write this machine's data folder could replace the program as well.
    if (KnownServers::name(server) == KnownServers::name(m_connectUrl))
        return m_connectPin;
    return m_known.pin(server);
}

void SignInController::useServer(const QUrl &server)
{
    if (server.scheme() != QLatin1String("https") || server.host().isEmpty()) {
        m_view.showError({"bad-address",
                          tr("This is not an https address.").toStdString(),
                          server.toString().toStdString(),
                          tr("Enter it like https://localhost:8470.").toStdString(),
                          false,
                          {}});
        return;
    }
    open(server, pinOf(server));
    const KnownAccount known = m_known.account(server);
    const bool given = !m_options.email.isEmpty();
    m_view.setAccount(given ? m_options.email : known.email,
                      given ? m_options.organization : known.organization);
    m_resuming = true;
    m_view.setBusy(true, tr("Connecting…"));
    m_connection->resume();
}

void SignInController::open(const QUrl &server, const QByteArray &pin)
{
    if (m_connection)
        Q_EMIT closing();
    m_connection =
        std::make_unique<Connection>(server, pin, m_known, m_secrets, m_options.dataFolder);
    Connection *connection = m_connection.get();
    connect(connection, &Connection::opened, this, [this, connection] {
        m_pending = {};
        m_resuming = false;
        m_view.setBusy(false);
        m_view.wipe();
        Q_EMIT opened(connection);
    });
    connect(connection, &Connection::failed, this, &SignInController::failed);
    connect(connection, &Connection::choiceNeeded, this, &SignInController::choose);
    connect(connection, &Connection::unknownCertificate, this, &SignInController::certificateSeen);
    connect(connection, &Connection::closed, this, &SignInController::closed);
}

void SignInController::failed(const fleet::Error &error)
{
    m_view.setBusy(false);
    const bool quiet = m_resuming && error.code == "no-session";
    m_resuming = false;
    if (!quiet)
        m_view.showError(error);
    askForSamples();
}

void SignInController::askForSamples()
{
    if (m_connection)
        requestOfferedAccounts(m_connection->client().transport(), m_connection.get(),
                               [this](std::vector<views::OfferedAccount> accounts) {
                                   m_view.setOfferedAccounts(std::move(accounts));
                               });
}

void SignInController::ask(const fleet::Error &why)
{
    m_view.showForm();
    m_view.setBusy(false);
    if (!why.message.empty())
        m_view.showError(why);
    askForSamples();
}

void SignInController::submit(const views::SignInRequest &request)
{
    const QUrl server(request.server);
    if (!m_connection || KnownServers::name(m_connection->server()) != KnownServers::name(server)) {
        if (server.scheme() != QLatin1String("https") || server.host().isEmpty())
            return useServer(server); // says what is wrong with it
        open(server, pinOf(server));
    }
    m_resuming = false;
    m_pending = request;
    m_view.setBusy(true);
    m_connection->signIn({request.email, request.password, request.organization, request.endUser});
}

void SignInController::choose(const std::vector<remote::SignInChoice> &choices)
{
    std::vector<views::OfferedOrganization> offered;
    for (const remote::SignInChoice &choice : choices)
        offered.push_back({choice.organization, choice.name, choice.kind});
    const KnownAccount known = m_known.account(m_connection->server());
    m_view.askForOrganization(m_pending.email, std::move(offered),
                              known.email == m_pending.email ? std::optional(known.organization)
                                                             : std::nullopt);
}

// By id, as names may differ by their letters' case only.
void SignInController::chosen(const views::OfferedOrganization &organization)
{
    views::SignInRequest request = m_pending;
    request.endUser = organization.isOneself();
    request.organization =
        request.endUser ? QString() : QString::fromStdString(organization.id.toString());
    m_view.showForm();
    submit(request);
}

void SignInController::certificateSeen(const QByteArray &sha256)
{
    m_asked = sha256;
    m_view.askForCertificate(m_connection->server().toString(),
                             remote::Transport::fingerprintText(sha256),
                             !m_connection->client().transport().pin().isEmpty());
}

void SignInController::certificateAnswered(bool trusted)
{
    m_view.showForm();
    if (!m_connection)
        return;
    if (!trusted) {
        m_pending = {};
        m_view.showNotice(tr("Not connected: the certificate was not trusted."),
                          tr("Nothing was sent to the server."));
        return;
    }
    m_connection->trust(m_asked);
    if (!m_pending.password.isEmpty())
        submit(std::exchange(m_pending, {}));
    else
        askForSamples();
}

} // namespace bailiwick::desktop
