// SPDX-License-Identifier: Apache-2.0
#include "models/identity/session.h"

#include <algorithm>

namespace bailiwick::identity {

namespace {

constexpr std::array<std::string_view, 4> reasonNames = {"", "signed-out", "revoked", "reused"};
constexpr std::array<std::string_view, 5> answerNames = {"valid", "unknown", "expired", "ended",
                                                         "reused"};

// Gives the session a new pair of tokens; what it had before is void.
tl::expected<IssuedTokens, Error> renew(Session &session, const TokenFamily &family,
                                        std::int64_t now, const RandomSource &random,
                                        const Lifetimes &lifetimes)
{
    auto access = newAccessToken(random);
    if (!access)
        return tl::unexpected(access.error());
    auto refresh = newRefreshToken(family, random);
    if (!refresh)
        return tl::unexpected(refresh.error());
    session.accessHash = readToken(*access, TokenKind::Access)->hash;
    session.refreshHash = readToken(*refresh, TokenKind::Refresh)->hash;
    session.accessExpires = std::min(now + lifetimes.access, session.expiresAt);
    session.refreshExpires = std::min(now + lifetimes.refresh, session.expiresAt);
    return IssuedTokens{std::move(*access), std::move(*refresh)};
}

} // namespace

std::string_view name(EndReason reason)
{
    return reasonNames[static_cast<std::size_t>(reason)];
}

std::optional<EndReason> endReasonFromName(std::string_view name)
{
    const auto found = std::find(reasonNames.begin(), reasonNames.end(), name);
    if (found == reasonNames.end())
        return std::nullopt;
    return static_cast<EndReason>(found - reasonNames.begin());
}

std::string_view name(SessionAnswer answer)
{
    return answerNames[static_cast<std::size_t>(answer)];
}

tl::expected<IssuedSession, Error> issue(const SignIn &signIn, std::int64_t now,
                                         const RandomSource &random, const Lifetimes &lifetimes)
{
    const auto family = newFamily(random);
    if (!family)
        return tl::unexpected(family.error());
    Session session;
    session.id = signIn.id;
    session.membershipId = signIn.membershipId;
    session.personId = signIn.personId;
    session.client = signIn.client;
    session.createdAt = now;
    session.expiresAt = now + lifetimes.session;
    session.refreshFamily = hashFamily(*family);
    auto tokens = renew(session, *family, now, random, lifetimes);
    if (!tokens)
        return tl::unexpected(tokens.error());
    return IssuedSession{std::move(session), std::move(*tokens)};
}

SessionAnswer checkAccess(const Session &session, const PresentedToken &token, std::int64_t now)
{
    if (token.kind != TokenKind::Access || !sameHash(session.accessHash, token.hash))
        return SessionAnswer::Unknown;
    if (session.endReason != EndReason::None)
        return SessionAnswer::Ended;
    return now < session.accessExpires ? SessionAnswer::Valid : SessionAnswer::Expired;
}

tl::expected<Rotation, Error> rotate(const Session &session, const PresentedToken &token,
                                     std::int64_t now, const RandomSource &random,
                                     const Lifetimes &lifetimes)
{
    Rotation rotation{SessionAnswer::Unknown, session, {}};
    if (token.kind != TokenKind::Refresh ||
        !sameHash(session.refreshFamily, hashFamily(token.family)))
        return rotation;
    if (session.endReason != EndReason::None) {
        rotation.answer = SessionAnswer::Ended;
    } else if (!sameHash(session.refreshHash, token.hash)) {
        // Only a holder of one of its refresh tokens knows the family, and typos fail the checksum.
        rotation.answer = SessionAnswer::Reused;
        rotation.session = end(session, EndReason::Reused, now);
    } else if (now >= session.refreshExpires) {
        rotation.answer = SessionAnswer::Expired;
    } else {
        auto tokens = renew(rotation.session, token.family, now, random, lifetimes);
        if (!tokens)
            return tl::unexpected(tokens.error());
        ++rotation.session.generation;
        rotation.tokens = std::move(*tokens);
        rotation.answer = SessionAnswer::Valid;
    }
    return rotation;
}

Session end(Session session, EndReason reason, std::int64_t now)
{
    if (session.endReason == EndReason::None) {
        session.endReason = reason;
        session.endedAt = now;
    }
    return session;
}

} // namespace bailiwick::identity
