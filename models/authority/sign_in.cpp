// SPDX-License-Identifier: Apache-2.0
#include "models/authority/sign_in.h"

#include "models/identity/api_key.h"

#include <algorithm>

namespace bailiwick::authority {

namespace {

constexpr std::int64_t keepEndedSessions = 30LL * 24 * 3600 * 1000;

Error sessionEnded(std::string message)
{
    return {"session-ended", std::move(message), {}, "Please sign in again.", false, {}};
}

Caller callerFor(const SessionAccount &account, const Origin &origin)
{
    Caller caller;
    caller.origin = origin;
    caller.person = account.person ? account.person->id : fleet::Id{};
    caller.membership = account.membership ? account.membership->id : fleet::Id{};
    caller.organization = account.membership ? account.membership->organization : fleet::Id{};
    return caller;
}

SignedIn signedIn(identity::IssuedTokens tokens, identity::Session session,
                  const SessionAccount &account)
{
    return {std::move(tokens), std::move(session), *account.person,
            account.membership ? account.membership->id : fleet::Id{},
            account.membership ? *account.organization : fleet::Organization{}};
}

bool isPowerOfTwo(std::int64_t number)
{
    return (number & (number - 1)) == 0;
}

} // namespace

SignIn::SignIn(Context &context, AuditTrail &trail)
    : m_context(context)
    , m_trail(trail)
    , m_keys(context, trail)
    , m_throttle(context.settings().accountRate, context.settings().addressRate)
{
}

Expected<bool> SignIn::passwordIsRight(const SessionAccount &account, const std::string &password)
{
    std::optional<store::Credential> credential;
    if (account.person) {
        auto stored = m_context.store().credential(account.person->id);
        if (!stored)
            return tl::unexpected(stored.error());
        credential = std::move(*stored);
    }
    if (!credential)
        return identity::verifyNobody(password, m_context.settings().passwordCost);
    const auto right = identity::verifyPassword(password, credential->passwordHash);
    if (!right)
        return tl::unexpected(toError(right.error()));
    return *right;
}

audit::Event SignIn::attempt(const SessionAccount &account, const SignInRequest &request,
                             const Origin &origin) const
{
    audit::Event event;
    event.time = m_context.now();
    event.action = "session:open";
    event.revision = account.snapshot->state().revision;
    event.requestId = origin.requestId;
    event.resource.type = "session";
    const fleet::PrincipalRef principal = account.principal();
    if (!principal.id.isNull()) {
        event.actor.kind = std::string(fleet::name(principal.kind));
        event.actor.id = principal.id.toString();
        event.actor.label = account.snapshot->state().labelOf(principal);
    } else {
        event.actor.kind = "unknown";
        if (request.email.find('@') != std::string::npos)
            event.actor.label = request.email.substr(0, 254);
    }
    if (account.organization) {
        event.actor.organization = account.membership ? account.organization->id.toString() : "";
        event.organizations = {account.organization->id.toString()};
    }
    return event;
}

tl::expected<void, SignInRefusal> SignIn::throttle(const SignInRequest &request,
                                                   const Origin &origin)
{
    std::int64_t wait = 0;
    std::int64_t times = 0;
    {
        const std::lock_guard lock(m_throttleMutex);
        const std::string key = folded(request.email);
        wait = m_throttle.begin(request.email, origin.address, m_context.now());
        if (wait == 0) {
            m_throttled.erase(key);
            return {};
        }
        if (m_throttled.size() > 10'000)
            m_throttled.clear();
        times = ++m_throttled[key];
    }
    if (isPowerOfTwo(times)) {
        audit::Event event =
            attempt(accountNamed(m_context.snapshot(), request.email, request.organization),
                    request, origin);
        event.outcome = audit::Outcome::Denied;
        event.reason = "Too many tries";
        event.count = times;
        if (auto recorded = m_trail.record(std::move(event)); !recorded)
            return tl::unexpected(SignInRefusal{recorded.error(), 0});
    }
    return tl::unexpected(
        SignInRefusal{{"too-many-requests",
                       "There were too many tries to sign in",
                       {},
                       "Wait " + std::to_string((wait + 999) / 1000) + " seconds, then try again.",
                       true,
                       {}},
                      wait});
}

tl::expected<SignedIn, SignInRefusal> SignIn::signIn(const SignInRequest &request,
                                                     const Origin &origin)
{
    const auto refused = [](Error error) {
        return tl::unexpected(SignInRefusal{std::move(error)});
    };
    if (const auto refreshed = m_context.refresh(); !refreshed)
        return refused(refreshed.error());
    if (const auto allowed = throttle(request, origin); !allowed)
        return tl::unexpected(allowed.error());
    SessionAccount account =
        accountNamed(m_context.snapshot(), request.email, request.organization);
    const auto right = passwordIsRight(account, request.password);
    if (!right)
        return refused(right.error());
    if (!*right || !account.mayEnter()) {
        audit::Event event = attempt(account, request, origin);
        event.outcome = audit::Outcome::Denied;
        event.reason = *right ? "Disabled, blocked or not a member" : "Wrong password or account";
        if (auto recorded = m_trail.record(std::move(event)); !recorded)
            return refused(recorded.error());
        return refused({"sign-in-failed",
                        "E-mail address, password and organization do not belong together",
                        {},
                        "Check all three and try again.",
                        false,
                        {}});
    }
    if (!request.endUser) {
        auto accounts =
            accountsOf(account.snapshot, *account.person, {m_context.now(), origin.address, false});
        if (!request.organization.empty())
            std::erase_if(accounts, [wanted = OrganizationName(request.organization)](
                                        const SessionAccount &one) {
                return !one.organization || !wanted.means(*one.organization);
            });
        if (accounts.size() > 1) {
            auto choices = choice(accounts, request, origin);
            return choices ? tl::unexpected(std::move(*choices)) : refused(choices.error());
        }
        account = accounts.front();
    }
    auto opened = open(account, request, origin);
    if (!opened)
        return refused(opened.error());
    const std::lock_guard lock(m_throttleMutex);
    m_throttle.succeeded(request.email);
    return std::move(*opened);
}

// What somebody may choose from is told to who knows the password.
Expected<SignInRefusal> SignIn::choice(const std::vector<SessionAccount> &accounts,
                                       const SignInRequest &request, const Origin &origin)
{
    SignInRefusal refusal{{"sign-in-choice",
                           "You belong to several organizations",
                           {},
                           "Sign in again with the one to act for.",
                           false,
                           {}}};
    for (const SessionAccount &account : accounts)
        refusal.choices.push_back(
            {account.organization ? *account.organization : fleet::Organization{}});
    audit::Event event = attempt(accounts.back(), request, origin);
    event.reason = "Asked which organization to act for";
    if (const auto recorded = m_trail.record(std::move(event)); !recorded)
        return tl::unexpected(recorded.error());
    const std::lock_guard lock(m_throttleMutex);
    m_throttle.succeeded(request.email);
    return refusal;
}

Expected<SignedIn> SignIn::open(const SessionAccount &account, const SignInRequest &request,
                                const Origin &origin)
{
    const auto id = m_context.newId();
    if (!id)
        return tl::unexpected(id.error());
    auto issued = identity::issue({id->toString(), account.principal().id.toString(),
                                   account.person->id.toString(), request.client.substr(0, 200)},
                                  m_context.now(), m_context.settings().random,
                                  m_context.settings().lifetimes);
    if (!issued)
        return tl::unexpected(toError(issued.error()));
    auto transaction = m_context.store().begin();
    if (!transaction)
        return tl::unexpected(transaction.error());
    if (const auto added = (*transaction)->addSession(issued->session); !added)
        return tl::unexpected(added.error());
    audit::Event event = attempt(account, request, origin);
    event.resource.id = issued->session.id;
    event.resource.label = issued->session.client;
    if (const auto logged = (*transaction)->appendEvents({&event, 1}); !logged)
        return tl::unexpected(logged.error());
    if (const auto committed = (*transaction)->commit(); !committed)
        return tl::unexpected(committed.error());
    return signedIn(std::move(issued->tokens), std::move(issued->session), account);
}

audit::Event SignIn::ofSession(const identity::Session &session, std::string action,
                               audit::Outcome outcome, const Origin &origin) const
{
    const Caller owner = callerFor(accountOf(m_context.snapshot(), session), origin);
    audit::Event event = m_trail.event(owner, std::move(action), outcome);
    event.resource.type = "session";
    event.resource.id = session.id;
    event.resource.label = session.client;
    return event;
}

Expected<SignedIn> SignIn::refresh(std::string_view refreshToken, const Origin &origin)
{
    if (const auto refreshed = m_context.refresh(); !refreshed)
        return tl::unexpected(refreshed.error());
    const auto token = identity::readToken(refreshToken, identity::TokenKind::Refresh);
    if (!token)
        return tl::unexpected(sessionEnded(std::string(message(token.error()))));
    const auto found = m_context.store().sessionByFamily(identity::hashFamily(token->family));
    if (!found)
        return tl::unexpected(found.error());
    const auto &session = *found;
    if (!session)
        return tl::unexpected(sessionEnded("This session is not known"));
    auto rotation = identity::rotate(*session, *token, m_context.now(), m_context.settings().random,
                                     m_context.settings().lifetimes);
    if (!rotation)
        return tl::unexpected(toError(rotation.error()));
    return rotated(*session, std::move(*rotation), origin);
}

Expected<SignedIn> SignIn::rotated(const identity::Session &old, identity::Rotation rotation,
                                   const Origin &origin)
{
    const SessionAccount account = accountOf(m_context.snapshot(), old);
    const bool valid = rotation.answer == identity::SessionAnswer::Valid;
    if (valid && !account.mayEnter()) {
        rotation.session =
            identity::end(rotation.session, identity::EndReason::Revoked, m_context.now());
        rotation.tokens.reset();
    }
    auto transaction = m_context.store().begin();
    if (!transaction)
        return tl::unexpected(transaction.error());
    if (!(rotation.session == old)) {
        const auto updated = (*transaction)->updateSession(rotation.session, old.generation);
        if (!updated && updated.error().code == "session-moved")
            return tl::unexpected(sessionEnded("Somebody else refreshed this session just now"));
        if (!updated)
            return tl::unexpected(updated.error());
    }
    audit::Event event =
        ofSession(old, "session:refresh",
                  rotation.tokens ? audit::Outcome::Allowed : audit::Outcome::Denied, origin);
    event.reason = std::string(name(rotation.session.endReason));
    if (const auto logged = (*transaction)->appendEvents({&event, 1}); !logged)
        return tl::unexpected(logged.error());
    if (const auto committed = (*transaction)->commit(); !committed)
        return tl::unexpected(committed.error());
    if (rotation.answer == identity::SessionAnswer::Reused)
        return tl::unexpected(
            sessionEnded("This refresh token was used before; the session was ended for safety"));
    if (!rotation.tokens)
        return tl::unexpected(sessionEnded("The session is over"));
    return signedIn(std::move(*rotation.tokens), std::move(rotation.session), account);
}

Expected<void> SignIn::signOut(const Caller &caller, std::string_view accessToken)
{
    const auto token = identity::readToken(accessToken, identity::TokenKind::Access);
    if (!token)
        return tl::unexpected(sessionEnded(std::string(message(token.error()))));
    auto transaction = m_context.store().begin();
    if (!transaction)
        return tl::unexpected(transaction.error());
    const auto found = m_context.store().sessionByAccess(token->hash);
    if (!found)
        return tl::unexpected(found.error());
    const auto &session = *found;
    if (!session || session->id != caller.session)
        return tl::unexpected(sessionEnded("This session is not known"));
    const auto ended = (*transaction)
                           ->updateSession(identity::end(*session, identity::EndReason::SignedOut,
                                                         m_context.now()),
                                           session->generation);
    if (!ended)
        return tl::unexpected(ended.error());
    const audit::Event event =
        ofSession(*session, "session:close", audit::Outcome::Allowed, caller.origin);
    if (const auto logged = (*transaction)->appendEvents({&event, 1}); !logged)
        return tl::unexpected(logged.error());
    return (*transaction)->commit();
}

Expected<Caller> SignIn::authenticate(std::string_view accessToken, const Origin &origin,
                                      KeyCheck::Purpose purpose)
{
    if (const auto refreshed = m_context.refresh(); !refreshed)
        return tl::unexpected(refreshed.error());
    if (identity::looksLikeApiKey(accessToken))
        return m_keys.authenticate(accessToken, origin, purpose);
    const auto token = identity::readToken(accessToken, identity::TokenKind::Access);
    if (!token)
        return tl::unexpected(sessionEnded(std::string(message(token.error()))));
    const auto found = m_context.store().sessionByAccess(token->hash);
    if (!found)
        return tl::unexpected(found.error());
    const auto &session = *found;
    if (!session)
        return tl::unexpected(sessionEnded("This session is not known"));
    const fleet::Time now = m_context.now();
    const identity::SessionAnswer answer = identity::checkAccess(*session, *token, now);
    if (answer == identity::SessionAnswer::Expired) {
        Error error = sessionEnded("The access token has expired");
        error.action = "Refresh the session, or sign in again.";
        return tl::unexpected(std::move(error));
    }
    if (answer != identity::SessionAnswer::Valid)
        return tl::unexpected(sessionEnded("The session was ended"));
    const SessionAccount account = accountOf(m_context.snapshot(), *session);
    if (!account.mayEnter())
        return tl::unexpected(sessionEnded("Your account here was disabled or blocked"));
    Caller caller = callerFor(account, origin);
    caller.session = session->id;
    caller.accessUntil = session->accessExpires;
    // End users hold devices, not regions: they are never cut off, there is just nothing of theirs.
    caller.accessEnded =
        account.membership && holdsNothing(*account.snapshot, caller.organization, now);
    return caller;
}

Expected<int> SignIn::removeOld()
{
    auto transaction = m_context.store().begin();
    if (!transaction)
        return tl::unexpected(transaction.error());
    const auto removed = (*transaction)->removeSessionsBefore(m_context.now() - keepEndedSessions);
    if (!removed)
        return tl::unexpected(removed.error());
    if (const auto committed = (*transaction)->commit(); !committed)
        return tl::unexpected(committed.error());
    return *removed;
}

} // namespace bailiwick::authority
