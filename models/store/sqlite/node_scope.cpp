// SPDX-License-Identifier: Apache-2.0
#include "models/store/sqlite/node_scope.h"

namespace bailiwick::store {

namespace {

constexpr std::size_t mostParts = 256;

// One value as a literal lets an index deliver its rows in order. An Id's text needs no quoting.
std::string inNodes(const std::string &value, std::string_view list,
                    const std::vector<fleet::Id> &ids)
{
    if (ids.size() == 1)
        return value + " = '" + ids.front().toString() + "'";
    return inList(value, list);
}

void addOr(std::string &to, const std::string &term)
{
    to += (to.empty() ? "" : " OR ") + term;
}

std::string orNone(const std::string &any)
{
    return any.empty() ? "0" : "(" + any + ")";
}

std::string isPicked(const std::string &node)
{
    return std::string(pickedFunction) + "(" + node + ".id)";
}

// The containers only help to find the nodes.
std::string pickedIn(const PartialNodes &partial, const std::string &node)
{
    if (partial.everywhere)
        return isPicked(node);
    std::string inside;
    if (!partial.customers.empty())
        addOr(inside, inNodes(node + ".customer", "partial_customer", partial.customers));
    if (!partial.sites.empty())
        addOr(inside, inNodes(node + ".site", "partial_site", partial.sites));
    return "(" + orNone(inside) + " AND " + isPicked(node) + ")";
}

std::string inContainers(const SessionScope &scope, const std::string &node)
{
    std::string any;
    if (!scope.customers.empty())
        addOr(any, inNodes(node + ".customer", "customer", scope.customers));
    if (!scope.sites.empty())
        addOr(any, inNodes(node + ".site", "site", scope.sites));
    return any;
}

std::string listed(const SessionScope &scope, const std::string &node, bool alone)
{
    std::string any;
    if (!scope.subtrees.empty()) {
        addOr(any, inNodes(node + ".id", "subtree", scope.subtrees));
        const std::string above = inNodes("w.ancestor", "subtree", scope.subtrees);
        addOr(any, alone ? node + ".id IN (SELECT w.resource FROM main.resource_within w WHERE " +
                               above + ")"
                         : "EXISTS (SELECT 1 FROM main.resource_within w WHERE w.resource = " +
                               node + ".id AND " + above + ")");
    }
    if (!scope.resources.empty())
        addOr(any, inNodes(node + ".id", "resource", scope.resources));
    return any;
}

} // namespace

std::string inList(const std::string &value, std::string_view list)
{
    return value + " IN (SELECT id FROM temp.scope_" + std::string(list) + ")";
}

std::string nodeInScope(const SessionScope &scope, const std::string &node, bool alone)
{
    if (scope.everything)
        return "1";
    std::string any;
    for (const std::string &term : {inContainers(scope, node), listed(scope, node, alone)}) {
        if (!term.empty())
            addOr(any, term);
    }
    if (scope.partial.nodes)
        addOr(any, alone ? pickedIn(scope.partial, node) : isPicked(node));
    return orNone(any);
}

std::vector<NodePart> nodeParts(const SessionScope &scope)
{
    const PartialNodes &partial = scope.partial;
    if (scope.everything || scope.customers.size() + scope.sites.size() + partial.customers.size() +
                                    partial.sites.size() >
                                mostParts)
        return {};
    std::vector<NodePart> parts;
    const auto add = [&](NodePart::Kind kind, bool whole, const std::vector<fleet::Id> &ids) {
        const std::string where =
            std::string(kind == NodePart::Customer ? "r.customer" : "r.site") + " = ?" +
            (whole ? "" : " AND " + isPicked("r"));
        for (const fleet::Id &id : ids)
            parts.push_back({kind, whole, where, id});
    };
    add(NodePart::Customer, true, scope.customers);
    add(NodePart::Site, true, scope.sites);
    if (partial.nodes && partial.everywhere) {
        parts.push_back({NodePart::Other, false, isPicked("r"), {}});
    } else if (partial.nodes) {
        add(NodePart::Customer, false, partial.customers);
        add(NodePart::Site, false, partial.sites);
    }
    if (const std::string rest = listed(scope, "r", true); !rest.empty())
        parts.push_back({NodePart::Other, false, orNone(rest), {}});
    return parts;
}

bool isSeenAbove(const SessionTable &table, const SessionColumn &column, bool inCustomers,
                 bool inSites)
{
    if (column.reference != Reference::Node || !(inCustomers || inSites))
        return false;
    if (table.condition == "r.kind = 'site'") // what is above is its customer
        return !inSites;
    if (table.condition != "r.kind = 'device'" && table.condition != "r.kind = 'space'")
        return false;
    return column.source != "r.customer" || !inSites;
}

std::string countNodes(const SessionScope &scope, std::string_view kind)
{
    const auto ofKind = [&](const char *alias) {
        return kind.empty() ? std::string()
                            : " AND " + std::string(alias) + ".kind = '" + std::string(kind) + "'";
    };
    const std::string kept =
        "SELECT coalesce(sum(c.nodes), 0) FROM main.node_count c WHERE c.level = ";
    if (scope.everything)
        return kept + "0" + ofKind("c");
    std::string sum = "0";
    if (!scope.customers.empty())
        sum += " + (" + kept + "0 AND " + inNodes("c.container", "customer", scope.customers) +
               ofKind("c") + ")";
    if (!scope.sites.empty())
        sum += " + (" + kept + "1 AND " + inNodes("c.container", "site", scope.sites) +
               ofKind("c") +
               (scope.customers.empty()
                    ? ""
                    : " AND NOT EXISTS (SELECT 1 FROM main.resource s WHERE s.id = c.container"
                      " AND " +
                          inNodes("s.customer", "customer", scope.customers) + ")") +
               ")";
    std::string rest = listed(scope, "r", true);
    if (scope.partial.nodes)
        addOr(rest, pickedIn(scope.partial, "r"));
    if (!rest.empty()) {
        const std::string whole = inContainers(scope, "r");
        sum += " + (SELECT count(*) FROM main.resource r WHERE " + orNone(rest) + ofKind("r") +
               (whole.empty() ? "" : " AND (" + whole + ") IS NOT TRUE") + ")";
    }
    return "SELECT " + sum;
}

} // namespace bailiwick::store
