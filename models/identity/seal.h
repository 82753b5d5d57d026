// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/identity/error.h"

#include <tl/expected.hpp>

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace bailiwick::identity {

// Authenticated encryption of what is kept on disk: "BWSEAL1\0", 12 random bytes, AES-256-GCM (NIST
// SP 800-38D) of the content, 16-byte tag. A `label` is authenticated with it, so that what was
// kept for something else does not open. Everything here is safe from any thread; a Sealer is for
// one at a time.
using SealKey = std::array<std::uint8_t, 32>;
using SealTag = std::array<std::uint8_t, 16>;

std::optional<SealKey> newSealKey(); // random; none when the system has no randomness
// From a secret of at least 256 random bits, another one for each purpose (HKDF with SHA-256, RFC
// 5869). None: the cryptographic library refused.
std::optional<SealKey> sealKeyFrom(std::string_view secret, std::string_view purpose);

// Seals piece by piece, for contents that need not be in memory as a whole.
class Sealer
{
public:
    // Errors: NoEntropy, Internal.
    static tl::expected<Sealer, Error> begin(const SealKey &key, std::string_view label);
    ~Sealer();
    Sealer(Sealer &&) noexcept;
    Sealer &operator=(Sealer &&) noexcept;

    // What comes first.
    const std::string &head() const { return m_head; }
    // The next bytes, sealed. Empty for a piece that is not: the cryptographic library refused.
    std::string add(std::string_view piece);
    // What comes last: tells this content from every other one that was ever sealed with the key.
    std::optional<SealTag> finish();

private:
    struct Free
    {
        void operator()(void *context) const;
    };
    Sealer() = default;

    std::unique_ptr<void, Free> m_context;
    std::string m_head;
};

// The whole at once. Errors: NoEntropy, Internal.
tl::expected<std::string, Error> seal(std::string_view content, const SealKey &key,
                                      std::string_view label);
// None: not such bytes, cut off, changed, of another label, or another key.
std::optional<std::string> unseal(std::string_view sealed, const SealKey &key,
                                  std::string_view label);
// The last bytes of what was sealed; zeros when it is too short for any.
SealTag sealTagOf(std::string_view sealed);

} // namespace bailiwick::identity
