// SPDX-License-Identifier: Apache-2.0
#include "models/cedar/conformance_check.h"

#include "models/cedar/parser.h"
#include "models/cedar/printer.h"
#include "models/cedar/token_cursor.h"

#include <algorithm>

namespace bailiwick::cedar {

namespace {

// For a message: long values are cut.
std::string shown(const Value &value)
{
    constexpr std::size_t most = 60;
    std::string text = value.isEntity()
                           ? value.text()
                           : "the " + std::string(kindName(value.kind())) + ' ' + value.text();
    if (text.size() <= most)
        return text;
    std::size_t end = most;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
        --end; // not within a character
    return text.substr(0, end) + "…";
}

std::string step(std::string_view name)
{
    return isIdentifier(name) ? '.' + std::string(name) : '[' + cedar::quoted(name) + ']';
}

Kind kindOf(TypeKind kind)
{
    switch (kind) {
    case TypeKind::Bool:
    case TypeKind::True:
    case TypeKind::False:
        return Kind::Bool;
    case TypeKind::Long:
        return Kind::Long;
    case TypeKind::String:
        return Kind::String;
    case TypeKind::Entity:
        return Kind::Entity;
    case TypeKind::Set:
        return Kind::Set;
    case TypeKind::Record:
        return Kind::Record;
    case TypeKind::Decimal:
        return Kind::Decimal;
    case TypeKind::IpAddr:
        return Kind::IpAddr;
    case TypeKind::Datetime:
        return Kind::Datetime;
    case TypeKind::Duration:
        return Kind::Duration;
    }
    return Kind::Bool;
}

bool hasKind(const Value &value, const Type &type)
{
    if (value.kind() != kindOf(type.kind()))
        return false;
    if (type.kind() == TypeKind::True || type.kind() == TypeKind::False)
        return value.asBool() == (type.kind() == TypeKind::True);
    return !type.isEntity() || value.asEntity().type() == type.entityType();
}

std::optional<Mismatch> recordMismatch(const Value &value, const RecordType &type,
                                       const Schema &schema)
{
    for (const FieldType &field : type.fields) {
        if (field.required && !value.find(field.name))
            return Mismatch{"", missingAttribute(field)};
    }
    for (const auto &[name, field] : value.fields()) {
        const FieldType *expected = type.find(name);
        if (!expected)
            return Mismatch{"", unknownAttribute(name, type)};
        if (auto found = mismatch(field, expected->type, schema)) {
            found->path.insert(0, step(name));
            return found;
        }
    }
    return std::nullopt;
}

std::string suggestion(std::string_view word, const std::vector<std::string_view> &candidates,
                       std::string otherwise)
{
    std::string hint = didYouMean(word, candidates);
    return ' ' + (hint.empty() ? std::move(otherwise) : std::move(hint));
}

} // namespace

std::optional<Mismatch> mismatch(const Value &value, const Type &type, const Schema &schema)
{
    if (!hasKind(value, type))
        return Mismatch{"", unexpectedKind(value, type)};
    if (type.isEntity()) {
        auto complaint = checkEntityExists(value.asEntity(), schema);
        return complaint ? std::optional(Mismatch{"", std::move(*complaint)}) : std::nullopt;
    }
    if (type.isRecord())
        return recordMismatch(value, type.record(), schema);
    if (type.isSet()) {
        for (const Value &element : value.elements()) {
            if (auto found = mismatch(element, type.element(), schema))
                return found; // elements have no place of their own; the message shows the value
        }
    }
    return std::nullopt;
}

std::string unexpectedKind(const Value &value, const Type &type)
{
    const std::string expected =
        (type.isEntity() ? "An entity of type " : "A value of type ") + type.text();
    return expected + " belongs here, not " + shown(value) + '.';
}

std::string missingAttribute(const FieldType &field)
{
    return "The attribute " + cedar::quoted(field.name) + " is missing. Add it; its type is " +
           field.type.text() + '.';
}

std::string unknownAttribute(std::string_view name, const RecordType &type)
{
    std::vector<std::string_view> names;
    names.reserve(type.fields.size());
    for (const FieldType &field : type.fields)
        names.push_back(field.name);
    return "The schema declares no attribute " + cedar::quoted(name) + " here." +
           suggestion(name, names, "Leave it out, or declare it.");
}

std::string unexpectedTag(std::string_view name, std::string_view entityType)
{
    return "The schema declares no tags for " + std::string(entityType) + ", so the tag " +
           cedar::quoted(name) + " cannot stand. Leave it out, or declare `tags`.";
}

std::string undeclaredAction(const EntityUid &uid, const Schema &schema)
{
    std::vector<std::string> texts;
    for (const auto &[declared, action] : schema.actions())
        texts.push_back(declared.text());
    return "The schema declares no action " + uid.text() + '.' +
           suggestion(uid.text(), {texts.begin(), texts.end()}, "Declare it in the schema.");
}

Complaint checkEntityExists(const EntityUid &uid, const Schema &schema)
{
    if (isActionType(uid.type()))
        return schema.action(uid) ? std::nullopt : Complaint(undeclaredAction(uid, schema));
    const EntityTypeInfo *type = schema.entityType(uid.type());
    if (!type || !type->isEnum() || type->hasEnumId(uid.id()))
        return std::nullopt;
    constexpr std::size_t most = 5;
    std::string ids;
    for (std::size_t i = 0; i < std::min(most, type->enumIds->size()); ++i)
        ids += (i > 0 ? ", " : "") + cedar::quoted((*type->enumIds)[i]);
    if (type->enumIds->size() > most)
        ids += ", …";
    return std::string(uid.type()) + " is an enum type without " + cedar::quoted(uid.id()) +
           "; its ids are " + ids + '.';
}

Complaint checkDeclaredType(const EntityUid &uid, const Schema &schema)
{
    if (schema.entityType(uid.type()))
        return std::nullopt;
    // The likeliest slip is the namespace; didYouMean finds misspelt names.
    const std::string_view whole = uid.type();
    const std::size_t colons = whole.rfind("::");
    const std::string_view base = colons == whole.npos ? whole : whole.substr(colons + 2);
    std::vector<std::string_view> names;
    for (const auto &[name, type] : schema.entityTypes()) {
        const std::string_view text = name;
        if (text == base ||
            (text.ends_with(base) && text.substr(0, text.size() - base.size()).ends_with("::")))
            return "The schema declares no entity type " + std::string(whole) + ". Did you mean `" +
                   name + "`?";
        names.push_back(text);
    }
    return "The schema declares no entity type " + std::string(whole) + '.' +
           suggestion(whole, names, "Declare it in the schema.");
}

Complaint checkParent(const EntityUid &uid, const EntityUid &parent, const Schema &schema)
{
    const EntityTypeInfo *type = schema.entityType(uid.type());
    if (type && !type->ancestors.contains(parent.type())) {
        std::string allowed;
        for (const std::string &ancestor : type->ancestors)
            allowed += (allowed.empty() ? "" : ", ") + ancestor;
        return std::string(uid.type()) + " cannot be in " + std::string(parent.type()) +
               (allowed.empty() ? ": the schema lets it be in nothing."
                                : "; the schema lets it be in " + allowed + '.');
    }
    return checkEntityExists(parent, schema);
}

// As every given action is tested, its parents lie within its declared ancestors exactly when all
// its ancestors do: declared ancestors are closed.
Complaint checkAction(const Entity &action, const Entities &all, const Schema &schema)
{
    const ActionInfo *declared = schema.action(action.uid);
    if (!declared)
        return undeclaredAction(action.uid, schema);
    const EntityRef self = all.find(action.uid);
    const auto &ancestors = declared->ancestors;
    const bool same =
        action.attributes.fields().empty() && action.tags.fields().empty() &&
        std::all_of(action.parents.begin(), action.parents.end(),
                    [&](const EntityUid &parent) { return ancestors.contains(parent); }) &&
        std::all_of(ancestors.begin(), ancestors.end(),
                    [&](const EntityUid &ancestor) { return all.hasAncestor(self, ancestor); });
    if (same)
        return std::nullopt;
    return "The action differs from its declaration in the schema. Leave it out: the schema's "
           "actions are added by themselves.";
}

} // namespace bailiwick::cedar
