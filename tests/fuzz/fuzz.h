// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

// What the fuzz targets share. A target reads any bytes and checks what must hold for them; what
// does not hold ends the program, and libFuzzer keeps the input.
namespace bailiwick::fuzz {

inline std::string_view textOf(const std::uint8_t *data, std::size_t size)
{
    return {reinterpret_cast<const char *>(data), size};
}

inline void require(bool holds, const char *property, std::string_view detail = {})
{
    if (holds)
        return;
    std::fprintf(stderr, "property broken: %s\n%.*s\n", property, int(detail.size()),
                 detail.data());
    std::abort();
}

} // namespace bailiwick::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);
