// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/identity/token.h"

#include <optional>

namespace bailiwick::identity {

// What proves that a person stands before a device: a code printed on it, a challenge that it signs
// with its key, or one that it confirms with its own credential. Plain functions; thread-safe.

// Why something is no secret of a device, and what would be one.
struct ClaimSecretError
{
    std::string message;
    std::string action;
    bool operator==(const ClaimSecretError &) const = default;
};

enum class ClaimProof { Code, Key, Credential };
inline constexpr std::array claimProofs{ClaimProof::Code, ClaimProof::Key, ClaimProof::Credential};
std::string_view name(ClaimProof proof); // "code", "key", "credential"
std::optional<ClaimProof> claimProofFromName(std::string_view name);

// Of one installation, kept outside of its database.
using ClaimKey = std::array<std::uint8_t, 32>;
std::string fingerprintOf(const ClaimKey &key); // tells keys apart, tells nothing of them

// Letters and digits in upper case; what people write between them (space, hyphen, dot) is left
// out. Error: fewer than 8 or more than 64 of them, or other characters.
tl::expected<std::string, ClaimSecretError> readClaimCode(std::string_view text);
// 22 (128 random bits as base64) to 512 printable ASCII characters without spaces.
tl::expected<std::string, ClaimSecretError> readDeviceCredential(std::string_view text);
// The public key of a device, PEM, as DER: Ed25519, or ECDSA on P-256 (signatures with SHA-256, in
// DER). Error: anything else.
tl::expected<std::string, ClaimSecretError> readDeviceKey(std::string_view pem);

// HMAC-SHA-256 with the installation's key over device and secret. Codes are short: a plain hash of
// one is guessed in seconds, and argon2 would take an hour for what is loaded at once (20 ms each).
// With the key, who has only the database can guess nothing; who asks the server has five tries.
TokenHash hashClaimSecret(const ClaimKey &key, std::string_view device, ClaimProof proof,
                          std::string_view secret);
// False also for a damaged key or signature. `signature` is base64 of either alphabet.
bool verifyDeviceSignature(std::string_view derKey, std::string_view message,
                           std::string_view signature);
// Takes as long and answers false: for devices that do not exist or have no key.
bool verifyNobodysSignature(std::string_view message, std::string_view signature);

// A challenge is for one person at one device and ends after some minutes. It is an opaque text
// that this installation's key vouches for; nothing is kept of it. The device can be told that it
// is one (so that nobody else makes any up), but not for whom.
struct ChallengeTime
{
    std::int64_t issued = 0; // ms
    std::int64_t until = 0;  // exclusive
    bool operator==(const ChallengeTime &) const = default;
};
// Error: NoEntropy.
tl::expected<std::string, Error> newChallenge(const ClaimKey &key, std::string_view person,
                                              std::string_view device, const ChallengeTime &time,
                                              const RandomSource &random = systemRandom);
// None when it is not of this installation, or for another device; with a person, or for another.
std::optional<ChallengeTime> readChallenge(const ClaimKey &key, std::string_view device,
                                           std::string_view challenge);
std::optional<ChallengeTime> readChallenge(const ClaimKey &key, std::string_view person,
                                           std::string_view device, std::string_view challenge);
// By which a confirmation names it: who confirms a challenge does not know for whom it is.
TokenHash hashChallenge(std::string_view challenge);
// What a device signs: "bailiwick-claim-v1\n", its external id, "\n", the challenge.
std::string challengeMessage(std::string_view device, std::string_view challenge);

} // namespace bailiwick::identity
