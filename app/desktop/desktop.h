// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/known_servers.h"
#include "app/desktop/main_window.h"
#include "app/desktop/options.h"
#include "app/desktop/sign_in_controller.h"
#include "app/desktop/workspace.h"

namespace bailiwick::desktop {

/// The program without main(): window, sign-in, and a workspace while somebody is signed in. What
/// touches the machine is passed in, so that a test can run the whole of it. GUI thread.
class Desktop : public QObject
{
    Q_OBJECT
public:
    /// References must outlive it.
    Desktop(const Options &options, QSettings &settings, widgets::Theme &theme,
            remote::SecretStore &secrets, widgets::Dialogs &dialogs, QObject *parent = nullptr);
    ~Desktop() override;

    /// Shows the window and resumes the last session.
    void start();
    MainWindow &window() { return m_window; }
    SignInController &signIn() { return m_signIn; }
    Workspace *workspace() { return m_workspace.get(); }

private:
    void opened(Connection *connection);
    void end(const fleet::Error &why);
    void replicaStateChanged(Connection *connection);
    void showSecretNotice();

    Options m_options;
    widgets::Theme &m_theme;
    remote::SecretStore &m_secrets;
    widgets::Dialogs &m_dialogs;
    KnownServers m_known;
    MainWindow m_window;
    SignInController m_signIn;
    std::unique_ptr<Workspace> m_workspace;
    QString m_left; // the organization that the person is leaving
};

} // namespace bailiwick::desktop
