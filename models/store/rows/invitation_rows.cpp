// SPDX-License-Identifier: Apache-2.0
#include "models/store/rows/invitation_rows.h"

#include "models/store/rows/columns.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>

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

// Statements that read some invitations and all that these bring: three, however many there are. A
// connection knows them by where their text is.
struct Selection
{
    explicit Selection(const std::string &which)
        : rows("SELECT id, organization, inviter, email, title, token_hash, made, until, state,"
               " changed FROM invitation " +
               which)
        , teams("SELECT invitation, team FROM invitation_team"
                " WHERE invitation IN (SELECT id FROM invitation " +
                which + ") ORDER BY invitation, team")
        , assignments("SELECT invitation, role, scope_kind, scope, valid_from, valid_until,"
                      " delegation FROM invitation_assignment"
                      " WHERE invitation IN (SELECT id FROM invitation " +
                      which + ") ORDER BY invitation, position")
    {
    }

    const std::string rows;
    const std::string teams;
    const std::string assignments;
};

// `key` is what each statement's first parameter is bound to.
template<typename Key>
std::vector<Invitation> invitationsBy(Database &database, const Selection &selection,
                                      const Key &key, std::optional<std::size_t> limit = {})
{
    const auto forEach = [&](const std::string &sql, auto &&read) {
        Statement &row = database.statement(sql.c_str());
        const Reading reading(row);
        row.bind(key);
        if (limit)
            row.bind(static_cast<std::int64_t>(*limit));
        while (row.step())
            read(row);
    };
    std::vector<Invitation> invitations;
    forEach(selection.rows,
            [&](const Statement &row) { invitations.push_back(invitationAt(row)); });
    if (invitations.empty())
        return invitations;
    std::map<fleet::Id, fleet::Invited *> brings;
    for (Invitation &invitation : invitations)
        brings.emplace(invitation.id, &invitation.brings);
    forEach(selection.teams,
            [&](const Statement &row) { brings.at(row.id(0))->teams.push_back(row.id(1)); });
    forEach(selection.assignments, [&](const Statement &row) {
        brings.at(row.id(0))->assignments.push_back(
            {row.id(1), scopeOf(row, 2), validityOf(row, 4), row.id(6)});
    });
    return invitations;
}

template<typename Key>
std::optional<Invitation> invitationBy(Database &database, const Selection &selection,
                                       const Key &key)
{
    auto found = invitationsBy(database, selection, key);
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
    static const Selection byId("WHERE id = ?");
    return invitationBy(database, byId, id);
}

std::optional<Invitation> readInvitation(Database &database, const identity::TokenHash &token)
{
    static const Selection byToken("WHERE token_hash = ?");
    return invitationBy(database, byToken, token);
}

std::vector<Invitation> readInvitationsOf(Database &database, fleet::Id organization,
                                          std::size_t limit)
{
    static const Selection ofOrganization(
        "WHERE organization = ? ORDER BY made DESC, id DESC LIMIT ?");
    return invitationsBy(database, ofOrganization, organization, limit);
}

std::vector<Invitation> readInvitationsTo(Database &database, std::string_view email,
                                          std::size_t limit)
{
    static const Selection toAddress("WHERE email = ? ORDER BY made DESC, id DESC LIMIT ?");
    return invitationsBy(database, toAddress, email, limit);
}

std::vector<PendingInvitation> readPendingInvitations(Database &database, fleet::Id organization)
{
    Statement &row = database.statement("SELECT id, email, until FROM invitation"
                                        " WHERE organization = ? AND state = 'pending'"
                                        " ORDER BY id");
    const Reading reading(row);
    row.bind(organization);
    std::vector<PendingInvitation> pending;
    while (row.step())
        pending.push_back({row.id(0), row.string(1), row.integer(2)});
    return pending;
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
