// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/identity/token.h"

#include <optional>

namespace bailiwick::identity {

// The rules of a session, without a store: plain values and functions of (session, what was
// presented, moment). Times are ms UTC, valid until exclusive.

struct Lifetimes
{
    std::int64_t access = 15LL * 60 * 1000;
    std::int64_t refresh = 12LL * 3600 * 1000;      // from each rotation
    std::int64_t session = 30LL * 24 * 3600 * 1000; // from sign-in, whatever is rotated
    bool operator==(const Lifetimes &) const = default;
};

enum class EndReason {
    None,
    SignedOut, // by the person
    Revoked,   // by an administrator, a cut-off or a changed credential
    Reused     // a refresh token came twice: one of the two holders is a thief
};
std::string_view name(EndReason reason); // "", "signed-out", "revoked", "reused"
std::optional<EndReason> endReasonFromName(std::string_view name);

// What a store keeps. No token text, hashes only. Found by accessHash or refreshFamily.
struct Session
{
    std::string id;           // UUIDv7
    std::string membershipId; // the principal that acts; a person's own id for an end user
    std::string personId;
    std::string client; // label people recognise: "bailiwick desktop on lab-3"
    std::int64_t createdAt = 0;
    std::int64_t expiresAt = 0; // end of the session itself
    TokenHash accessHash{};
    std::int64_t accessExpires = 0;
    TokenHash refreshHash{};   // of the newest refresh token
    TokenHash refreshFamily{}; // hash of what all its refresh tokens share
    std::int64_t refreshExpires = 0;
    std::int64_t generation = 0; // rotations so far; update "where generation = the one read"
    std::int64_t endedAt = 0;    // 0: not ended
    EndReason endReason = EndReason::None;

    bool operator==(const Session &) const = default;
};

// Token texts, shown to the client once and never stored.
struct IssuedTokens
{
    std::string access;
    std::string refresh;
};
struct IssuedSession
{
    Session session;
    IssuedTokens tokens;
};
struct SignIn
{
    std::string id; // of the new session
    std::string membershipId;
    std::string personId;
    std::string client;
};

// A new session after the person proved who they are. Error: NoEntropy.
tl::expected<IssuedSession, Error> issue(const SignIn &signIn, std::int64_t now,
                                         const RandomSource &random = systemRandom,
                                         const Lifetimes &lifetimes = {});

enum class SessionAnswer {
    Valid,
    Unknown, // not a token of this session: superseded or never issued
    Expired, // refresh, or sign in again
    Ended,   // signed out, revoked or reused: sign in again
    Reused   // rotate only: this refresh token was used before; the session ends now
};
std::string_view name(SessionAnswer answer); // "valid", "unknown", "expired", "ended", "reused"

// May a request with this access token go on? Answers at once to `end`: nothing is cached in it.
SessionAnswer checkAccess(const Session &session, const PresentedToken &token, std::int64_t now);

struct Rotation
{
    SessionAnswer answer = SessionAnswer::Unknown;
    Session session;                    // to be stored whatever the answer
    std::optional<IssuedTokens> tokens; // only when Valid
};

// Changes a refresh token for a new pair. The old pair is void at once: there is no grace period,
// because within one a thief and the owner could both go on. A client that lost the answer on the
// way signs in again. A refresh token of the session's family that is not the newest ends the
// session. The store must read and write the session in one transaction, or compare `generation`.
tl::expected<Rotation, Error> rotate(const Session &session, const PresentedToken &token,
                                     std::int64_t now, const RandomSource &random = systemRandom,
                                     const Lifetimes &lifetimes = {});

// Ends the session; one that ended already keeps its first reason.
Session end(Session session, EndReason reason, std::int64_t now);

} // namespace bailiwick::identity
