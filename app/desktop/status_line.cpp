// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/status_line.h"

#include "models/items/labels.h"
#include "views/widgets/pill.h"

#include <QHBoxLayout>
#include <QLabel>

namespace bailiwick::desktop {
namespace {

using State = remote::Replica::State;

std::pair<QString, widgets::Tone> look(const remote::Replica &replica)
{
    switch (replica.state()) {
    case State::Online:
        return {StatusLine::tr("Online"), widgets::Tone::Granted};
    case State::Connecting:
        return {StatusLine::tr("Connecting"), widgets::Tone::Info};
    case State::Offline:
        return {StatusLine::tr("Offline, read-only"), widgets::Tone::Warning};
    case State::CutOff:
        return {StatusLine::tr("Access ended"), widgets::Tone::Denied};
    case State::SignedOut:
        break;
    }
    return {StatusLine::tr("Signed out"), widgets::Tone::Neutral};
}

} // namespace

StatusLine::StatusLine(QWidget *parent)
    : QWidget(parent)
    , m_pill(new widgets::Pill(this))
    , m_server(new QLabel(this))
    , m_revision(new QLabel(this))
    , m_person(new QLabel(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 2, 8, 2);
    layout->setSpacing(14);
    layout->addWidget(m_pill);
    layout->addWidget(m_server);
    layout->addWidget(m_revision);
    layout->addStretch();
    layout->addWidget(m_person);
    for (QLabel *label : {m_server, m_revision, m_person})
        label->setTextFormat(Qt::PlainText);
    m_age.setInterval(30'000);
    connect(&m_age, &QTimer::timeout, this, &StatusLine::update);
    update();
}

void StatusLine::setReplica(remote::Replica *replica, const QUrl &server,
                            const KnownAccount &account)
{
    if (m_replica)
        m_replica->disconnect(this);
    m_replica = replica;
    m_server->setText(replica ? KnownServers::name(server) : QString());
    m_person->setText(!replica ? QString()
                      : account.organization.isEmpty()
                          ? account.person
                          : tr("%1 · %2").arg(account.person, account.organization));
    if (replica) {
        connect(replica, &remote::Replica::stateChanged, this, &StatusLine::update);
        connect(replica, &remote::SnapshotSource::changed, this, &StatusLine::update);
        m_age.start();
    } else {
        m_age.stop();
    }
    update();
}

QString StatusLine::state() const
{
    return m_pill->text();
}

void StatusLine::update()
{
    if (!m_replica) {
        m_pill->setText(tr("Signed out"));
        m_pill->setTone(widgets::Tone::Neutral);
        m_revision->clear();
        return;
    }
    const auto [text, tone] = look(*m_replica);
    m_pill->setText(text);
    m_pill->setTone(tone);
    QString revision;
    if (m_replica->snapshot())
        revision = tr("Revision %1").arg(m_replica->revision());
    const bool stale = m_replica->state() != State::Online && m_replica->lastContact() > 0;
    if (stale && m_replica->snapshot())
        revision += tr(", as of %1").arg(items::labels::time(m_replica->lastContact()));
    m_revision->setText(revision);
}

} // namespace bailiwick::desktop
