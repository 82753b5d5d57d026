// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/invitation_controller.h"

#include "app/desktop/main_window.h"
#include "models/fleet/membership_end.h"
#include "models/items/labels.h"
#include "views/widgets/action_registry.h"
#include "views/widgets/message_bar.h"

#include <algorithm>

namespace bailiwick::desktop {

using items::InvitationDesk;
using widgets::Icon;
using widgets::Restriction;
using Act = InvitationDesk::Act;

InvitationController::InvitationController(Connection &connection, MainWindow &window,
                                           widgets::Dialogs &dialogs, QObject *parent)
    : QObject(parent)
    , m_connection(connection)
    , m_window(window)
    , m_asker(new QWidget(&window))
    , m_dialogs(dialogs)
{
    m_desk.setSource(&connection.client());
    connect(&m_desk, &InvitationDesk::changed, this, &InvitationController::tell);
    connect(&m_desk, &InvitationDesk::done, this, &InvitationController::done);
    connect(&m_desk, &InvitationDesk::refused, this, &InvitationController::refused);
    // What was in the way is read.
    connect(&window.messages(), &widgets::MessageBar::closed, this, &InvitationController::tell);
}

InvitationController::~InvitationController()
{
    m_desk.disconnect(this);
    m_desk.setSource(nullptr);
    delete m_dialog;
    delete m_asker;
}

void InvitationController::addActions(widgets::ActionRegistry &registry)
{
    const QString group = tr("&File");
    const auto needs = widgets::Restrictions(Restriction::SignedIn) | Restriction::Online;
    registry.add({QStringLiteral("file.invitations"),
                  tr("&Invitations to you…"),
                  group,
                  Icon::Person,
                  {},
                  needs,
                  tr("Organizations that ask you to become a member")},
                 this, [this] { showReceived(); });
    // An end user is a member of nothing.
    if (m_connection.replica().viewer().kind != fleet::PrincipalKind::Membership)
        return;
    registry.add({QStringLiteral("file.leave"),
                  tr("&Leave the organization…"),
                  group,
                  Icon::Remove,
                  {},
                  needs | Restriction::HasSnapshot,
                  tr("Ends your membership: your roles and places in teams fall with it")},
                 this, [this] { leave(); });
}

void InvitationController::setLive(bool live)
{
    m_desk.setLive(live);
}

bool InvitationController::isTelling() const
{
    return !m_telling.isEmpty() && m_window.messages().message().text == m_telling;
}

// Each invitation once; a warning or an error is not covered, and comes first.
void InvitationController::tell()
{
    const auto &received = m_desk.lists().received;
    if (received.empty() && isTelling())
        m_window.messages().clear();
    const auto isNew = [this](const remote::InvitationSummary &one) {
        return !m_told.contains(one.id);
    };
    if (m_dialog || std::ranges::none_of(received, isNew))
        return;
    const widgets::MessageBar &bar = m_window.messages();
    const bool serious =
        bar.message().tone == widgets::Tone::Warning || bar.message().tone == widgets::Tone::Error;
    if (bar.hasMessage() && serious)
        return;
    for (const remote::InvitationSummary &one : received)
        m_told.insert(one.id);
    m_telling =
        received.size() == 1
            ? tr("%1 invites you to become a member.").arg(received.front().organization.name)
            : tr("%n organization(s) invite you to become a member.", nullptr,
                 static_cast<int>(received.size()));
    m_window.messages().showMessage({widgets::Tone::Info, m_telling,
                                     tr("Nothing changes unless you accept."), tr("Answer…"),
                                     true});
}

void InvitationController::showReceived()
{
    if (m_dialog)
        return m_dialog->raise();
    if (isTelling())
        m_window.messages().clear();
    m_dialog = new views::ReceivedDialog(m_desk, m_dialogs, &m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &views::ReceivedDialog::signOutRequested, this,
            &InvitationController::signOutRequested);
    m_dialog->open();
    m_desk.reload();
}

void InvitationController::leave()
{
    const access::SnapshotPtr snapshot = m_connection.replica().snapshot();
    if (!snapshot)
        return;
    const fleet::State &state = snapshot->state();
    const fleet::PrincipalRef viewer = m_connection.replica().viewer();
    const QString organization = items::labels::organization(state, state.organizationOf(viewer));
    const fleet::MembershipLinks links = fleet::linksOf(state, viewer.id);
    QStringList parts;
    if (const int roles = static_cast<int>(links.assignments.size()); roles > 0)
        parts << tr("%n role(s)", nullptr, roles);
    if (const int teams = static_cast<int>(links.teams.size()); teams > 0)
        parts << tr("%n place(s) in teams", nullptr, teams);
    const QString falls =
        parts.isEmpty() ? tr("You hold no role there and are in no team.")
                        : tr("With your membership fall: %1.").arg(parts.join(tr(", ", "a list")));
    m_dialogs.ask(m_asker,
                  {tr("Leave %1?").arg(organization),
                   falls + u' ' +
                       tr("You are signed out at once, and come back only by a new invitation. "
                          "Devices of your own stay yours."),
                   tr("Leave"), tr("Stay"), true},
                  [this, organization](bool accepted) {
                      if (!accepted || !m_desk.isLive() || m_desk.isActing())
                          return;
                      m_connection.setLeaving(organization);
                      m_desk.leave();
                  });
}

void InvitationController::done(Act act)
{
    if (act == Act::Leave)
        m_connection.confirmLeft();
}

void InvitationController::refused(Act act, const fleet::Error &error)
{
    if (act != Act::Leave)
        return;
    m_connection.setLeaving({});
    m_window.messages().showError(error);
}

} // namespace bailiwick::desktop
