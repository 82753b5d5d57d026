// SPDX-License-Identifier: Apache-2.0
#include "models/cedar/watched_store.h"

namespace bailiwick::cedar {

void WatchedStore::reset()
{
    m_found.clear();
    m_guessed = false;
}

bool WatchedStore::exists(const EntityUid &uid) const
{
    const auto partly = m_entities.partly.find(uid);
    return (partly != m_entities.partly.end() && partly->second.exists) ||
           !m_entities.store.find(uid).isNull();
}

// Whether an entity that the store does not hold may nevertheless exist.
bool WatchedStore::mayBeMissing(const EntityUid &uid) const
{
    const auto mayBe = [&uid](const PartialEntity &entity) {
        return !entity.isKnown() && (entity.type.empty() || entity.type == uid.type());
    };
    return !m_entities.complete || mayBe(m_request.principal) || mayBe(m_request.resource);
}

EntityRef WatchedStore::find(const EntityUid &uid) const
{
    UnknownParts unknown{false, false, false, false};
    const EntityRef ref = m_entities.store.find(uid);
    const auto partly = m_entities.partly.find(uid);
    if (partly != m_entities.partly.end())
        unknown = partly->second;
    else if (ref.isNull() && mayBeMissing(uid))
        unknown = {};
    else if (ref.isNull())
        return {};
    m_found.push_back({uid, ref, unknown});
    return EntityRef{m_found.size() - 1};
}

Value WatchedStore::uid(EntityRef entity) const
{
    return Value::entity(m_found[entity.number].uid);
}

bool WatchedStore::attribute(EntityRef entity, const Name &name, Value &out) const
{
    const Found &found = m_found[entity.number];
    m_guessed = m_guessed || found.unknown.attributes;
    return !found.unknown.attributes && !found.ref.isNull() &&
           m_entities.store.attribute(found.ref, name, out);
}

bool WatchedStore::tag(EntityRef entity, std::string_view name, Value &out) const
{
    const Found &found = m_found[entity.number];
    m_guessed = m_guessed || found.unknown.tags;
    return !found.unknown.tags && !found.ref.isNull() && m_entities.store.tag(found.ref, name, out);
}

bool WatchedStore::hasAncestor(EntityRef entity, const EntityUid &ancestor) const
{
    const Found &found = m_found[entity.number];
    m_guessed = m_guessed || found.unknown.ancestors;
    return !found.unknown.ancestors && !found.ref.isNull() &&
           m_entities.store.hasAncestor(found.ref, ancestor);
}

} // namespace bailiwick::cedar
