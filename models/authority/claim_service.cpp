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

} // namespace

ClaimService::ClaimService(Context &context, AuditTrail &trail, CommitPath &commits,
                           const identity::ClaimKey &key)
    : m_context(context)
    , m_trail(trail)
    , m_commits(commits)
    , m_key(key)
    , m_brake({context.settings().ownership.claimPersonRate,
               context.settings().ownership.claimAddressRate},
              "tries to claim a device")
{
}

Expected<std::size_t> ClaimService::load(const Caller *caller, std::string_view lines)
{
    return loadClaimSecrets(m_context, m_trail, m_key, caller, lines);
}

tl::expected<IssuedChallenge, Refusal> ClaimService::challenge(const Caller &caller,
                                                               const std::string &device)
{
    if (auto allowed =
            m_brake.begin({caller.person.toString(), caller.origin.address}, m_context.now());
        !allowed)
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

std::optional<fleet::Time>
ClaimService::running(std::optional<identity::ChallengeTime> challenge) const
{
    const fleet::Time now = m_context.now();
    if (challenge && challenge->issued <= now && now < challenge->until)
        return challenge->issued;
    return std::nullopt;
}

std::optional<fleet::Time> ClaimService::openChallenge(const Caller &caller,
                                                       const ClaimRequest &request) const
{
    return running(identity::readChallenge(m_key, caller.person.toString(), request.device,
                                           request.challenge));
}

tl::expected<Claimed, Refusal> ClaimService::claim(const Caller &caller,
                                                   const ClaimRequest &request)
{
    if (auto allowed =
            m_brake.begin({caller.person.toString(), caller.origin.address}, m_context.now());
        !allowed)
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
    return refusal(revision.error().code.starts_with("store") ? revision.error() : refused());
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
    guess.proof = ClaimProof::Key;
    guess.challenge = request.challenge;
    guess.signature = request.signature;
    guess.issued = openChallenge(caller, request);
    return judge(guess, nullptr);
}

Expected<StoredClaimSecret> ClaimService::confirmed(const Caller &caller,
                                                    const ClaimRequest &request)
{
    const auto issued = openChallenge(caller, request);
    store::OwnershipReader &ownership = store::ownershipOf(m_context.store());
    const auto secrets = ownership.claimSecrets(request.device);
    if (!secrets)
        return tl::unexpected(secrets.error());
    const auto found =
        ownership.confirmation(secrets->empty() ? fleet::Id{} : secrets->front().device);
    if (!found)
        return tl::unexpected(found.error());
    if (!issued) {
        Guess guess;
        guess.device = request.device;
        guess.caller = &caller;
        for (audit::Event &event :
             wrongTry(guess, secrets->empty() ? nullptr : &secrets->front())) {
            if (const auto recorded = m_trail.record(std::move(event)); !recorded)
                return tl::unexpected(recorded.error());
        }
        return tl::unexpected(refused());
    }
    const auto &confirmation = *found;
    for (const ClaimProof proof : {ClaimProof::Key, ClaimProof::Credential}) {
        const StoredClaimSecret *secret = ofKind(*secrets, proof);
        if (secret && secret->state == ClaimState::Open && *issued >= secret->since &&
            confirmation && m_context.now() < confirmation->until &&
            identity::sameHash(confirmation->challenge, identity::hashChallenge(request.challenge)))
            return *secret;
    }
    return tl::unexpected(claimPending());
}

tl::expected<void, Refusal> ClaimService::confirm(const ClaimConfirmationRequest &request,
                                                  const Origin &origin)
{
    // Of a device from one place: nobody elsewhere keeps it from confirming.
    if (auto allowed = m_brake.begin(
            {"device " + request.device + ' ' + origin.address, origin.address}, m_context.now());
        !allowed)
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
    guess.issued = running(identity::readChallenge(m_key, request.device, request.challenge));
    const store::ClaimConfirmation confirmation{{},
                                                identity::hashChallenge(request.challenge),
                                                m_context.now() +
                                                    m_context.settings().ownership.challengeTime};
    const auto judged = judge(guess, &confirmation);
    if (!judged)
        return refusal(judged.error());
    return {};
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
        return tl::unexpected(refused());
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
            return tl::unexpected(refused());
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
