// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/rolemodel/role_model.h"

namespace bailiwick::ctl {

// The role model that people name: one that the program brings with it ("spaces"), or a file.
// Errors: "io" (neither), and those of rolemodel::readRoleModel.
fleet::Expected<rolemodel::RoleModel> loadModel(const std::string &nameOrFile);

} // namespace bailiwick::ctl
