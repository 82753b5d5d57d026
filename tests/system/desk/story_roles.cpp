// SPDX-License-Identifier: Apache-2.0
// The manufacturer's admin looks after the roles.
#include "models/items/role_grid_model.h"
#include "tests/system/desk/draft_driver.h"
#include "tests/system/desk/find.h"
#include "tests/system/desk/step.h"
#include "tests/system/desk/story_play.h"
#include "views/preview/preview_screen.h"
#include "views/roles/role_details.h"
#include "views/roles/role_model_dialog.h"
#include "views/roles/roles_screen.h"
#include "views/widgets/frozen_column_table_view.h"
#include "views/widgets/message_bar.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QTabWidget>
#include <QTest>

namespace bailiwick::tests {

namespace {

bool choose(roles::RolesScreen &screen, const char *action, fleet::Id role)
{
    screen.showRole(role);
    const auto &model = screen.model();
    const int row = model.rowOf(action);
    if (row < 0 || model.columnOf(role) < 0)
        return false;
    screen.table().setCurrentIndex(model.index(row, model.columnOf(role)));
    screen.table().setFocus(Qt::TabFocusReason);
    return true;
}

} // namespace

// An action for everybody who holds a role: previewed, then taken back. A role of one's own from
// it, compared with it. The role models.
bool StoryPlay::manufacturerEditsRoles()
{
    STEP(m_nora.goTo(QStringLiteral("roles")));
    auto &screen = m_nora.page<roles::RolesScreen>("roles");
    draft::Draft &pending = m_nora.workspace()->draft();
    STEP(choose(screen, "device:diagnose", m_plot.installer.id));
    visit(m_nora, "roles");
    STEP(choose(screen, "device:delete", m_plot.installer.id));
    QTest::keyClick(&screen.table(), Qt::Key_Space);
    STEP(eventually("the step", [&] { return !pending.isEmpty(); }));
    STEP(choose(screen, "device:commission", m_plot.installer.id));
    QTest::keyClick(&screen.table(), Qt::Key_Space);
    visit(m_nora, "roles-pending");
    DraftDriver draft(m_nora);
    STEP(draft.preview().has_value());
    visit(m_nora, "roles-preview");
    pending.clear();

    STEP(m_nora.goTo(QStringLiteral("roles")));
    screen.showRole(m_plot.installer.id);
    screen.derive();
    QDialog *question = openDialog(m_nora.window());
    STEP(question && type(question->findChild<QLineEdit *>(), QStringLiteral("Night shift")));
    m_visit(*question, QStringLiteral("roles-derive"));
    STEP(press(*question, QStringLiteral("Add to draft")));
    STEP(eventually("the role", [&] { return !pending.isEmpty(); }));
    const fleet::Id made = screen.current();
    for (const char *action : {"device:commission", "analytics:view"}) {
        STEP(choose(screen, action, made));
        QTest::keyClick(&screen.table(), Qt::Key_Space);
    }
    screen.details().compareWith(m_plot.installer.id);
    visit(m_nora, "roles-compared");
    screen.details().compareWith({});
    screen.remove(m_plot.installer.id);
    visit(m_nora, "roles-held");
    pending.clear();
    return givesInVain() && visitsRoleModels();
}

bool StoryPlay::visitsRoleModels()
{
    auto &screen = m_nora.page<roles::RolesScreen>("roles");
    screen.openModels();
    roles::RoleModelDialog *models = screen.models();
    STEP(models);
    STEP(eventually("the models", [&] { return models->shelf().at(0) != nullptr; }));
    models->choose(2); // the grid of operations
    m_visit(*models, QStringLiteral("role-model"));
    const std::pair<int, const char *> tabs[] = {
        {roles::RoleModelDialog::TablesTab, "role-model-table"},
        {roles::RoleModelDialog::CheckTab, "role-model-check"},
        {roles::RoleModelDialog::PlanTab, "role-model-plan"}};
    for (const auto &[tab, name] : tabs) {
        models->choose(tab == roles::RoleModelDialog::PlanTab ? 1 : 2);
        models->tabs().setCurrentIndex(tab);
        m_visit(*models, QString::fromLatin1(name));
    }
    STEP(models->checkText().contains(QStringLiteral("none is wrong")));
    STEP(press(*models, QStringLiteral("Put into the draft")));
    draft::Draft &pending = m_nora.workspace()->draft();
    STEP(eventually("the step", [&] { return !pending.isEmpty(); }));
    DraftDriver draft(m_nora);
    STEP(m_nora.goTo(QStringLiteral("roles")));
    visit(m_nora, "role-model-pending");
    STEP(draft.preview().has_value()); // nobody is given anything by it, and it breaks no rule
    pending.clear();
    return true;
}

// A role for somebody of one's own, and a policy that forbids part of it: the preview says what
// does not come about.
bool StoryPlay::givesInVain()
{
    draft::Draft &pending = m_nora.workspace()->draft();
    const fleet::State &state = pending.state();
    const auto member = std::ranges::find_if(state.memberships(), [&](const auto &one) {
        return one.organization == m_plot.maker.id && one.title == "Support";
    });
    STEP(member != state.memberships().end());
    fleet::Policy policy;
    policy.id = Plot::newId();
    policy.organization = m_plot.maker.id;
    policy.name = "Support never configures";
    policy.text = "forbid (principal == Membership::\"" + member->id.toString() +
                  "\", action == Action::\"device:configure\", resource);";
    fleet::Assignment assignment;
    assignment.id = Plot::newId();
    assignment.principal = {fleet::PrincipalKind::Membership, member->id};
    assignment.role = m_plot.installer.id;
    assignment.scope = {fleet::ScopeKind::Resource, m_plot.site.id};
    draft::Edit edit;
    edit.text = QStringLiteral("Let support install, but never configure");
    edit.changes = {fleet::Put{policy}, fleet::Put{assignment}};
    pending.push(edit);
    DraftDriver draft(m_nora);
    STEP(draft.preview().has_value());
    const auto &told = *draft.screen().findChild<widgets::MessageBar *>();
    STEP(told.message().text.contains(QStringLiteral("has no effect")));
    STEP(told.message().whatToDo.contains(QStringLiteral("Configure device")));
    visit(m_nora, "preview-in-vain");
    pending.clear();
    return true;
}

} // namespace bailiwick::tests
