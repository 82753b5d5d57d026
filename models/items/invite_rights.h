// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/escalation.h"
#include "models/fleet/invited.h"
#include "models/items/matrix_cell.h"

namespace bailiwick::items {

using fleet::InvitedTrial;

// Nothing of it is ever committed. `label`: what the person is called in a preview.
InvitedTrial trialOf(const fleet::State &state, fleet::Id organization,
                     const fleet::Invited &invited, const QString &label);

// Something against an invitation, and the part of it that is meant, as the server names it:
// "/email", "/title", "/teams", "/assignments/2"; empty: all of it.
struct InvitedProblem
{
    QString pointer;
    QString text;

    // "/assignments/2/scope" → 2; -1: no assignment is meant.
    int assignment() const;

    bool operator==(const InvitedProblem &) const = default;
};

// What the author may not give, by the engine's rules for a commit (access::escalations), each
// once. `after`: `before` with the trial's changes.
std::vector<InvitedProblem> problemsOf(const access::SnapshotPtr &before,
                                       const access::SnapshotPtr &after, const InvitedTrial &trial,
                                       const fleet::Invited &invited,
                                       const fleet::PrincipalRef &author, fleet::Time now);
// What the server refused, in the language of the program; one at least.
std::vector<InvitedProblem> problemsOf(const fleet::Error &refusal);

// What an author may put into an invitation, and why not, before it is tried as a whole. Sentences
// for people; empty: may. One thread.
class InviteRights
{
public:
    // `base`: what the author, a member of an organization, sees of the fleet.
    InviteRights(access::SnapshotPtr base, const fleet::PrincipalRef &author, fleet::Time now);

    // At all, into their own organization.
    static bool mayInvite(const access::Snapshot &snapshot, const fleet::PrincipalRef &author,
                          fleet::Time at);

    const access::SnapshotPtr &base() const { return m_base; }
    fleet::Id organization() const { return m_organization; }
    // Those that can be given, by name.
    std::vector<const fleet::Team *> teams() const;
    std::vector<const fleet::Role *> roles() const;

    QString emailProblem(const QString &email) const;
    const QString &teamProblem() const { return m_teamProblem; }
    QString roleProblem(fleet::Id role, fleet::Id place) const;
    // Under the delegation that gives most of it. REQUIRES: no problem.
    fleet::InvitedAssignment promise(fleet::Id role, fleet::Id place,
                                     const fleet::Validity &validity) const;

private:
    access::SnapshotPtr m_base;
    fleet::PrincipalRef m_author;
    fleet::Id m_organization;
    fleet::Time m_now;
    InvitedTrial m_nobody; // one who comes with nothing
    MatrixCells m_cells;
    access::IntervalSet m_assigns;
    QString m_teamProblem;
};

} // namespace bailiwick::items
