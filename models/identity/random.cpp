// SPDX-License-Identifier: Apache-2.0
#include "models/identity/random.h"

#include <openssl/rand.h>

#include <array>

namespace bailiwick::identity {

bool systemRandom(std::span<std::uint8_t> out)
{
    return RAND_bytes(out.data(), static_cast<int>(out.size())) == 1;
}

UuidGenerator::UuidGenerator(RandomSource random)
    : m_random(std::move(random))
{
}

tl::expected<std::string, Error> UuidGenerator::next(std::int64_t nowMs)
{
    std::array<std::uint8_t, 16> uuid{};
    if (!m_random(uuid))
        return tl::unexpected(Error{Error::Code::NoEntropy,
                                    "No id can be made: the system gives no random bytes.",
                                    "Try again; if it stays, restart the machine.", true});
    std::int64_t ms = nowMs;
    std::uint32_t counter = 0;
    {
        const std::lock_guard lock(m_mutex);
        if (nowMs > m_lastMs) {
            // The upper half stays free, so that a millisecond holds at least 2048 ids.
            m_counter = static_cast<std::uint32_t>(uuid[6] << 8 | uuid[7]) & 0x7FF;
            m_lastMs = nowMs;
        } else if (++m_counter > 0xFFF) {
            m_counter = 0;
            ++m_lastMs;
        }
        ms = m_lastMs;
        counter = m_counter;
    }
    for (unsigned i = 0; i < 6; ++i)
        uuid[i] = static_cast<std::uint8_t>(ms >> (40 - 8 * i));
    uuid[6] = static_cast<std::uint8_t>(0x70 | counter >> 8);
    uuid[7] = static_cast<std::uint8_t>(counter);
    uuid[8] = static_cast<std::uint8_t>(0x80 | (uuid[8] & 0x3F));

    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    text.reserve(36);
    for (unsigned i = 0; i < uuid.size(); ++i) {
        if (i == 4 || i == 6 || i == 8 || i == 10)
            text += '-';
        text += digits[uuid[i] >> 4];
        text += digits[uuid[i] & 15];
    }
    return text;
}

tl::expected<std::string, Error> newUuid(std::int64_t nowMs)
{
    static UuidGenerator generator;
    return generator.next(nowMs);
}

} // namespace bailiwick::identity
