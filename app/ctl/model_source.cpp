// SPDX-License-Identifier: Apache-2.0
#include "app/ctl/model_source.h"

#include "models/rolemodel/builtin_models.h"
#include "models/rolemodel/model_file.h"

namespace bailiwick::ctl {

fleet::Expected<rolemodel::RoleModel> loadModel(const std::string &nameOrFile)
{
    std::string names;
    for (const rolemodel::BuiltinModel &model : rolemodel::builtinModels()) {
        if (model.name == nameOrFile)
            return rolemodel::readRoleModel(model.text, nameOrFile + ".jsonl");
        names += (names.empty() ? "" : ", ") + std::string(model.name);
    }
    auto model = rolemodel::readModelFile(nameOrFile);
    if (!model && model.error().code == "io")
        return fleet::failure("io", "There is neither a role model of this name nor such a file",
                              nameOrFile, "The models are: " + names + ".");
    return model;
}

} // namespace bailiwick::ctl
