// SPDX-License-Identifier: Apache-2.0
#include "term.h"

namespace bailiwick::oracle {

Term &Term::then(Level place, Term part, std::string text)
{
    places.push_back(place);
    parts.push_back(std::move(part));
    pieces.push_back(std::move(text));
    return *this;
}

std::string Term::text() const
{
    std::string out = pieces.front();
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const bool brackets = parts[i].level < places[i];
        out += (brackets ? "(" : "") + parts[i].text() + (brackets ? ")" : "") + pieces[i + 1];
    }
    return out;
}

std::size_t Term::size() const
{
    std::size_t out = 1;
    for (const Term &part : parts)
        out += part.size();
    return out;
}

Term infix(Level level, Level left, Term x, std::string_view op, Term y)
{
    Term out(level, "");
    out.then(left, std::move(x), ' ' + std::string(op) + ' ');
    out.then(Level(int(level) + 1), std::move(y));
    return out;
}

Term sequence(std::string open, std::vector<Term> elements, std::string_view close)
{
    Term out(Level::Member, std::move(open));
    for (std::size_t i = 0; i < elements.size(); ++i) {
        const bool last = i + 1 == elements.size();
        out.then(Level::Conditional, std::move(elements[i]), last ? "" : ", ");
    }
    out.pieces.back() += close;
    return out;
}

Term method(Term x, std::string_view name, std::vector<Term> arguments)
{
    Term out(Level::Member, "");
    out.then(Level::Member, std::move(x), '.' + std::string(name) + '(');
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const bool last = i + 1 == arguments.size();
        out.then(Level::Conditional, std::move(arguments[i]), last ? "" : ", ");
    }
    out.pieces.back() += ')';
    return out;
}

Term function(std::string_view name, std::vector<Term> arguments)
{
    return sequence(std::string(name) + '(', std::move(arguments), ")");
}

Term conjunction(Term x, Term y)
{
    return infix(Level::And, Level::And, std::move(x), "&&", std::move(y));
}

} // namespace bailiwick::oracle
