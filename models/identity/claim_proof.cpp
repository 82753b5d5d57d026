// SPDX-License-Identifier: Apache-2.0
#include "models/identity/claim_proof.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/sha.h>
#include <openssl/x509.h>

#include <algorithm>
#include <memory>

namespace bailiwick::identity {

namespace {

constexpr std::string_view challengePrefix = "bwc_";
constexpr std::size_t nonceBytes = 16;
constexpr std::size_t timeBytes = 8;
constexpr std::size_t macBytes = 32;
constexpr std::size_t openBytes = nonceBytes + 2 * timeBytes;
// What is open, whose it is (a keyed hash), for which device (another over all before).
constexpr std::size_t challengeBytes = openBytes + 2 * macBytes;
constexpr std::size_t signatureCharacters = 1024;

tl::unexpected<ClaimSecretError> invalid(std::string message, std::string action)
{
    return tl::unexpected(ClaimSecretError{std::move(message), std::move(action)});
}

// Each part with its length before it, so that no two lists of parts are one text.
void append(std::string &text, std::string_view part)
{
    const std::uint64_t size = part.size();
    for (unsigned shift = 0; shift < 64; shift += 8)
        text += static_cast<char>(size >> shift & 0xFF);
    text += part;
}

TokenHash mac(const ClaimKey &key, std::string_view text)
{
    TokenHash hash{};
    unsigned size = 0;
    HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()),
         reinterpret_cast<const unsigned char *>(text.data()), text.size(), hash.data(), &size);
    return hash;
}

std::string encode(std::string_view bytes)
{
    std::string text(4 * ((bytes.size() + 2) / 3) + 1, '\0');
    const int size = EVP_EncodeBlock(reinterpret_cast<unsigned char *>(text.data()),
                                     reinterpret_cast<const unsigned char *>(bytes.data()),
                                     static_cast<int>(bytes.size()));
    text.resize(static_cast<std::size_t>(size));
    while (text.ends_with('='))
        text.pop_back();
    std::ranges::replace(text, '+', '-');
    std::ranges::replace(text, '/', '_');
    return text;
}

// Base64 of either alphabet, padded or not.
std::optional<std::string> decode(std::string_view text)
{
    std::string padded(text);
    while (padded.ends_with('='))
        padded.pop_back();
    const std::size_t size = padded.size() * 3 / 4;
    if (padded.empty() || padded.size() % 4 == 1)
        return std::nullopt;
    std::ranges::replace(padded, '-', '+');
    std::ranges::replace(padded, '_', '/');
    padded.resize((padded.size() + 3) / 4 * 4, '=');
    std::string bytes(padded.size() / 4 * 3, '\0');
    const int decoded = EVP_DecodeBlock(reinterpret_cast<unsigned char *>(bytes.data()),
                                        reinterpret_cast<const unsigned char *>(padded.data()),
                                        static_cast<int>(padded.size()));
    if (decoded < 0 || size > bytes.size())
        return std::nullopt;
    bytes.resize(size);
    return bytes;
}

struct Freed
{
    void operator()(EVP_PKEY *key) const { EVP_PKEY_free(key); }
    void operator()(EVP_MD_CTX *context) const { EVP_MD_CTX_free(context); }
};
using Key = std::unique_ptr<EVP_PKEY, Freed>;

Key keyFromDer(std::string_view der)
{
    const auto *bytes = reinterpret_cast<const unsigned char *>(der.data());
    return Key(d2i_PUBKEY(nullptr, &bytes, static_cast<long>(der.size())));
}

bool isKnown(const EVP_PKEY *key)
{
    if (EVP_PKEY_get_id(key) == EVP_PKEY_ED25519)
        return true;
    char group[64] = {};
    std::size_t size = 0;
    return EVP_PKEY_get_id(key) == EVP_PKEY_EC &&
           EVP_PKEY_get_group_name(key, group, sizeof group, &size) == 1 &&
           std::string_view(group, size) == "prime256v1";
}

bool verify(EVP_PKEY *key, std::string_view message, std::string_view signature)
{
    if (signature.size() > signatureCharacters)
        return false;
    const auto bytes = decode(signature);
    const std::unique_ptr<EVP_MD_CTX, Freed> context(EVP_MD_CTX_new());
    if (!bytes || !key || !context)
        return false;
    const EVP_MD *digest = EVP_PKEY_get_id(key) == EVP_PKEY_EC ? EVP_sha256() : nullptr;
    return EVP_DigestVerifyInit(context.get(), nullptr, digest, nullptr, key) == 1 &&
           EVP_DigestVerify(context.get(), reinterpret_cast<const unsigned char *>(bytes->data()),
                            bytes->size(), reinterpret_cast<const unsigned char *>(message.data()),
                            message.size()) == 1;
}

std::string bigEndian(std::int64_t number)
{
    std::string bytes;
    for (int shift = 56; shift >= 0; shift -= 8)
        bytes += static_cast<char>(static_cast<std::uint64_t>(number) >> shift & 0xFF);
    return bytes;
}

std::int64_t fromBigEndian(std::string_view bytes)
{
    std::uint64_t number = 0;
    for (const char byte : bytes)
        number = number << 8 | static_cast<unsigned char>(byte);
    return static_cast<std::int64_t>(number);
}

TokenHash challengeMac(const ClaimKey &key, std::string_view what, std::string_view bytes,
                       std::string_view whose)
{
    std::string text;
    for (const std::string_view part : {what, bytes, whose})
        append(text, part);
    return mac(key, text);
}

TokenHash personMac(const ClaimKey &key, std::string_view open, std::string_view person)
{
    return challengeMac(key, "challenge person", open, person);
}

TokenHash deviceMac(const ClaimKey &key, std::string_view openAndPerson, std::string_view device)
{
    return challengeMac(key, "challenge device", openAndPerson, device);
}

TokenHash hashAt(std::string_view bytes, std::size_t offset)
{
    TokenHash hash{};
    std::ranges::copy(bytes.substr(offset, hash.size()), hash.begin());
    return hash;
}

// The bytes of a challenge for this device.
std::optional<std::string> openedChallenge(const ClaimKey &key, std::string_view device,
                                           std::string_view challenge)
{
    if (!challenge.starts_with(challengePrefix) || challenge.size() > 2 * challengeBytes)
        return std::nullopt;
    auto bytes = decode(challenge.substr(challengePrefix.size()));
    if (!bytes || bytes->size() != challengeBytes)
        return std::nullopt;
    const std::string_view all(*bytes);
    constexpr std::size_t signedBytes = challengeBytes - macBytes;
    if (!sameHash(hashAt(all, signedBytes), deviceMac(key, all.substr(0, signedBytes), device)))
        return std::nullopt;
    return bytes;
}

ChallengeTime timeOf(std::string_view bytes)
{
    return {fromBigEndian(bytes.substr(nonceBytes, timeBytes)),
            fromBigEndian(bytes.substr(nonceBytes + timeBytes, timeBytes))};
}

} // namespace

std::string_view name(ClaimProof proof)
{
    constexpr std::array<std::string_view, 3> names{"code", "key", "credential"};
    return names.at(static_cast<std::size_t>(proof));
}

std::optional<ClaimProof> claimProofFromName(std::string_view text)
{
    const auto it =
        std::ranges::find_if(claimProofs, [&](ClaimProof proof) { return name(proof) == text; });
    return it == claimProofs.end() ? std::nullopt : std::optional(*it);
}

std::string fingerprintOf(const ClaimKey &key)
{
    const TokenHash hash = mac(key, "fingerprint");
    return encode({reinterpret_cast<const char *>(hash.data()), hash.size()});
}

tl::expected<std::string, ClaimSecretError> readClaimCode(std::string_view text)
{
    std::string code;
    for (const char c : text) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (letter)
            code += static_cast<char>(c & ~0x20);
        else if (c >= '0' && c <= '9')
            code += c;
        else if (c != ' ' && c != '-' && c != '.')
            return invalid("The code has a character that no code has",
                           "Write letters and digits only.");
    }
    if (code.size() < 8 || code.size() > 64)
        return invalid("A code has 8 to 64 letters and digits", "Write all of it.");
    return code;
}

tl::expected<std::string, ClaimSecretError> readDeviceCredential(std::string_view text)
{
    const bool printable = std::ranges::all_of(text, [](char c) { return c > ' ' && c < 127; });
    if (!printable || text.size() < 22 || text.size() > 512)
        return invalid("A device's credential has 22 to 512 printable characters without spaces",
                       "Use at least 128 random bits.");
    return std::string(text);
}

tl::expected<std::string, ClaimSecretError> readDeviceKey(std::string_view pem)
{
    const auto refused = [] {
        return invalid("This is no public key of a device",
                       "Give an Ed25519 or P-256 key as PEM (BEGIN PUBLIC KEY).");
    };
    constexpr std::string_view begin = "-----BEGIN PUBLIC KEY-----";
    constexpr std::string_view end = "-----END PUBLIC KEY-----";
    const std::size_t from = pem.find(begin);
    const std::size_t until = pem.find(end);
    if (pem.size() > 4096 || from == std::string_view::npos || until == std::string_view::npos ||
        until < from + begin.size())
        return refused();
    std::string body(pem.substr(from + begin.size(), until - from - begin.size()));
    std::erase_if(body, [](char c) { return c == '\n' || c == '\r' || c == ' '; });
    const auto der = decode(body);
    const Key key = der ? keyFromDer(*der) : nullptr;
    if (!key || !isKnown(key.get()))
        return refused();
    unsigned char *bytes = nullptr;
    const int size = i2d_PUBKEY(key.get(), &bytes);
    if (size <= 0)
        return refused();
    std::string canonical(reinterpret_cast<const char *>(bytes), static_cast<std::size_t>(size));
    OPENSSL_free(bytes);
    return canonical;
}

TokenHash hashClaimSecret(const ClaimKey &key, std::string_view device, ClaimProof proof,
                          std::string_view secret)
{
    std::string text;
    for (const std::string_view part : {std::string_view("secret"), name(proof), device, secret})
        append(text, part);
    const TokenHash hash = mac(key, text);
    OPENSSL_cleanse(text.data(), text.size());
    return hash;
}

bool verifyDeviceSignature(std::string_view derKey, std::string_view message,
                           std::string_view signature)
{
    const Key key = keyFromDer(derKey);
    return key && isKnown(key.get()) && verify(key.get(), message, signature);
}

bool verifyNobodysSignature(std::string_view message, std::string_view signature)
{
    static const Key key(EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519"));
    return verify(key.get(), message, signature) && false;
}

tl::expected<std::string, Error> newChallenge(const ClaimKey &key, std::string_view person,
                                              std::string_view device, const ChallengeTime &time,
                                              const RandomSource &random)
{
    std::array<std::uint8_t, nonceBytes> nonce{};
    if (!random(nonce))
        return tl::unexpected(Error{Error::Code::NoEntropy,
                                    "No challenge can be made: the system gives no random bytes.",
                                    "Try again; if it stays, restart the machine.", true});
    std::string bytes(nonce.begin(), nonce.end());
    bytes += bigEndian(time.issued) + bigEndian(time.until);
    const TokenHash whose = personMac(key, bytes, person);
    bytes.append(whose.begin(), whose.end());
    const TokenHash hash = deviceMac(key, bytes, device);
    bytes.append(hash.begin(), hash.end());
    return std::string(challengePrefix) + encode(bytes);
}

std::optional<ChallengeTime> readChallenge(const ClaimKey &key, std::string_view device,
                                           std::string_view challenge)
{
    const auto bytes = openedChallenge(key, device, challenge);
    return bytes ? std::optional(timeOf(*bytes)) : std::nullopt;
}

std::optional<ChallengeTime> readChallenge(const ClaimKey &key, std::string_view person,
                                           std::string_view device, std::string_view challenge)
{
    const auto bytes = openedChallenge(key, device, challenge);
    if (!bytes)
        return std::nullopt;
    const std::string_view all(*bytes);
    if (!sameHash(hashAt(all, openBytes), personMac(key, all.substr(0, openBytes), person)))
        return std::nullopt;
    return timeOf(all);
}

TokenHash hashChallenge(std::string_view challenge)
{
    TokenHash hash{};
    SHA256(reinterpret_cast<const unsigned char *>(challenge.data()), challenge.size(),
           hash.data());
    return hash;
}

std::string challengeMessage(std::string_view device, std::string_view challenge)
{
    return ("bailiwick-claim-v1\n" + std::string(device) + "\n").append(challenge);
}

} // namespace bailiwick::identity
