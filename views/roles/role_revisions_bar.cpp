// SPDX-License-Identifier: Apache-2.0
#include "views/roles/role_revisions_bar.h"

#include "models/items/roles.h"
#include "views/widgets/icons.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>

#include <algorithm>

namespace bailiwick::roles {

using widgets::Icon;

RoleRevisionsBar::RoleRevisionsBar(draft::Draft &draft, QWidget *parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_roles(new QComboBox(this))
    , m_buttons{new QPushButton(icon(Icon::History), {}, this),
                new QPushButton(icon(Icon::History), {}, this)}
    , m_end(new QPushButton(icon(Icon::Close), tr("E&nd comparison"), this))
{
    m_roles->setAccessibleName(tr("Role that is compared"));
    m_roles->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_roles->setMinimumContentsLength(38);
    m_end->setToolTip(tr("Back to the grid of all roles (Escape)"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    const auto add = [&](const QString &text, QWidget *buddy) {
        auto *label = new QLabel(text, this);
        label->setBuddy(buddy);
        row->addWidget(label);
        row->addWidget(buddy);
        row->addSpacing(6);
    };
    add(tr("Ro&le"), m_roles);
    add(tr("fr&om", "a moment, to another one"), m_buttons[0]);
    add(tr("&to", "a moment"), m_buttons[1]);
    row->addStretch(1);
    row->addWidget(m_end);
    makeMenu(Side::Before);
    makeMenu(Side::After);

    connect(m_roles, &QComboBox::currentIndexChanged, this, [this] {
        if (const auto id = items::idFromText(m_roles->currentData().toString()))
            setRole(*id);
    });
    connect(m_end, &QPushButton::clicked, this, &RoleRevisionsBar::endRequested);
    hide();
}

// Escape, unless an open list takes it.
void RoleRevisionsBar::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Cancel))
        Q_EMIT endRequested();
    else
        QWidget::keyPressEvent(event);
}

void RoleRevisionsBar::makeMenu(Side side)
{
    const std::size_t at = index(side);
    auto *menu = new QMenu(m_buttons[at]);
    m_draftActions[at] = menu->addAction(icon(Icon::Edit), tr("Now, with your &draft"), this,
                                         [this, side] { setMoment(side, Kind::Draft); });
    menu->addAction(icon(Icon::Clock), tr("&Now"), this,
                    [this, side] { setMoment(side, Kind::Now); });
    m_earlierActions[at] = menu->addAction(icon(Icon::History), tr("Another &revision or moment…"),
                                           this, [this, side] { Q_EMIT earlierRequested(side); });
    m_buttons[at]->setMenu(menu);
}

void RoleRevisionsBar::begin(fleet::Id role, const items::RolesAt &before)
{
    m_moments[0] = {Kind::Earlier, before};
    m_moments[1] = {Kind::Draft, {}};
    m_role = {};
    m_role.id = role;
    m_active = true;
    show();
    refresh();
}

void RoleRevisionsBar::end()
{
    m_active = false;
    m_moments = {};
    m_role = {};
    hide();
}

void RoleRevisionsBar::setEarlierOffered(bool offered)
{
    for (QAction *action : m_earlierActions)
        action->setEnabled(offered);
}

void RoleRevisionsBar::setEarlier(Side side, const items::RolesAt &moment)
{
    m_moments[index(side)] = {Kind::Earlier, moment};
    refresh();
}

void RoleRevisionsBar::setMoment(Side side, Kind kind)
{
    m_moments[index(side)].kind = kind;
    refresh();
}

void RoleRevisionsBar::setRole(fleet::Id role)
{
    m_role.id = role;
    update();
}

void RoleRevisionsBar::refresh()
{
    if (!m_active || !m_draft.base())
        return;
    for (Moment &moment : m_moments) {
        if (moment.kind == Kind::Draft)
            moment.roles = items::rolesWithDraft(m_draft);
        else if (moment.kind == Kind::Now)
            moment.roles = items::rolesNow(m_draft);
    }
    if (m_moments[1].roles.isBefore(m_moments[0].roles))
        std::swap(m_moments[0], m_moments[1]);
    for (std::size_t at = 0; at < m_buttons.size(); ++at) {
        const items::RolesAt &roles = m_moments[at].roles;
        m_buttons[at]->setText(roles.title);
        m_buttons[at]->setToolTip(roles.detail);
        m_buttons[at]->setAccessibleName(
            (at == 0 ? tr("From: %1", "moment") : tr("To: %1", "moment")).arg(roles.title));
        m_draftActions[at]->setVisible(!m_draft.isEmpty());
    }
    fillRoles();
    update();
}

void RoleRevisionsBar::fillRoles()
{
    const auto roles = items::rolesBetween(m_moments[0].roles, m_moments[1].roles);
    const QString current = items::idText(m_role.id);
    const QSignalBlocker quiet(m_roles);
    m_roles->clear();
    for (const items::RoleBetween &role : roles) {
        const QString change = items::changeText(role);
        m_roles->addItem(change.isEmpty()
                             ? role.name
                             : tr("%1 (%2)", "role, what became of it").arg(role.name, change),
                         items::idText(role.id));
    }
    if (m_roles->findData(current) < 0) { // it is not lost while other moments are chosen
        const auto neither = items::roleBetween(m_moments[0].roles, m_moments[1].roles, m_role.id);
        m_roles->addItem(
            tr("%1 (%2)", "role, what became of it").arg(m_role.name, items::changeText(neither)),
            current);
    }
    m_roles->setCurrentIndex(m_roles->findData(current));
}

void RoleRevisionsBar::update()
{
    const QString name = m_role.name;
    m_role = items::roleBetween(m_moments[0].roles, m_moments[1].roles, m_role.id);
    if (m_role.name.isEmpty())
        m_role.name = name;
    {
        const QSignalBlocker quiet(m_roles);
        m_roles->setCurrentIndex(m_roles->findData(items::idText(m_role.id)));
    }
    Q_EMIT changed();
}

} // namespace bailiwick::roles
