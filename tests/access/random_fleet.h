// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/context.h"
#include "models/fleet/state.h"

#include <random>

namespace bailiwick::tests {

// How many fleets a property test goes through: 2,000, or what BAILIWICK_FLEETS says.
int fleetCount();

// A small, well-formed fleet with everything the engine knows: nested spaces, gateways, groups,
// teams, attributes that are sets and references to people, roles with conditions (some err),
// delegations up to three deep (some cut, some not yet valid, some passed on), assignments with and
// without delegation and validity (some void), disabled people, blocked organizations, owners,
// applications (with and without keywords, roles, spaces, delegation), gateways. The same seed
// gives the same fleet.
class RandomFleet
{
public:
    enum class Conditions : std::uint8_t {
        OfAttributes, // of the resource alone
        NamingNodes,  // some read where it stands, or another node
        Everything,   // some also read principal or context; and there are policies
    };
    explicit RandomFleet(std::uint64_t seed, Conditions conditions = Conditions::OfAttributes);

    const fleet::State &state() const { return m_state; }
    // A few changes of any kind a draft can hold, that keep the state well-formed.
    fleet::ChangeSet change();
    // Goes on with another state of this fleet, as after a commit.
    void setState(fleet::State state) { m_state = std::move(state); }
    // An address and second factor that make a difference to some conditions.
    access::Context context(fleet::Time at);

    static constexpr fleet::Time now = 1'700'000'000'000;
    static constexpr fleet::Time hour = 3'600'000;

    // In [0, bound).
    std::size_t pick(std::size_t bound);
    bool chance(int percent) { return pick(100) < static_cast<std::size_t>(percent); }
    template<typename Container>
    auto &any(Container &&container)
    {
        return container[pick(container.size())];
    }

private:
    fleet::Id newId();
    fleet::Validity validity();
    fleet::Attributes attributes();
    void addReferences(fleet::Attributes &attributes);
    std::string referenceCondition();
    fleet::Scope scope();
    std::string condition();
    std::string openCondition();
    std::string uid(const fleet::Resource &node) const;
    std::string principalScope();
    std::string resourceScope();
    std::string actionScope(bool permit);
    fleet::Policy policy();

    void makeActions();
    void makeTree();
    void makeOrganizations();
    void makePeople();
    void makeGroups();
    void makeRoles();
    void makeDelegations();
    void makeAssignments();
    void makeOwnerships();
    void makeMachines();
    void makeReferences();
    void makePolicies();
    void changeMachine(fleet::ChangeSet &changes);
    void changePolicy(fleet::ChangeSet &changes);
    void changeAccess(fleet::ChangeSet &changes);
    void changeRole(fleet::ChangeSet &changes);
    void changeDelegation(fleet::ChangeSet &changes);
    void changePeople(fleet::ChangeSet &changes);
    void changeGroup(fleet::ChangeSet &changes);
    void changeOwnership(fleet::ChangeSet &changes);
    void changeNode(fleet::ChangeSet &changes);
    void moveNode(fleet::ChangeSet &changes);
    void addDevice(fleet::ChangeSet &changes);
    void removeDevice(fleet::ChangeSet &changes);
    fleet::Delegation delegation(fleet::Id from, fleet::Id to, fleet::Id parent, int passes);
    fleet::Assignment assignment();
    // Some with nothing at all, some under a delegation that is not theirs.
    fleet::Application application(fleet::Id organization);
    fleet::Gateway gateway(fleet::Id device);
    std::vector<fleet::Id> someRoles();
    std::vector<fleet::Id> groupsOf(fleet::Id organization);
    fleet::Id delegationTo(fleet::Id organization, int percent);
    template<typename T>
    void set(std::vector<T> rows)
    {
        m_state.setTable(fleet::Table<T>(std::move(rows)));
    }

    std::mt19937_64 m_random;
    Conditions m_conditions;
    fleet::State m_state;
    std::vector<fleet::ActionName> m_actions;
    fleet::Id m_manufacturer;
    fleet::Id m_root;
    std::vector<fleet::Id> m_customerNodes;
    std::vector<fleet::Id> m_partners;
    std::vector<fleet::Id> m_customers;
};

} // namespace bailiwick::tests
