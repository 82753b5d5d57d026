// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/identity/random.h"

#include <array>
#include <string_view>

namespace bailiwick::identity {

// Tokens are opaque: they name something on the server and hold no rights. Text form:
//   access   bwa_<base64url of 32 random bytes><crc>
//   refresh  bwr_<base64url of 16 bytes family ‖ 32 random bytes><crc>
// crc = CRC-32 (IEEE 802.3) of all characters before it, in 6 base64url characters: a typo or a
// clipped copy is told from an unknown token without a look into the store, and scanners for leaked
// secrets can recognise one. The family is the same for all refresh tokens of one session: so the
// session of a refresh token that was used before is found without keeping old hashes.
enum class TokenKind { Access, Refresh };

// SHA-256: what a store keeps instead of the token. Tokens are random, so it needs no salt.
using TokenHash = std::array<std::uint8_t, 32>;
using TokenFamily = std::array<std::uint8_t, 16>;

enum class TokenError {
    NotAToken,    // no known prefix
    WrongKind,    // an access token where a refresh token is needed, or the reverse
    WrongLength,  // clipped or with something pasted to it
    WrongSpelling // a character that cannot be, or the checksum is wrong: a typo
};
std::string_view message(TokenError error); // a sentence for people

// What was read from the text of a token.
struct PresentedToken
{
    TokenKind kind = TokenKind::Access;
    TokenHash hash{};     // of the whole text
    TokenFamily family{}; // zero for an access token
    bool operator==(const PresentedToken &) const = default;
};

tl::expected<std::string, Error> newAccessToken(const RandomSource &random = systemRandom);
tl::expected<std::string, Error> newRefreshToken(const TokenFamily &family,
                                                 const RandomSource &random = systemRandom);
tl::expected<TokenFamily, Error> newFamily(const RandomSource &random = systemRandom);
TokenHash hashFamily(const TokenFamily &family); // what Session::refreshFamily is looked up by

// Checks form and checksum only; looks nothing up. O(length), length limited.
tl::expected<PresentedToken, TokenError> readToken(std::string_view text, TokenKind expected);

// Constant time.
bool sameHash(const TokenHash &a, const TokenHash &b);

} // namespace bailiwick::identity
