// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/as_of_chooser.h"
#include "views/roles/roles_screen.h"

namespace bailiwick::desktop {

/// Brings the Roles screen the earlier states between which it compares a role. GUI thread.
class RoleHistoryController : public QObject
{
    Q_OBJECT
public:
    /// What is passed must outlive the controller.
    RoleHistoryController(Connection &connection, QWidget &window, roles::RolesScreen &screen,
                          QObject *parent = nullptr);
    ~RoleHistoryController() override;

    as_of::AsOfDialog *dialog() const { return m_chooser.dialog(); }

private:
    using Side = roles::RoleRevisionsBar::Side;
    void ask(Side side, const QString &role);
    void offer();

    Connection &m_connection;
    roles::RolesScreen &m_screen;
    AsOfChooser m_chooser;
    Side m_side = Side::Before; // that is asked for
};

} // namespace bailiwick::desktop
