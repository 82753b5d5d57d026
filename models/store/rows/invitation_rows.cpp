// SPDX-License-Identifier: Apache-2.0
#include "models/store/rows/invitation_rows.h"

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
    invitation.title = row.string(4);
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

std::optional<Invitation> oneOf(Statement &row)
{
    return row.step() ? std::optional(invitationAt(row)) : std::nullopt;
}

std::vector<Invitation> allOf(Statement &row)
{
    std::vector<Invitation> invitations;
    while (row.step())
        invitations.push_back(invitationAt(row));
    return invitations;
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
        .bind(invitation.title)
        .bind(invitation.token)
        .bind(invitation.made)
        .bind(invitation.until)
        .bind(name(invitation.state))
        .bind(invitation.changed)
        .run();
}

std::optional<Invitation> readInvitation(Database &database, fleet::Id id)
{
    Statement &row =
        database.statement("SELECT id, organization, inviter, email, title, token_hash, made,"
                           " until, state, changed FROM invitation WHERE id = ?");
    const Reading reading(row);
    row.bind(id);
    return oneOf(row);
}

std::optional<Invitation> readInvitation(Database &database, const identity::TokenHash &token)
{
    Statement &row =
        database.statement("SELECT id, organization, inviter, email, title, token_hash, made,"
                           " until, state, changed FROM invitation WHERE token_hash = ?");
    const Reading reading(row);
    row.bind(token);
    return oneOf(row);
}

std::vector<Invitation> readInvitationsOf(Database &database, fleet::Id organization,
                                          std::size_t limit)
{
    Statement &row = database.statement(
        "SELECT id, organization, inviter, email, title, token_hash, made, until, state, changed"
        " FROM invitation WHERE organization = ? ORDER BY made DESC, id DESC LIMIT ?");
    const Reading reading(row);
    row.bind(organization).bind(static_cast<std::int64_t>(limit));
    return allOf(row);
}

std::vector<Invitation> readInvitationsTo(Database &database, std::string_view email,
                                          std::size_t limit)
{
    Statement &row = database.statement(
        "SELECT id, organization, inviter, email, title, token_hash, made, until, state, changed"
        " FROM invitation WHERE email = ? ORDER BY made DESC, id DESC LIMIT ?");
    const Reading reading(row);
    row.bind(email).bind(static_cast<std::int64_t>(limit));
    return allOf(row);
}

std::vector<Invitation> readPendingInvitations(Database &database, fleet::Id organization)
{
    Statement &row = database.statement(
        "SELECT id, organization, inviter, email, title, token_hash, made, until, state, changed"
        " FROM invitation WHERE organization = ? AND state = 'pending' ORDER BY id");
    const Reading reading(row);
    row.bind(organization);
    return allOf(row);
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
