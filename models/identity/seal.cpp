// SPDX-License-Identifier: Apache-2.0
#include "models/identity/seal.h"

#include "models/identity/random.h"

#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/kdf.h>
#include <openssl/params.h>

#include <algorithm>

namespace bailiwick::identity {

namespace {

constexpr std::string_view magic("BWSEAL1\0", 8);
constexpr std::size_t nonceSize = 12;
constexpr std::size_t headSize = magic.size() + nonceSize;
constexpr std::size_t tagSize = std::tuple_size<SealTag>();
constexpr std::size_t atOnce = std::size_t{1} << 30; // what one call takes as int

const unsigned char *in(std::string_view bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}
unsigned char *out(std::string &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}
EVP_CIPHER_CTX *cipher(void *context)
{
    return static_cast<EVP_CIPHER_CTX *>(context);
}

tl::unexpected<Error> refused()
{
    return tl::unexpected(Error{Error::Code::Internal,
                                "The copy cannot be encrypted: the cryptographic library refused.",
                                "Free some memory and try again.", true});
}

struct Free
{
    void operator()(EVP_CIPHER_CTX *context) const { EVP_CIPHER_CTX_free(context); }
    void operator()(EVP_KDF *kdf) const { EVP_KDF_free(kdf); }
    void operator()(EVP_KDF_CTX *context) const { EVP_KDF_CTX_free(context); }
};

// f(text, bytes, length into) for parts that one call takes.
template<typename F>
bool inParts(std::string_view text, std::string &into, F &&f)
{
    into.resize(text.size());
    std::size_t done = 0;
    for (std::string_view rest = text; !rest.empty(); rest.remove_prefix(done)) {
        done = std::min(rest.size(), atOnce);
        int length = 0;
        if (f(out(into) + (text.size() - rest.size()), &length, in(rest), static_cast<int>(done)) !=
                1 ||
            length != static_cast<int>(done))
            return false;
    }
    return true;
}

} // namespace

std::optional<SealKey> newSealKey()
{
    SealKey key{};
    return systemRandom(key) ? std::optional(key) : std::nullopt;
}

std::optional<SealKey> sealKeyFrom(std::string_view secret, std::string_view purpose)
{
    const std::unique_ptr<EVP_KDF, Free> kdf(EVP_KDF_fetch(nullptr, "HKDF", nullptr));
    const std::unique_ptr<EVP_KDF_CTX, Free> context(kdf ? EVP_KDF_CTX_new(kdf.get()) : nullptr);
    if (!context)
        return std::nullopt;
    std::string digest = "SHA256";
    std::string input(secret);
    std::string info(purpose);
    const std::array<OSSL_PARAM, 4> parameters{
        OSSL_PARAM_construct_utf8_string(OSSL_KDF_PARAM_DIGEST, digest.data(), digest.size()),
        OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_KEY, input.data(), input.size()),
        OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_INFO, info.data(), info.size()),
        OSSL_PARAM_construct_end()};
    SealKey key{};
    const bool made = EVP_KDF_derive(context.get(), key.data(), key.size(), parameters.data()) == 1;
    OPENSSL_cleanse(input.data(), input.size());
    return made ? std::optional(key) : std::nullopt;
}

Sealer::~Sealer() = default;
Sealer::Sealer(Sealer &&) noexcept = default;
Sealer &Sealer::operator=(Sealer &&) noexcept = default;

void Sealer::Free::operator()(void *context) const
{
    EVP_CIPHER_CTX_free(cipher(context));
}

tl::expected<Sealer, Error> Sealer::begin(const SealKey &key, std::string_view label)
{
    std::array<std::uint8_t, nonceSize> nonce{};
    if (!systemRandom(nonce))
        return tl::unexpected(Error{Error::Code::NoEntropy,
                                    "The copy cannot be encrypted: the system gives no random "
                                    "bytes.",
                                    "Try again; if it stays, restart the machine.", true});
    Sealer sealer;
    sealer.m_head = std::string(magic) + std::string(nonce.begin(), nonce.end());
    sealer.m_context.reset(EVP_CIPHER_CTX_new());
    EVP_CIPHER_CTX *context = cipher(sealer.m_context.get());
    int length = 0;
    if (!context ||
        EVP_EncryptInit_ex(context, EVP_aes_256_gcm(), nullptr, key.data(), nonce.data()) != 1 ||
        EVP_EncryptUpdate(context, nullptr, &length, in(label), static_cast<int>(label.size())) !=
            1)
        return refused();
    return sealer;
}

std::string Sealer::add(std::string_view piece)
{
    std::string sealed;
    const bool good = inParts(piece, sealed, [&](auto... arguments) {
        return EVP_EncryptUpdate(cipher(m_context.get()), arguments...);
    });
    return good ? sealed : std::string();
}

std::optional<SealTag> Sealer::finish()
{
    SealTag tag{};
    std::array<unsigned char, EVP_MAX_BLOCK_LENGTH> nothing{};
    int length = 0;
    EVP_CIPHER_CTX *context = cipher(m_context.get());
    if (EVP_EncryptFinal_ex(context, nothing.data(), &length) != 1 ||
        EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_GCM_GET_TAG, static_cast<int>(tag.size()),
                            tag.data()) != 1)
        return std::nullopt;
    return tag;
}

tl::expected<std::string, Error> seal(std::string_view content, const SealKey &key,
                                      std::string_view label)
{
    auto sealer = Sealer::begin(key, label);
    if (!sealer)
        return tl::unexpected(sealer.error());
    const std::string text = sealer->add(content);
    const auto tag = sealer->finish();
    if (text.size() != content.size() || !tag)
        return refused();
    std::string sealed;
    sealed.reserve(headSize + text.size() + tagSize);
    sealed.append(sealer->head()).append(text).append(tag->begin(), tag->end());
    return sealed;
}

std::optional<std::string> unseal(std::string_view sealed, const SealKey &key,
                                  std::string_view label)
{
    if (sealed.size() < headSize + tagSize || !sealed.starts_with(magic))
        return std::nullopt;
    const std::string_view nonce = sealed.substr(magic.size(), nonceSize);
    const std::string_view text = sealed.substr(headSize, sealed.size() - headSize - tagSize);
    SealTag tag = sealTagOf(sealed);
    const std::unique_ptr<EVP_CIPHER_CTX, Free> context(EVP_CIPHER_CTX_new());
    std::string content;
    int length = 0;
    std::array<unsigned char, EVP_MAX_BLOCK_LENGTH> nothing{};
    const bool good =
        context &&
        EVP_DecryptInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, key.data(), in(nonce)) == 1 &&
        EVP_DecryptUpdate(context.get(), nullptr, &length, in(label),
                          static_cast<int>(label.size())) == 1 &&
        inParts(
            text, content,
            [&](auto... arguments) { return EVP_DecryptUpdate(context.get(), arguments...); }) &&
        EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_SET_TAG, static_cast<int>(tag.size()),
                            tag.data()) == 1 &&
        EVP_DecryptFinal_ex(context.get(), nothing.data(), &length) == 1;
    if (!good)
        return std::nullopt;
    return content;
}

SealTag sealTagOf(std::string_view sealed)
{
    SealTag tag{};
    if (sealed.size() >= headSize + tagSize)
        std::ranges::copy(sealed.substr(sealed.size() - tagSize), tag.begin());
    return tag;
}

} // namespace bailiwick::identity
