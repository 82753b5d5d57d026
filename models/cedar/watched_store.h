// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/cedar/partial.h"

#include <vector>

namespace bailiwick::cedar {

// Stands between an evaluation and partial entities: answers what is known and notes when it is
// asked for something that is not. So the evaluator itself finds out which operations can be done
// already. Internal to this folder; not for several threads at once.
class WatchedStore final : public EntityStore
{
public:
    WatchedStore(const PartialRequest &request, const PartialEntities &entities)
        : m_request(request)
        , m_entities(entities)
    {
    }
    // Before each evaluation; refs handed out before are void.
    void reset();
    // Whether an answer since then was a guess ("no").
    bool guessed() const { return m_guessed; }
    // Whether the completed entities are sure to hold it.
    bool exists(const EntityUid &uid) const;

    EntityRef find(const EntityUid &uid) const override;
    Value uid(EntityRef entity) const override;
    bool attribute(EntityRef entity, const Name &name, Value &out) const override;
    bool tag(EntityRef entity, std::string_view name, Value &out) const override;
    bool hasAncestor(EntityRef entity, const EntityUid &ancestor) const override;

private:
    struct Found
    {
        EntityUid uid;
        EntityRef ref; // of the store; null: it does not hold it
        UnknownParts unknown;
    };
    bool mayBeMissing(const EntityUid &uid) const;

    const PartialRequest &m_request;
    const PartialEntities &m_entities;
    mutable std::vector<Found> m_found;
    mutable bool m_guessed = false;
};

} // namespace bailiwick::cedar
