// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/cedar/error.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace bailiwick::cedar {

// What is wrong with a policy under a schema; for programs. People read the message.
enum class ValidationCode : std::uint8_t {
    UnknownEntityType,
    UnknownAction,
    UnknownEnumId,      // an entity that the enumerated type does not list
    NoApplicableAction, // no action applies to what the scope admits
    UnexpectedType,     // an operand of the wrong type
    IncompatibleTypes,  // two that must agree do not: ==, sets, if, contains…
    UnknownAttribute,
    OptionalAttribute,     // read without a test that it is there
    UntestedTag,           // read without hasTag
    NoTags,                // the entity type has none
    EmptySet,              // `[]` has no type
    NonLiteralConstructor, // ip(x) with x other than a string in quotes
    RefusedConstructor,    // ip("x")
    WrongArgumentCount,
    TooDeep,
    ImpossiblePolicy, // a warning: it can never hold
};
// "unknown-entity-type", "impossible-policy", …
std::string_view validationCodeName(ValidationCode code);

// One error or warning. A value.
struct ValidationIssue
{
    std::string policyId;
    // Of the expression or name; where the text is not at hand, of the policy's beginning.
    SourcePosition where;
    ValidationCode code = ValidationCode::UnexpectedType;
    std::string message; // what
    std::string hint;    // what to do; may be empty
    // The first request type that shows it, `User, Action::"view", Doc`; empty: independent of it.
    std::string request;

    // "policy0, line 3, column 5: message Hint. (request)"
    std::string text() const;
};

} // namespace bailiwick::cedar
