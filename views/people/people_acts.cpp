// SPDX-License-Identifier: Apache-2.0
// Disabling people, and people who leave.
#include "models/items/labels.h"
#include "models/items/member_rights.h"
#include "views/people/people_view.h"
#include "views/widgets/action_registry.h"
#include "views/widgets/dialogs.h"
#include "views/widgets/icons.h"

#include <QPushButton>

namespace bailiwick::views {

using widgets::Icon;
using widgets::Restriction;

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
    if (!isEditable())
        return {}; // is told anyway
    const access::Snapshot &base = *draft().base();
    const fleet::State &state = draft().state();
    const fleet::Time now = fleet::currentTime();
    if (!leaving)
        return items::disableProblem(base, state, author(), who->id, now);
    return items::leaveProblem(base, state, author(), who->id, fleet::linksOf(state, who->id), now);
}

void PeopleView::updateButtons(bool editable)
{
    const auto who = current();
    const fleet::Membership *membership =
        who && shownDraft() ? shownDraft()->state().memberships().find(who->id) : nullptr;
    const bool disabled = membership && membership->disabled;
    m_seeAs->setEnabled(who.has_value());
    m_disable->setText(disabled ? tr("&Enable") : tr("&Disable"));
    m_disable->setIcon(widgets::icon(disabled ? Icon::Play : Icon::Pause));
    // What a click would be refused for is said by the click; here only whether there is anybody.
    m_disable->setEnabled(editable && membership);
    m_leave->setEnabled(editable && membership);
}

void PeopleView::toggleDisabled()
{
    if (!isAllowed(problem(false)))
        return;
    const fleet::Id id = current()->id;
    const bool disabled = draft().state().memberships().find(id)->disabled;
    draft().push(draft::disableMembership(draft().state(), id, !disabled));
}

void PeopleView::leave()
{
    if (!isAllowed(problem(true)))
        return;
    const fleet::PrincipalRef who = *current();
    const fleet::State &state = draft().state();
    const fleet::MembershipLinks links = fleet::linksOf(state, who.id);
    dialogs().ask(this,
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
                          draft().push(draft::leaveOrganization(draft().state(), id));
                  });
}

} // namespace bailiwick::views
