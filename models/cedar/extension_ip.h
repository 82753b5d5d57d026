// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/cedar/object.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>

namespace bailiwick::cedar {

// An address or a range of addresses (specification: Cedar.Spec.Ext.IPAddr). Immutable.
struct IpObject final : Object
{
    using Bytes = std::array<std::uint8_t, 16>;
    IpObject(bool isV6, const Bytes &address, std::uint8_t prefixBits)
        : v6(isV6)
        , prefix(prefixBits)
        , bytes(address)
    {
    }

    const bool v6;
    const std::uint8_t prefix; // 0..32 or 0..128
    const Bytes bytes;         // in network order; IPv4 uses the first four

    // Whether all of this range lies in `other`; ranges of different families never do.
    bool isInRange(const IpObject &other) const;
    bool isLoopback() const;
    bool isMulticast() const;
    int compare(const IpObject &other) const; // the text as written counts: 10.0.0.1/8 ≠ 10.0.0.0/8
    std::size_t hash() const;
    std::string text() const;
};

} // namespace bailiwick::cedar
