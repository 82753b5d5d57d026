// SPDX-License-Identifier: Apache-2.0
#include "views/people/received_dialog.h"

#include "models/items/error_text.h"
#include "models/items/invitation_text.h"
#include "models/items/labels.h"
#include "views/widgets/dialogs.h"
#include "views/widgets/empty_state.h"
#include "views/widgets/icons.h"
#include "views/widgets/message_bar.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace bailiwick::views {

using items::InvitationDesk;
using widgets::Icon;
using Act = InvitationDesk::Act;

namespace {

// "Teams: Crew." "Roles: Installer at Site 11."
QStringList broughtBy(const remote::InvitationSummary &invitation)
{
    QStringList lines;
    const QStringList teams = items::invitedTeams({}, invitation);
    const QStringList roles = items::invitedRoles({}, invitation);
    if (!teams.isEmpty())
        lines << ReceivedDialog::tr("Teams: %1")
                     .arg(teams.join(ReceivedDialog::tr(", ", "between names")));
    if (!roles.isEmpty())
        lines << ReceivedDialog::tr("Roles: %1")
                     .arg(roles.join(ReceivedDialog::tr("; ", "between roles")));
    if (lines.isEmpty())
        lines << ReceivedDialog::tr(
            "Neither teams nor roles come with it; they can be given later.");
    return lines;
}

} // namespace

ReceivedDialog::ReceivedDialog(items::InvitationDesk &desk, widgets::Dialogs &dialogs,
                               QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_dialogs(dialogs)
    , m_messages(new widgets::MessageBar(this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new widgets::EmptyState(
          Icon::Person, tr("There is no invitation to you"),
          tr("Organizations invite people by e-mail; what waits for your answer is shown here."),
          this))
    , m_list(new QListWidget(this))
    , m_details(new QLabel(this))
    , m_accept(new QPushButton(icon(Icon::Ok), tr("&Accept"), this))
    , m_decline(new QPushButton(icon(Icon::Denied), tr("&Decline…"), this))
{
    setWindowTitle(tr("Invitations to you"));
    m_list->setAccessibleName(tr("Organizations"));
    m_list->setIconSize({16, 16});
    m_details->setAccessibleName(tr("What the invitation brings"));
    m_details->setTextFormat(Qt::PlainText);
    m_details->setWordWrap(true);
    m_details->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    auto *acts = new QHBoxLayout;
    acts->addStretch(1);
    acts->addWidget(m_decline);
    acts->addWidget(m_accept);
    auto *side = new QVBoxLayout;
    side->addWidget(m_details, 1);
    side->addLayout(acts);
    auto *filled = new QWidget(this);
    auto *panes = new QHBoxLayout(filled);
    panes->setContentsMargins(0, 0, 0, 0);
    panes->setSpacing(16);
    panes->addWidget(m_list, 2);
    panes->addLayout(side, 3);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(filled);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(m_messages);
    layout->addWidget(m_stack, 1);
    layout->addWidget(buttons);
    resize(680, 400);
    connect(m_list, &QListWidget::currentRowChanged, this, [this] {
        if (const remote::InvitationSummary *invitation = current())
            m_chosen = invitation->id;
        update();
    });
    connect(m_accept, &QPushButton::clicked, this, &ReceivedDialog::acceptCurrent);
    connect(m_decline, &QPushButton::clicked, this, &ReceivedDialog::declineCurrent);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_messages, &widgets::MessageBar::actionTriggered, this,
            &ReceivedDialog::signOutRequested);
    connect(&m_desk, &InvitationDesk::changed, this, &ReceivedDialog::fill);
    connect(&m_desk, &InvitationDesk::actingChanged, this, &ReceivedDialog::update);
    connect(&m_desk, &InvitationDesk::done, this, &ReceivedDialog::done);
    connect(&m_desk, &InvitationDesk::refused, this, [this](Act act, const fleet::Error &error) {
        if (act == Act::Accept || act == Act::Decline)
            m_messages->showError(error);
    });
    fill();
    m_list->setFocus();
}

ReceivedDialog::~ReceivedDialog() = default;

const remote::InvitationSummary *ReceivedDialog::current() const
{
    const auto row = static_cast<std::size_t>(m_list->currentRow());
    const auto &received = m_desk.lists().received;
    return m_list->currentRow() >= 0 && row < received.size() ? &received[row] : nullptr;
}

QString ReceivedDialog::details() const
{
    return m_details->text();
}

// At first the first. When the chosen one is there no more, none: nobody accepts what moved under
// their hand.
int ReceivedDialog::chosenRow() const
{
    const auto &received = m_desk.lists().received;
    if (m_chosen.isEmpty())
        return received.empty() ? -1 : 0;
    const auto found = std::ranges::find(received, m_chosen, &remote::InvitationSummary::id);
    return found == received.end() ? -1 : static_cast<int>(found - received.begin());
}

void ReceivedDialog::fill()
{
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (const remote::InvitationSummary &invitation : m_desk.lists().received)
            new QListWidgetItem(icon(Icon::Organization), invitation.organization.name, m_list);
        m_list->setCurrentRow(chosenRow());
    }
    if (const remote::InvitationSummary *chosen = current())
        m_chosen = chosen->id;
    m_stack->setCurrentIndex(m_list->count() > 0 ? 1 : 0);
    if (m_desk.problem())
        m_messages->showError(*m_desk.problem());
    update();
}

void ReceivedDialog::update()
{
    const remote::InvitationSummary *invitation = current();
    const bool may = invitation && m_desk.isLive() && !m_desk.isActing();
    m_accept->setEnabled(may);
    m_decline->setEnabled(may);
    if (!invitation)
        return m_details->setText(tr("Choose an invitation."));
    QStringList lines{tr("%1 invites you to become a member.").arg(invitation->organization.name),
                      QString()};
    if (!invitation->brings.title.empty())
        lines << tr("As: %1").arg(QString::fromStdString(invitation->brings.title));
    lines << broughtBy(*invitation) << QString()
          << tr("Open until %1. Nothing changes unless you accept.")
                 .arg(items::labels::time(invitation->until));
    m_details->setText(lines.join(u'\n'));
}

void ReceivedDialog::acceptCurrent()
{
    m_messages->clear();
    if (const remote::InvitationSummary *invitation = current())
        m_desk.accept(remote::InvitationSummary(*invitation));
}

void ReceivedDialog::declineCurrent()
{
    m_messages->clear();
    const remote::InvitationSummary *invitation = current();
    if (!invitation)
        return;
    m_dialogs.ask(this,
                  {tr("Decline the invitation of %1?").arg(invitation->organization.name),
                   tr("Whoever invited you sees that you declined. They can invite you again."),
                   tr("Decline"), tr("Keep it"), true},
                  [this, invitation = *invitation](bool accepted) {
                      if (accepted)
                          m_desk.decline(invitation);
                  });
}

void ReceivedDialog::done(Act act, const remote::InvitationSummary &invitation)
{
    const QString name = invitation.organization.name;
    if (act == Act::Accept)
        m_messages->showMessage({widgets::Tone::Granted,
                                 tr("You are a member of %1 now.").arg(name),
                                 broughtBy(invitation).join(u'\n') + u'\n' +
                                     tr("It counts once you sign in anew and choose %1.").arg(name),
                                 tr("Sign out now"), true});
    else if (act == Act::Decline)
        m_messages->showInfo(tr("You declined the invitation of %1.").arg(name));
}

} // namespace bailiwick::views
