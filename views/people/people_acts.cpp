// SPDX-License-Identifier: Apache-2.0
// Disabling people, and people who leave.
#include "models/items/labels.h"
#include "models/items/member_rights.h"
#include "views/people/people_view.h"
#include "views/widgets/action_registry.h"
#include "views/widgets/dialogs.h"
#include "views/widgets/icons.h"
#include "views/widgets/message_bar.h"

#include <QPushButton>

namespace bailiwick::views {

using widgets::Icon;
using widgets::Restriction;

void PeopleView::setAuthor(const fleet::PrincipalRef &author, widgets::Dialogs &dialogs)
{
    m_author = author;
    m_dialogs = &dialogs;
    updateButtons();
}

void PeopleView::addActions(widgets::ActionRegistry &registry)
{
    const auto needs = widgets::Restrictions(Restriction::HasSnapshot) | Restriction::MayAssign |
                       Restriction::AtNow;
    const auto add = [&](const char *id, const QString &text, Icon icon, const QString &description,
                         void (PeopleView::*run)()) {
        registry.add({QString::fromLatin1(id), text, tr("&People"), icon, {}, needs, description},
                     this, [this, run] {
                         Q_EMIT shown();
                         (this->*run)();
                     });
    };
    add("people.disable", tr("&Disable or enable the person"), Icon::Pause,
        tr("Whoever is disabled can do nothing until they are enabled again; nothing is deleted"),
        &PeopleView::toggleDisabled);
    add("people.leave", tr("Person &leaves…"), Icon::SignOut,
        tr("They leave the organization: their roles and places in teams fall with it"),
        &PeopleView::leave);
}

QString PeopleView::problem(bool leaving) const
{
    const auto who = current();
    if (!who)
        return tr("Choose a person first.");
    if (!m_draft || !m_draft->base() || m_shown != m_draft)
        return tr("You look at another moment; nothing can be changed in it.");
    const access::Snapshot &base = *m_draft->base();
    const fleet::State &state = m_draft->state();
    const fleet::Time now = fleet::currentTime();
    if (!leaving)
        return items::disableProblem(base, state, m_author, who->id, now);
    return items::leaveProblem(base, state, m_author, who->id, fleet::linksOf(state, who->id), now);
}

void PeopleView::updateButtons()
{
    const auto who = current();
    const fleet::Membership *membership =
        who && m_shown ? m_shown->state().memberships().find(who->id) : nullptr;
    const bool disabled = membership && membership->disabled;
    m_seeAs->setEnabled(who.has_value());
    m_disable->setText(disabled ? tr("&Enable") : tr("&Disable"));
    m_disable->setIcon(widgets::icon(disabled ? Icon::Play : Icon::Pause));
    // What a click would be refused for is said by the click; here only whether there is anybody.
    const bool offered = membership && m_draft && m_shown == m_draft;
    m_disable->setEnabled(offered);
    m_leave->setEnabled(offered);
}

void PeopleView::toggleDisabled()
{
    m_messages->clear();
    if (const QString refused = problem(false); !refused.isEmpty())
        return m_messages->showWarning(refused);
    const fleet::Id id = current()->id;
    const bool disabled = m_draft->state().memberships().find(id)->disabled;
    m_draft->push(draft::disableMembership(m_draft->state(), id, !disabled));
}

void PeopleView::leave()
{
    m_messages->clear();
    if (const QString refused = problem(true); !refused.isEmpty())
        return m_messages->showWarning(refused);
    const fleet::PrincipalRef who = *current();
    const fleet::State &state = m_draft->state();
    const fleet::MembershipLinks links = fleet::linksOf(state, who.id);
    m_dialogs->ask(this,
                   {tr("%1 leaves %2?")
                        .arg(items::labels::person(state, who),
                             items::labels::organization(state, state.organizationOf(who))),
                    items::leaveConsequences(links) + u' ' +
                        tr("It is added to your draft; the preview shows what they lose."),
                    tr("Leaves"),
                    {},
                    true},
                   [this, id = who.id](bool accepted) {
                       if (accepted)
                           m_draft->push(draft::leaveOrganization(m_draft->state(), id));
                   });
}

} // namespace bailiwick::views
