// SPDX-License-Identifier: Apache-2.0
#include "models/identity/token.h"

#include "models/identity/checksum.h"

#include <openssl/crypto.h>
#include <openssl/sha.h>

#include <algorithm>
#include <vector>

namespace bailiwick::identity {

namespace {

constexpr std::string_view digits =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
constexpr std::size_t secretSize = 32;
constexpr std::size_t familySize = std::tuple_size_v<TokenFamily>;
constexpr std::size_t prefixSize = 4;
constexpr std::size_t checksumSize = 6;

using Bytes = std::vector<std::uint8_t>;

std::string_view prefixOf(TokenKind kind)
{
    return kind == TokenKind::Access ? "bwa_" : "bwr_";
}

std::size_t payloadSize(TokenKind kind)
{
    return kind == TokenKind::Access ? secretSize : familySize + secretSize;
}

std::size_t encodedSize(std::size_t bytes)
{
    return (bytes * 8 + 5) / 6;
}

std::string encode(std::span<const std::uint8_t> bytes)
{
    std::string text;
    std::uint32_t group = 0;
    unsigned bits = 0;
    for (const std::uint8_t byte : bytes) {
        group = (group << 8 | byte) & 0xFFFF;
        for (bits += 8; bits >= 6; bits -= 6)
            text += digits[group >> (bits - 6) & 63];
    }
    if (bits > 0)
        text += digits[group << (6 - bits) & 63];
    return text;
}

Bytes decode(std::string_view text)
{
    Bytes bytes;
    std::uint32_t group = 0;
    unsigned bits = 0;
    for (const char c : text) {
        group = (group << 6 | static_cast<std::uint32_t>(digits.find(c) & 63)) & 0xFFFF;
        bits += 6;
        if (bits >= 8) {
            bits -= 8;
            bytes.push_back(static_cast<std::uint8_t>(group >> bits));
        }
    }
    return bytes;
}

std::string checksum(std::string_view text)
{
    const std::uint32_t crc = crc32(text);
    const std::array<std::uint8_t, 4> bytes = {
        static_cast<std::uint8_t>(crc >> 24), static_cast<std::uint8_t>(crc >> 16),
        static_cast<std::uint8_t>(crc >> 8), static_cast<std::uint8_t>(crc)};
    return encode(bytes);
}

TokenHash hashOf(const void *data, std::size_t size)
{
    TokenHash hash{};
    SHA256(static_cast<const unsigned char *>(data), size, hash.data());
    return hash;
}

tl::unexpected<Error> noEntropy()
{
    return tl::unexpected(Error{Error::Code::NoEntropy,
                                "No token can be made: the system gives no random bytes.",
                                "Try again; if it stays, restart the machine.", true});
}

tl::expected<std::string, Error> newToken(TokenKind kind, std::span<const std::uint8_t> family,
                                          const RandomSource &random)
{
    Bytes payload(family.begin(), family.end());
    payload.resize(payloadSize(kind));
    if (!random(std::span(payload).subspan(family.size())))
        return noEntropy();
    const std::string text = std::string(prefixOf(kind)) + encode(payload);
    OPENSSL_cleanse(payload.data(), payload.size());
    return text + checksum(text);
}

} // namespace

std::string_view message(TokenError error)
{
    switch (error) {
    case TokenError::NotAToken:
        return "This is not a token of this service: tokens begin with bwa_ or bwr_.";
    case TokenError::WrongKind:
        return "This is the other kind of token: requests need the access token (bwa_), a refresh "
               "needs the refresh token (bwr_).";
    case TokenError::WrongLength:
        return "The token is too short or too long: perhaps it was clipped when it was copied.";
    case TokenError::WrongSpelling:
        break;
    }
    return "The token is misspelled: its checksum does not fit. Copy it again.";
}

tl::expected<std::string, Error> newAccessToken(const RandomSource &random)
{
    return newToken(TokenKind::Access, {}, random);
}

tl::expected<std::string, Error> newRefreshToken(const TokenFamily &family,
                                                 const RandomSource &random)
{
    return newToken(TokenKind::Refresh, family, random);
}

tl::expected<TokenFamily, Error> newFamily(const RandomSource &random)
{
    TokenFamily family{};
    if (!random(family))
        return noEntropy();
    return family;
}

TokenHash hashFamily(const TokenFamily &family)
{
    return hashOf(family.data(), family.size());
}

tl::expected<PresentedToken, TokenError> readToken(std::string_view text, TokenKind expected)
{
    const auto other = expected == TokenKind::Access ? TokenKind::Refresh : TokenKind::Access;
    if (text.starts_with(prefixOf(other)))
        return tl::unexpected(TokenError::WrongKind);
    if (!text.starts_with(prefixOf(expected)))
        return tl::unexpected(TokenError::NotAToken);
    if (text.size() != prefixSize + encodedSize(payloadSize(expected)) + checksumSize)
        return tl::unexpected(TokenError::WrongLength);
    const auto body = text.substr(0, text.size() - checksumSize);
    const auto payload = body.substr(prefixSize);
    if (payload.find_first_not_of(digits) != std::string_view::npos ||
        checksum(body) != text.substr(body.size()))
        return tl::unexpected(TokenError::WrongSpelling);
    PresentedToken token{expected, hashOf(text.data(), text.size()), {}};
    if (expected == TokenKind::Refresh) {
        const Bytes bytes = decode(payload);
        std::copy_n(bytes.begin(), familySize, token.family.begin());
    }
    return token;
}

bool sameHash(const TokenHash &a, const TokenHash &b)
{
    return CRYPTO_memcmp(a.data(), b.data(), a.size()) == 0;
}

} // namespace bailiwick::identity
