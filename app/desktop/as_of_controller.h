// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/connection.h"
#include "models/items/revision_model.h"
#include "models/items/standpoint.h"
#include "views/as_of/as_of_dialog.h"

#include <QPointer>

namespace bailiwick::desktop {

class MainWindow;

/// From where in time Fleet, Access and People look at the fleet: asks by the dialog, loads an
/// earlier state, shows a banner over those screens that says so and leads back to now. Earlier
/// states are offered while the server answers, to those who see the whole fleet; what is looked at
/// goes when that ends. GUI thread.
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
    as_of::AsOfDialog *dialog() const { return m_dialog; }

Q_SIGNALS:
    /// The screens have to follow standpoint().
    void changed();

private:
    bool offersEarlier() const;
    void connectDialog();
    void load(const remote::AsOf &asOf, const QString &progress);
    void stand(const items::Standpoint &standpoint);
    void showBanner();
    void replicaChanged();

    Connection &m_connection;
    MainWindow &m_window;
    items::Standpoint m_standpoint;
    items::RevisionModel m_revisions;
    remote::EarlierStateLoader m_loader;
    QPointer<as_of::AsOfDialog> m_dialog;
};

} // namespace bailiwick::desktop
