// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/snapshot.h"

#include <string>
#include <string_view>
#include <vector>

// A role model: what a kind of product lets whom do, as data. A file of JSON Lines:
//
//   {"format":"bailiwick-model","version":1,"name":…,"title":…,"description":…,"now":…}
//
// and then, in any order,
//   action     {"name","description","meta","on":[kinds of nodes]}
//   role       {"externalId","name","base","actions":[patterns],"except":[patterns],"condition",
//              "ownership","default"}
//   guardrail  {"externalId","name","members":kind of organization,"never":[patterns]}: whatever is
//              assigned, nobody of such an organization may do it anywhere. The model's own roles
//              keep it without its being enforced (checkModel); where the model is applied it is a
//              policy of the manufacturer (application.h)
//   step       {"name","put":{record}}: something that happens to the sample fleet; records of one
//              name happen together
//   table      {"name","columns":[people],"where":node,"after":step}
//   row        {"operation","action" or "actions","where","cells":"yy-"} of the table before it; a
//              cell says for one column whether they may (y) or may not (-) do all (any) of them
// and every other type of the import format: the sample fleet. People and nodes are named by
// externalId; a person who is no member of an organization, by that of the person.
//
// Roles are written by area and verb: "device:view", "device:*", "*:view", "*:*". A wildcard never
// stands for a meta action in "actions", but does in "except" and "never". A role has what its base
// has and what it names itself, without its exceptions.
namespace bailiwick::rolemodel {

struct ModelAction
{
    fleet::ActionName name;
    std::string description;
    bool meta = false;
    std::vector<fleet::ResourceKind> on; // empty: any node
    std::size_t line = 0;                // in the file

    bool appliesTo(fleet::ResourceKind kind) const;
};

struct ModelRole
{
    fleet::Role role; // actions resolved; ids are those of the sample
    std::string base; // externalId
    std::vector<std::string> patterns;
    std::vector<std::string> except;
    bool isDefault = false; // what a new user is given
    std::size_t line = 0;
};

struct ModelGuardrail
{
    std::string externalId; // of the policy that it becomes
    std::string name;
    fleet::OrganizationKind members = fleet::OrganizationKind::Partner;
    std::vector<fleet::ActionName> never;
    std::size_t line = 0;
};

struct TableColumn
{
    std::string name; // as written
    fleet::PrincipalRef principal;
};

struct TableRow
{
    std::string operation;
    std::vector<fleet::ActionName> actions;
    std::string where; // externalId
    fleet::Id node;
    std::vector<bool> cells; // one for each column
    std::size_t line = 0;
};

struct Table
{
    std::string name;
    std::string step; // empty: the sample as it is
    access::SnapshotPtr snapshot;
    std::vector<TableColumn> columns;
    std::vector<TableRow> rows;
};

// The sample fleet as it is, or after one step.
struct ModelState
{
    std::string step; // empty: as it is
    // In the import format: catalogue, roles and sample fleet; of a step what it puts.
    std::string importText;
    access::SnapshotPtr snapshot;
};

// A model that holds together: every name is known, the sample keeps the fleet's rules, conditions
// may go live. Whether its tables are right is checkModel()'s matter. A value; safe to read from
// any thread.
struct RoleModel
{
    std::string name;
    std::string title;
    std::string description;
    std::string file; // its name in messages
    fleet::Time now = 0;
    std::vector<ModelAction> actions; // in order of the file
    std::vector<ModelRole> roles;
    std::vector<ModelGuardrail> guardrails;
    std::vector<Table> tables;
    std::vector<ModelState> states; // the sample, then after each step

    const access::Snapshot &sample() const { return *states.front().snapshot; }
    const ModelAction *action(std::string_view actionName) const;
};

inline constexpr std::size_t maximumModelBytes = std::size_t{4} << 20;

// `file` names it in messages. Errors: "not-a-model", "newer-version", "too-large" (names the line
// at which it is), "model-invalid": everything that is wrong (at most 100), each by line ("line
// 12"). O(length) and what building the sample's snapshots costs.
fleet::Expected<RoleModel> readRoleModel(std::string_view text, const std::string &file);

} // namespace bailiwick::rolemodel
