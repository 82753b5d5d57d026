// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/rolemodel/role_model.h"

#include <functional>

namespace bailiwick::rolemodel {

// What bringing a model's catalogue, roles and guardrails (never its sample fleet) into a fleet
// would do.
struct Application
{
    std::string importText;        // in the import format: how it is done
    std::vector<std::string> adds; // "action device:view", "role Reader: …", "policy …: …"
    std::vector<std::string> replaces; // roles and policies that were edited since
    std::vector<std::string> keeps;    // that stand there already
    bool changesAnything() const { return !adds.empty() || !replaces.empty(); }
};

enum class Edited : std::uint8_t {
    Refuse, // a role or policy of this model that was changed in the fleet is a conflict
    Replace
};

// Roles are the manufacturer's. An action that the fleet has by the same name stays as it is there;
// a role is found again by its externalId, and keeps its name and where it was derived from. A role
// whose name another one has gets the model's title behind it. A guardrail becomes a policy of the
// manufacturer: a forbid for everybody who belongs to an organization of its kind, shown, edited,
// previewed and enforced as every policy is; it, too, is found again by its externalId.
// Errors: "model-wrong" when what checkModel() finds is wrong; "no-manufacturer"; "model-conflict"
// with every conflict in the details: an action that is meta here and not there (wildcards and
// guardrails would mean something else), an externalId that names another action, roles and
// policies that were edited.
fleet::Expected<Application> applicationOf(const RoleModel &model, const fleet::State &state,
                                           Edited edited);

// What that puts, against the same state: actions, roles and policies. `makeId` gives an id never
// given before. Errors: "import-invalid".
fleet::Expected<fleet::ChangeSet> changesOf(const Application &application,
                                            const fleet::State &state,
                                            const std::function<fleet::Id()> &makeId);

} // namespace bailiwick::rolemodel
