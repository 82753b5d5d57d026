// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/identity/token.h"

namespace bailiwick::identity {

// Keys by which applications and gateways prove who they are. They name something on the server and
// hold no rights. Text form, in letters and digits only so that a double click takes all of it:
//   bwk_<id: 16 characters>_<secret: 43 characters><crc: 6 characters>
// in base 62; the secret has 256 random bits. crc = CRC-32 (IEEE 802.3) of all characters before
// it: a typo or a clipped copy is told from an unknown key without a look into the store, and
// scanners for leaked secrets can recognise one.

// The text is shown once and never stored.
struct IssuedKey
{
    std::string id;
    std::string text;
    TokenHash hash{}; // SHA-256 of the whole text
};
// Error: NoEntropy.
tl::expected<IssuedKey, Error> newApiKey(const RandomSource &random = systemRandom);

struct PresentedKey
{
    std::string id;
    TokenHash hash{};

    bool operator==(const PresentedKey &) const = default;
};

bool looksLikeApiKey(std::string_view text); // by its prefix
// Checks form and checksum only; looks nothing up. O(length), length limited. Errors as for tokens:
// NotAToken, WrongLength, WrongSpelling.
tl::expected<PresentedKey, TokenError> readApiKey(std::string_view text);
bool isKeyId(std::string_view text);

} // namespace bailiwick::identity
