// SPDX-License-Identifier: Apache-2.0
// Making and deleting roles.
#include "models/draft/role_edit.h"
#include "models/items/role_derivation.h"
#include "views/roles/role_details.h"
#include "views/roles/role_model_dialog.h"
#include "views/roles/roles_screen.h"
#include "views/widgets/dialogs.h"
#include "views/widgets/message_bar.h"

namespace bailiwick::roles {

namespace {

QString nameOf(const fleet::Role &role)
{
    return QString::fromStdString(role.name);
}

} // namespace

void RolesScreen::askName(const QString &title, const QString &text, const QString &initial,
                          const std::function<void(const QString &)> &then)
{
    widgets::Dialogs::TextQuestion question;
    question.title = title;
    question.text = text;
    question.label = tr("Name");
    question.initial = items::freeRoleName(m_draft.state(), organization(), initial);
    question.accept = tr("Add to draft");
    m_dialogs.askText(this, question, [this, then](const std::optional<QString> &name) {
        if (!name)
            return;
        if (items::freeRoleName(m_draft.state(), organization(), name->trimmed()) !=
            name->trimmed())
            m_messages->showInfo(tr("There are two roles named “%1” now.").arg(name->trimmed()));
        then(name->trimmed());
    });
}

void RolesScreen::derive()
{
    const fleet::Role *origin = m_draft.state().roles().find(current());
    if (!origin && m_revisions->isActive())
        m_messages->showInfo(
            tr("“%1” is not there now; derive from a role that is.").arg(m_revisions->role().name));
    if (!origin || !m_model.rights() || !m_standpoint.isNow())
        return;
    askName(tr("Derive a role from “%1”").arg(nameOf(*origin)),
            tr("The new role begins with the same actions and condition, as far as you may hand "
               "them out, and is changed in the grid. It is added to your draft; nobody holds it "
               "yet."),
            tr("%1 (own)", "name of a derived role").arg(nameOf(*origin)),
            [this, id = origin->id](const QString &name) {
                const fleet::Role *from = m_draft.state().roles().find(id);
                if (!from || !m_model.rights() || !m_draft.base())
                    return;
                const items::DerivedRole derived = items::derivedRole(
                    *m_model.rights(), *from, m_draft.base()->state(), organization(), name);
                addRole(derived.role, id);
                if (!derived.leftOut.isEmpty())
                    m_messages->showWarning(tr("Left out, because you may not hand it out: %1.")
                                                .arg(derived.leftOut.join(QStringLiteral(", "))));
            });
}

void RolesScreen::addEmpty()
{
    if (!m_model.rights() || !m_standpoint.isNow())
        return;
    askName(tr("New role"), tr("It begins without actions. It is added to your draft."),
            tr("New role"), [this](const QString &name) {
                fleet::Role role;
                role.organization = organization();
                role.name = name.toStdString();
                addRole(role, {});
            });
}

void RolesScreen::duplicate(fleet::Id id)
{
    const fleet::Role *role = m_draft.state().roles().find(id);
    if (!role || !m_model.rights() || !m_standpoint.isNow() || !m_draft.base())
        return;
    // Beside it, where one may; otherwise one's own.
    const bool beside = m_model.rights()->roleProblem(*role).isEmpty();
    const fleet::Id owner = beside ? role->organization : organization();
    const items::DerivedRole copy =
        items::derivedRole(*m_model.rights(), *role, m_draft.base()->state(), owner,
                           items::freeRoleName(m_draft.state(), owner, nameOf(*role)));
    fleet::Role made = copy.role;
    made.description = role->description;
    addRole(made, id);
    if (!copy.leftOut.isEmpty())
        m_messages->showWarning(tr("Left out, because you may not hand it out: %1.")
                                    .arg(copy.leftOut.join(QStringLiteral(", "))));
}

void RolesScreen::addRole(const fleet::Role &role, fleet::Id origin)
{
    m_messages->clear();
    fleet::Role made = role;
    made.id = draft::newId();
    m_draft.push(draft::addRole(m_draft.state(), made));
    showRole(made.id);
    m_details->compareWith(origin);
}

RoleModelDialog *RolesScreen::models()
{
    return m_modelDialog;
}

void RolesScreen::openModels()
{
    if (m_modelDialog || !m_draft.base())
        return;
    m_modelDialog = new RoleModelDialog(m_draft, m_dialogs, this);
    m_modelDialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_modelDialog, &RoleModelDialog::taken, this, [this](const QString &summary) {
        m_messages->showInfo(summary, tr("They are in your draft; the preview shows what would "
                                         "change. Nobody is given a role by it."));
    });
    m_modelDialog->open();
}

void RolesScreen::remove(fleet::Id id)
{
    const fleet::Role *role = m_draft.state().roles().find(id);
    if (!role || !m_model.rights() || !m_standpoint.isNow())
        return;
    m_messages->clear();
    if (const QString problem = m_model.rights()->removalProblem(*role); !problem.isEmpty()) {
        const bool held = !m_model.rights()->holders().holders(id).empty() &&
                          m_model.rights()->roleProblem(*role).isEmpty();
        m_messages->showMessage({widgets::Tone::Warning,
                                 tr("“%1” cannot be deleted.").arg(nameOf(*role)), problem,
                                 held ? tr("Show who holds it") : QString(), true});
        disconnect(m_messages, &widgets::MessageBar::actionTriggered, this, nullptr);
        connect(m_messages, &widgets::MessageBar::actionTriggered, this,
                [this, id] { Q_EMIT holdersRequested(id); });
        return;
    }
    const QString consequence =
        role->ownership
            ? tr("Owners of devices lose what they may do by it. The deletion is added to your "
                 "draft and takes effect when you commit it.")
            : tr("Nobody holds it. The deletion is added to your draft and takes effect when you "
                 "commit it.");
    m_dialogs.ask(
        this, {tr("Delete the role “%1”?").arg(nameOf(*role)), consequence, tr("Delete"), {}, true},
        [this, id](bool accepted) {
            if (accepted)
                m_draft.push(draft::removeRole(m_draft.state(), id));
        });
}

} // namespace bailiwick::roles
