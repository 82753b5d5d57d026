// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/error.h"
#include "models/fleet/state.h"

namespace bailiwick::rolemodel {

// Policies of the form {id, name, members, statements: [{effect, role | actions, resources,
// tenants}]} (Connhex IAM) in our words: Cedar policies in the import format, against a fleet whose
// people, teams and nodes they name.
//  - A file is one policy, a list of them, or {"policies": […], "roles": [{id, name, actions}]}.
//  - core:things:get is the action core-things:get, added to the catalogue when it is not there;
//    those of iam:… change access (meta). A wildcard stands for the actions known by then; one that
//    allows never for meta ones.
//  - user:local:X is a membership by externalId or e-mail address, team:local:X a team by
//    externalId or name; "*", user:local:* and team:local:* everybody.
//  - resources and tenants are nodes by externalId (a tenant also by its organization's or its own
//    name), "*" everywhere; both together: where both hold. An empty or missing list is not
//    everywhere.
//  - DENY becomes a forbid of the manufacturer: it wins, as it does there. ALLOW becomes a permit
//    of each organization whose people are members.
struct IamImport
{
    std::string importText;               // actions, then policies
    std::size_t policies = 0;             // in importText
    std::vector<std::string> translated;  // what became what
    std::vector<fleet::ErrorDetail> left; // what did not, where (JSON pointer) and why
};

// Every member of the file is in `translated` or in `left`. Of a DENY with something left nothing
// is taken over in part: half a prohibition would look like a whole one. Errors: those of
// wire::parseJson, "not-iam", "no-manufacturer".
fleet::Expected<IamImport> importIam(std::string_view text, const std::string &file,
                                     const fleet::State &state);

} // namespace bailiwick::rolemodel
