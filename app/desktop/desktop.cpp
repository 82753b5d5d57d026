// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/desktop.h"

#include "models/items/error_text.h"
#include "views/sign_in/sign_in_view.h"
#include "views/widgets/message_bar.h"

#include <utility>

namespace bailiwick::desktop {

using State = remote::Replica::State;

Desktop::Desktop(const Options &options, QSettings &settings, widgets::Theme &theme,
                 remote::SecretStore &secrets, widgets::Dialogs &dialogs, QObject *parent)
    : QObject(parent)
    , m_options(options)
    , m_theme(theme)
    , m_secrets(secrets)
    , m_dialogs(dialogs)
    , m_known(settings)
    , m_window(settings)
    , m_signIn(m_window.signIn(), m_known, secrets, options)
{
    connect(&m_signIn, &SignInController::opened, this, &Desktop::opened);
    connect(&m_signIn, &SignInController::closing, this, [this] { m_workspace.reset(); });
    connect(&m_signIn, &SignInController::closed, this, &Desktop::end);
    connect(&m_window, &MainWindow::noticeAction, this, [this] { end({}); });
    connect(&m_secrets, &remote::SecretStore::availabilityChanged, this,
            &Desktop::showSecretNotice);
}

Desktop::~Desktop()
{
    m_workspace.reset();
}

void Desktop::start()
{
    m_window.show();
    m_signIn.start();
}

void Desktop::opened(Connection *connection)
{
    m_workspace.reset();
    m_workspace = std::make_unique<Workspace>(
        Workspace::Parts{m_window, *connection, m_known, m_dialogs, m_theme, m_options.dataFolder});
    // Deferred: the workspace is in the middle of its own signal.
    connect(
        m_workspace.get(), &Workspace::signOutRequested, this,
        [connection] { connection->signOut(); }, Qt::QueuedConnection);
    connect(connection, &Connection::left, m_workspace.get(),
            [this](const QString &organization) { m_left = organization; });
    connect(
        &connection->replica(), &remote::Replica::stateChanged, m_workspace.get(),
        [this, connection] { replicaStateChanged(connection); }, Qt::QueuedConnection);
    showSecretNotice();
    replicaStateChanged(connection);
}

// Cut off, but not signed out: the session lives so that restoring brings everything back.
void Desktop::replicaStateChanged(Connection *connection)
{
    const remote::Replica &replica = connection->replica();
    if (replica.state() != State::CutOff || !m_workspace)
        return;
    const QString why = items::errorText(replica.problem());
    m_workspace.reset();
    m_window.showNotice(
        widgets::Icon::Denied, tr("Your access has ended"),
        (why.isEmpty() ? tr("What was delegated to your organization is no longer.") : why) +
            u'\n' +
            tr("The copy of the fleet on this machine was erased. Ask who "
               "delegated it to you."),
        tr("Back to sign-in"));
}

void Desktop::end(const fleet::Error &why)
{
    m_workspace.reset();
    m_window.showSignIn();
    m_signIn.ask(why);
    if (const QString left = std::exchange(m_left, {}); !left.isEmpty() && why.message.empty())
        m_window.signIn().showNotice(tr("You left %1.").arg(left),
                                     tr("Your membership and what came with it have ended."));
}

void Desktop::showSecretNotice()
{
    if (m_secrets.isPersistent() || m_secrets.notice().isEmpty() || !m_workspace)
        return;
    if (!m_window.messages().hasMessage())
        m_window.messages().showInfo(m_secrets.notice());
}

} // namespace bailiwick::desktop
