// SPDX-License-Identifier: Apache-2.0
#include "models/cedar/machine.h"
#include "models/cedar/printer.h"

namespace bailiwick::cedar {

namespace {

constexpr std::size_t shownLength = 80;

} // namespace

std::string shown(const Expr &expr, NodeId node)
{
    std::string text = print(expr, node);
    if (text.size() > shownLength) {
        std::size_t cut = shownLength;
        while (cut > 0 && (static_cast<unsigned char>(text[cut]) & 0xC0U) == 0x80U)
            --cut; // not within a character
        text = text.substr(0, cut) + "…";
    }
    return '`' + text + '`';
}

EvalError Machine::error() const
{
    if (m_kind == EvalErrorKind::TooDeep)
        return {m_kind, "The expression is deeper than " + std::to_string(Limits::maxHeight) +
                            " levels. Split it."};
    const std::string where = shown(*m_expr, m_node);
    const bool isCall = m_expr->op(m_node) == Op::Call;
    const std::string function(isCall ? functionInfo(m_expr->function(m_node)).name : "");
    switch (m_kind) {
    case EvalErrorKind::Type:
        if (isCall && m_expected[0] == '\0')
            return {m_kind, where + ": an argument has the wrong type for " + function + '.'};
        return {m_kind, where + " is a " + std::string(kindName(m_found)) + ", not a " +
                            m_expected +
                            " as its place asks. Validate policies and data against "
                            "the schema."};
    case EvalErrorKind::Overflow:
        return {m_kind, "The result of " + where + " does not fit 64 bits."};
    case EvalErrorKind::MissingEntity:
        return {m_kind, where + ": there is no entity " + m_entity.text() +
                            ". Add it to the entities or test with `has` first."};
    case EvalErrorKind::MissingAttribute:
        return {m_kind,
                where + ": there is no attribute " + quoted(m_name) + ". Test with `has` first."};
    case EvalErrorKind::MissingTag:
        return {m_kind, where + ": there is no such tag. Test with `hasTag` first."};
    case EvalErrorKind::Extension:
        if (m_failure == CallFailure::WrongCount)
            return {m_kind, where + ": wrong number of arguments for " + function + '.'};
        if (m_failure == CallFailure::Overflow)
            return {m_kind, "The result of " + where + " is out of range."};
        return {m_kind, where + ": the text is no valid " + function + '.'};
    default:
        return {m_kind, {}};
    }
}

} // namespace bailiwick::cedar
