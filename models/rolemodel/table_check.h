// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/rolemodel/role_model.h"

namespace bailiwick::rolemodel {

// A cell whose table says something else than the engine decides.
struct WrongCell
{
    std::string table;
    std::string operation;
    fleet::ActionName action;
    std::string who;   // "Nora Lind (Nordquell)"
    std::string where; // path of the node
    bool expected = false;
    std::size_t line = 0;

    // "Nora Lind (Nordquell), device:view at Hotel Seeblick: may, but the table says may not"
    std::string toString() const;
};

struct ModelCheck
{
    std::size_t cells = 0; // evaluated: all there are
    std::vector<WrongCell> wrong;
    std::vector<fleet::ErrorDetail> guardrails; // broken ones; where = "line 12"

    bool passed() const { return wrong.empty() && guardrails.empty(); }
};

// Asks the engine (access::decide) for every cell of every table at the model's moment, and holds
// the guardrails, the model's and the engine's, against the sample and what each step makes of it.
// O(cells × actions + people × guardrails).
ModelCheck checkModel(const RoleModel &model);

// Error "model-wrong", with every wrong cell and broken guardrail in the details (at most 100, by
// line), when checkModel() finds any.
fleet::Expected<void> requireRight(const RoleModel &model);

} // namespace bailiwick::rolemodel
