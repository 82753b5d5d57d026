// SPDX-License-Identifier: Apache-2.0
#include "app/http/request_id.h"

#include <openssl/rand.h>

#include <array>
#include <atomic>
#include <cstdint>

namespace bailiwick::http {

std::string makeRequestId()
{
    std::array<unsigned char, 16> bytes{};
    if (RAND_bytes(bytes.data(), static_cast<int>(bytes.size())) != 1) {
        // An id without randomness still tells requests apart; it protects nothing.
        static std::atomic<std::uint64_t> counter{0};
        auto number = ++counter;
        for (std::size_t i = bytes.size(); i-- > 8; number >>= 8)
            bytes[i] = static_cast<unsigned char>(number & 0xff);
    }
    bytes[6] = static_cast<unsigned char>((bytes[6] & 0x0f) | 0x40);
    bytes[8] = static_cast<unsigned char>((bytes[8] & 0x3f) | 0x80);
    constexpr char digits[] = "0123456789abcdef";
    std::string text;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (i == 4 || i == 6 || i == 8 || i == 10)
            text += '-';
        text += digits[bytes[i] >> 4];
        text += digits[bytes[i] & 0x0f];
    }
    return text;
}

} // namespace bailiwick::http
