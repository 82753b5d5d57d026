// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/rolemodel/role_model.h"

namespace bailiwick::rolemodel {

// A role model out of a file; `path` names it in messages. No more is read than a model may be
// long. Errors: "io"; those of readRoleModel.
fleet::Expected<RoleModel> readModelFile(const std::string &path);

} // namespace bailiwick::rolemodel
