// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

// An expression as text with holes: what the generator makes and the shrinker takes apart. It
// knows the grammar's levels only, so it shares nothing with the parsers it tests.
namespace bailiwick::oracle {

// Of the grammar, loosest first. A part that is looser than its place gets brackets.
enum class Level { Conditional, Or, And, Relation, Sum, Product, Unary, Member };

struct Term
{
    Level level = Level::Member;
    std::vector<std::string> pieces{std::string()}; // one more than parts
    std::vector<Level> places;                      // the loosest level each part may have
    std::vector<Term> parts;

    Term() = default;
    Term(std::string atom) // NOLINT: an atom is a term
        : pieces{std::move(atom)}
    {
    }
    Term(const char *atom) // NOLINT: likewise
        : pieces{std::string(atom)}
    {
    }
    Term(Level termLevel, std::string first)
        : level(termLevel)
        , pieces{std::move(first)}
    {
    }
    // Appends a part and the text behind it.
    Term &then(Level place, Term part, std::string text = {});

    std::string text() const;
    std::size_t size() const; // terms, itself included
};

// left OP right; both sides at the next tighter level, the left one at `left` where it chains.
Term infix(Level level, Level left, Term x, std::string_view op, Term y);
// x.name(a, b, …)
Term method(Term x, std::string_view name, std::vector<Term> arguments = {});
Term function(std::string_view name, std::vector<Term> arguments);
// open a, b, … close
Term sequence(std::string open, std::vector<Term> elements, std::string_view close);
Term conjunction(Term x, Term y);

} // namespace bailiwick::oracle
