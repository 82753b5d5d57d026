// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/draft/edit.h"

#include <map>

namespace bailiwick::draft {

enum class Resolution { Mine, Theirs };

// One entity of a draft that does not fit its newer base.
struct Conflict
{
    enum class Kind {
        ChangedElsewhere, // both changed it
        RemovedElsewhere, // the draft changes it, it is gone
        MissingReference  // the draft's version refers to something that is gone
    };

    Kind kind = Kind::ChangedElsewhere;
    EntityKey entity;
    QString step;                          // text of the last step that touches it
    std::optional<fleet::Entity> original; // as it was when the draft first touched it
    std::optional<fleet::Entity> mine;     // nullopt: removed
    std::optional<fleet::Entity> theirs;   // nullopt: removed
    std::vector<EntityKey> missing;        // for MissingReference

    bool operator==(const Conflict &) const = default;
};

// What an entity refers to, as far as drafts make such entities (organizations, people, roles,
// scopes, delegations, members); null ids left out.
std::vector<EntityKey> references(const fleet::Entity &entity);

// Pure comparison: `net` is the draft's net change set, `originals` what it started from, `base`
// the newer state. Conflicts in order of `net`. `stepOf` names the step that touches an entity.
std::vector<Conflict>
conflictsOf(const fleet::ChangeSet &net,
            const std::map<EntityKey, std::optional<fleet::Entity>> &originals,
            const fleet::State &base, const std::map<EntityKey, QString> &stepOf);

} // namespace bailiwick::draft
