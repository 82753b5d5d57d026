// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/as_of_chooser.h"

namespace bailiwick::desktop {

class MainWindow;

/// From where in time the screens look at the fleet, but for policies, preview and log: asks by the
/// dialog, shows a banner over the others that says so and leads back to now. An earlier state that
/// is looked at goes when its viewer does not see the whole fleet any more. GUI thread.
class AsOfController : public QObject
{
    Q_OBJECT
public:
    /// What is passed must outlive the controller.
    AsOfController(Connection &connection, MainWindow &window, QObject *parent = nullptr);
    ~AsOfController() override;

    const items::Standpoint &standpoint() const { return m_standpoint; }
    /// Opens the dialog.
    void ask();
    void backToNow();
    as_of::AsOfDialog *dialog() const { return m_chooser.dialog(); }

Q_SIGNALS:
    /// The screens have to follow standpoint().
    void changed();

private:
    void stand(const items::Standpoint &standpoint);
    void showBanner();
    void replicaChanged();

    Connection &m_connection;
    MainWindow &m_window;
    items::Standpoint m_standpoint;
    AsOfChooser m_chooser;
};

} // namespace bailiwick::desktop
