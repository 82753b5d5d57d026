// SPDX-License-Identifier: Apache-2.0
// A role at two moments, in the grid and beside it.
#include "models/items/role_history.h"
#include "views/roles/role_between_pane.h"
#include "views/roles/role_details.h"
#include "views/roles/roles_screen.h"
#include "views/widgets/frozen_column_table_view.h"
#include "views/widgets/message_bar.h"

#include <QComboBox>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>

#include <algorithm>

namespace bailiwick::roles {

using items::RoleGridModel;
using Side = RoleRevisionsBar::Side;

void RolesScreen::connectRevisions()
{
    connect(m_details, &RoleDetails::revisionsRequested, this, &RolesScreen::compareRevisions);
    connect(m_revisions, &RoleRevisionsBar::changed, this, &RolesScreen::showRevisions);
    connect(m_revisions, &RoleRevisionsBar::endRequested, this, &RolesScreen::endRevisions);
    connect(m_revisions, &RoleRevisionsBar::earlierRequested, this,
            [this](Side side) { requestEarlier(side); });
    m_escape = new QShortcut(QKeySequence::Cancel, m_table);
    m_escape->setContext(Qt::WidgetShortcut);
    m_escape->setEnabled(false);
    connect(m_escape, &QShortcut::activated, this, &RolesScreen::endRevisions);
}

void RolesScreen::setHistory(History history)
{
    const bool hadSome = m_history != History::Hidden;
    m_history = history;
    m_details->setRevisionsOffered(history != History::Hidden, history == History::Offered);
    m_revisions->setEarlierOffered(history == History::Offered);
    // Who does not see the whole fleet any more does not keep an earlier state of it either.
    if (hadSome && history == History::Hidden && m_revisions->isActive()) {
        endRevisions();
        m_messages->showWarning(tr("You do not see the whole fleet any more."),
                                tr("Roles at earlier revisions are shown only to those who do."));
    }
}

void RolesScreen::compareRevisions()
{
    if (m_revisions->isActive())
        return m_revisions->button(Side::Before).setFocus(Qt::ShortcutFocusReason);
    if (current().isNull())
        return m_messages->showInfo(tr("Choose a role first."));
    if (m_standpoint.earlier) // what the screen looks at is loaded already
        return setRevision(Side::Before, *m_standpoint.earlier);
    requestEarlier(Side::Before);
}

void RolesScreen::requestEarlier(Side side)
{
    m_messages->clear();
    const fleet::Role *role = shownDraft().state().roles().find(current());
    Q_EMIT earlierRequested(side, m_revisions->isActive() ? m_revisions->role().name
                                  : role                  ? QString::fromStdString(role->name)
                                                          : QString());
}

void RolesScreen::setRevision(Side side, const remote::EarlierState &state)
{
    const items::RolesAt moment = items::rolesAt(state);
    if (m_revisions->isActive())
        return m_revisions->setEarlier(side, moment);
    const fleet::Id role = current();
    if (role.isNull() || !m_draft.base())
        return;
    if (m_model.isComparing())
        m_details->compareWith({});
    m_side->setCurrentWidget(m_between);
    m_escape->setEnabled(true);
    m_revisions->begin(role, moment);
    m_table->setFocus(Qt::OtherFocusReason);
}

void RolesScreen::showRevisions()
{
    const items::RoleBetween &role = m_revisions->role();
    const items::RolesAt &before = m_revisions->moment(Side::Before);
    const items::RolesAt &after = m_revisions->moment(Side::After);
    m_comparedRole = role.id;
    // What the draft says now can be edited on.
    const auto columnOf = [&](const std::optional<fleet::Role> &there, Side side) {
        const items::RolesAt &moment = m_revisions->moment(side);
        RoleGridModel::Compared column;
        column.fixed = true;
        column.absent = !there;
        if (there) {
            column.role = *there;
            column.title = items::nameAt(*there, moment);
            column.fixed = !m_standpoint.isNow() || !m_revisions->isDraft(side);
        } else {
            column.role.id = role.id;
            column.title = tr("not there, %1", "moment").arg(moment.words);
        }
        return column;
    };
    m_model.setCompared(columnOf(role.before, Side::Before), columnOf(role.after, Side::After),
                        items::actionsOf(before.actions, after.actions));
    m_between->setShown(role, before, after);
    update();
    describe();
}

void RolesScreen::endRevisions()
{
    if (!m_revisions->isActive())
        return;
    const fleet::Id role = m_comparedRole;
    const bool hadFocus = m_revisions->isAncestorOf(focusWidget());
    m_revisions->end();
    m_escape->setEnabled(false);
    m_comparedRole = {};
    m_side->setCurrentWidget(m_details);
    m_model.endComparison();
    if (const int column = m_model.columnOf(role); column >= 0 && m_model.rowCount() > 0)
        makeCurrent(m_model.index(std::max(0, m_table->currentIndex().row()), column));
    if (hadFocus)
        m_table->setFocus(Qt::OtherFocusReason);
    update();
    showDetails();
    describe();
}

} // namespace bailiwick::roles
