// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <tl/expected.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

// Errors of the Cedar language as values. All types here are plain data; safe from any thread.
namespace bailiwick::cedar {

// A place in a text: line and column count from 1, the column in Unicode code points; offset in
// bytes from 0.
struct SourcePosition
{
    std::uint32_t line = 1;
    std::uint32_t column = 1;
    std::uint32_t offset = 0;

    bool operator==(const SourcePosition &) const = default;
};

// Why a text is not a policy, an expression or a schema of Cedar.
struct ParseError
{
    SourcePosition where;
    std::string found;    // what stands there, as a person would quote it
    std::string expected; // what could have stood there
    std::string hint;     // what to do; may be empty

    // "line 3, column 5: found `x`, expected `;`. Hint."
    std::string message() const;
};

// Position of the byte at `offset` in `text`. O(offset).
SourcePosition positionAt(std::string_view text, std::size_t offset);

enum class EvalErrorKind : std::uint8_t {
    None,
    Type,             // an operand has the wrong type
    Overflow,         // a result does not fit 64 bits
    MissingEntity,    // an attribute or tag of an entity that the store does not have
    MissingAttribute, // the record or entity has no such attribute
    MissingTag,
    Extension, // an extension function refused its argument
    TooDeep,   // the expression is deeper than Limits::maxHeight
};

// Why an expression has no value (specification: Cedar.Spec.Error).
struct EvalError
{
    EvalErrorKind kind = EvalErrorKind::None;
    std::string message; // what, where, what to do
};

// Bounds that keep every function here total. Texts beyond them are refused with a ParseError.
struct Limits
{
    static constexpr std::size_t maxTextBytes = 64U << 20;
    static constexpr std::uint32_t maxNesting = 128; // brackets, conditionals, prefix operators
    static constexpr std::uint32_t maxHeight = 1000; // height of the tree, long chains included
    static constexpr std::uint32_t maxJsonDepth = 64;
    static constexpr std::uint32_t maxPolicyJsonDepth = 4096; // brackets; an operator takes two
    static constexpr std::uint32_t maxTypeDepth = 60;         // of a type as a schema writes it
};

} // namespace bailiwick::cedar
