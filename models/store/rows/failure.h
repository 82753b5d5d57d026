// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/store/records.h"

#include <exception>
#include <new>
#include <type_traits>

namespace bailiwick::store {

// Inside of the folder a failed step is an exception, because nearly every line can fail in the
// same few ways; it becomes a value at the folder's boundary (guarded).
struct Failure
{
    Error error;
};

[[noreturn]] void fail(std::string code, std::string message, std::string action = {},
                       bool retry = false);

template<typename F>
auto guarded(F &&f) -> Expected<std::invoke_result_t<F>>
{
    try {
        if constexpr (std::is_void_v<std::invoke_result_t<F>>) {
            f();
            return {};
        } else {
            return f();
        }
    } catch (const Failure &failure) {
        return tl::unexpected<Error>(failure.error);
    } catch (const std::bad_alloc &) {
        return fleet::failure("store-memory", "There is not enough memory for this.", {},
                              "Close other programs and try again.");
    } catch (const std::exception &exception) {
        return fleet::failure("store-damaged", std::string("The store holds what it should not: ") +
                                                   exception.what());
    }
}

} // namespace bailiwick::store
