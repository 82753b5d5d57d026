// SPDX-License-Identifier: Apache-2.0
#include "models/cedar/entity_uid.h"

#include "models/cedar/printer.h"

#include <utility>

namespace bailiwick::cedar {

std::size_t uidHash(std::string_view type, std::string_view id)
{
    const std::hash<std::string_view> hash;
    const std::size_t first = hash(type);
    return first ^ (hash(id) + 0x9e3779b97f4a7c15ULL + (first << 6U) + (first >> 2U));
}

UidObject::UidObject(std::string entityType, std::string entityId)
    : type(std::move(entityType))
    , id(std::move(entityId))
    , hash(uidHash(type, id))
{
}

EntityUid::EntityUid(std::string type, std::string id)
    : m_data(new UidObject(std::move(type), std::move(id)))
{
}

EntityUid EntityUid::fromObject(const UidObject *object)
{
    EntityUid uid;
    uid.m_data = Handle<UidObject>::share(object);
    return uid;
}

std::string EntityUid::text() const
{
    return std::string(type()) + "::" + quoted(id());
}

bool EntityUid::operator==(const EntityUid &other) const
{
    const UidObject *a = object();
    const UidObject *b = other.object();
    return a == b || (a && b && a->hash == b->hash && a->id == b->id && a->type == b->type);
}

std::strong_ordering EntityUid::operator<=>(const EntityUid &other) const
{
    if (const auto order = type() <=> other.type(); std::is_neq(order))
        return order;
    return id() <=> other.id();
}

} // namespace bailiwick::cedar
