// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/identity/random.h"

#include <optional>
#include <string_view>
#include <vector>

namespace bailiwick::identity {

// Cost of argon2id (RFC 9106). The default is OWASP's (Password Storage Cheat Sheet).
struct PasswordCost
{
    std::uint32_t memoryKiB = 19456;
    std::uint32_t passes = 2;
    std::uint32_t lanes = 1;
    bool operator==(const PasswordCost &) const = default;
};

// Why a new password is refused, in a sentence; nothing when it is good. At least 12 characters
// (Unicode code points), at most 1024 bytes, not one repeated or running sequence, not one of the
// best-known ones, and not built from `words` (the account's e-mail, name, organization). There is
// no rule on kinds of characters (NIST SP 800-63B section 3.1.1.2). Spelled as typed: not
// normalized.
std::optional<Error> checkPassword(std::string_view password,
                                   const std::vector<std::string_view> &words = {});

// The PHC string "$argon2id$v=19$m=…,t=…,p=…$salt$hash" with a new 16-byte salt and a 32-byte hash.
// Does not check the rules, only the limit of 1024 bytes. Slow on purpose (tens of milliseconds,
// memoryKiB of memory). Thread-safe.
tl::expected<std::string, Error> hashPassword(std::string_view password,
                                              const PasswordCost &cost = {},
                                              const RandomSource &random = systemRandom);

// True when the password gives the hash; compared in constant time. A password over 1024 bytes is
// wrong. Error: InvalidHash for anything but an argon2id PHC string of at most 1 GiB and 64 passes,
// so that a hash from a damaged file cannot stop the server. Thread-safe.
tl::expected<bool, Error> verifyPassword(std::string_view password, std::string_view phc);

// Takes as long as verifyPassword on a hash of `cost` and answers false: for accounts that do not
// exist or have no password, so that the time tells nothing. Thread-safe.
bool verifyNobody(std::string_view password, const PasswordCost &cost = {});

// True when the hash was made at another cost than `cost`: hash again after the next sign-in.
bool needsRehash(std::string_view phc, const PasswordCost &cost = {});

} // namespace bailiwick::identity
