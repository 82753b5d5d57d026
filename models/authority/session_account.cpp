// SPDX-License-Identifier: Apache-2.0
#include "models/authority/session_account.h"

#include "models/access/questions.h"

#include <algorithm>
#include <cctype>

namespace bailiwick::authority {

std::string folded(std::string_view text)
{
    std::string result(text);
    std::ranges::transform(result, result.begin(), [](unsigned char c) {
        return c < 128 ? static_cast<char>(std::tolower(c)) : static_cast<char>(c);
    });
    return result;
}

bool SessionAccount::mayEnter() const
{
    if (!person)
        return false;
    return endUser ||
           (membership && organization && !membership->disabled && !organization->blocked);
}

fleet::PrincipalRef SessionAccount::principal() const
{
    if (membership)
        return {fleet::PrincipalKind::Membership, membership->id};
    return {fleet::PrincipalKind::Person, endUser && person ? person->id : fleet::Id{}};
}

OrganizationName::OrganizationName(std::string_view nameOrId)
    : m_folded(folded(nameOrId))
    , m_id(fleet::Id::fromString(nameOrId))
{
}

bool OrganizationName::means(const fleet::Organization &organization) const
{
    return organization.id == m_id || folded(organization.name) == m_folded;
}

SessionAccount accountNamed(const access::SnapshotPtr &snapshot, std::string_view email,
                            std::string_view organization)
{
    SessionAccount account;
    account.snapshot = snapshot;
    account.endUser = organization.empty();
    const fleet::State &state = snapshot->state();
    const std::string address = folded(email);
    for (const fleet::Person &person : state.persons()) {
        if (!address.empty() && person.email == address)
            account.person = &person;
    }
    if (account.endUser)
        return account;
    const OrganizationName wanted(organization);
    for (const fleet::Organization &row : state.organizations()) {
        if (wanted.means(row))
            account.organization = &row;
    }
    for (const fleet::Membership &membership : state.memberships()) {
        const fleet::Organization *row = account.person && membership.person == account.person->id
                                             ? state.organizations().find(membership.organization)
                                             : nullptr;
        if (!row || !wanted.means(*row) || account.mayEnter())
            continue;
        account.organization = row;
        account.membership = &membership;
    }
    return account;
}

std::vector<SessionAccount> accountsOf(const access::SnapshotPtr &snapshot,
                                       const fleet::Person &person, const access::Context &context)
{
    const fleet::State &state = snapshot->state();
    std::vector<SessionAccount> accounts;
    for (const fleet::Membership &membership : state.memberships()) {
        if (membership.person != person.id)
            continue;
        SessionAccount account{&person, state.organizations().find(membership.organization),
                               &membership, false, snapshot};
        if (account.mayEnter())
            accounts.push_back(std::move(account));
    }
    std::ranges::sort(accounts, {}, [](const SessionAccount &account) {
        return std::pair(folded(account.organization->name), account.organization->id);
    });
    const fleet::PrincipalRef self{fleet::PrincipalKind::Person, person.id};
    if (accounts.empty() || access::actionsHeld(*snapshot, self, context).any())
        accounts.push_back({&person, nullptr, nullptr, true, snapshot});
    return accounts;
}

SessionAccount accountOf(const access::SnapshotPtr &snapshot, const identity::Session &session)
{
    SessionAccount account;
    account.snapshot = snapshot;
    const fleet::State &state = snapshot->state();
    const auto id = fleet::Id::fromString(session.membershipId);
    if (!id)
        return account;
    account.endUser = session.membershipId == session.personId;
    account.membership = account.endUser ? nullptr : state.memberships().find(*id);
    if (account.endUser)
        account.person = state.persons().find(*id);
    if (!account.membership)
        return account;
    account.person = state.persons().find(account.membership->person);
    account.organization = state.organizations().find(account.membership->organization);
    return account;
}

} // namespace bailiwick::authority
