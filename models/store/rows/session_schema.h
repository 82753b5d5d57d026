// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>

namespace bailiwick::store {

// The tables that a session can name, and which column stands for what. Which rows are in scope,
// and what becomes of a reference to a row outside it, is in scope_sql.h.

enum class ColumnType { Text, Integer };

// What a column refers to. An id of a row outside the scope reads as null.
enum class Reference {
    None,
    Node, // resource
    Organization,
    Person,
    Membership,
    Role,
    Delegation,
    Group,
    Principal, // by the column principal_kind
    Scope,     // by the column scope_kind
    Attributes // in JSON, those of principals: left out of it
};

enum class Lookup { Scan, Index, Unique };

struct SessionColumn
{
    std::string_view name;
    std::string_view source; // SQL over the alias r (and t for audit texts)
    ColumnType type = ColumnType::Text;
    Reference reference = Reference::None;
    Lookup lookup = Lookup::Scan; // what a comparison with it costs
};

// Whose scope decides the rows.
enum class RowScope {
    Node,
    Organization,
    Person,
    Membership,
    Team,
    Group,
    Role,
    Delegation,
    Assignment,
    Policy,
    Application,
    Gateway,
    ApiKey, // by whose it is
    AuditEvent
};

struct SessionTable
{
    std::string_view name;
    RowScope rows = RowScope::Node;
    std::string_view condition;             // on every row; empty: none
    std::span<const SessionColumn> columns; // the first is the key
};

std::span<const SessionTable> sessionSchema();
// In any case, as SQL compares names.
bool isSessionTable(std::string_view name);

} // namespace bailiwick::store
