// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/change_set.h"
#include "models/fleet/error.h"
#include "models/fleet/table.h"

#include <tuple>

namespace bailiwick::fleet {

// The access state at one revision: plain values. A value type; copies share their tables, so a
// copy costs nothing and a change costs the table it touches.
class State
{
public:
    std::int64_t revision = 0; // below 2^53

    template<typename T>
    const Table<T> &table() const
    {
        return std::get<Table<T>>(m_tables);
    }
    template<typename T>
    void setTable(Table<T> table)
    {
        std::get<Table<T>>(m_tables) = std::move(table);
    }

    const Table<Action> &actions() const { return table<Action>(); }
    const Table<Resource> &resources() const { return table<Resource>(); }
    const Table<Organization> &organizations() const { return table<Organization>(); }
    const Table<Person> &persons() const { return table<Person>(); }
    const Table<Membership> &memberships() const { return table<Membership>(); }
    const Table<Team> &teams() const { return table<Team>(); }
    const Table<Group> &groups() const { return table<Group>(); }
    const Table<Ownership> &ownerships() const { return table<Ownership>(); }
    const Table<Role> &roles() const { return table<Role>(); }
    const Table<Delegation> &delegations() const { return table<Delegation>(); }
    const Table<Assignment> &assignments() const { return table<Assignment>(); }
    const Table<Policy> &policies() const { return table<Policy>(); }
    const Table<Application> &applications() const { return table<Application>(); }
    const Table<Gateway> &gateways() const { return table<Gateway>(); }

    // Null when there is none.
    std::optional<Entity> find(EntityKind kind, Id id) const;

    // The state with the changes made, without checking them; revision is the caller's.
    State applied(const ChangeSet &changes) const;

    // Whoever acts under this id.
    std::optional<PrincipalRef> principal(Id id) const;
    // The organization of a principal; null for a person (end user) or an unknown one.
    Id organizationOf(const PrincipalRef &principal) const;
    const Organization *manufacturer() const;
    // "Nora Lind (Alpine Heat GmbH)", a team's name…; the id when unknown.
    std::string labelOf(const PrincipalRef &principal) const;
    std::string labelOf(const Scope &scope) const;

    bool operator==(const State &) const = default;

private:
    std::tuple<Table<Action>, Table<Resource>, Table<Organization>, Table<Person>,
               Table<Membership>, Table<Team>, Table<Group>, Table<Ownership>, Table<Role>,
               Table<Delegation>, Table<Assignment>, Table<Policy>, Table<Application>,
               Table<Gateway>>
        m_tables;
};

// Calls f with a default-made value of each entity type in order of EntityKind.
template<typename F>
void forEachEntityType(F &&f)
{
    [&]<std::size_t... I>(std::index_sequence<I...>) {
        (f(std::variant_alternative_t<I, Entity>{}), ...);
    }(std::make_index_sequence<entityKindCount>{});
}

// The rules that every state keeps, whoever changes it (ids exist, one tree without circles, kinds
// nest, names given, e-mail unique, lists sorted, delegations narrow, ownership of people that
// exist…). Empty when it holds; otherwise every broken rule, at most `limit`, each naming the
// entity in `where` as "<kind> <id>".
std::vector<ErrorDetail> brokenRules(const State &state, std::size_t limit = 100);

// The state after the changes, when they break no rule: what a commit and an import check. What
// they cannot break is not looked at (newly_broken.h), so a state that keeps the rules gives one
// that does. The revision stays; whoever commits counts it up. At most 100 details.
Expected<State> applyChecked(const State &state, const ChangeSet &changes);

} // namespace bailiwick::fleet
