// SPDX-License-Identifier: Apache-2.0
#include "models/audit/hash.h"

#include <openssl/evp.h>
#include <openssl/rand.h>

#include <algorithm>
#include <cstdlib>

namespace bailiwick::audit {

namespace {

constexpr std::string_view hexDigits = "0123456789abcdef";
constexpr std::string_view base64Digits =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

// A digest cannot fail but for lack of memory, which no caller can mend.
void require(bool done)
{
    if (!done)
        std::abort();
}

// Looked up once: the library's own search for it costs as much as hashing a row of the log.
const EVP_MD *algorithm()
{
    static const EVP_MD *const sha = EVP_MD_fetch(nullptr, "SHA256", nullptr);
    return sha ? sha : EVP_sha256();
}

} // namespace

struct Digest::State
{
    EVP_MD_CTX *context = EVP_MD_CTX_new();
    State() { require(context && EVP_DigestInit_ex(context, algorithm(), nullptr) == 1); }
    ~State() { EVP_MD_CTX_free(context); }
    State(const State &) = delete;
    State &operator=(const State &) = delete;
};

Digest::Digest()
    : m_state(std::make_unique<State>())
{
}
Digest::~Digest() = default;
Digest::Digest(Digest &&) noexcept = default;
Digest &Digest::operator=(Digest &&) noexcept = default;

void Digest::add(std::string_view bytes)
{
    require(EVP_DigestUpdate(m_state->context, bytes.data(), bytes.size()) == 1);
}

Hash Digest::finish()
{
    Hash hash{};
    require(EVP_DigestFinal_ex(m_state->context, hash.data(), nullptr) == 1);
    return hash;
}

// With one context a thread: making one costs as much as hashing a row of the log.
Hash sha256(std::initializer_list<std::string_view> parts)
{
    thread_local const std::unique_ptr<EVP_MD_CTX, void (*)(EVP_MD_CTX *)> context(EVP_MD_CTX_new(),
                                                                                   EVP_MD_CTX_free);
    require(context && EVP_DigestInit_ex(context.get(), algorithm(), nullptr) == 1);
    for (const std::string_view part : parts)
        require(EVP_DigestUpdate(context.get(), part.data(), part.size()) == 1);
    Hash hash{};
    require(EVP_DigestFinal_ex(context.get(), hash.data(), nullptr) == 1);
    return hash;
}

std::string_view bytes(const Hash &hash)
{
    return {reinterpret_cast<const char *>(hash.data()), hash.size()};
}

std::optional<Hash> hashFromBytes(std::string_view bytes)
{
    Hash hash{};
    if (bytes.size() != hash.size())
        return std::nullopt;
    std::copy(bytes.begin(), bytes.end(), hash.begin());
    return hash;
}

std::string hex(std::string_view bytes)
{
    std::string text;
    text.reserve(bytes.size() * 2);
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        text += hexDigits[byte >> 4];
        text += hexDigits[byte & 15];
    }
    return text;
}

std::optional<std::string> fromHex(std::string_view text)
{
    if (text.size() % 2 != 0)
        return std::nullopt;
    std::string bytes;
    for (std::size_t i = 0; i < text.size(); i += 2) {
        const auto high = hexDigits.find(text[i]);
        const auto low = hexDigits.find(text[i + 1]);
        if (high == std::string_view::npos || low == std::string_view::npos)
            return std::nullopt;
        bytes += static_cast<char>(high << 4 | low);
    }
    return bytes;
}

std::string base64(std::string_view bytes)
{
    std::string text;
    text.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        const std::size_t count = std::min<std::size_t>(3, bytes.size() - i);
        std::uint32_t group = 0;
        for (std::size_t k = 0; k < 3; ++k)
            group = group << 8 | (k < count ? static_cast<unsigned char>(bytes[i + k]) : 0U);
        for (std::size_t k = 0; k < 4; ++k)
            text += k <= count ? base64Digits[group >> (18 - 6 * k) & 63] : '=';
    }
    return text;
}

std::optional<std::string> fromBase64(std::string_view text)
{
    std::string bytes;
    bytes.reserve(text.size() / 4 * 3);
    std::uint32_t group = 0;
    unsigned bits = 0;
    const auto end = std::min(text.find('='), text.size());
    for (const char c : text.substr(0, end)) {
        const auto digit = base64Digits.find(c);
        if (digit == std::string_view::npos)
            return std::nullopt;
        group = (group << 6 | static_cast<std::uint32_t>(digit)) & 0xFFFF;
        bits += 6;
        if (bits >= 8) {
            bits -= 8;
            bytes += static_cast<char>(group >> bits & 0xFF);
        }
    }
    // One spelling for each value: what encoding would not write is refused.
    if (base64(bytes) != text)
        return std::nullopt;
    return bytes;
}

std::optional<std::string> randomBytes(std::size_t count)
{
    std::string bytes(count, '\0');
    if (RAND_bytes(reinterpret_cast<unsigned char *>(bytes.data()), static_cast<int>(count)) != 1)
        return std::nullopt;
    return bytes;
}

} // namespace bailiwick::audit
