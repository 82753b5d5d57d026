// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audit/error.h"
#include "models/audit/hash.h"

#include <tl/expected.hpp>

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace bailiwick::audit {

// A public Ed25519 key with its name, as C2SP signed-note knows it. Text form ("vkey"):
// <name>+<key id, 8 hex digits>+<base64(0x01 ‖ 32-byte public key)>.
// This is what an auditor keeps outside the data. A value; functions are thread-safe.
class VerifierKey
{
public:
    static tl::expected<VerifierKey, Error> fromText(std::string_view vkey);
    // `name`: printable ASCII without blank and '+', not empty.
    static tl::expected<VerifierKey, Error> fromPublicKey(std::string_view name,
                                                          std::string_view key32);
    std::string text() const;
    const std::string &name() const { return m_name; }
    std::array<std::uint8_t, 4> id() const; // SHA-256(name ‖ 0x0A ‖ 0x01 ‖ key), first 4 bytes
    bool verify(std::string_view message, std::string_view signature64) const;

    bool operator==(const VerifierKey &) const = default;

private:
    std::string m_name;
    std::array<std::uint8_t, 32> m_key{};
};

// The log's private Ed25519 key. The caller keeps its PEM text in a file of mode 0600.
// A value; functions are thread-safe.
class SigningKey
{
public:
    static tl::expected<SigningKey, Error> generate(std::string_view name);
    static tl::expected<SigningKey, Error> fromPem(std::string_view name, std::string_view pem);
    tl::expected<std::string, Error> pem() const; // PKCS #8, not encrypted

    const VerifierKey &verifier() const { return m_verifier; }
    tl::expected<std::string, Error> sign(std::string_view message) const; // 64 bytes

    SigningKey(const SigningKey &) = default;
    SigningKey(SigningKey &&) noexcept = default;
    SigningKey &operator=(const SigningKey &) = default;
    SigningKey &operator=(SigningKey &&) noexcept = default;
    ~SigningKey(); // wipes the seed

private:
    SigningKey() = default;
    static tl::expected<SigningKey, Error> fromSeed(std::string_view name, std::string_view seed);

    std::array<std::uint8_t, 32> m_seed{};
    VerifierKey m_verifier;
};

} // namespace bailiwick::audit
