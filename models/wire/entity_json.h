// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/entity.h"
#include "models/fleet/error.h"
#include "models/fleet/invited.h"
#include "models/wire/json.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

// Entities of the fleet as JSON objects: ARCHITECTURE.md "JSON of the domain". Which members an
// entity has is written once, in entity_fields.h, for both directions and both forms of reference
// (ids, and the externalIds of import files).
//
// Reading is strict: a member that the entity does not have, or of another type, is an error that
// names its JSON pointer and what was expected; all errors of one entity are in Error::details.
// Whether the entity makes sense is fleet::brokenRules' matter. No state; safe from any thread.
namespace bailiwick::wire {

Json toJson(const fleet::Entity &entity);
Json toJson(const fleet::PrincipalRef &principal);
Json toJson(const fleet::Scope &scope);
Json toJson(const fleet::Validity &validity);
Json toJson(const fleet::Attributes &attributes);
Json toJson(const fleet::Invited &invited);

// `pointer`: where `json` stands in the whole, for error texts. Error code "invalid-entity".
fleet::Expected<fleet::Entity> entityFromJson(const Json &json, std::string_view pointer = {});
fleet::Expected<fleet::PrincipalRef> principalFromJson(const Json &json,
                                                       std::string_view pointer = {});
fleet::Expected<fleet::Scope> scopeFromJson(const Json &json, std::string_view pointer = {});
fleet::Expected<fleet::Validity> validityFromJson(const Json &json, std::string_view pointer = {});
// An object with `title`, `teams` and `assignments`, whose order stays.
fleet::Expected<fleet::Invited> invitedFromJson(const Json &json, std::string_view pointer = {});
fleet::Expected<fleet::Attributes> attributesFromJson(const Json &json,
                                                      std::string_view pointer = {});

// The import form: no `id`, references by the externalIds that `nameOf` gives; an ownership names
// its `device`.
using NameOf = std::function<std::string(fleet::EntityKind kind, fleet::Id id)>;
Json toImportJson(const fleet::Entity &entity, const NameOf &nameOf);

// The import form read: `resolve` gives the id behind an externalId, or a sentence why there is
// none. `id` is the entity's (for an ownership its device's, which the record names itself).
using ResolveName = std::function<tl::expected<fleet::Id, std::string>(
    fleet::EntityKind kind, std::string_view name, std::string_view pointer)>;
fleet::Expected<fleet::Entity> entityFromImportJson(const Json &json, fleet::Id id,
                                                    const ResolveName &resolve);

// The `type` of an entity object; the error lists the types there are.
fleet::Expected<fleet::EntityKind> kindFromJson(const Json &json, std::string_view pointer = {});

} // namespace bailiwick::wire
