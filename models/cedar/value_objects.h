// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/cedar/value.h"

// What the larger values keep on the heap. Internal to this folder.
namespace bailiwick::cedar {

struct StringObject final : Object
{
    explicit StringObject(std::string characters)
        : text(std::move(characters))
    {
    }
    const std::string text;
};

struct SetObject final : Object
{
    explicit SetObject(std::vector<Value> sorted)
        : elements(std::move(sorted))
    {
    }
    const std::vector<Value> elements;
};

struct RecordObject final : Object
{
    explicit RecordObject(std::vector<RecordField> sorted)
        : fields(std::move(sorted))
    {
    }
    const std::vector<RecordField> fields;
};

} // namespace bailiwick::cedar
