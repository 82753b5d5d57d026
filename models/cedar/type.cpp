// SPDX-License-Identifier: Apache-2.0
#include "models/cedar/type.h"

#include "models/cedar/parser.h"
#include "models/cedar/printer.h"

#include <algorithm>

namespace bailiwick::cedar {

struct Type::Parts
{
    std::string entityType;
    Type element;
    RecordType record;
};

Type Type::of(TypeKind kind)
{
    Type type;
    type.m_kind = kind;
    return type;
}

Type Type::entity(std::string entityType)
{
    Type type = of(TypeKind::Entity);
    type.m_parts = std::make_shared<const Parts>(Parts{std::move(entityType), {}, {}});
    return type;
}

Type Type::set(Type element)
{
    Type type = of(TypeKind::Set);
    type.m_parts = std::make_shared<const Parts>(Parts{{}, std::move(element), {}});
    return type;
}

Type Type::record(RecordType fields)
{
    Type type = of(TypeKind::Record);
    type.m_parts = std::make_shared<const Parts>(Parts{{}, {}, std::move(fields)});
    return type;
}

const std::string &Type::entityType() const
{
    return m_parts->entityType;
}

const Type &Type::element() const
{
    return m_parts->element;
}

const RecordType &Type::record() const
{
    return m_parts->record;
}

bool Type::operator==(const Type &other) const
{
    if (m_kind != other.m_kind)
        return false;
    if (m_parts == other.m_parts)
        return true;
    switch (m_kind) {
    case TypeKind::Entity:
        return entityType() == other.entityType();
    case TypeKind::Set:
        return element() == other.element();
    case TypeKind::Record:
        return record() == other.record();
    default:
        return true;
    }
}

std::string Type::text() const
{
    switch (m_kind) {
    case TypeKind::Bool:
        return "Bool";
    case TypeKind::True:
        return "True";
    case TypeKind::False:
        return "False";
    case TypeKind::Long:
        return "Long";
    case TypeKind::String:
        return "String";
    case TypeKind::Entity:
        return entityType();
    case TypeKind::Set:
        return "Set<" + element().text() + '>';
    case TypeKind::Record: {
        std::string out = "{";
        for (const FieldType &field : record().fields) {
            out += out.size() > 1 ? ", " : "";
            out += (isIdentifier(field.name) ? field.name : quoted(field.name));
            out += (field.required ? ": " : "?: ") + field.type.text();
        }
        return out + '}';
    }
    case TypeKind::Decimal:
        return "decimal";
    case TypeKind::IpAddr:
        return "ipaddr";
    case TypeKind::Datetime:
        return "datetime";
    case TypeKind::Duration:
        return "duration";
    }
    return {};
}

const FieldType *RecordType::find(std::string_view name) const
{
    const auto found = std::lower_bound(
        fields.begin(), fields.end(), name,
        [](const FieldType &field, std::string_view key) { return field.name < key; });
    return found != fields.end() && found->name == name ? &*found : nullptr;
}

} // namespace bailiwick::cedar
