// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/state.h"

#include <random>

namespace bailiwick::bench {

// How large a fleet to make.
struct FleetSize
{
    std::size_t devices = 10'000;
    std::size_t people = 100;
    std::size_t assignments = 100;
};

// A deterministic fleet in the proportions of a large manufacturer: customers of 2,000 devices with
// sites of 100 in four rooms each, one site of 10,000; a partner company for each 100,000 devices
// with one delegation over its customers, a fifth of it passed on to a second company; people 70 %
// partners', 29 % customers', 1 % manufacturer's (a fifth of those with a fleet-wide role); twelve
// roles, six of them with a condition; a team and a group in each partner; end users who own
// devices; a blocked organization, disabled people and a cut delegation for denials; three forbids
// of the manufacturer: over attributes, on a customer, for a company's people without a second
// factor.
class AccessWorkload
{
public:
    explicit AccessWorkload(const FleetSize &size);

    const fleet::State &state() const { return m_state; }
    const FleetSize &size() const { return m_size; }

    static constexpr fleet::Time now = 1'700'000'000'000;

    // Things to ask about and to change.
    fleet::Id root;
    fleet::Id bigSite;       // 10,000 devices, or a tenth of a small fleet
    fleet::Id otherCustomer; // where it moves to
    fleet::Id bigDelegation; // over 100,000 devices, or half of a small fleet
    fleet::PrincipalRef installer;
    fleet::PrincipalRef support; // fleet-wide, with a condition
    fleet::Id conditionalRole;   // held by a twelfth of everybody

    // `count` changes without a change of the tree: assignments made, ended and removed,
    // attributes edited, people disabled, in equal parts.
    fleet::ChangeSet commit(std::size_t count) const;
    fleet::ChangeSet conditionEdit() const;
    fleet::ChangeSet delegationCut() const;
    fleet::ChangeSet siteMove() const;

private:
    fleet::Id newId();
    std::size_t pick(std::size_t bound) { return static_cast<std::size_t>(m_random() % bound); }
    void makeActions();
    void makeTree();
    void makeOrganizations();
    void makeRoles();
    void makePeople();
    void makeGroups();
    void makeDelegations();
    void makeAssignments();
    void makeOwnerships();
    void makePolicies();
    fleet::Attributes attributes();
    fleet::Assignment assignment(const fleet::Membership &who);

    FleetSize m_size;
    std::mt19937_64 m_random{20231114};
    std::uint64_t m_made = 0;
    fleet::State m_state;
    fleet::Id m_manufacturer;
    std::vector<fleet::Id> m_customers; // nodes
    std::vector<fleet::Id> m_customerOrganizations;
    std::vector<std::vector<fleet::Id>> m_sites; // of each customer
    std::vector<fleet::Id> m_partners;
    std::vector<std::vector<std::size_t>> m_regions; // of each partner: indexes of customers
    std::vector<fleet::Id> m_delegationOf;           // of each partner
    std::vector<fleet::Id> m_teams, m_groups;        // of each partner
    std::vector<fleet::Id> m_roles;
};

} // namespace bailiwick::bench
