// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/as_of_controller.h"

#include "app/desktop/main_window.h"
#include "models/items/labels.h"
#include "views/widgets/message_bar.h"

namespace bailiwick::desktop {

AsOfController::AsOfController(Connection &connection, MainWindow &window, QObject *parent)
    : QObject(parent)
    , m_connection(connection)
    , m_window(window)
    , m_revisions(connection.client())
    , m_loader(connection.client())
{
    connect(&m_loader, &remote::EarlierStateLoader::progress, this,
            [this](qint64 done, qint64 total) {
                if (m_dialog)
                    m_dialog->setProgress(done, total);
            });
    connect(&m_loader, &remote::EarlierStateLoader::received, this, [this] {
        if (m_dialog)
            m_dialog->startProgress(tr("Working out who could do what…"));
    });
    connect(&m_loader, &remote::EarlierStateLoader::failed, this,
            [this](const fleet::Error &error) {
                if (m_dialog)
                    m_dialog->showProblem(error);
            });
    connect(&m_loader, &remote::EarlierStateLoader::loaded, this,
            [this](const remote::EarlierState &state) {
                stand({state, 0});
            });
    connect(&window, &MainWindow::pageChanged, this, &AsOfController::showBanner);
    connect(&window.banner(), &widgets::MessageBar::actionTriggered, this,
            &AsOfController::backToNow);
    connect(&connection.replica(), &remote::SnapshotSource::changed, this,
            &AsOfController::replicaChanged);
}

AsOfController::~AsOfController()
{
    m_connection.replica().disconnect(this);
    delete m_dialog;
    m_window.banner().clear();
}

bool AsOfController::offersEarlier() const
{
    const remote::Replica &replica = m_connection.replica();
    return replica.seesAll() && replica.state() == remote::Replica::State::Online;
}

void AsOfController::ask()
{
    if (m_dialog && m_dialog->isVisible())
        return m_dialog->raise();
    const bool earlier = offersEarlier();
    if (earlier)
        m_revisions.setFilterText({});
    m_dialog =
        new as_of::AsOfDialog(earlier ? &m_revisions : nullptr, m_standpoint.moment(), &m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connectDialog();
    m_dialog->open();
    if (earlier)
        m_revisions.load(m_connection.replica().revision());
}

void AsOfController::connectDialog()
{
    connect(m_dialog, &as_of::AsOfDialog::nowAsked, this, &AsOfController::backToNow);
    connect(m_dialog, &as_of::AsOfDialog::revisionAsked, this, [this](qint64 revision) {
        load({revision, 0}, tr("Loading the fleet as of revision %1…").arg(revision));
    });
    connect(m_dialog, &as_of::AsOfDialog::momentAsked, this, [this](qint64 moment) {
        if (moment > fleet::currentTime())
            stand({std::nullopt, moment});
        else
            load({std::nullopt, moment},
                 tr("Loading the fleet as of %1…").arg(items::labels::time(moment)));
    });
    connect(m_dialog, &as_of::AsOfDialog::cancelled, &m_loader,
            &remote::EarlierStateLoader::cancel);
}

void AsOfController::load(const remote::AsOf &asOf, const QString &progress)
{
    m_dialog->startProgress(progress);
    m_loader.load(asOf, m_connection.replica().snapshot());
}

void AsOfController::backToNow()
{
    m_loader.cancel();
    stand({});
}

void AsOfController::stand(const items::Standpoint &standpoint)
{
    const bool differs = !standpoint.isNow() || !m_standpoint.isNow();
    m_standpoint = standpoint;
    if (m_dialog)
        m_dialog->accept();
    showBanner();
    if (differs)
        Q_EMIT changed();
}

void AsOfController::showBanner()
{
    const QString page = m_window.currentPage();
    const bool concerned = page == QLatin1String("fleet") || page == QLatin1String("access") ||
                           page == QLatin1String("people");
    if (m_standpoint.isNow() || !concerned)
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
