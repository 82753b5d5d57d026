// SPDX-License-Identifier: Apache-2.0
#include "models/cedar/residual_facts.h"

#include <algorithm>

namespace bailiwick::cedar {

namespace {

KindSet kindsOf(const Type &type)
{
    switch (type.kind()) {
    case TypeKind::Bool:
    case TypeKind::True:
    case TypeKind::False:
        return only(Kind::Bool);
    case TypeKind::Long:
        return only(Kind::Long);
    case TypeKind::String:
        return only(Kind::String);
    case TypeKind::Entity:
        return only(Kind::Entity);
    case TypeKind::Set:
        return only(Kind::Set);
    case TypeKind::Record:
        return only(Kind::Record);
    case TypeKind::Decimal:
        return only(Kind::Decimal);
    case TypeKind::IpAddr:
        return only(Kind::IpAddr);
    case TypeKind::Datetime:
        return only(Kind::Datetime);
    case TypeKind::Duration:
        return only(Kind::Duration);
    }
    return anyKind;
}

} // namespace

Shape Shape::of(const Value &value)
{
    Shape shape = of(only(value.kind()));
    if (value.isEntity())
        shape.type = Type::entity(std::string(value.asEntity().type()));
    if (value.isSet()) {
        shape.elements = 0;
        for (const Value &element : value.elements())
            shape.elements |= only(element.kind());
    }
    return shape;
}

Shape Shape::of(const Type &type, bool exists)
{
    Shape shape = of(kindsOf(type));
    if (type.isSet())
        shape.elements = kindsOf(type.element());
    if (type.isEntity() || type.isRecord())
        shape.type = type;
    shape.exists = exists && type.isEntity();
    return shape;
}

const std::string *Shape::entityType() const
{
    return isOnly(only(Kind::Entity)) && type ? &type->entityType() : nullptr;
}

Shape Shape::merged(const Shape &other) const
{
    if (kinds == 0)
        return other;
    if (other.kinds == 0)
        return *this;
    Shape shape = of(kinds | other.kinds);
    const KindSet set = only(Kind::Set);
    shape.elements = (canBe(set) ? elements : 0) | (other.canBe(set) ? other.elements : 0);
    if (type && other.type && *type == *other.type)
        shape.type = type;
    shape.exists = exists && other.exists;
    return shape;
}

bool FewNodes::add(NodeId node)
{
    static constexpr std::size_t most = 12;
    if (contains(node))
        return true;
    if (m_nodes.size() == most)
        return false;
    m_nodes.push_back(node);
    return true;
}

bool FewNodes::addAll(const FewNodes &other)
{
    return std::all_of(other.begin(), other.end(), [this](NodeId node) { return add(node); });
}

bool FewNodes::contains(NodeId node) const
{
    return std::find(m_nodes.begin(), m_nodes.end(), node) != m_nodes.end();
}

} // namespace bailiwick::cedar
