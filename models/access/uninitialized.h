// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <type_traits>
#include <utility>
#include <vector>

namespace bailiwick::access {

// Leaves what resize() adds as it is in memory: for large arrays of numbers that are written whole
// right after, where zeros first would cost as much again.
template<typename T>
class UninitializedAllocator : public std::allocator<T>
{
public:
    template<typename U>
    struct rebind // the standard's name
    {
        using other = UninitializedAllocator<U>;
    };
    using std::allocator<T>::allocator;

    template<typename U, typename... Arguments>
    void construct(U *place, Arguments &&...arguments)
    {
        if constexpr (sizeof...(Arguments) == 0 && std::is_trivially_default_constructible_v<U>)
            ::new (static_cast<void *>(place)) U;
        else
            ::new (static_cast<void *>(place)) U(std::forward<Arguments>(arguments)...);
    }
};

template<typename T>
using UninitializedVector = std::vector<T, UninitializedAllocator<T>>;

} // namespace bailiwick::access
