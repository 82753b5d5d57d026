// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/store/rows/session_schema.h"
#include "models/store/session_connection.h"

#include <string>

namespace bailiwick::store {

// SQL function of the inner connection: is the node of this id one of the scope's partial.nodes?
inline constexpr const char *pickedFunction = "bailiwick_picked";

// Which nodes a scope holds, as SQL over resource. The lists are temporary tables of the inner
// connection (fillScopeTables).

std::string inList(const std::string &value, std::string_view list); // "customer": scope_customer

// Is the node of alias `node` in scope? Alone: as a condition that drives the search. Otherwise for
// a node found by its id.
std::string nodeInScope(const SessionScope &scope, const std::string &node, bool alone);

// The scope cut into parts that an index delivers in the order of names each: merging them gives
// the whole in order, without sorting it. They may have nodes in common.
struct NodePart
{
    enum Kind { Customer, Site, Other };
    Kind kind = Other;
    bool whole = false;  // everything at or below the container is in scope
    std::string where;   // over the alias r; with a place for the container, if there is one
    fleet::Id container; // null: none
};
// Empty: there are too many.
std::vector<NodePart> nodeParts(const SessionScope &scope);

// Whether what the column refers to (what stands above the node) is in scope for every row of the
// table that is in scope by standing in such containers.
bool isSeenAbove(const SessionTable &table, const SessionColumn &column, bool inCustomers,
                 bool inSites);

// How many nodes are in scope: one column of one row. `kind`: of one kind; empty: of all. Whole
// customers and sites are read from counts that the store keeps.
std::string countNodes(const SessionScope &scope, std::string_view kind);

} // namespace bailiwick::store
