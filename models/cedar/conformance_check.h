// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/cedar/conformance.h"

// Single tests of conformance, which reading JSON with a schema shares: it makes them where the
// document's place is known. Internal to this folder.
namespace bailiwick::cedar {

// Where and why a value is not of a type; `path` continues the place of the value: `.a["b c"]`.
struct Mismatch
{
    std::string path;
    std::string message;
};
// Recurses as deep as the type does.
std::optional<Mismatch> mismatch(const Value &value, const Type &type, const Schema &schema);

// Each gives the message of what is wrong.
using Complaint = std::optional<std::string>;
Complaint checkEntityExists(const EntityUid &uid, const Schema &schema); // enum ids, actions
Complaint checkDeclaredType(const EntityUid &uid, const Schema &schema); // no action
Complaint checkParent(const EntityUid &uid, const EntityUid &parent, const Schema &schema);
Complaint checkAction(const Entity &action, const Entities &all, const Schema &schema);

std::string unexpectedKind(const Value &value, const Type &type);
std::string missingAttribute(const FieldType &field);
std::string unknownAttribute(std::string_view name, const RecordType &type);
std::string unexpectedTag(std::string_view name, std::string_view entityType);
std::string undeclaredAction(const EntityUid &uid, const Schema &schema);

} // namespace bailiwick::cedar
