// SPDX-License-Identifier: Apache-2.0
#include "models/identity/offer_token.h"

#include <openssl/sha.h>

namespace bailiwick::identity {

namespace {

constexpr std::string_view prefix = "bwo_";
constexpr std::string_view digits =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
// 43 characters of 6 bits hold 256 random bits, and two more.
constexpr std::size_t characters = 43;

} // namespace

tl::expected<std::string, Error> newOfferToken(const RandomSource &random)
{
    std::array<std::uint8_t, characters> bytes{};
    if (!random(bytes))
        return tl::unexpected(Error{Error::Code::NoEntropy,
                                    "No token can be made: the system gives no random bytes.",
                                    "Try again; if it stays, restart the machine.", true});
    std::string text(prefix);
    for (const std::uint8_t byte : bytes)
        text += digits[byte & 63];
    return text;
}

std::optional<TokenHash> readOfferToken(std::string_view text)
{
    if (!text.starts_with(prefix) || text.size() != prefix.size() + characters ||
        text.substr(prefix.size()).find_first_not_of(digits) != std::string_view::npos)
        return std::nullopt;
    TokenHash hash{};
    SHA256(reinterpret_cast<const unsigned char *>(text.data()), text.size(), hash.data());
    return hash;
}

} // namespace bailiwick::identity
