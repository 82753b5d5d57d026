// SPDX-License-Identifier: Apache-2.0
#include "views/people/team_dialog.h"

#include "models/draft/team_edit.h"
#include "models/items/labels.h"
#include "models/items/roles.h"
#include "views/widgets/item_delegate.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeView>

#include <algorithm>

namespace bailiwick::views {

namespace {

constexpr int longestName = 200;

} // namespace

TeamDialog::TeamDialog(const draft::Draft &draft, const fleet::Team &team,
                       const std::vector<fleet::Id> &organizations, QWidget *parent)
    : QDialog(parent)
    , m_draft(draft)
    , m_team(team)
    , m_name(new QLineEdit(QString::fromStdString(team.name), this))
    , m_organizations(new QComboBox(this))
    , m_list(new QTreeView(this))
    , m_problem(new QLabel(this))
{
    setWindowTitle(team.id.isNull() ? tr("New team") : tr("Change team"));
    m_name->setMaxLength(longestName);
    for (const fleet::Id organization : organizations)
        m_organizations->addItem(items::labels::organization(draft.state(), organization),
                                 items::idText(organization));
    m_organizations->setAccessibleName(tr("Organization"));
    m_organizations->setEnabled(team.id.isNull() && organizations.size() > 1);
    m_list->setModel(&m_members);
    m_list->setItemDelegate(new widgets::ItemDelegate(m_list));
    m_list->setAccessibleName(tr("Members"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAlternatingRowColors(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    auto *label = new QLabel(tr("Who is in &it"), this);
    label->setBuddy(m_list);
    auto *form = new QFormLayout;
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("&Organization"), m_organizations);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_accept = buttons->addButton(tr("&Put into the draft"), QDialogButtonBox::AcceptRole);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->setForegroundRole(QPalette::PlaceholderText);
    auto *bottom = new QHBoxLayout;
    bottom->addWidget(m_problem, 1);
    bottom->addWidget(buttons);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addLayout(form);
    layout->addWidget(label);
    layout->addWidget(m_list, 1);
    layout->addLayout(bottom);
    resize(640, 520);

    connect(&m_draft, &draft::Draft::changed, this, &TeamDialog::draftChanged);
    connect(m_name, &QLineEdit::textChanged, this, &TeamDialog::update);
    connect(m_organizations, &QComboBox::currentIndexChanged, this,
            &TeamDialog::organizationChosen);
    connect(&m_members, &items::MemberChoiceModel::tickedChanged, this, &TeamDialog::update);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    organizationChosen();
    m_name->setFocus();
}

TeamDialog::~TeamDialog() = default;

void TeamDialog::organizationChosen()
{
    const auto id = items::idFromText(m_organizations->currentData().toString());
    const bool same = id.value_or(fleet::Id()) == m_team.organization;
    m_team.organization = id.value_or(fleet::Id());
    const std::set<fleet::Id> ticked(m_team.members.begin(), m_team.members.end());
    fill(same ? ticked : std::set<fleet::Id>());
    update();
}

void TeamDialog::fill(const std::set<fleet::Id> &ticked)
{
    m_members.show(m_draft.state(), m_team.organization, ticked);
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->header()->setStretchLastSection(true);
}

void TeamDialog::draftChanged()
{
    if (!m_draft.base())
        return;
    const fleet::Team entered = team();
    const auto rebased = draft::rebasedTeam(m_draft.state(), m_team, entered);
    m_isGone = !rebased;
    if (rebased) {
        if (const fleet::Team *now = m_draft.state().teams().find(m_team.id))
            m_team = *now;
        if (rebased->name != entered.name)
            m_name->setText(QString::fromStdString(rebased->name));
        fill({rebased->members.begin(), rebased->members.end()});
    }
    update();
}

fleet::Team TeamDialog::team() const
{
    fleet::Team team = m_team;
    team.name = m_name->text().trimmed().toStdString();
    team.members.assign(m_members.ticked().begin(), m_members.ticked().end());
    return team;
}

QString TeamDialog::problem() const
{
    if (m_isGone)
        return tr("Somebody disbanded this team meanwhile.");
    const fleet::Team entered = team();
    if (entered.name.empty())
        return tr("Give it a name.");
    const bool taken = std::ranges::any_of(m_draft.state().teams(), [&](const fleet::Team &other) {
        return other.id != entered.id && other.organization == entered.organization &&
               other.name == entered.name;
    });
    if (taken)
        return tr("There is a team of this name already.");
    return {};
}

void TeamDialog::update()
{
    const QString wrong = problem();
    const int members = static_cast<int>(m_members.ticked().size());
    m_problem->setText(!wrong.isEmpty() ? wrong
                       : members == 0
                           ? tr("Nobody is in it: its roles give nobody anything.")
                           : tr("%n person(s) get what the team has.", nullptr, members));
    m_accept->setEnabled(wrong.isEmpty());
}

} // namespace bailiwick::views
