// SPDX-License-Identifier: Apache-2.0
// What an operand must be, and the words for everything that is wrong.
#include "models/cedar/parser.h"
#include "models/cedar/printer.h"
#include "models/cedar/token_cursor.h"
#include "models/cedar/typechecker_parts.h"
#include "models/cedar/utf8.h"

namespace bailiwick::cedar {

namespace {

// Texts from schemas and policies may be of any length; messages are for reading.
constexpr std::size_t longestQuote = 160;

std::string cut(std::string text)
{
    if (text.size() <= longestQuote)
        return text;
    std::size_t end = longestQuote;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
        --end;
    return text.substr(0, end) + "…";
}

std::string step(std::string_view name)
{
    return isIdentifier(name) ? '.' + std::string(name) : '[' + quoted(name) + ']';
}

std::string namesOf(const RecordType &record)
{
    constexpr std::size_t most = 8;
    if (record.fields.empty())
        return "It has no attributes.";
    std::string out = "It has ";
    for (std::size_t i = 0; i < record.fields.size() && i < most; ++i)
        out += (i ? ", " : "") + shortTicked(record.fields[i].name);
    return out + (record.fields.size() > most ? " and more." : ".");
}

template<typename Map>
std::string nearest(std::string_view word, const Map &names)
{
    std::vector<std::string_view> candidates;
    candidates.reserve(names.size());
    for (const auto &[name, info] : names)
        candidates.push_back(name);
    return didYouMean(word, candidates);
}

} // namespace

std::string shortTicked(std::string_view name)
{
    return '`' + cut(std::string(name)) + '`';
}

std::string typeText(const Type &type)
{
    return type.isBool() ? "Bool" : cut(type.text());
}

TypeError unknownEntityType(const Schema &schema, std::string_view type, std::uint32_t offset)
{
    std::string hint = nearest(type, schema.entityTypes());
    if (hint.empty())
        hint = "Declare it in the schema, or write its namespace before it.";
    return {ValidationCode::UnknownEntityType, offset,
            "The schema has no entity type " + shortTicked(type) + '.', std::move(hint)};
}

TypeError unknownEntity(const Schema &schema, const EntityUid &uid, std::uint32_t offset)
{
    if (!isActionTypeName(uid.type()))
        return unknownEntityType(schema, uid.type(), offset);
    std::vector<std::string> texts;
    for (const auto &[action, info] : schema.actions())
        texts.push_back(action.text());
    const std::vector<std::string_view> candidates(texts.begin(), texts.end());
    std::string hint = didYouMean(uid.text(), candidates);
    if (hint.empty())
        hint = "Declare it in the schema, or write its namespace before it.";
    return {ValidationCode::UnknownAction, offset,
            "The schema has no action " + shortTicked(uid.text()) + '.', std::move(hint)};
}

bool Typechecker::satisfies(const Type &type, Need need)
{
    switch (need) {
    case Need::Bool:
        return type.isBool();
    case Need::Long:
        return type.kind() == TypeKind::Long;
    case Need::String:
        return type.kind() == TypeKind::String;
    case Need::Entity:
        return type.isEntity();
    case Need::Set:
        return type.isSet();
    case Need::EntityOrRecord:
        return type.isEntity() || type.isRecord();
    case Need::EntityOrEntities:
        return type.isEntity() || (type.isSet() && type.element().isEntity());
    case Need::Decimal:
        return type.kind() == TypeKind::Decimal;
    case Need::IpAddr:
        return type.kind() == TypeKind::IpAddr;
    case Need::Datetime:
        return type.kind() == TypeKind::Datetime;
    case Need::Duration:
        return type.kind() == TypeKind::Duration;
    }
    return false;
}

std::string_view Typechecker::needText(Need need)
{
    switch (need) {
    case Need::Bool:
        return "Bool";
    case Need::Long:
        return "Long";
    case Need::String:
        return "String";
    case Need::Entity:
        return "an entity";
    case Need::Set:
        return "a set";
    case Need::EntityOrRecord:
        return "an entity or a record";
    case Need::EntityOrEntities:
        return "an entity or a set of entities";
    case Need::Decimal:
        return "decimal";
    case Need::IpAddr:
        return "ipaddr";
    case Need::Datetime:
        return "datetime";
    case Need::Duration:
        return "duration";
    }
    return {};
}

// REQUIRES: the type of a parameter of an extension function.
Typechecker::Need Typechecker::needOf(TypeKind kind)
{
    switch (kind) {
    case TypeKind::Decimal:
        return Need::Decimal;
    case TypeKind::IpAddr:
        return Need::IpAddr;
    case TypeKind::Datetime:
        return Need::Datetime;
    case TypeKind::Duration:
        return Need::Duration;
    default:
        return Need::String;
    }
}

Typing Typechecker::expect(NodeId node, Need need, Hint hint)
{
    return require(typeOf(node), node, need, hint);
}

Typing Typechecker::require(Typing found, NodeId node, Need need, Hint hint)
{
    if (found.type && satisfies(*found.type, need))
        return found;
    if (found.type)
        reportUnexpected(node, *found.type, needText(need), hint);
    return failed();
}

void Typechecker::report(ValidationCode code, NodeId node, std::string message, std::string hint)
{
    m_errors.push_back({code, m_expr->sourceOffset(node), std::move(message), std::move(hint)});
}

void Typechecker::reportUnexpected(NodeId node, const Type &found, std::string_view needed,
                                   Hint hint)
{
    const std::string words = hint ? hint(found) : std::string();
    report(ValidationCode::UnexpectedType, node,
           textOf(node) + " has the type " + typeText(found) + "; " + std::string(needed) +
               " is needed here.",
           words.empty() ? "Use " + std::string(needed) + ", or another operator." : words);
}

void Typechecker::reportPath(NodeId node, std::size_t steps, const Type &found)
{
    std::string path = textOf(operand(node, 0));
    path.pop_back();
    for (std::size_t i = 0; i < steps; ++i)
        path += step(m_expr->names(node)[i].text);
    report(ValidationCode::UnexpectedType, node,
           path + "` has the type " + typeText(found) + "; " +
               std::string(needText(Need::EntityOrRecord)) + " is needed here.",
           "Shorten the path of `has`.");
}

void Typechecker::reportIncompatible(NodeId node, const Type &a, const Type &b,
                                     std::string_view what)
{
    std::string hint = "Both must have the same type.";
    if (a.isEntity() && b.isEntity())
        hint = "Entities of different types never agree; test them one by one, joined with `||`.";
    else if (a.isRecord() && b.isRecord())
        hint = "Records agree when they have the same attributes, optional in the same places.";
    report(ValidationCode::IncompatibleTypes, node,
           std::string(what) + " have the types " + typeText(a) + " and " + typeText(b) +
               ", which are not compatible.",
           std::move(hint));
}

void Typechecker::reportUnknown(NodeId node, const Type &type, const std::string &name)
{
    const NodeId x = operand(node, 0);
    const bool isContext =
        m_expr->op(x) == Op::Variable && m_expr->variable(x) == Variable::Context;
    std::string owner =
        type.isEntity() ? shortTicked(type.entityType()) : "The record " + textOf(x);
    if (isContext)
        owner = "The context of " + shortTicked(m_request.action.text());
    const RecordType *fields = fieldsOf(type);
    std::string hint = "Actions have no attributes.";
    if (fields) {
        std::vector<std::string_view> candidates;
        candidates.reserve(fields->fields.size());
        for (const FieldType &field : fields->fields)
            candidates.push_back(field.name);
        hint = didYouMean(name, candidates);
        if (hint.empty())
            hint = namesOf(*fields);
    }
    report(ValidationCode::UnknownAttribute, node,
           owner + " has no attribute " + shortTicked(name) + '.', std::move(hint));
}

void Typechecker::reportOptional(NodeId node, const Type &type, const std::string &name)
{
    const std::string x = textOf(operand(node, 0));
    const std::string owner = type.isEntity() ? " of " + shortTicked(type.entityType()) : "";
    const std::string asWritten = isIdentifier(name) ? name : quoted(name);
    report(ValidationCode::OptionalAttribute, node,
           textOf(node) + " may be absent: the attribute " + shortTicked(name) + owner +
               " is optional.",
           "Test for it first: " + x.substr(0, x.size() - 1) + " has " + asWritten + " && …`.");
}

void Typechecker::reportTag(NodeId node, const Type &type)
{
    const std::string x = textOf(operand(node, 0));
    const NodeId key = operand(node, 1);
    const std::string keyText =
        m_expr->op(key) == Op::Literal ? cut(m_expr->literal(key).text()) : "…";
    report(ValidationCode::UntestedTag, node,
           "The tag " + keyText + " of " + shortTicked(type.entityType()) + " may be absent.",
           "Test for it first: " + x.substr(0, x.size() - 1) + ".hasTag(" + keyText + ") && …`.");
}

// `principal.a.b`, `Type::"id"`; what is longer is shown as `…`.
std::string Typechecker::textOf(NodeId node) const
{
    constexpr int mostSteps = 6;
    std::vector<NodeId> path;
    while (m_expr->op(node) == Op::Attribute && path.size() < mostSteps) {
        path.push_back(node);
        node = operand(node, 0);
    }
    std::string out = "(…)";
    if (m_expr->op(node) == Op::Variable)
        out = variableName(m_expr->variable(node));
    else if (m_expr->op(node) == Op::Literal)
        out = m_expr->literal(node).text();
    for (auto each = path.rbegin(); each != path.rend(); ++each)
        out += step(m_expr->names(*each)[0].text);
    return shortTicked(out);
}

} // namespace bailiwick::cedar
