// SPDX-License-Identifier: Apache-2.0
#include "views/people/teams_pane.h"

#include "models/draft/team_edit.h"
#include "models/fleet/membership_end.h"
#include "models/items/member_rights.h"
#include "views/people/team_dialog.h"
#include "views/widgets/action_registry.h"
#include "views/widgets/dialogs.h"
#include "views/widgets/icons.h"
#include "views/widgets/message_bar.h"

#include <QHeaderView>
#include <QPushButton>
#include <QTableView>

#include <algorithm>

namespace bailiwick::views {

using widgets::Icon;
using widgets::Restriction;

TeamsPane::TeamsPane(QWidget *parent)
    : TeamsPane(new items::TeamModel, parent)
{
}

TeamsPane::TeamsPane(items::TeamModel *model, QWidget *parent)
    : TablePane(model, Icon::Team,
                {tr("Teams"), tr("Filter by name, organization or member"), tr("No team"),
                 tr("Roles given to a team are its members', as long as they are in it.")},
                parent)
    , m_model(model)
    , m_add(&addButton(Icon::Add, tr("&New team…")))
    , m_edit(&addButton(Icon::Edit, tr("&Change…")))
    , m_disband(&addButton(Icon::Remove, tr("Dis&band…")))
{
    QHeaderView &header = *table().horizontalHeader();
    header.resizeSection(items::TeamModel::NameColumn, 190);
    header.resizeSection(items::TeamModel::OrganizationColumn, 190);
    header.resizeSection(items::TeamModel::MembersColumn, 420);
    connect(m_add, &QPushButton::clicked, this, &TeamsPane::add);
    connect(m_edit, &QPushButton::clicked, this, &TeamsPane::edit);
    connect(m_disband, &QPushButton::clicked, this, &TeamsPane::disband);
    connect(&table(), &QTableView::activated, this, &TeamsPane::edit);
    update();
}

TeamsPane::~TeamsPane() = default;

void TeamsPane::addActions(widgets::ActionRegistry &registry)
{
    registry.add({QStringLiteral("teams.add"),
                  tr("New &team…"),
                  tr("&People"),
                  Icon::Team,
                  {},
                  widgets::Restrictions(Restriction::HasSnapshot) | Restriction::MayAssign |
                      Restriction::AtNow,
                  tr("People who get roles together; it goes into your draft")},
                 this, [this] {
                     Q_EMIT shown();
                     add();
                 });
}

void TeamsPane::filter(const QString &text)
{
    m_model->setFilterText(text);
}

QString TeamsPane::counted(int rows) const
{
    return tr("%n team(s)", nullptr, rows);
}

void TeamsPane::updateButtons(bool editable)
{
    m_add->setEnabled(editable);
    m_edit->setEnabled(editable && currentRow() >= 0);
    m_disband->setEnabled(editable && currentRow() >= 0);
}

// Those whose teams the author may make, their own first.
std::vector<fleet::Id> TeamsPane::organizationsOfAuthor() const
{
    std::vector<fleet::Id> found;
    const access::Snapshot &base = *draft().base();
    const fleet::Id own = draft().state().organizationOf(author());
    const auto take = [&](fleet::Id organization) {
        if (items::teamProblem(base, author(), organization, fleet::currentTime()).isEmpty())
            found.push_back(organization);
    };
    take(own);
    for (const fleet::Organization &organization : draft().state().organizations()) {
        if (organization.id != own)
            take(organization.id);
    }
    return found;
}

TeamDialog *TeamsPane::add()
{
    if (!isAllowed({}))
        return nullptr;
    const std::vector<fleet::Id> organizations = organizationsOfAuthor();
    if (organizations.empty()) {
        isAllowed(items::teamProblem(*draft().base(), author(),
                                     draft().state().organizationOf(author()),
                                     fleet::currentTime()));
        return nullptr;
    }
    fleet::Team team;
    team.organization = organizations.front();
    return open(team, organizations);
}

TeamDialog *TeamsPane::edit()
{
    if (currentRow() < 0 || !isAllowed({}))
        return nullptr;
    const fleet::Team *team = draft().state().teams().find(m_model->teamAt(currentRow()));
    if (!team || !isAllowed(items::teamProblem(*draft().base(), author(), team->organization,
                                               fleet::currentTime())))
        return nullptr;
    return open(*team, {team->organization});
}

TeamDialog *TeamsPane::open(const fleet::Team &team, const std::vector<fleet::Id> &organizations)
{
    auto *dialog = new TeamDialog(draft(), team, organizations, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const fleet::Team entered = dialog->team();
        const fleet::State &state = draft().state();
        draft().push(entered.id.isNull() ? draft::addTeam(state, entered)
                                         : draft::editTeam(state, entered));
    });
    dialog->open();
    return dialog;
}

void TeamsPane::disband()
{
    if (currentRow() < 0 || !isAllowed({}))
        return;
    const fleet::State &state = draft().state();
    const fleet::Id id = m_model->teamAt(currentRow());
    const fleet::MembershipLinks links = fleet::linksOfTeam(state, id);
    if (!isAllowed(items::disbandProblem(*draft().base(), state, author(), id, links,
                                         fleet::currentTime())))
        return;
    dialogs().ask(this,
                  {tr("Disband %1?").arg(QString::fromStdString(state.teams().find(id)->name)),
                   items::disbandConsequences(links) + u' ' +
                       tr("It is added to your draft; the preview shows what its members lose."),
                   tr("Disband"),
                   {},
                   true},
                  [this, id](bool accepted) {
                      if (accepted)
                          draft().push(draft::disbandTeam(draft().state(), id));
                  });
}

} // namespace bailiwick::views
