// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/authority/key_check.h"
#include "models/authority/session_account.h"

#include <unordered_map>

namespace bailiwick::authority {

struct SignInRequest
{
    std::string email;
    std::string password;
    std::string organization; // its name or id; empty: the only one, or to be chosen
    std::string client;       // label people recognise; may be empty
    bool endUser = false;     // as oneself, in no organization
};

// One of those as whom somebody may sign in.
struct SignInChoice
{
    fleet::Organization organization; // null id: as an end user, in no organization
};

// A session as its owner gets it, tokens included: this once.
struct SignedIn
{
    identity::IssuedTokens tokens;
    identity::Session session;
    fleet::Person person;
    fleet::Id membership;             // null for an end user, who has
    fleet::Organization organization; // no organization either
};

// Why a sign-in was refused, and how long to wait before the next try (0: none).
struct SignInRefusal
{
    // "sign-in-failed" (the same for every reason), "sign-in-choice", "too-many-requests",
    // "store-…"
    Error error;
    std::int64_t waitMs = 0;
    // Of "sign-in-choice": the password is right, and there are several to sign in as.
    std::vector<SignInChoice> choices = {};
};

// Sessions: password sign-in, refresh, sign-out, and who a token stands for. Thread-safe. Every
// attempt is in the log.
class SignIn
{
public:
    SignIn(Context &context, AuditTrail &trail);

    // Unknown accounts take as long as a wrong password.
    tl::expected<SignedIn, SignInRefusal> signIn(const SignInRequest &request,
                                                 const Origin &origin);
    // A refresh token that was used before ends its session. Error: "session-ended".
    Expected<SignedIn> refresh(std::string_view refreshToken, const Origin &origin);
    Expected<void> signOut(const Caller &caller, std::string_view accessToken);

    // The session behind an access token, or whose an API key is, at the current revision and
    // moment. Errors: "session-ended" (unknown, expired, ended, disabled, blocked), "key-refused".
    Expected<Caller> authenticate(std::string_view accessToken, const Origin &origin,
                                  KeyCheck::Purpose purpose = KeyCheck::Purpose::Request);
    KeyCheck &keys() { return m_keys; }

    // Forgets sessions that ended long ago.
    Expected<int> removeOld();

private:
    Expected<SignInRefusal> choice(const std::vector<SessionAccount> &accounts,
                                   const SignInRequest &request, const Origin &origin);
    Expected<bool> passwordIsRight(const SessionAccount &account, const std::string &password);
    tl::expected<void, SignInRefusal> throttle(const SignInRequest &request, const Origin &origin);
    audit::Event attempt(const SessionAccount &account, const SignInRequest &request,
                         const Origin &origin) const;
    Expected<SignedIn> open(const SessionAccount &account, const SignInRequest &request,
                            const Origin &origin);
    Expected<SignedIn> rotated(const identity::Session &old, identity::Rotation rotation,
                               const Origin &origin);
    audit::Event ofSession(const identity::Session &session, std::string action,
                           audit::Outcome outcome, const Origin &origin) const;

    Context &m_context;
    AuditTrail &m_trail;
    KeyCheck m_keys;
    std::mutex m_throttleMutex;
    identity::SignInThrottle m_throttle;
    // Throttled tries since the account's last counted one: logged at 1, 2, 4, 8…, so that a flood
    // shows in the log and cannot fill it.
    std::unordered_map<std::string, std::int64_t> m_throttled;
};

} // namespace bailiwick::authority
