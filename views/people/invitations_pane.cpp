// SPDX-License-Identifier: Apache-2.0
#include "views/people/invitations_pane.h"

#include "models/items/error_text.h"
#include "models/items/invitation_text.h"
#include "models/items/invite_rights.h"
#include "views/people/invite_dialog.h"
#include "views/widgets/dialogs.h"
#include "views/widgets/empty_state.h"
#include "views/widgets/filter_line.h"
#include "views/widgets/header_label.h"
#include "views/widgets/icons.h"
#include "views/widgets/item_delegate.h"
#include "views/widgets/message_bar.h"
#include "views/widgets/pill_delegate.h"
#include "views/widgets/table_look.h"

#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace bailiwick::views {

using items::InvitationDesk;
using items::InvitationModel;
using widgets::Icon;
using Act = InvitationDesk::Act;

namespace {

bool isOpen(const remote::InvitationSummary &invitation)
{
    return invitation.state == QStringLiteral("pending") ||
           invitation.state == QStringLiteral("void");
}

// An expired one may be sent again, too; one that was answered or cancelled may not.
bool maySendAgain(const remote::InvitationSummary &invitation)
{
    return isOpen(invitation) || invitation.state == QStringLiteral("expired");
}

} // namespace

InvitationsPane::InvitationsPane(items::InvitationDesk &desk, draft::Draft &draft,
                                 const fleet::PrincipalRef &author, widgets::Dialogs &dialogs,
                                 QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_draft(draft)
    , m_author(author)
    , m_dialogs(dialogs)
    , m_header(new widgets::HeaderLabel(tr("Invitations"), this))
    , m_filter(new widgets::FilterLine(tr("Filter invitations"), this))
    , m_invite(new QPushButton(icon(Icon::Add), tr("&Invite…"), this))
    , m_resend(new QPushButton(icon(Icon::Refresh), tr("Send a&gain"), this))
    , m_cancel(new QPushButton(icon(Icon::Undo), tr("Ca&ncel the invitation…"), this))
    , m_messages(new widgets::MessageBar(this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new widgets::EmptyState(Icon::Person, {}, {}, this))
    , m_table(new QTableView(this))
    , m_details(new QLabel(this))
{
    m_filter->setMinimumWidth(200);
    m_resend->setToolTip(tr("A new e-mail; the one before is no longer good"));
    for (QWidget *widget : std::initializer_list<QWidget *>{m_filter, m_invite, m_resend, m_cancel})
        m_header->addWidget(widget);
    m_details->setAccessibleName(tr("What the invitation brings"));
    m_details->setTextFormat(Qt::PlainText);
    m_details->setWordWrap(true);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_table);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_header);
    layout->addWidget(m_messages);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_details);
    setUpTable();
    connect(m_filter, &widgets::FilterLine::filterChanged, this, [this](const QString &text) {
        m_model.setFilterText(text);
        update();
    });
    connect(m_filter, &widgets::FilterLine::leftDown, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_invite, &QPushButton::clicked, this, &InvitationsPane::invite);
    connect(m_resend, &QPushButton::clicked, this, &InvitationsPane::resendCurrent);
    connect(m_cancel, &QPushButton::clicked, this, &InvitationsPane::cancelCurrent);
    connectDesk();
    fill();
}

InvitationsPane::~InvitationsPane()
{
    m_desk.disconnect(this);
    m_draft.disconnect(this);
    m_table->setModel(nullptr);
}

void InvitationsPane::setUpTable()
{
    m_table->setModel(&m_model);
    m_table->setAccessibleName(tr("Invitations"));
    widgets::applyTableLook(*m_table);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setItemDelegate(new widgets::ItemDelegate(m_table));
    m_table->setItemDelegateForColumn(InvitationModel::StateColumn,
                                      new widgets::PillDelegate(m_table));
    QHeaderView &header = *m_table->horizontalHeader();
    int column = 0;
    for (const int width : {215, 90, 105, 240, 110, 155, 155, 100})
        header.resizeSection(column++, width);
    header.setSortIndicator(-1, Qt::AscendingOrder);
    header.setSortIndicatorClearable(true);
    m_table->setSortingEnabled(true);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        if (const remote::InvitationSummary *row = current())
            m_chosen = row->id;
        update();
    });
    connect(&m_model, &QAbstractItemModel::modelReset, this, &InvitationsPane::reselect);
}

void InvitationsPane::connectDesk()
{
    connect(&m_desk, &InvitationDesk::changed, this, &InvitationsPane::fill);
    connect(&m_desk, &InvitationDesk::actingChanged, this, &InvitationsPane::update);
    connect(&m_desk, &InvitationDesk::done, this, &InvitationsPane::done);
    connect(&m_desk, &InvitationDesk::refused, this, &InvitationsPane::refused);
    connect(m_empty, &widgets::EmptyState::actionTriggered, this, [this] {
        if (m_desk.problem())
            m_desk.reload();
        else
            invite();
    });
    // A commit may make an invitation void, or good again.
    connect(&m_draft, &draft::Draft::changed, this, [this] {
        if (m_draft.base() == m_base)
            return;
        if (isVisible())
            m_desk.reload();
        fill();
    });
}

void InvitationsPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_desk.isAsking())
        m_desk.reload();
}

const remote::InvitationSummary *InvitationsPane::current() const
{
    const QModelIndex index = m_table->currentIndex();
    return index.isValid() ? &m_model.invitationAt(index.row()) : nullptr;
}

InviteDialog *InvitationsPane::dialog() const
{
    return m_dialog;
}

QString InvitationsPane::details() const
{
    return m_details->text();
}

void InvitationsPane::fill()
{
    m_base = m_draft.base();
    m_model.setInvitations(m_desk.lists().made, m_base ? m_base->state() : fleet::State());
    if (m_desk.problem() && m_desk.isKnown())
        m_messages->showError(*m_desk.problem());
    update();
}

void InvitationsPane::reselect()
{
    if (m_model.rowCount() > 0)
        m_table->selectRow(std::max(m_model.rowOf(m_chosen), 0));
    update();
}

void InvitationsPane::update()
{
    const int open = static_cast<int>(m_model.count(QStringLiteral("pending")));
    const int broken = static_cast<int>(m_model.count(QStringLiteral("void")));
    QStringList counts;
    if (m_desk.isKnown())
        counts << tr("%n open", nullptr, open);
    if (broken > 0)
        counts << tr("%n void", nullptr, broken);
    m_header->setSubtitle(counts.join(tr(", ", "between counts")));
    m_filter->setVisible(m_model.total() > 0);
    m_filter->setState(m_model.rowCount() > 0 ? widgets::FilterLine::State::Valid
                                              : widgets::FilterLine::State::Invalid,
                       m_model.rowCount() > 0 ? QString() : tr("nothing found"));
    const bool may = m_desk.isLive() && !m_desk.isActing();
    const remote::InvitationSummary *row = current();
    m_invite->setEnabled(m_desk.isLive() && m_base);
    m_resend->setEnabled(may && row && maySendAgain(*row));
    m_cancel->setEnabled(may && row && isOpen(*row));
    m_stack->setCurrentWidget(m_model.total() > 0 ? static_cast<QWidget *>(m_table) : m_empty);
    showEmptyState();
    describe();
}

void InvitationsPane::showEmptyState()
{
    if (m_desk.problem()) {
        m_empty->setIcon(Icon::Warning);
        m_empty->setTitle(tr("The invitations could not be loaded"));
        m_empty->setText(items::errorText(*m_desk.problem()));
        m_empty->setAction(m_desk.isLive() ? tr("Try again") : QString());
    } else if (!m_desk.isKnown()) {
        m_empty->setIcon(m_desk.isLive() ? Icon::Clock : Icon::Offline);
        m_empty->setTitle(m_desk.isLive() ? tr("Loading the invitations…") : tr("Offline"));
        m_empty->setText(m_desk.isLive() ? QString()
                                         : tr("Invitations are kept by the server; they are shown "
                                              "once it can be reached."));
        m_empty->setAction({});
    } else {
        m_empty->setIcon(Icon::Person);
        m_empty->setTitle(tr("Nobody was invited"));
        m_empty->setText(tr("Whoever is invited by e-mail becomes a member of your organization, "
                            "with teams and roles, once they accept."));
        m_empty->setAction(m_desk.isLive() ? tr("Invite…") : QString());
    }
}

void InvitationsPane::describe()
{
    const remote::InvitationSummary *row = m_model.total() > 0 ? current() : nullptr;
    m_details->setVisible(row != nullptr);
    if (!row)
        return m_details->clear();
    const fleet::State &state = m_base ? m_base->state() : fleet::State();
    QStringList lines;
    const QStringList teams = items::invitedTeams(state, *row);
    const QStringList roles = items::invitedRoles(state, *row);
    QStringList brings;
    if (!teams.isEmpty())
        brings << tr("Teams: %1.").arg(teams.join(tr(", ", "between names")));
    if (!roles.isEmpty())
        brings << tr("Roles: %1.").arg(roles.join(tr("; ", "between roles")));
    lines << (brings.isEmpty() ? tr("It brings a membership and nothing else.")
                               : brings.join(u' '));
    const QString why = items::whyVoidText(state, *row);
    if (!why.isEmpty())
        lines
            << tr("Nobody can accept it: %1").arg(why)
            << tr("Send it again, and it is yours, as far as you may give all of it; or cancel it "
                  "and invite anew.");
    m_details->setText(lines.join(u'\n'));
}

void InvitationsPane::invite()
{
    m_messages->clear();
    if (!m_desk.isLive() || !m_draft.base())
        return m_messages->showWarning(tr("The server cannot be reached."),
                                       tr("Invite once it is back."));
    if (m_dialog)
        return m_dialog->raise();
    m_dialog = new InviteDialog(m_desk, m_draft, m_author, this);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->open();
}

void InvitationsPane::resendCurrent()
{
    m_messages->clear();
    if (const remote::InvitationSummary *row = current()) {
        m_sentAgain = *row;
        m_desk.resend(m_sentAgain);
    }
}

void InvitationsPane::cancelCurrent()
{
    m_messages->clear();
    const remote::InvitationSummary *row = current();
    if (!row)
        return;
    m_dialogs.ask(this,
                  {tr("Cancel the invitation to %1?").arg(row->email),
                   tr("The e-mail that they have is no longer good. They are not told."),
                   tr("Cancel the invitation"), tr("Keep it"), true},
                  [this, invitation = *row](bool accepted) {
                      if (accepted)
                          m_desk.cancel(invitation);
                  });
}

void InvitationsPane::done(Act act, const remote::InvitationSummary &invitation)
{
    if (act == Act::Cancel)
        return m_messages->showMessage(
            {widgets::Tone::Granted,
             tr("The invitation to %1 is cancelled.").arg(invitation.email),
             {},
             {},
             true});
    if (act != Act::Invite && act != Act::Resend)
        return;
    if (invitation.mailed)
        m_messages->showMessage(
            {widgets::Tone::Granted,
             tr("%1 is invited; the e-mail is on its way.").arg(invitation.email),
             {},
             {},
             true});
    else
        m_messages->showWarning(
            tr("%1 is invited, but the server could not send an e-mail.").arg(invitation.email),
            tr("Whoever has an account finds the invitation after signing in; otherwise send it "
               "again once the server can send e-mails."));
}

void InvitationsPane::refused(Act act, const fleet::Error &error)
{
    if (act == Act::Cancel || (act == Act::Invite && !(m_dialog && m_dialog->isSending())))
        return m_messages->showError(error);
    if (act != Act::Resend)
        return;
    const fleet::State &state = m_base ? m_base->state() : fleet::State();
    QStringList lines;
    for (const items::InvitedProblem &problem : items::problemsOf(error)) {
        const auto place = static_cast<std::size_t>(problem.assignment());
        const auto &roles = m_sentAgain.brings.assignments;
        lines << (problem.assignment() >= 0 && place < roles.size()
                      ? QStringLiteral("%1: %2").arg(
                            items::invitedRole(state, m_sentAgain, roles[place]), problem.text)
                      : problem.text);
    }
    m_messages->showMessage({widgets::Tone::Error,
                             tr("The invitation to %1 was not sent again.").arg(m_sentAgain.email),
                             lines.join(u'\n'),
                             {},
                             true});
}

} // namespace bailiwick::views
