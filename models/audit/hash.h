// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace bailiwick::audit {

using Hash = std::array<std::uint8_t, 32>; // SHA-256

// SHA-256 of the parts one after the other. Thread-safe.
Hash sha256(std::initializer_list<std::string_view> parts);
inline Hash sha256(std::string_view bytes)
{
    return sha256({bytes});
}

// SHA-256 of a stream. One thread at a time; add nothing after finish().
class Digest
{
public:
    Digest();
    ~Digest();
    Digest(Digest &&) noexcept;
    Digest &operator=(Digest &&) noexcept;

    void add(std::string_view bytes);
    Hash finish();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

std::string_view bytes(const Hash &hash);
std::optional<Hash> hashFromBytes(std::string_view bytes); // exactly 32

// Lower-case hexadecimal, no separators. Decoding accepts nothing else.
std::string hex(std::string_view bytes);
std::optional<std::string> fromHex(std::string_view text);

// RFC 4648 section 4 with padding. Decoding accepts only what encoding writes.
std::string base64(std::string_view bytes);
std::optional<std::string> fromBase64(std::string_view text);

// Cryptographic random bytes; nothing when the library has no entropy.
std::optional<std::string> randomBytes(std::size_t count);

} // namespace bailiwick::audit
