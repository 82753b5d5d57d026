// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/cedar/entity_uid.h"
#include "models/cedar/type.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

// A resolved schema: every name is whole, every common type replaced by what it stands for
// (specification: Cedar.Validation.Types, Schema). Made from text or JSON by schema_text.h and
// schema_json.h, or by hand.
namespace bailiwick::cedar {

struct EntityTypeInfo
{
    std::string name;
    std::set<std::string, std::less<>> ancestors; // types it may be in, transitively
    RecordType attributes;
    std::optional<Type> tags; // type of every tag; absent: no tags
    // The ids that exist, in source order, for an enum type: it then has no attributes, tags or
    // ancestors.
    std::optional<std::vector<std::string>> enumIds;

    bool isEnum() const { return enumIds.has_value(); }
    bool hasEnumId(std::string_view id) const;
    bool operator==(const EntityTypeInfo &) const = default;
};

struct ActionInfo
{
    EntityUid uid;                                 // its type is `Action` or ends in `::Action`
    std::set<EntityUid> ancestors;                 // groups it is in, transitively; never itself
    std::set<std::string, std::less<>> principals; // types it applies to; empty: to none
    std::set<std::string, std::less<>> resources;
    RecordType context;

    bool operator==(const ActionInfo &) const = default;
};

// What one request looks like to the checker: one combination that the schema allows
// (specification: Cedar.Validation.RequestEnv).
struct RequestType
{
    std::string principal;
    EntityUid action;
    std::string resource;
    const RecordType *context; // lives in the schema
};

// Thread contract: const from any thread. A value; copies are independent.
class Schema
{
public:
    // REQUIRES: names and uids distinct, `ancestors` closed, every type a name in the schema.
    Schema() = default;
    Schema(std::vector<EntityTypeInfo> entityTypes, std::vector<ActionInfo> actions);
    bool operator==(const Schema &) const = default;

    const std::map<std::string, EntityTypeInfo, std::less<>> &entityTypes() const
    {
        return m_entityTypes;
    }
    const std::map<EntityUid, ActionInfo> &actions() const { return m_actions; }

    // O(log n); null: the schema has none.
    const EntityTypeInfo *entityType(std::string_view name) const;
    const ActionInfo *action(const EntityUid &uid) const;

    // Whether the schema declares an action of this type: `Action`, `Fleet::Action`.
    bool isActionType(std::string_view name) const;

    // Whether an entity of type `type` can be `in` one of type `ancestor`: equal types included.
    // Types of actions count too.
    bool canBeIn(std::string_view type, std::string_view ancestor) const;

    // All combinations, in order of action, principal, resource.
    std::vector<RequestType> requestTypes() const;

private:
    std::map<std::string, EntityTypeInfo, std::less<>> m_entityTypes;
    std::map<EntityUid, ActionInfo> m_actions;
    std::set<std::string, std::less<>> m_actionTypes;
};

} // namespace bailiwick::cedar
