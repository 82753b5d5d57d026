// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/as_of_chooser.h"

#include "models/items/labels.h"

namespace bailiwick::desktop {

AsOfChooser::AsOfChooser(Connection &connection, QWidget &window, QObject *parent)
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
                choose({state, 0});
            });
    // Who does not see the whole fleet any more is brought no earlier state of it.
    connect(&connection.replica(), &remote::SnapshotSource::changed, this, [this] {
        if (m_showsRevisions && !m_connection.replica().seesAll())
            cancel();
    });
}

AsOfChooser::~AsOfChooser()
{
    m_connection.replica().disconnect(this);
    delete m_dialog;
}

bool AsOfChooser::offersEarlier() const
{
    const remote::Replica &replica = m_connection.replica();
    return replica.seesAll() && replica.state() == remote::Replica::State::Online;
}

as_of::AsOfDialog &AsOfChooser::ask(fleet::Time standsAt)
{
    if (m_dialog && m_dialog->isVisible()) {
        m_dialog->raise();
        return *m_dialog;
    }
    const bool earlier = offersEarlier();
    m_showsRevisions = earlier;
    if (earlier)
        m_revisions.setFilterText({});
    m_dialog = new as_of::AsOfDialog(earlier ? &m_revisions : nullptr, standsAt, &m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connectDialog();
    m_dialog->open();
    if (earlier)
        m_revisions.load(m_connection.replica().revision());
    return *m_dialog;
}

void AsOfChooser::connectDialog()
{
    connect(m_dialog, &as_of::AsOfDialog::nowAsked, this, [this] { choose({}); });
    connect(m_dialog, &as_of::AsOfDialog::revisionAsked, this, [this](qint64 revision) {
        load({revision, 0}, tr("Loading the fleet as of revision %1…").arg(revision));
    });
    connect(m_dialog, &as_of::AsOfDialog::momentAsked, this, [this](qint64 moment) {
        if (moment > fleet::currentTime())
            choose({std::nullopt, moment});
        else
            load({std::nullopt, moment},
                 tr("Loading the fleet as of %1…").arg(items::labels::time(moment)));
    });
    connect(m_dialog, &as_of::AsOfDialog::cancelled, &m_loader,
            &remote::EarlierStateLoader::cancel);
}

void AsOfChooser::load(const remote::AsOf &asOf, const QString &progress)
{
    m_dialog->startProgress(progress);
    m_loader.load(asOf, m_connection.replica().snapshot());
}

void AsOfChooser::cancel()
{
    m_loader.cancel();
    if (m_dialog)
        m_dialog->accept();
}

void AsOfChooser::choose(const items::Standpoint &standpoint)
{
    cancel();
    Q_EMIT chosen(standpoint);
}

} // namespace bailiwick::desktop
