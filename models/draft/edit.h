// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/state.h"

#include <QCoreApplication>
#include <QString>

#include <utility>
#include <vector>

namespace bailiwick::draft {

// Which entity: kind and id.
using EntityKey = std::pair<fleet::EntityKind, fleet::Id>;

// One step of a draft: what it is called ("Give Nora Lind the role Installer at Site 12") and what
// it changes. Steps are made by the functions below from the state they shall apply to; an edit
// without changes means that there was nothing to do.
struct Edit
{
    QString text;
    fleet::ChangeSet changes;
    // Entities whose changes by earlier steps are given up ("take theirs").
    std::vector<EntityKey> dropped;

    bool isEmpty() const { return changes.empty() && dropped.empty(); }
};

// Translations of step texts.
struct EditText
{
    Q_DECLARE_TR_FUNCTIONS(bailiwick::draft::Edit)
};

// A fresh UUIDv7 from the system's randomness, for entities that a draft creates.
fleet::Id newId();

// Several steps as one (ranges, bulk apply).
Edit combined(const QString &text, const std::vector<Edit> &edits);

// Assignments. `assignment.id` may be null: a new id is given.
Edit assignRole(const fleet::State &state, fleet::Assignment assignment);
Edit unassignRole(const fleet::State &state, fleet::Id assignment);
Edit changeValidity(const fleet::State &state, fleet::Id assignment,
                    const fleet::Validity &validity, const QString &reason);

// Delegations. `delegation.id` may be null: a new id is given; region and ceiling get sorted.
Edit createDelegation(const fleet::State &state, fleet::Delegation delegation);
Edit editDelegation(const fleet::State &state, fleet::Delegation delegation);
Edit cutDelegation(const fleet::State &state, fleet::Id delegation);
Edit restoreDelegation(const fleet::State &state, fleet::Id delegation);

// Policies. `policy.id` may be null: a new id is given.
Edit addPolicy(const fleet::State &state, fleet::Policy policy);
Edit editPolicy(const fleet::State &state, fleet::Policy policy);
Edit removePolicy(const fleet::State &state, fleet::Id policy);

// The organization-wide forbid.
Edit blockOrganization(const fleet::State &state, fleet::Id organization, bool blocked);

// The attributes of a node, all of them as they shall be.
Edit setAttributes(const fleet::State &state, fleet::Id resource, fleet::Attributes attributes);

// Teams and memberships.
Edit joinTeam(const fleet::State &state, fleet::Id team, fleet::Id membership);
Edit leaveTeam(const fleet::State &state, fleet::Id team, fleet::Id membership);
Edit disableMembership(const fleet::State &state, fleet::Id membership, bool disabled);

} // namespace bailiwick::draft
