// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/entity.h"
#include "models/store/rows/statement.h"

#include <array>

namespace bailiwick::store {

// A list of an entity, which has a table of its own.
struct ListTable
{
    const char *name;
    const char *owner; // the column that names the entity
    const char *columns;
    const char *order; // in which the entity keeps it
};

// How a kind of entity stands in the store: its table (named after the kind), the columns after the
// id, its lists, and the way from a row to the entity. One description for the rows of now and for
// those that history keeps. `first` is the row's column that holds the first of `columns`. Reading
// throws Failure.
template<typename T>
struct EntityRows;

template<typename T>
struct WithoutLists
{
    static constexpr std::array<ListTable, 0> lists{};
    static void addItem(std::size_t, const Statement &, int, T &) {}
};

template<>
struct EntityRows<fleet::Action> : WithoutLists<fleet::Action>
{
    static constexpr const char *columns = "external_id, name, description, meta";
    static void read(const Statement &row, int first, fleet::Action &action);
};

// Without what the writer derives of the tree.
template<>
struct EntityRows<fleet::Resource> : WithoutLists<fleet::Resource>
{
    static constexpr const char *columns =
        "external_id, kind, parent, name, space_kind, attributes";
    static void read(const Statement &row, int first, fleet::Resource &resource);
};

template<>
struct EntityRows<fleet::Organization> : WithoutLists<fleet::Organization>
{
    static constexpr const char *columns = "external_id, kind, name, resource, blocked";
    static void read(const Statement &row, int first, fleet::Organization &organization);
};

template<>
struct EntityRows<fleet::Person> : WithoutLists<fleet::Person>
{
    static constexpr const char *columns = "external_id, name, email";
    static void read(const Statement &row, int first, fleet::Person &person);
};

template<>
struct EntityRows<fleet::Membership> : WithoutLists<fleet::Membership>
{
    static constexpr const char *columns = "external_id, person, organization, title, disabled";
    static void read(const Statement &row, int first, fleet::Membership &membership);
};

template<>
struct EntityRows<fleet::Team>
{
    static constexpr const char *columns = "external_id, organization, name";
    static constexpr std::array lists{ListTable{"team_member", "team", "membership", "membership"}};
    static void read(const Statement &row, int first, fleet::Team &team);
    static void addItem(std::size_t list, const Statement &row, int first, fleet::Team &team);
};

template<>
struct EntityRows<fleet::Group>
{
    static constexpr const char *columns = "external_id, organization, name";
    static constexpr std::array lists{
        ListTable{"group_member", "\"group\"", "resource", "resource"}};
    static void read(const Statement &row, int first, fleet::Group &group);
    static void addItem(std::size_t list, const Statement &row, int first, fleet::Group &group);
};

template<>
struct EntityRows<fleet::Ownership>
{
    static constexpr const char *columns = "primary_person";
    static constexpr std::array lists{
        ListTable{"ownership_secondary", "ownership", "person", "person"}};
    static void read(const Statement &row, int first, fleet::Ownership &ownership);
    static void addItem(std::size_t list, const Statement &row, int first,
                        fleet::Ownership &ownership);
};

template<>
struct EntityRows<fleet::Role>
{
    static constexpr const char *columns =
        "external_id, organization, name, description, condition, ownership";
    static constexpr std::array lists{
        ListTable{"role_action", "role", "action", "action"},
        ListTable{"role_origin", "role", "name, origin, origin_revision", "name"}}; // at most one
    static void read(const Statement &row, int first, fleet::Role &role);
    static void addItem(std::size_t list, const Statement &row, int first, fleet::Role &role);
};

template<>
struct EntityRows<fleet::Delegation>
{
    static constexpr const char *columns = "external_id, from_organization, to_organization,"
                                           " parent, passes, reason, cut, valid_from, valid_until";
    static constexpr std::array lists{
        ListTable{"delegation_region", "delegation", "scope_kind, scope",
                  "scope_kind = 'group', scope"},
        ListTable{"delegation_ceiling", "delegation", "action, condition", "action, condition"}};
    static void read(const Statement &row, int first, fleet::Delegation &delegation);
    static void addItem(std::size_t list, const Statement &row, int first,
                        fleet::Delegation &delegation);
};

template<>
struct EntityRows<fleet::Assignment> : WithoutLists<fleet::Assignment>
{
    static constexpr const char *columns =
        "external_id, principal_kind, principal, role, scope_kind, scope, reason, delegation,"
        " valid_from, valid_until";
    static void read(const Statement &row, int first, fleet::Assignment &assignment);
};

template<>
struct EntityRows<fleet::Policy> : WithoutLists<fleet::Policy>
{
    static constexpr const char *columns =
        "external_id, organization, name, text, reason, delegation, valid_from, valid_until";
    static void read(const Statement &row, int first, fleet::Policy &policy);
};

template<>
struct EntityRows<fleet::Application>
{
    static constexpr const char *columns = "external_id, organization, name, creator, delegation,"
                                           " any_keyword, disabled, valid_from, valid_until";
    static constexpr std::array lists{
        ListTable{"application_role", "application", "role", "role"},
        ListTable{"application_action", "application", "action", "action"},
        ListTable{"application_space", "application", "scope_kind, scope",
                  "scope_kind = 'group', scope"},
        ListTable{"application_keyword", "application", "\"group\"", "\"group\""}};
    static void read(const Statement &row, int first, fleet::Application &application);
    static void addItem(std::size_t list, const Statement &row, int first,
                        fleet::Application &application);
};

template<>
struct EntityRows<fleet::Gateway>
{
    static constexpr const char *columns =
        "external_id, organization, device, \"group\", disabled, valid_from, valid_until";
    static constexpr std::array lists{ListTable{"gateway_role", "gateway", "role", "role"}};
    static void read(const Statement &row, int first, fleet::Gateway &gateway);
    static void addItem(std::size_t list, const Statement &row, int first, fleet::Gateway &gateway);
};

} // namespace bailiwick::store
