// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/cedar/object.h"

#include <compare>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace bailiwick::cedar {

// What an EntityUid points at. `hash` is of type and id.
struct UidObject final : Object
{
    UidObject(std::string entityType, std::string entityId);
    const std::string type; // with namespaces: "Fleet::Device"
    const std::string id;
    const std::size_t hash;
};

// Name of an entity: `Fleet::Device::"d1"`. An immutable shared value, one pointer wide; copying
// is one atomic increment. A default-constructed uid has an empty type and id and names nothing.
// Equal when type and id are equal (specification: Cedar.Spec.EntityUID).
class EntityUid
{
public:
    EntityUid() = default;
    EntityUid(std::string type, std::string id);

    bool isNull() const { return !m_data; }
    std::string_view type() const { return m_data ? std::string_view(m_data->type) : ""; }
    std::string_view id() const { return m_data ? std::string_view(m_data->id) : ""; }
    std::size_t hash() const { return m_data ? m_data->hash : 0; }
    // As in a policy: Type::"id" with the id escaped.
    std::string text() const;

    bool operator==(const EntityUid &other) const;
    std::strong_ordering operator<=>(const EntityUid &other) const; // by type, then id

    const UidObject *object() const { return m_data.get(); }
    static EntityUid fromObject(const UidObject *object);

private:
    Handle<UidObject> m_data;
};

// Whether entities of this type are actions: `Action`, `Fleet::Action`.
inline bool isActionType(std::string_view type)
{
    return type == "Action" || type.ends_with("::Action");
}

struct EntityUidHash
{
    std::size_t operator()(const EntityUid &uid) const { return uid.hash(); }
};

} // namespace bailiwick::cedar
