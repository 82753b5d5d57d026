// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/role_history_controller.h"

namespace bailiwick::desktop {

RoleHistoryController::RoleHistoryController(Connection &connection, QWidget &window,
                                             roles::RolesScreen &screen, QObject *parent)
    : QObject(parent)
    , m_connection(connection)
    , m_screen(screen)
    , m_chooser(connection, window)
{
    connect(&screen, &roles::RolesScreen::earlierRequested, this, &RoleHistoryController::ask);
    connect(&m_chooser, &AsOfChooser::chosen, this, [this](const items::Standpoint &standpoint) {
        if (standpoint.earlier)
            m_screen.setRevision(m_side, *standpoint.earlier);
    });
    connect(&connection.replica(), &remote::Replica::stateChanged, this,
            &RoleHistoryController::offer);
    connect(&connection.replica(), &remote::SnapshotSource::changed, this,
            &RoleHistoryController::offer);
    offer();
}

RoleHistoryController::~RoleHistoryController()
{
    m_connection.replica().disconnect(this);
    m_screen.disconnect(this);
}

void RoleHistoryController::ask(Side side, const QString &role)
{
    if (!m_chooser.offersEarlier())
        return;
    m_side = side;
    m_chooser.ask(fleet::currentTime())
        .setQuestion(tr("Compare a role at two moments"),
                     tr("“%1” is compared as it stood at the moment you choose. The other moment "
                        "is chosen over the grid; at first it is now.")
                         .arg(role),
                     tr("&Compare"));
}

void RoleHistoryController::offer()
{
    using History = roles::RolesScreen::History;
    m_screen.setHistory(m_chooser.offersEarlier()          ? History::Offered
                        : m_connection.replica().seesAll() ? History::Unreachable
                                                           : History::Hidden);
}

} // namespace bailiwick::desktop
