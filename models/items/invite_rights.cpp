// SPDX-License-Identifier: Apache-2.0
#include "models/items/invite_rights.h"

#include "models/access/questions.h"
#include "models/items/engine_text.h"
#include "models/items/error_text.h"
#include "models/items/labels.h"
#include "models/items/member_rights.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace bailiwick::items {

namespace actions = fleet::actions;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(bailiwick::items::InviteRights)
};

template<typename T>
void sortByName(std::vector<const T *> &rows)
{
    std::ranges::sort(rows, [](const T *a, const T *b) {
        return std::tie(a->name, a->id) < std::tie(b->name, b->id);
    });
}

void addOnce(std::vector<InvitedProblem> &problems, InvitedProblem problem)
{
    if (std::ranges::find(problems, problem) == problems.end())
        problems.push_back(std::move(problem));
}

} // namespace

InvitedTrial trialOf(const fleet::State &state, fleet::Id organization,
                     const fleet::Invited &invited, const QString &label)
{
    std::vector<fleet::Id> ids(fleet::trialIds(invited));
    std::ranges::generate(ids, draft::newId);
    return fleet::trialOf(state, organization, invited, label.toStdString(), ids);
}

int InvitedProblem::assignment() const
{
    static const QRegularExpression pattern(QStringLiteral("\\A/assignments/([0-9]{1,4})(/|\\z)"));
    const auto match = pattern.match(pointer);
    return match.hasMatch() ? match.captured(1).toInt() : -1;
}

std::vector<InvitedProblem> problemsOf(const access::SnapshotPtr &before,
                                       const access::SnapshotPtr &after, const InvitedTrial &trial,
                                       const fleet::Invited &invited,
                                       const fleet::PrincipalRef &author, fleet::Time now)
{
    std::vector<InvitedProblem> problems;
    for (const access::Violation &violation :
         access::escalations(before, after, trial.changes, author, access::Context(now)))
        addOnce(problems, {QString::fromStdString(trial.pointerTo(violation.path, invited)),
                           engineText(violation.message +
                                      (violation.remedy.empty() ? "" : ". " + violation.remedy))});
    return problems;
}

std::vector<InvitedProblem> problemsOf(const fleet::Error &refusal)
{
    std::vector<InvitedProblem> problems;
    for (const fleet::ErrorDetail &detail : refusal.details)
        addOnce(problems, {QString::fromStdString(detail.where), engineText(detail.message)});
    if (problems.empty()) {
        QString text = errorText(refusal);
        if (!refusal.action.empty())
            text += QStringLiteral(". ") + engineText(refusal.action);
        problems.push_back({QString::fromStdString(refusal.where), text});
    }
    return problems;
}

InviteRights::InviteRights(access::SnapshotPtr base, const fleet::PrincipalRef &author,
                           fleet::Time now)
    : m_base(std::move(base))
    , m_author(author)
    , m_organization(m_base->state().organizationOf(author))
    , m_now(now)
    , m_nobody(trialOf(m_base->state(), m_organization, {}, QString()))
    , m_cells(m_base, m_base->state().applied(m_nobody.changes), author, now)
    , m_assigns(access::visible(*m_base, author, actions::roleAssign, access::Context(now)))
    , m_teamProblem(items::teamProblem(*m_base, author, m_organization, now))
{
}

bool InviteRights::mayInvite(const access::Snapshot &snapshot, const fleet::PrincipalRef &author,
                             fleet::Time at)
{
    const auto action = snapshot.action(actions::userInvite);
    return author.kind == fleet::PrincipalKind::Membership && action &&
           access::holdsAnywhere(snapshot, author, *action, access::Context(at));
}

std::vector<const fleet::Team *> InviteRights::teams() const
{
    std::vector<const fleet::Team *> rows;
    for (const fleet::Team &team : m_base->state().teams()) {
        if (team.organization == m_organization)
            rows.push_back(&team);
    }
    sortByName(rows);
    return rows;
}

std::vector<const fleet::Role *> InviteRights::roles() const
{
    std::vector<const fleet::Role *> rows;
    for (const fleet::Role &role : m_base->state().roles()) {
        if (!role.ownership)
            rows.push_back(&role);
    }
    sortByName(rows);
    return rows;
}

QString InviteRights::emailProblem(const QString &email) const
{
    if (email.isEmpty())
        return Text::tr("Write the e-mail address of the person.");
    // A slip is caught here; the server knows what an address is.
    static const QRegularExpression shape(QStringLiteral("\\A[^@\\s]+@[^@\\s]+\\.[^@\\s.]+\\z"));
    if (!shape.match(email).hasMatch())
        return Text::tr("This is not an e-mail address. Write it like name@example.org.");
    const std::string folded = email.toLower().toStdString();
    const fleet::State &state = m_base->state();
    for (const fleet::Membership &membership : state.memberships()) {
        const fleet::Person *person = state.persons().find(membership.person);
        if (membership.organization == m_organization && person && person->email == folded)
            return Text::tr("%1 is a member already.").arg(QString::fromStdString(person->name));
    }
    return {};
}

QString InviteRights::roleProblem(fleet::Id role, fleet::Id place) const
{
    const Cell cell = m_cells.cell(m_nobody.member, role, place);
    if (!cell.grantable)
        return cell.problem;
    const access::IntervalSet where =
        m_base->positions(fleet::Scope{fleet::ScopeKind::Resource, place});
    return m_assigns.containsAll(where)
               ? QString()
               : Text::tr("You may not give roles here: you need “%1”.")
                     .arg(labels::action(std::string(actions::roleAssign)));
}

fleet::InvitedAssignment InviteRights::promise(fleet::Id role, fleet::Id place,
                                               const fleet::Validity &validity) const
{
    const draft::Edit edit = m_cells.toggled(m_nobody.member, role, place, true, validity, {});
    fleet::InvitedAssignment promised{role, {fleet::ScopeKind::Resource, place}, validity, {}};
    for (const fleet::Change &change : edit.changes) {
        const auto *put = std::get_if<fleet::Put>(&change);
        const auto *assignment = put ? std::get_if<fleet::Assignment>(&put->entity) : nullptr;
        if (assignment)
            promised.delegation = assignment->delegation;
    }
    return promised;
}

} // namespace bailiwick::items
