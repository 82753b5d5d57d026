// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/as_of_controller.h"

#include "app/desktop/main_window.h"
#include "views/widgets/message_bar.h"

#include <algorithm>
#include <array>

namespace bailiwick::desktop {
namespace {

// The others, policies, preview and log, are of now.
bool standsThere(const QString &page)
{
    constexpr std::array pages{"fleet",     "access", "people",   "roles",
                               "companies", "keys",   "ownership"};
    return std::ranges::any_of(pages, [&](const char *one) { return page == QLatin1String(one); });
}

} // namespace

AsOfController::AsOfController(Connection &connection, MainWindow &window, QObject *parent)
    : QObject(parent)
    , m_connection(connection)
    , m_window(window)
    , m_chooser(connection, window)
{
    connect(&m_chooser, &AsOfChooser::chosen, this, &AsOfController::stand);
    connect(&window, &MainWindow::pageChanged, this, &AsOfController::showBanner);
    connect(&window.banner(), &widgets::MessageBar::actionTriggered, this,
            &AsOfController::backToNow);
    connect(&connection.replica(), &remote::SnapshotSource::changed, this,
            &AsOfController::replicaChanged);
}

AsOfController::~AsOfController()
{
    m_connection.replica().disconnect(this);
    m_window.banner().clear();
}

void AsOfController::ask()
{
    m_chooser.ask(m_standpoint.moment());
}

void AsOfController::backToNow()
{
    m_chooser.cancel();
    stand({});
}

void AsOfController::stand(const items::Standpoint &standpoint)
{
    const bool differs = !standpoint.isNow() || !m_standpoint.isNow();
    m_standpoint = standpoint;
    showBanner();
    if (differs)
        Q_EMIT changed();
}

void AsOfController::showBanner()
{
    if (m_standpoint.isNow() || !standsThere(m_window.currentPage()))
        return m_window.banner().clear();
    m_window.banner().showMessage({widgets::Tone::Warning, items::standpointText(m_standpoint),
                                   items::standpointDetail(m_standpoint), tr("Back to now"),
                                   false});
}

// Who does not see the whole fleet any more does not keep an earlier state of it either.
void AsOfController::replicaChanged()
{
    if (m_standpoint.earlier && !m_connection.replica().seesAll()) {
        backToNow();
        m_window.messages().showWarning(
            tr("You do not see the whole fleet any more."),
            tr("Earlier states are shown only to those who do. This is the fleet as it is now."));
    }
}

} // namespace bailiwick::desktop
