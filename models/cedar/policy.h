// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/cedar/error.h"
#include "models/cedar/expr.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

// One policy or template as written (specification: Cedar.Spec.Policy, Cedar.Spec.Template).
namespace bailiwick::cedar {

enum class Effect : std::uint8_t { Permit, Forbid };

// Where a name stood in the parsed text, in bytes; 0 if built. Does not count in comparisons.
struct SourceOffset
{
    std::uint32_t bytes = 0;

    bool operator==(const SourceOffset &) const { return true; }
};

// What a policy asks of principal or resource in its scope.
struct ScopeConstraint
{
    enum class Form : std::uint8_t { Any, Equal, In, Is, IsIn };
    Form form = Form::Any;
    std::string entityType; // Is, IsIn
    EntityUid entity;       // Equal, In, IsIn; null where a slot stands
    bool slot = false;      // ?principal or ?resource stands for the entity
    SourceOffset typeAt;
    SourceOffset entityAt;

    bool operator==(const ScopeConstraint &) const = default;
};

struct ActionConstraint
{
    enum class Form : std::uint8_t { Any, Equal, In, InSet };
    Form form = Form::Any;
    std::vector<EntityUid> entities;      // one for Equal and In
    std::vector<SourceOffset> entitiesAt; // of each, or empty if built

    bool operator==(const ActionConstraint &other) const
    {
        return form == other.form && entities == other.entities;
    }
};

struct Condition
{
    bool unless = false;
    Expr body;

    bool operator==(const Condition &) const = default;
};

struct Annotation
{
    std::string key;
    std::optional<std::string> value; // absent in `@key`

    bool operator==(const Annotation &) const = default;
};

// A plain value. With a slot in its scope it is a template and must be linked before it counts.
struct Policy
{
    Effect effect = Effect::Permit;
    std::vector<Annotation> annotations; // distinct keys, in source order
    ScopeConstraint principal;
    ActionConstraint action;
    ScopeConstraint resource;
    std::vector<Condition> conditions;
    SourcePosition where; // where its text began; does not count in ==

    bool isTemplate() const { return principal.slot || resource.slot; }
    // Null when there is none.
    const Annotation *annotation(std::string_view key) const;
    std::string text() const; // see printer.h
    bool operator==(const Policy &other) const;
};

} // namespace bailiwick::cedar
