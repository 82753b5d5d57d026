// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/identity/token.h"

#include <optional>

namespace bailiwick::identity {

// Who has it was sent the e-mail that offers a device: "bwo_" and 43 random characters of
// base64url. A store keeps its SHA-256 only.
tl::expected<std::string, Error> newOfferToken(const RandomSource &random = systemRandom);
// None when it has not the form of one; looks nothing up.
std::optional<TokenHash> readOfferToken(std::string_view text);

} // namespace bailiwick::identity
