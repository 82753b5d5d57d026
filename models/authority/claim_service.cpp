// SPDX-License-Identifier: Apache-2.0
#include "models/authority/claim_service.h"

#include "models/authority/change_subject.h"
#include "models/authority/claim_loading.h"
#include "models/authority/ownership_change.h"
#include "models/store/ownership_store.h"

#include <algorithm>

namespace bailiwick::authority {

namespace {

using identity::ClaimProof;
using store::ClaimState;
using store::StoredClaimSecret;

constexpr std::size_t deviceNameBytes = 200;
constexpr std::size_t proofBytes = 2000;

// One sentence for whatever is wrong.
Error claimRefused()
{
    return {"claim-refused",
            "The device cannot be claimed with this",
            {},
            "Check what is printed on the device, or begin anew; after five wrong tries only the "
            "manufacturer can help.",
            false,
            {}};
}

Error claimPending()
{
    return {"claim-pending",
            "The device has not confirmed the challenge",
            {},
            "Confirm it on the device within five minutes, then ask again.",
            true,
            {}};
}

Error invalidRequest(std::string message, std::string action)
{
    return {"invalid-entity", std::move(message), {}, std::move(action), false, {}};
}

Expected<void> checkSizes(std::initializer_list<std::string_view> texts, std::string_view device)
{
    if (device.empty() || device.size() > deviceNameBytes)
        return tl::unexpected(
            invalidRequest("The device is missing or too long", "Give what is printed on it."));
    for (const std::string_view text : texts) {
        if (text.size() > proofBytes)
            return tl::unexpected(
                invalidRequest("The proof is too long", "Send only what proves."));
    }
    return {};
}

tl::unexpected<Refusal> refusal(Error error)
{
    return tl::unexpected(Refusal{std::move(error), 0});
}

const StoredClaimSecret *ofKind(const std::vector<StoredClaimSecret> &secrets, ClaimProof proof)
{
    const auto it = std::ranges::find(secrets, proof, &StoredClaimSecret::proof);
    return it == secrets.end() ? nullptr : &*it;
}

} // namespace

ClaimService::ClaimService(Context &context, AuditTrail &trail, CommitPath &commits,
                           const identity::ClaimKey &key)
    : m_context(context)
    , m_trail(trail)
    , m_commits(commits)
    , m_key(key)
    , m_throttle(context.settings().ownership.claimPersonRate,
                 context.settings().ownership.claimAddressRate)
{
}

Expected<std::size_t> ClaimService::load(const Caller *caller, std::string_view lines)
{
    return loadClaimSecrets(m_context, m_trail, m_key, caller, lines);
}

tl::expected<void, Refusal> ClaimService::throttle(std::string_view who, std::string_view address)
{
    const std::lock_guard lock(m_throttleMutex);
    const std::int64_t wait = m_throttle.begin(who, address, m_context.now());
    if (wait == 0)
        return {};
    return tl::unexpected(
        Refusal{{"too-many-requests",
                 "There were too many tries to claim a device",
                 {},
                 "Wait " + std::to_string((wait + 999) / 1000) + " seconds, then try again.",
                 true,
                 {}},
                wait});
}

tl::expected<IssuedChallenge, Refusal> ClaimService::challenge(const Caller &caller,
                                                               const std::string &device)
{
    if (auto allowed = throttle(caller.person.toString(), caller.origin.address); !allowed)
        return tl::unexpected(allowed.error());
    if (const auto checked = checkSizes({}, device); !checked)
        return refusal(checked.error());
    const fleet::Time now = m_context.now();
    const identity::ChallengeTime time{now, now + m_context.settings().ownership.challengeTime};
    auto text = identity::newChallenge(m_key, caller.person.toString(), device, time,
                                       m_context.settings().random);
    if (!text)
        return refusal(toError(text.error()));
    return IssuedChallenge{std::move(*text), time.until};
}

std::optional<identity::ChallengeTime>
ClaimService::openChallenge(const Caller &caller, const ClaimRequest &request) const
{
    const auto time =
        identity::readChallenge(m_key, caller.person.toString(), request.device, request.challenge);
    const fleet::Time now = m_context.now();
    return time && time->issued <= now && now < time->until ? time : std::nullopt;
}

tl::expected<Claimed, Refusal> ClaimService::claim(const Caller &caller,
                                                   const ClaimRequest &request)
{
    if (auto allowed = throttle(caller.person.toString(), caller.origin.address); !allowed)
        return tl::unexpected(allowed.error());
    if (const auto checked =
            checkSizes({request.code, request.challenge, request.signature}, request.device);
        !checked)
        return refusal(checked.error());
    if (request.code.empty() == request.challenge.empty() ||
        (request.challenge.empty() && !request.signature.empty()))
        return refusal(invalidRequest("A claim has a code or a challenge",
                                      "Give one of them; a signature belongs to a challenge."));
    const bool guesses = !request.code.empty() || !request.signature.empty();
    const auto secret = guesses ? guessed(caller, request) : confirmed(caller, request);
    if (!secret)
        return refusal(secret.error());
    const auto revision = takeOver(caller, *secret);
    if (revision)
        return Claimed{secret->device, *revision};
    if (guesses)
        giveBack(*secret);
    return refusal(revision.error().code.starts_with("store") ? revision.error() : claimRefused());
}

Expected<StoredClaimSecret> ClaimService::guessed(const Caller &caller, const ClaimRequest &request)
{
    Guess guess;
    guess.device = request.device;
    guess.caller = &caller;
    guess.origin = caller.origin;
    if (!request.code.empty()) {
        guess.given = identity::readClaimCode(request.code).value_or(std::string());
        return judge(guess, nullptr);
    }
    const auto time = openChallenge(caller, request);
    guess.proof = ClaimProof::Key;
    guess.challenge = request.challenge;
    guess.signature = request.signature;
    guess.counts = time.has_value();
    guess.issued = time ? time->issued : fleet::beginningOfTime;
    return judge(guess, nullptr);
}

Expected<StoredClaimSecret> ClaimService::confirmed(const Caller &caller,
                                                    const ClaimRequest &request)
{
    const auto time = openChallenge(caller, request);
    auto transaction = m_context.store().begin();
    if (!transaction)
        return tl::unexpected(transaction.error());
    store::OwnershipWriter &ownership = store::ownershipOf(**transaction);
    const auto secrets = ownership.claimSecrets(request.device);
    if (!secrets)
        return tl::unexpected(secrets.error());
    const auto found =
        ownership.confirmation(secrets->empty() ? fleet::Id{} : secrets->front().device);
    if (!found)
        return tl::unexpected(found.error());
    if (!time) {
        Guess guess;
        guess.device = request.device;
        guess.caller = &caller;
        const audit::Event event = wrongTry(guess, secrets->empty() ? nullptr : &secrets->front());
        if (const auto logged = (*transaction)->appendEvents({&event, 1}); !logged)
            return tl::unexpected(logged.error());
        if (const auto committed = (*transaction)->commit(); !committed)
            return tl::unexpected(committed.error());
        return tl::unexpected(claimRefused());
    }
    const auto &confirmation = *found;
    for (const ClaimProof proof : {ClaimProof::Key, ClaimProof::Credential}) {
        const StoredClaimSecret *secret = ofKind(*secrets, proof);
        if (secret && secret->state == ClaimState::Open && time->issued >= secret->since &&
            confirmation && m_context.now() < confirmation->until &&
            identity::sameHash(confirmation->challenge, identity::hashChallenge(request.challenge)))
            return *secret;
    }
    return tl::unexpected(claimPending());
}

tl::expected<void, Refusal> ClaimService::confirm(const ClaimConfirmationRequest &request,
                                                  const Origin &origin)
{
    if (auto allowed = throttle("device " + request.device, origin.address); !allowed)
        return allowed;
    if (const auto checked =
            checkSizes({request.challenge, request.credential, request.signature}, request.device);
        !checked)
        return refusal(checked.error());
    if (request.challenge.empty() || request.credential.empty() == request.signature.empty())
        return refusal(invalidRequest("A confirmation has a challenge and one proof",
                                      "Give the device's credential or its signature."));
    Guess guess;
    guess.device = request.device;
    guess.action = "device:confirm";
    guess.origin = origin;
    guess.proof = request.signature.empty() ? ClaimProof::Credential : ClaimProof::Key;
    guess.given = identity::readDeviceCredential(request.credential).value_or(std::string());
    guess.challenge = request.challenge;
    guess.signature = request.signature;
    const store::ClaimConfirmation confirmation{{},
                                                identity::hashChallenge(request.challenge),
                                                m_context.now() +
                                                    m_context.settings().ownership.challengeTime};
    const auto judged = judge(guess, &confirmation);
    if (!judged)
        return refusal(judged.error());
    return {};
}

// The same work whether or not there is such a secret.
bool ClaimService::isRight(const Guess &guess, const StoredClaimSecret *secret) const
{
    if (guess.proof == ClaimProof::Key) {
        const std::string message = identity::challengeMessage(guess.device, guess.challenge);
        const bool right =
            secret ? identity::verifyDeviceSignature(secret->secret, message, guess.signature)
                   : identity::verifyNobodysSignature(message, guess.signature);
        return right && guess.counts && (!guess.issued || *guess.issued >= secret->since);
    }
    identity::TokenHash known{};
    if (secret && secret->secret.size() == known.size())
        std::ranges::copy(secret->secret, known.begin());
    const fleet::Id device = secret ? secret->device : fleet::Id{};
    const bool same = identity::sameHash(
        known, identity::hashClaimSecret(m_key, device.toString(), guess.proof, guess.given));
    return same && secret && !guess.given.empty();
}

Expected<StoredClaimSecret> ClaimService::judge(const Guess &guess,
                                                const store::ClaimConfirmation *confirmation)
{
    const int limit = m_context.settings().ownership.claimTries;
    auto transaction = m_context.store().begin();
    if (!transaction)
        return tl::unexpected(transaction.error());
    store::OwnershipWriter &ownership = store::ownershipOf(**transaction);
    const auto secrets = ownership.claimSecrets(guess.device);
    if (!secrets)
        return tl::unexpected(secrets.error());
    const StoredClaimSecret *secret = ofKind(*secrets, guess.proof);
    const bool proved = isRight(guess, secret);
    const bool open = secret && secret->state == ClaimState::Open && secret->tries < limit;
    StoredClaimSecret counted = secret ? *secret : StoredClaimSecret{};
    if (open && guess.counts) {
        counted.tries = proved && confirmation ? 0 : counted.tries + 1;
        counted.state = !proved && counted.tries >= limit ? ClaimState::Burnt : ClaimState::Open;
        if (const auto updated = ownership.updateClaimSecret(*secret, counted); !updated)
            return tl::unexpected(updated.error());
    }
    const bool right = proved && open;
    if (right && confirmation) {
        store::ClaimConfirmation kept = *confirmation;
        kept.device = counted.device;
        if (const auto put = ownership.putConfirmation(kept, m_context.now()); !put)
            return tl::unexpected(put.error());
    }
    if (!right || confirmation) {
        audit::Event event = wrongTry(guess, secret ? &counted : nullptr);
        if (right) {
            event.outcome = audit::Outcome::Allowed;
            event.reason = std::string(name(guess.proof));
        }
        if (const auto logged = (*transaction)->appendEvents({&event, 1}); !logged)
            return tl::unexpected(logged.error());
    }
    if (const auto committed = (*transaction)->commit(); !committed)
        return tl::unexpected(committed.error());
    if (!right)
        return tl::unexpected(claimRefused());
    return counted;
}

audit::Event ClaimService::wrongTry(const Guess &guess, const StoredClaimSecret *secret) const
{
    audit::Event event = guess.caller
                             ? m_trail.event(*guess.caller, guess.action, audit::Outcome::Denied)
                             : m_trail.systemEvent(guess.action);
    if (!guess.caller) {
        event.actor.kind = "device";
        event.actor.id = secret ? secret->device.toString() : std::string();
        event.actor.label = guess.device;
        event.outcome = audit::Outcome::Denied;
        event.requestId = guess.origin.requestId;
    }
    event.resource = {"device", secret ? secret->device.toString() : std::string(), guess.device};
    if (!secret) {
        event.reason = "Nothing to claim by this name in this way";
        return event;
    }
    const fleet::Id customer = customerOrganization(m_context.snapshot()->state(), secret->device);
    if (!customer.isNull())
        event.organizations.push_back(customer.toString());
    event.reason = secret->state == ClaimState::Used    ? "The code was used before"
                   : secret->state == ClaimState::Burnt ? "Wrong; the secret is burnt"
                                                        : "Wrong, or its time is over";
    event.count = std::max(1, secret->tries);
    return event;
}

// A code is used up; of other proofs every challenge so far is void.
Expected<void> ClaimService::use(store::WriteTransaction &transaction,
                                 const StoredClaimSecret &secret) const
{
    store::OwnershipWriter &ownership = store::ownershipOf(transaction);
    const auto secrets = ownership.claimSecrets(secret.externalId);
    if (!secrets)
        return tl::unexpected(secrets.error());
    const StoredClaimSecret *known = ofKind(*secrets, secret.proof);
    if (!known || !(*known == secret))
        return tl::unexpected(claimRefused());
    for (const StoredClaimSecret &before : *secrets) {
        StoredClaimSecret after = before;
        after.since = m_context.now() + 1;
        if (before.proof == secret.proof) {
            after.tries = 0;
            after.state = before.proof == ClaimProof::Code ? ClaimState::Used : ClaimState::Open;
        }
        if (const auto updated = ownership.updateClaimSecret(before, after); !updated)
            return updated;
    }
    if (const auto removed = ownership.removeConfirmation(secret.device); !removed)
        return removed;
    return endUses(transaction, secret.device, m_context.now());
}

Expected<std::int64_t> ClaimService::takeOver(const Caller &caller, const StoredClaimSecret &secret)
{
    return m_commits.commitSystem([&](const fleet::State &state) -> Expected<SystemCommit> {
        const fleet::Resource *device = state.resources().find(secret.device);
        if (!device || device->kind != fleet::ResourceKind::Device ||
            device->externalId != secret.externalId || !state.persons().find(caller.person))
            return tl::unexpected(claimRefused());
        SystemCommit commit;
        commit.changes = newPrimary(state, *device, caller.person);
        commit.action = "device:claim";
        commit.reason = "Claimed by " + std::string(name(secret.proof));
        commit.actor = &caller;
        commit.also = [&](store::WriteTransaction &transaction) {
            return use(transaction, secret);
        };
        return commit;
    });
}

// What was proved and could not be committed was no wrong try.
void ClaimService::giveBack(const StoredClaimSecret &counted)
{
    auto transaction = m_context.store().begin();
    if (!transaction || counted.tries == 0)
        return;
    StoredClaimSecret before = counted;
    --before.tries;
    if (store::ownershipOf(**transaction).updateClaimSecret(counted, before))
        static_cast<void>((*transaction)->commit());
}

} // namespace bailiwick::authority
