// SPDX-License-Identifier: Apache-2.0
#include "views/people/invite_dialog.h"

#include "models/items/error_text.h"
#include "models/items/labels.h"
#include "models/items/roles.h"
#include "views/people/invite_preview.h"
#include "views/people/invited_roles_field.h"
#include "views/people/problem_label.h"
#include "views/widgets/header_label.h"
#include "views/widgets/icons.h"
#include "views/widgets/message_bar.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <set>

namespace bailiwick::views {

namespace labels = items::labels;
using items::InvitationDesk;
using items::InvitedProblem;

InviteDialog::InviteDialog(items::InvitationDesk &desk, draft::Draft &draft,
                           const fleet::PrincipalRef &author, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_draft(draft)
    , m_author(author)
    , m_rights(std::make_shared<items::InviteRights>(draft.base(), author, fleet::currentTime()))
    , m_messages(new widgets::MessageBar(this))
    , m_email(new QLineEdit(this))
    , m_emailProblem(new ProblemLabel(tr("E-mail"), this))
    , m_title(new QLineEdit(this))
    , m_titleProblem(new ProblemLabel(tr("Title"), this))
    , m_teams(new QListWidget(this))
    , m_teamsProblem(new ProblemLabel(tr("Teams"), this))
    , m_roles(new InvitedRolesField(m_rights, this))
    , m_preview(new InvitePreview(draft, author, this))
    , m_said(new QLabel(this))
    , m_send(new QPushButton(icon(widgets::Icon::Ok), tr("&Send the invitation"), this))
{
    setWindowTitle(tr("Invite somebody to %1")
                       .arg(labels::organization(draft.base()->state(), m_rights->organization())));
    auto *splitter = new QSplitter(this);
    splitter->addWidget(makeForm());
    splitter->addWidget(makePreview());
    splitter->setChildrenCollapsible(false);
    splitter->setSizes({470, 570});
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_send, QDialogButtonBox::AcceptRole);
    m_said->setTextFormat(Qt::PlainText);
    m_said->setWordWrap(true);
    m_said->setForegroundRole(QPalette::PlaceholderText);
    auto *bottom = new QHBoxLayout;
    bottom->addWidget(m_said, 1);
    bottom->addWidget(buttons);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(m_messages);
    layout->addWidget(splitter, 1);
    layout->addLayout(bottom);
    resize(1080, 680);
    fillTeams();
    connect(m_email, &QLineEdit::textChanged, this, &InviteDialog::edited);
    connect(m_email, &QLineEdit::editingFinished, this, &InviteDialog::showProblems);
    connect(m_title, &QLineEdit::textChanged, this, &InviteDialog::edited);
    connect(m_teams, &QListWidget::itemChanged, this, &InviteDialog::edited);
    connect(m_roles, &InvitedRolesField::changed, this, &InviteDialog::edited);
    connect(m_preview, &InvitePreview::changed, this, &InviteDialog::update);
    connect(buttons, &QDialogButtonBox::accepted, this, &InviteDialog::send);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&m_draft, &draft::Draft::changed, this, &InviteDialog::baseChanged);
    connectDesk();
    edited();
    m_email->setFocus();
}

InviteDialog::~InviteDialog() = default;

QWidget *InviteDialog::makeForm()
{
    auto *form = new QWidget(this);
    auto *layout = new QVBoxLayout(form);
    layout->setContentsMargins(0, 0, 12, 0);
    const auto add = [&](const QString &title, QWidget *field, ProblemLabel *problem, int stretch) {
        auto *label = new QLabel(title, form);
        label->setBuddy(field);
        layout->addWidget(label);
        layout->addWidget(field, stretch);
        layout->addWidget(problem);
        layout->addSpacing(6);
    };
    m_email->setMaxLength(254);
    m_email->setPlaceholderText(tr("name@example.org"));
    m_title->setMaxLength(200);
    m_title->setPlaceholderText(tr("For example: Fitter"));
    m_teams->setAccessibleName(tr("Teams"));
    m_teams->setMinimumHeight(60);
    m_teams->setIconSize({16, 16});
    add(tr("&E-mail"), m_email, m_emailProblem, 0);
    add(tr("&Title in the organization, if any"), m_title, m_titleProblem, 0);
    add(tr("&Teams to join"), m_teams, m_teamsProblem, 1);
    layout->addWidget(m_roles, 2);
    return form;
}

QWidget *InviteDialog::makePreview()
{
    auto *side = new QWidget(this);
    auto *header = new widgets::HeaderLabel(tr("What they will be able to do"), side);
    header->setIcon(widgets::Icon::Preview);
    header->setSubtitle(tr("worked out as after accepting"));
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(12, 0, 0, 0);
    layout->addWidget(header);
    layout->addWidget(m_preview, 1);
    return side;
}

void InviteDialog::connectDesk()
{
    connect(&m_desk, &InvitationDesk::actingChanged, this, &InviteDialog::update);
    connect(&m_desk, &InvitationDesk::changed, this, &InviteDialog::update);
    connect(&m_desk, &InvitationDesk::done, this, [this](InvitationDesk::Act act) {
        if (m_sending && act == InvitationDesk::Act::Invite)
            accept();
    });
    connect(&m_desk, &InvitationDesk::refused, this,
            [this](InvitationDesk::Act act, const fleet::Error &error) {
                if (m_sending && act == InvitationDesk::Act::Invite)
                    refused(error);
            });
    // Closed meanwhile: the answer is told elsewhere.
    connect(this, &QDialog::finished, this, [this] { m_sending = false; });
}

// What is ticked stays so, as far as it is still there.
void InviteDialog::fillTeams()
{
    const QSignalBlocker quiet(m_teams);
    const std::vector<fleet::Id> ticked = brings().teams;
    m_teams->clear();
    for (const fleet::Team *team : m_rights->teams()) {
        auto *item = new QListWidgetItem(QString::fromStdString(team->name), m_teams);
        item->setIcon(widgets::icon(widgets::Icon::Team));
        item->setData(Qt::UserRole, items::idText(team->id));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(std::ranges::binary_search(ticked, team->id) ? Qt::Checked
                                                                         : Qt::Unchecked);
    }
    const bool any = m_teams->count() > 0;
    m_teams->setEnabled(any);
    if (!any) {
        auto *none = new QListWidgetItem(tr("Your organization has no teams."), m_teams);
        none->setFlags(Qt::NoItemFlags);
    }
}

void InviteDialog::baseChanged()
{
    if (!m_draft.base() || m_draft.base() == m_rights->base())
        return;
    m_rights =
        std::make_shared<items::InviteRights>(m_draft.base(), m_author, fleet::currentTime());
    fillTeams();
    m_roles->setRights(m_rights);
    edited();
}

QString InviteDialog::address() const
{
    return m_email->text().trimmed();
}

fleet::Invited InviteDialog::brings() const
{
    fleet::Invited invited;
    invited.title = m_title->text().simplified().toStdString();
    for (int row = 0; row < m_teams->count(); ++row) {
        const QListWidgetItem *item = m_teams->item(row);
        const auto id = items::idFromText(item->data(Qt::UserRole).toString());
        if (id && item->checkState() == Qt::Checked)
            invited.teams.push_back(*id);
    }
    std::ranges::sort(invited.teams);
    invited.assignments = m_roles->roles();
    return invited;
}

void InviteDialog::edited()
{
    m_refused.clear();
    m_messages->clear();
    m_preview->show(brings());
    update();
}

QString InviteDialog::problem() const
{
    if (m_sending)
        return tr("The invitation is being sent.");
    if (QString why = m_rights->emailProblem(address()); !why.isEmpty())
        return why;
    if (!m_desk.isLive())
        return tr("The server cannot be reached. What you wrote stays here.");
    if (!brings().teams.empty()) {
        if (QString why = m_rights->teamProblem(); !why.isEmpty())
            return tr("You may not put people into teams.");
    }
    if (!m_preview->isSettled())
        return tr("What the person will be able to do is being worked out.");
    if (QString why = m_preview->problem(); !why.isEmpty())
        return why;
    if (!m_preview->problems().empty())
        return tr("You may not give all of this.");
    return m_desk.isActing() ? tr("Something else is under way.") : QString();
}

void InviteDialog::update()
{
    const QString why = problem();
    m_said->setText(why);
    m_send->setEnabled(why.isEmpty());
    for (QWidget *field : std::initializer_list<QWidget *>{m_email, m_title, m_roles})
        field->setEnabled(!m_sending);
    m_teams->setEnabled(!m_sending && !m_rights->teams().empty());
    showProblems();
}

// Each where it belongs; the rest above.
void InviteDialog::showProblems()
{
    std::vector<InvitedProblem> problems = m_refused;
    problems.insert(problems.end(), m_preview->problems().begin(), m_preview->problems().end());
    // An address that is still being typed is not wrong yet.
    if (!address().isEmpty() && !m_email->hasFocus())
        problems.push_back({QStringLiteral("/email"), m_rights->emailProblem(address())});
    if (!brings().teams.empty())
        problems.push_back({QStringLiteral("/teams"), m_rights->teamProblem()});
    const auto at = [&](QLatin1String place) {
        QStringList lines;
        for (const InvitedProblem &problem : problems) {
            if (!problem.text.isEmpty() && problem.pointer.startsWith(place) &&
                !lines.contains(problem.text))
                lines << problem.text;
        }
        return lines.join(u'\n');
    };
    m_emailProblem->setProblem(at(QLatin1String("/email")));
    m_titleProblem->setProblem(at(QLatin1String("/title")));
    m_teamsProblem->setProblem(at(QLatin1String("/teams")));
    m_roles->setProblems(problems);
    QStringList rest;
    for (const InvitedProblem &problem : problems) {
        const bool placed = problem.pointer.startsWith(QLatin1String("/email")) ||
                            problem.pointer.startsWith(QLatin1String("/title")) ||
                            problem.pointer.startsWith(QLatin1String("/teams")) ||
                            problem.assignment() >= 0;
        if (!placed && !problem.text.isEmpty())
            rest << problem.text;
    }
    if (!rest.isEmpty())
        m_messages->showMessage(
            {widgets::Tone::Error, rest.takeFirst(), rest.join(u'\n'), {}, true});
}

void InviteDialog::send()
{
    if (!problem().isEmpty())
        return;
    m_messages->clear();
    m_sending = true;
    m_desk.invite(address(), brings());
    update();
}

void InviteDialog::refused(const fleet::Error &error)
{
    m_sending = false;
    m_refused = items::problemsOf(error);
    update();
    if (!m_messages->hasMessage())
        m_messages->showMessage({widgets::Tone::Error,
                                 tr("The invitation was not sent."),
                                 tr("What stands against it is told at the field it is about."),
                                 {},
                                 true});
    const QString first = m_refused.front().pointer;
    if (first.startsWith(QLatin1String("/email")))
        m_email->setFocus();
    else if (first.startsWith(QLatin1String("/title")))
        m_title->setFocus();
    else if (first.startsWith(QLatin1String("/teams")))
        m_teams->setFocus();
    else if (m_refused.front().assignment() >= 0)
        m_roles->list().setFocus();
}

} // namespace bailiwick::views
