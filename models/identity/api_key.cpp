// SPDX-License-Identifier: Apache-2.0
#include "models/identity/api_key.h"

#include "models/identity/checksum.h"

#include <openssl/crypto.h>
#include <openssl/sha.h>

#include <vector>

namespace bailiwick::identity {

namespace {

constexpr std::string_view digits =
    "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
constexpr std::string_view prefix = "bwk_";
constexpr std::size_t idSize = 16; // what 12 bytes come to, but for their highest bit
constexpr std::size_t idBytes = 12;
constexpr std::size_t secretSize = 43; // 32 bytes
constexpr std::size_t secretBytes = 32;
constexpr std::size_t checksumSize = 6; // 4 bytes
constexpr std::size_t keySize = prefix.size() + idSize + 1 + secretSize + checksumSize;

// The bytes as one number in base 62, with zeros before it up to `size` characters.
std::string encode(std::vector<std::uint8_t> bytes, std::size_t size)
{
    std::string text(size, digits[0]);
    for (std::size_t i = size; i-- > 0;) {
        unsigned rest = 0;
        for (std::uint8_t &byte : bytes) {
            const unsigned value = rest << 8 | byte;
            byte = static_cast<std::uint8_t>(value / 62);
            rest = value % 62;
        }
        text[i] = digits[rest];
    }
    OPENSSL_cleanse(bytes.data(), bytes.size());
    return text;
}

std::string checksumOf(std::string_view text)
{
    const std::uint32_t crc = crc32(text);
    return encode({static_cast<std::uint8_t>(crc >> 24), static_cast<std::uint8_t>(crc >> 16),
                   static_cast<std::uint8_t>(crc >> 8), static_cast<std::uint8_t>(crc)},
                  checksumSize);
}

TokenHash hashOf(std::string_view text)
{
    TokenHash hash{};
    SHA256(reinterpret_cast<const unsigned char *>(text.data()), text.size(), hash.data());
    return hash;
}

bool isSpelled(std::string_view text)
{
    return text.find_first_not_of(digits) == std::string_view::npos;
}

} // namespace

tl::expected<IssuedKey, Error> newApiKey(const RandomSource &random)
{
    std::vector<std::uint8_t> id(idBytes);
    std::vector<std::uint8_t> secret(secretBytes);
    if (!random(id) || !random(secret))
        return tl::unexpected(Error{Error::Code::NoEntropy,
                                    "No key can be made: the system gives no random bytes.",
                                    "Try again; if it stays, restart the machine.", true});
    IssuedKey key;
    key.id = encode(std::move(id), idSize);
    key.text = std::string(prefix) + key.id + "_" + encode(std::move(secret), secretSize);
    key.text += checksumOf(key.text);
    key.hash = hashOf(key.text);
    return key;
}

bool looksLikeApiKey(std::string_view text)
{
    return text.starts_with(prefix);
}

bool isKeyId(std::string_view text)
{
    return text.size() == idSize && isSpelled(text);
}

tl::expected<PresentedKey, TokenError> readApiKey(std::string_view text)
{
    if (!looksLikeApiKey(text))
        return tl::unexpected(TokenError::NotAToken);
    if (text.size() != keySize)
        return tl::unexpected(TokenError::WrongLength);
    const std::string_view id = text.substr(prefix.size(), idSize);
    const std::string_view body = text.substr(0, keySize - checksumSize);
    const bool spelled = isSpelled(id) && text[prefix.size() + idSize] == '_' &&
                         isSpelled(text.substr(prefix.size() + idSize + 1));
    if (!spelled || checksumOf(body) != text.substr(body.size()))
        return tl::unexpected(TokenError::WrongSpelling);
    return PresentedKey{std::string(id), hashOf(text)};
}

} // namespace bailiwick::identity
