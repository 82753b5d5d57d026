// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>

namespace bailiwick::rolemodel {

// A model that the program brings with it: the text of resources/models/<name>.jsonl.
struct BuiltinModel
{
    std::string_view name;
    std::string_view text;
};

std::span<const BuiltinModel> builtinModels();

} // namespace bailiwick::rolemodel
