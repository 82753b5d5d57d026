// SPDX-License-Identifier: Apache-2.0
// What becomes of a relationship: end, go on, suspend, resume, hand over, block.
#include "models/draft/relationship_edit.h"
#include "models/items/labels.h"
#include "models/items/surviving_paths.h"
#include "views/companies/companies_screen.h"
#include "views/companies/end_dialog.h"
#include "views/companies/hand_over_dialog.h"
#include "views/widgets/action_registry.h"
#include "views/widgets/dialogs.h"
#include "views/widgets/message_bar.h"

#include <algorithm>

namespace bailiwick::companies {

namespace labels = items::labels;
using widgets::Icon;
using widgets::Restriction;

void CompaniesScreen::addActions(widgets::ActionRegistry &registry)
{
    const auto needs = widgets::Restrictions(Restriction::HasSnapshot) | Restriction::MayDelegate |
                       Restriction::AtNow;
    const auto add = [&](const char *id, const QString &text, Icon icon, const QString &description,
                         auto run) {
        registry.add(
            {QString::fromLatin1(id), text, tr("&Companies"), icon, {}, needs, description}, this,
            [this, run] {
                Q_EMIT shown();
                (this->*run)();
            });
    };
    add("company.end", tr("&End the work with the company…"), Icon::Expiring,
        tr("What was delegated to it ends, now or on a day"), &CompaniesScreen::end);
    add("company.go-on", tr("&Go on with the company"), Icon::Undo,
        tr("Takes back an end that is still to come"), &CompaniesScreen::goOn);
    add("company.suspend", tr("&Suspend or resume the company…"), Icon::Pause,
        tr("Cuts off what was delegated to it until somebody resumes it"),
        &CompaniesScreen::toggleSuspended);
    add("company.hand-over", tr("&Hand over to another company…"), Icon::Delegate,
        tr("Another company gets the same places at the moment at which this one's end"),
        &CompaniesScreen::handOver);
    add("company.block", tr("&Block or unblock the company…"), Icon::Denied,
        tr("Its people reach nothing and cannot sign in, whoever delegated it"),
        &CompaniesScreen::toggleBlocked);
}

QString CompaniesScreen::problem() const
{
    const fleet::Relationship *one = current();
    if (!one)
        return tr("Choose a company first.");
    if (!m_draft.base() || m_shown != &m_draft || m_at != 0)
        return tr("You look at another moment; nothing can be changed in it.");
    const fleet::State &state = m_draft.state();
    if (one->from != state.organizationOf(m_viewer))
        return tr("Only %1 can change what it delegated to %2.")
            .arg(labels::organization(state, one->from), labels::organization(state, one->to));
    if (one->state == fleet::RelationshipState::Ended ||
        one->state == fleet::RelationshipState::HandedOver)
        return tr("The work with %1 is over. Delegate anew.")
            .arg(labels::organization(state, one->to));
    return {};
}

QString CompaniesScreen::blockProblem() const
{
    const fleet::Relationship *one = current();
    if (!one)
        return tr("Choose a company first.");
    if (!m_draft.base() || m_shown != &m_draft || m_at != 0)
        return tr("You look at another moment; nothing can be changed in it.");
    const fleet::State &state = m_draft.state();
    const fleet::Organization *own = state.organizations().find(state.organizationOf(m_viewer));
    if (!own || own->kind != fleet::OrganizationKind::Manufacturer)
        return tr("Only the manufacturer can block a company as a whole.");
    return {};
}

bool CompaniesScreen::refuse(const QString &problem)
{
    m_messages->clear();
    if (!problem.isEmpty())
        m_messages->showWarning(problem);
    return !problem.isEmpty();
}

void CompaniesScreen::pushed(const draft::Edit &edit)
{
    m_draft.push(edit);
    m_messages->showMessage({widgets::Tone::Info,
                             tr("“%1” is in your draft.").arg(edit.text),
                             tr("The preview shows what everybody gains and loses; commit the "
                                "draft to make it effective."),
                             {},
                             true});
}

EndDialog *CompaniesScreen::end()
{
    if (refuse(problem()))
        return nullptr;
    if (m_endDialog)
        return m_endDialog;
    m_endDialog = new EndDialog(m_draft, *current(), this);
    m_endDialog->setAttribute(Qt::WA_DeleteOnClose);
    m_endDialog->open();
    return m_endDialog;
}

HandOverDialog *CompaniesScreen::handOver()
{
    if (refuse(problem()))
        return nullptr;
    if (m_handOverDialog)
        return m_handOverDialog;
    m_handOverDialog = new HandOverDialog(m_draft, *current(), this);
    m_handOverDialog->setAttribute(Qt::WA_DeleteOnClose);
    m_handOverDialog->open();
    return m_handOverDialog;
}

void CompaniesScreen::goOn()
{
    if (refuse(problem()))
        return;
    const fleet::State &state = m_draft.state();
    const fleet::Time now = fleet::currentTime();
    if (refuse(obstacleText(state, draft::withdrawObstacle(state, *current(), now))))
        return;
    const draft::Edit edit = draft::withdrawEnd(state, *current(), now);
    if (refuse(edit.isEmpty() ? tr("Nothing has an end that could be taken back.") : QString()))
        return;
    pushed(edit);
}

void CompaniesScreen::toggleSuspended()
{
    if (refuse(problem()))
        return;
    const fleet::State &state = m_draft.state();
    const fleet::Relationship one = *current();
    const fleet::Time now = fleet::currentTime();
    if (one.state == fleet::RelationshipState::Suspended) {
        const draft::Edit edit = draft::resumeRelationship(state, one, now);
        if (!refuse(edit.isEmpty() ? tr("It was cut off further up, or is blocked: it is resumed "
                                        "there.")
                                   : QString()))
            pushed(edit);
        return;
    }
    const QString company = labels::organization(state, one.to);
    QString text = tr("Everything that was delegated to it stops working, and with it what was "
                      "made under it. Nothing is deleted; resuming brings all of it back.");
    const QStringList left = items::survivingPaths(state, one.to, one.delegations, now);
    if (!left.isEmpty())
        text += QStringLiteral("\n\n") + tr("%1 keeps: %2.").arg(company, left.join(tr("; ")));
    m_dialogs.ask(this, {tr("Suspend %1?").arg(company), text, tr("Suspend"), {}, true},
                  [this, one, now](bool accepted) {
                      if (accepted)
                          pushed(draft::suspendRelationship(m_draft.state(), one, now));
                  });
}

void CompaniesScreen::toggleBlocked()
{
    if (refuse(blockProblem()))
        return;
    const fleet::State &state = m_draft.state();
    const fleet::Id id = current()->to;
    if (state.organizations().find(id)->blocked)
        return pushed(draft::blockOrganization(state, id, false));
    m_dialogs.ask(this,
                  {tr("Block %1?").arg(labels::organization(state, id)),
                   tr("Its people reach nothing and cannot sign in, whoever delegated it to them, "
                      "until it is unblocked. Their sessions end with the commit. Nothing is "
                      "deleted."),
                   tr("Block"),
                   {},
                   true},
                  [this, id](bool accepted) {
                      if (accepted)
                          pushed(draft::blockOrganization(m_draft.state(), id, true));
                  });
}

} // namespace bailiwick::companies
