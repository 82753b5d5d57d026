// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/state.h"

namespace bailiwick::fleet {

// Collects the broken rules of single entities (rules across a table are in state_rules.cpp).
class RuleCheck
{
public:
    RuleCheck(const State &state, std::size_t limit)
        : m_state(state)
        , m_limit(limit)
    {
    }

    const State &state() const { return m_state; }
    void broken(EntityKind kind, Id id, std::string message);
    std::vector<ErrorDetail> take() { return std::move(m_broken); }

    void check(const Action &action);
    void check(const Resource &resource);
    void check(const Organization &organization);
    void check(const Person &person);
    void check(const Membership &membership);
    void check(const Team &team);
    void check(const Group &group);
    void check(const Ownership &ownership);
    void check(const Role &role);
    void checkOrigin(const Role &role);
    void check(const Delegation &delegation);
    void check(const Assignment &assignment);
    void check(const Policy &policy);
    void check(const Application &application);
    void check(const Gateway &gateway);

private:
    template<typename T>
    bool exists(Id id) const
    {
        return m_state.table<T>().find(id) != nullptr;
    }
    // The entity at hand, for messages.
    void broken(std::string message) { broken(m_kind, m_id, std::move(message)); }
    void begin(EntityKind kind, Id id);
    template<typename T>
    void needs(Id id, std::string_view role);
    void needsName(const std::string &name);
    template<typename List>
    void needsSorted(const List &list, std::string_view what);
    void needsScope(const Scope &scope);
    void needsValidity(const Validity &validity);
    void needsAction(const ActionName &action);
    void checkPassedOn(const Delegation &delegation);
    void checkAttribute(const std::string &name, const AttributeValue &value);
    void needsNamed(const std::string &attribute, const PrincipalRef &named);
    void needsRoles(const std::vector<Id> &roles);
    void needsOwnGroup(Id group, Id organization, std::string_view what);

    const State &m_state;
    std::size_t m_limit;
    std::vector<ErrorDetail> m_broken;
    EntityKind m_kind = EntityKind::Action;
    Id m_id;
    std::vector<ActionName> m_actionNames; // sorted, filled at first use
};

} // namespace bailiwick::fleet
