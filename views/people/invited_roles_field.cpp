// SPDX-License-Identifier: Apache-2.0
#include "views/people/invited_roles_field.h"

#include "models/items/labels.h"
#include "views/people/place_role_dialog.h"
#include "views/people/problem_label.h"
#include "views/widgets/icons.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QTreeWidget>

#include <algorithm>

namespace bailiwick::views {

namespace labels = items::labels;
using widgets::Icon;

InvitedRolesField::InvitedRolesField(Rights rights, QWidget *parent)
    : QWidget(parent)
    , m_rights(std::move(rights))
    , m_list(new QTreeWidget(this))
    , m_add(new QPushButton(icon(Icon::Add), tr("&Add a role…"), this))
    , m_remove(new QPushButton(icon(Icon::Remove), tr("&Remove"), this))
    , m_problem(new ProblemLabel(tr("Roles"), this))
{
    auto *title = new QLabel(tr("R&oles"), this);
    title->setBuddy(m_list);
    m_list->setAccessibleName(tr("Roles"));
    m_list->setHeaderLabels({tr("Role"), tr("Place"), tr("Holds")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAlternatingRowColors(true);
    m_list->header()->resizeSection(0, 130);
    m_list->header()->resizeSection(1, 220);
    m_list->setMinimumHeight(110);
    auto *row = new QHBoxLayout;
    row->addWidget(title, 1);
    row->addWidget(m_add);
    row->addWidget(m_remove);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(row);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_problem);
    connect(m_add, &QPushButton::clicked, this, &InvitedRolesField::add);
    connect(m_remove, &QPushButton::clicked, this, &InvitedRolesField::removeCurrent);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &InvitedRolesField::update);
    auto *shortcut = new QShortcut(QKeySequence::Delete, m_list);
    shortcut->setContext(Qt::WidgetShortcut);
    connect(shortcut, &QShortcut::activated, this, &InvitedRolesField::removeCurrent);
    update();
}

InvitedRolesField::~InvitedRolesField() = default;

void InvitedRolesField::setRights(Rights rights)
{
    m_rights = std::move(rights);
    fill(m_list->indexOfTopLevelItem(m_list->currentItem()));
}

QString InvitedRolesField::nameOf(const fleet::InvitedAssignment &role) const
{
    const fleet::State &state = m_rights->base()->state();
    const fleet::Role *known = state.roles().find(role.role);
    return tr("%1 at %2", "a role at a place")
        .arg(known ? QString::fromStdString(known->name) : tr("A role that is gone"),
             labels::scope(state, role.scope));
}

void InvitedRolesField::fill(int current)
{
    const fleet::State &state = m_rights->base()->state();
    m_list->clear();
    for (const fleet::InvitedAssignment &role : m_roles) {
        const fleet::Role *known = state.roles().find(role.role);
        auto *item = new QTreeWidgetItem(
            m_list, {known ? QString::fromStdString(known->name) : tr("A role that is gone"),
                     labels::scope(state, role.scope), labels::validity(role.validity)});
        item->setIcon(0, icon(Icon::Role));
        if (const fleet::Delegation *delegation = state.delegations().find(role.delegation))
            item->setToolTip(0, tr("Under the delegation from %1")
                                    .arg(labels::organization(state, delegation->from)));
    }
    if (QTreeWidgetItem *item =
            m_list->topLevelItem(std::min(current, static_cast<int>(m_roles.size()) - 1)))
        m_list->setCurrentItem(item);
    update();
}

void InvitedRolesField::setProblems(const std::vector<items::InvitedProblem> &problems)
{
    QStringList lines;
    std::vector<bool> wrong(m_roles.size(), false);
    for (const items::InvitedProblem &problem : problems) {
        const auto place = static_cast<std::size_t>(problem.assignment());
        if (problem.assignment() < 0 || place >= m_roles.size())
            continue;
        wrong[place] = true;
        lines << QStringLiteral("%1: %2").arg(nameOf(m_roles[place]), problem.text);
    }
    for (int row = 0; row < m_list->topLevelItemCount(); ++row)
        m_list->topLevelItem(row)->setIcon(
            0, icon(wrong[static_cast<std::size_t>(row)] ? Icon::Denied : Icon::Role));
    m_problem->setProblem(lines.join(u'\n'));
}

void InvitedRolesField::add()
{
    auto *dialog = new PlaceRoleDialog(m_rights, m_roles, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_roles.push_back(dialog->promised());
        m_problem->setProblem({});
        fill(static_cast<int>(m_roles.size()) - 1);
        Q_EMIT changed();
    });
    dialog->open();
}

void InvitedRolesField::removeCurrent()
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    if (row < 0)
        return;
    m_roles.erase(m_roles.begin() + row);
    m_problem->setProblem({});
    fill(row);
    Q_EMIT changed();
}

void InvitedRolesField::update()
{
    m_remove->setEnabled(m_list->currentItem() != nullptr);
}

} // namespace bailiwick::views
