// SPDX-License-Identifier: Apache-2.0
#include "models/store/sqlite/entity_reader.h"

#include "models/store/sqlite/attributes.h"

namespace bailiwick::store {

namespace {

using namespace fleet;

// One table, a row at a time, ordered by id, so that the fleet's own order needs no sorting.
template<typename T, typename F>
Table<T> read(Database &database, const char *sql, F &&fill)
{
    Statement &row = database.statement(sql);
    const Reading reading(row);
    std::vector<T> rows;
    while (row.step()) {
        T &entity = rows.emplace_back();
        entity.id = row.id(0);
        fill(row, entity);
    }
    return Table<T>(std::move(rows));
}

// The rows of a list's table, ordered by its owner: handed out owner by owner in the same order.
class Lists
{
public:
    Lists(Database &database, const char *sql)
        : m_row(database.statement(sql))
        , m_reading(m_row)
        , m_more(m_row.step())
    {
    }
    template<typename F>
    void forEach(Id owner, F &&add)
    {
        while (m_more && m_row.id(0) < owner)
            m_more = m_row.step(); // no owner: references forbid it
        while (m_more && m_row.id(0) == owner) {
            add(m_row);
            m_more = m_row.step();
        }
    }

private:
    Statement &m_row;
    const Reading m_reading;
    bool m_more;
};

template<typename T>
T known(std::optional<T> value, std::string_view text)
{
    if (!value)
        fail("store-damaged", "The store holds the unknown kind \"" + std::string(text) + "\".",
             "Restore the newest backup.");
    return *value;
}

Validity validityOf(const Statement &row, int column)
{
    Validity validity;
    if (!row.isNull(column))
        validity.from = row.integer(column);
    if (!row.isNull(column + 1))
        validity.until = row.integer(column + 1);
    return validity;
}

Scope scopeOf(const Statement &row, int column)
{
    return {known(scopeKindFromName(row.text(column)), row.text(column)), row.id(column + 1)};
}

void readFleet(Database &database, State &state)
{
    state.setTable(read<Action>(
        database, "SELECT id, external_id, name, description, meta FROM action ORDER BY id",
        [](const Statement &row, Action &action) {
            action.externalId = row.string(1);
            action.name = row.string(2);
            action.description = row.string(3);
            action.meta = row.integer(4) != 0;
        }));
    // Without ORDER BY: rows lie nearly in order of id, and the table sorts itself.
    state.setTable(read<Resource>(
        database,
        "SELECT id, external_id, kind, parent, name, space_kind, attributes FROM resource",
        [](const Statement &row, Resource &resource) {
            resource.externalId = row.string(1);
            resource.kind = known(resourceKindFromName(row.text(2)), row.text(2));
            resource.parent = row.id(3);
            resource.name = row.string(4);
            resource.spaceKind = row.string(5);
            if (row.text(6) != "{}")
                resource.attributes = attributesFromText(row.text(6));
        }));
    Lists groups(database, "SELECT \"group\", resource FROM group_member ORDER BY 1, 2");
    state.setTable(read<Group>(
        database, "SELECT id, external_id, organization, name FROM \"group\" ORDER BY id",
        [&](const Statement &row, Group &group) {
            group.externalId = row.string(1);
            group.organization = row.id(2);
            group.name = row.string(3);
            groups.forEach(group.id, [&](const Statement &m) { group.members.push_back(m.id(1)); });
        }));
    Lists owners(database, "SELECT ownership, person FROM ownership_secondary ORDER BY 1, 2");
    state.setTable(read<Ownership>(database, "SELECT id, primary_person FROM ownership ORDER BY id",
                                   [&](const Statement &row, Ownership &ownership) {
                                       ownership.primary = row.id(1);
                                       owners.forEach(ownership.id, [&](const Statement &m) {
                                           ownership.secondaries.push_back(m.id(1));
                                       });
                                   }));
}

void readPeople(Database &database, State &state)
{
    state.setTable(read<Organization>(
        database,
        "SELECT id, external_id, kind, name, resource, blocked FROM organization ORDER BY id",
        [](const Statement &row, Organization &organization) {
            organization.externalId = row.string(1);
            organization.kind = known(organizationKindFromName(row.text(2)), row.text(2));
            organization.name = row.string(3);
            organization.resource = row.id(4);
            organization.blocked = row.integer(5) != 0;
        }));
    state.setTable(read<Person>(database,
                                "SELECT id, external_id, name, email FROM person ORDER BY id",
                                [](const Statement &row, Person &person) {
                                    person.externalId = row.string(1);
                                    person.name = row.string(2);
                                    person.email = row.string(3);
                                }));
    state.setTable(read<Membership>(
        database,
        "SELECT id, external_id, person, organization, title, disabled FROM membership ORDER BY id",
        [](const Statement &row, Membership &membership) {
            membership.externalId = row.string(1);
            membership.person = row.id(2);
            membership.organization = row.id(3);
            membership.title = row.string(4);
            membership.disabled = row.integer(5) != 0;
        }));
    Lists members(database, "SELECT team, membership FROM team_member ORDER BY 1, 2");
    state.setTable(read<Team>(
        database, "SELECT id, external_id, organization, name FROM team ORDER BY id",
        [&](const Statement &row, Team &team) {
            team.externalId = row.string(1);
            team.organization = row.id(2);
            team.name = row.string(3);
            members.forEach(team.id, [&](const Statement &m) { team.members.push_back(m.id(1)); });
        }));
}

void readGrants(Database &database, State &state)
{
    Lists actions(database, "SELECT role, action FROM role_action ORDER BY 1, 2");
    state.setTable(read<Role>(
        database,
        "SELECT id, external_id, organization, name, description, condition, ownership FROM role"
        " ORDER BY id",
        [&](const Statement &row, Role &role) {
            role.externalId = row.string(1);
            role.organization = row.id(2);
            role.name = row.string(3);
            role.description = row.string(4);
            role.condition = row.string(5);
            role.ownership = row.integer(6) != 0;
            actions.forEach(role.id,
                            [&](const Statement &a) { role.actions.push_back(a.string(1)); });
        }));
    Lists regions(database, "SELECT delegation, scope_kind, scope FROM delegation_region"
                            " ORDER BY delegation, scope_kind = 'group', scope");
    Lists ceilings(database, "SELECT delegation, action, condition FROM delegation_ceiling"
                             " ORDER BY 1, 2, 3");
    state.setTable(read<Delegation>(
        database,
        "SELECT id, external_id, from_organization, to_organization, parent, passes, reason, cut,"
        " valid_from, valid_until FROM delegation ORDER BY id",
        [&](const Statement &row, Delegation &delegation) {
            delegation.externalId = row.string(1);
            delegation.from = row.id(2);
            delegation.to = row.id(3);
            delegation.parent = row.id(4);
            delegation.passes = static_cast<int>(row.integer(5));
            delegation.reason = row.string(6);
            delegation.cut = row.integer(7) != 0;
            delegation.validity = validityOf(row, 8);
            regions.forEach(delegation.id, [&](const Statement &r) {
                delegation.region.push_back(scopeOf(r, 1));
            });
            ceilings.forEach(delegation.id, [&](const Statement &c) {
                delegation.ceiling.push_back({c.string(1), c.string(2)});
            });
        }));
    state.setTable(read<Assignment>(
        database,
        "SELECT id, external_id, principal_kind, principal, role, scope_kind, scope, reason,"
        " delegation, valid_from, valid_until FROM assignment ORDER BY id",
        [](const Statement &row, Assignment &assignment) {
            assignment.externalId = row.string(1);
            assignment.principal.kind = known(principalKindFromName(row.text(2)), row.text(2));
            assignment.principal.id = row.id(3);
            assignment.role = row.id(4);
            assignment.scope = scopeOf(row, 5);
            assignment.reason = row.string(7);
            assignment.delegation = row.id(8);
            assignment.validity = validityOf(row, 9);
        }));
    state.setTable(read<Policy>(
        database,
        "SELECT id, external_id, organization, name, text, reason, delegation, valid_from,"
        " valid_until FROM policy ORDER BY id",
        [](const Statement &row, Policy &policy) {
            policy.externalId = row.string(1);
            policy.organization = row.id(2);
            policy.name = row.string(3);
            policy.text = row.string(4);
            policy.reason = row.string(5);
            policy.delegation = row.id(6);
            policy.validity = validityOf(row, 7);
        }));
}

} // namespace

State readState(Database &database)
{
    State state;
    state.revision = readRevision(database);
    readFleet(database, state);
    readPeople(database, state);
    readGrants(database, state);
    return state;
}

std::int64_t readRevision(Database &database)
{
    Statement &row = database.statement("SELECT coalesce(max(number), 0) FROM revision");
    const Reading reading(row);
    return row.step() ? row.integer(0) : 0;
}

} // namespace bailiwick::store
