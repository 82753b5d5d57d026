// SPDX-License-Identifier: Apache-2.0
#include "models/store/rows/invitation_rows.h"

#include "models/store/rows/columns.h"

#include <algorithm>
#include <array>

namespace bailiwick::store {

namespace {

constexpr std::array states{OfferState::Pending, OfferState::Accepted, OfferState::Declined,
                            OfferState::Cancelled};

Invitation invitationAt(const Statement &row)
{
    Invitation invitation;
    invitation.id = row.id(0);
    invitation.organization = row.id(1);
    invitation.inviter = row.id(2);
    invitation.email = row.string(3);
    invitation.brings.title = row.string(4);
    invitation.token = row.hash(5);
    invitation.made = row.integer(6);
    invitation.until = row.integer(7);
    const auto state =
        std::ranges::find(states, row.text(8), [](OfferState known) { return name(known); });
    if (state == states.end())
        fail("store-damaged", "The store holds no state of an invitation where one belongs.",
             "Restore the newest backup.");
    invitation.state = *state;
    invitation.changed = row.integer(9);
    return invitation;
}

// After the rows were read: a connection reads one statement at a time.
void fill(Database &database, Invitation &invitation)
{
    {
        Statement &row = database.statement(
            "SELECT team FROM invitation_team WHERE invitation = ? ORDER BY team");
        const Reading reading(row);
        row.bind(invitation.id);
        while (row.step())
            invitation.brings.teams.push_back(row.id(0));
    }
    Statement &row =
        database.statement("SELECT role, scope_kind, scope, valid_from, valid_until, delegation"
                           " FROM invitation_assignment WHERE invitation = ? ORDER BY position");
    const Reading reading(row);
    row.bind(invitation.id);
    while (row.step())
        invitation.brings.assignments.push_back(
            {row.id(0), scopeOf(row, 1), validityOf(row, 3), row.id(5)});
}

// `key` is what the statement's first parameter is bound to.
template<typename Key>
std::vector<Invitation> invitationsBy(Database &database, const char *sql, const Key &key,
                                      std::optional<std::size_t> limit = {})
{
    std::vector<Invitation> invitations;
    {
        Statement &row = database.statement(sql);
        const Reading reading(row);
        row.bind(key);
        if (limit)
            row.bind(static_cast<std::int64_t>(*limit));
        while (row.step())
            invitations.push_back(invitationAt(row));
    }
    for (Invitation &invitation : invitations)
        fill(database, invitation);
    return invitations;
}

template<typename Key>
std::optional<Invitation> invitationBy(Database &database, const char *sql, const Key &key)
{
    auto found = invitationsBy(database, sql, key);
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

} // namespace

void insertInvitation(Database &database, const Invitation &invitation)
{
    database
        .statement("INSERT INTO invitation (id, organization, inviter, email, title, token_hash,"
                   " made, until, state, changed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(invitation.id)
        .bind(invitation.organization)
        .bind(invitation.inviter)
        .bind(invitation.email)
        .bind(invitation.brings.title)
        .bind(invitation.token)
        .bind(invitation.made)
        .bind(invitation.until)
        .bind(name(invitation.state))
        .bind(invitation.changed)
        .run();
    for (const fleet::Id team : invitation.brings.teams)
        database.statement("INSERT INTO invitation_team (invitation, team) VALUES (?, ?)")
            .bind(invitation.id)
            .bind(team)
            .run();
    std::int64_t position = 0;
    for (const fleet::InvitedAssignment &assignment : invitation.brings.assignments) {
        Statement &row = database.statement(
            "INSERT INTO invitation_assignment (invitation, position, role, scope_kind, scope,"
            " delegation, valid_from, valid_until) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
        row.bind(invitation.id)
            .bind(position++)
            .bind(assignment.role)
            .bind(name(assignment.scope.kind))
            .bind(assignment.scope.id)
            .bind(assignment.delegation);
        bindValidity(row, assignment.validity).run();
    }
}

std::optional<Invitation> readInvitation(Database &database, fleet::Id id)
{
    return invitationBy(database,
                        "SELECT id, organization, inviter, email, title, token_hash, made, until,"
                        " state, changed FROM invitation WHERE id = ?",
                        id);
}

std::optional<Invitation> readInvitation(Database &database, const identity::TokenHash &token)
{
    return invitationBy(database,
                        "SELECT id, organization, inviter, email, title, token_hash, made, until,"
                        " state, changed FROM invitation WHERE token_hash = ?",
                        token);
}

std::vector<Invitation> readInvitationsOf(Database &database, fleet::Id organization,
                                          std::size_t limit)
{
    return invitationsBy(
        database,
        "SELECT id, organization, inviter, email, title, token_hash, made, until, state, changed"
        " FROM invitation WHERE organization = ? ORDER BY made DESC, id DESC LIMIT ?",
        organization, limit);
}

std::vector<Invitation> readInvitationsTo(Database &database, std::string_view email,
                                          std::size_t limit)
{
    return invitationsBy(
        database,
        "SELECT id, organization, inviter, email, title, token_hash, made, until, state, changed"
        " FROM invitation WHERE email = ? ORDER BY made DESC, id DESC LIMIT ?",
        email, limit);
}

std::vector<Invitation> readPendingInvitations(Database &database, fleet::Id organization)
{
    return invitationsBy(
        database,
        "SELECT id, organization, inviter, email, title, token_hash, made, until, state, changed"
        " FROM invitation WHERE organization = ? AND state = 'pending' ORDER BY id",
        organization);
}

void closeInvitation(Database &database, fleet::Id id, OfferState state, fleet::Time now)
{
    const int changed = database
                            .statement("UPDATE invitation SET state = ?, changed = ?"
                                       " WHERE id = ? AND state = 'pending'")
                            .bind(name(state))
                            .bind(now)
                            .bind(id)
                            .runCounting();
    if (changed != 1)
        fail("offer-closed", "The invitation is not open any more.",
             "Look at the invitations again.");
}

} // namespace bailiwick::store
