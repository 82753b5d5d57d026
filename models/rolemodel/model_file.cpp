// SPDX-License-Identifier: Apache-2.0
#include "models/rolemodel/model_file.h"

#include <fstream>

namespace bailiwick::rolemodel {

fleet::Expected<RoleModel> readModelFile(const std::string &path)
{
    std::ifstream file(path, std::ios::binary);
    std::string text(maximumModelBytes + 1, '\0');
    if (file)
        file.read(text.data(), static_cast<std::streamsize>(text.size()));
    if (!file.is_open() || file.bad() || (file.fail() && !file.eof()))
        return fleet::failure("io", "The file cannot be read", path,
                              "Check its name and that you may read it.");
    text.resize(static_cast<std::size_t>(file.gcount()));
    return readRoleModel(text, path);
}

} // namespace bailiwick::rolemodel
