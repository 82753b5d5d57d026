// SPDX-License-Identifier: Apache-2.0
// Is a guess right, what does it cost, and what is said of it in the log.
#include "models/authority/change_subject.h"
#include "models/authority/claim_service.h"
#include "models/store/ownership_store.h"

#include <algorithm>

namespace bailiwick::authority {

using identity::ClaimProof;
using store::ClaimState;
using store::StoredClaimSecret;

Error ClaimService::refused()
{
    return {"claim-refused",
            "The device cannot be claimed with this",
            {},
            "Check what is printed on the device, or begin anew; after five wrong tries only the "
            "manufacturer can help.",
            false,
            {}};
}

const StoredClaimSecret *ClaimService::ofKind(const std::vector<StoredClaimSecret> &secrets,
                                              ClaimProof proof)
{
    const auto it = std::ranges::find(secrets, proof, &StoredClaimSecret::proof);
    return it == secrets.end() ? nullptr : &*it;
}

// The same work whether or not there is such a secret.
bool ClaimService::isRight(const Guess &guess, const StoredClaimSecret *secret) const
{
    if (guess.proof == ClaimProof::Key) {
        const std::string message = identity::challengeMessage(guess.device, guess.challenge);
        return secret ? identity::verifyDeviceSignature(secret->secret, message, guess.signature)
                      : identity::verifyNobodysSignature(message, guess.signature);
    }
    identity::TokenHash known{};
    if (secret && secret->secret.size() == known.size())
        std::ranges::copy(secret->secret, known.begin());
    const fleet::Id device = secret ? secret->device : fleet::Id{};
    const bool same = identity::sameHash(
        known, identity::hashClaimSecret(m_key, device.toString(), guess.proof, guess.given));
    return same && secret && !guess.given.empty();
}

// After one more try. A code that is claimed with is used up only with its commit.
StoredClaimSecret ClaimService::counted(StoredClaimSecret secret, bool right, bool confirms) const
{
    secret.tries = right && confirms ? 0 : secret.tries + 1;
    if (right || secret.tries < m_context.settings().ownership.claimTries)
        return secret;
    if (secret.proof == ClaimProof::Code) {
        secret.state = ClaimState::Burnt;
        return secret;
    }
    secret.tries = 0;
    secret.since = m_context.now() + 1;
    return secret;
}

Expected<StoredClaimSecret> ClaimService::judge(const Guess &guess,
                                                const store::ClaimConfirmation *confirmation)
{
    auto transaction = m_context.store().begin();
    if (!transaction)
        return tl::unexpected(transaction.error());
    store::OwnershipWriter &ownership = store::ownershipOf(**transaction);
    const auto secrets = ownership.claimSecrets(guess.device);
    if (!secrets)
        return tl::unexpected(secrets.error());
    const StoredClaimSecret *secret = ofKind(*secrets, guess.proof);
    const bool proved = isRight(guess, secret);
    const bool asked = guess.proof == ClaimProof::Code ||
                       (secret && guess.issued && *guess.issued >= secret->since);
    const bool open = asked && secret && secret->state == ClaimState::Open &&
                      secret->tries < m_context.settings().ownership.claimTries;
    const bool right = proved && open;
    StoredClaimSecret after = secret ? *secret : StoredClaimSecret{};
    if (open) {
        after = counted(*secret, right, confirmation);
        if (const auto updated = ownership.updateClaimSecret(*secret, after); !updated)
            return tl::unexpected(updated.error());
    }
    if (right && confirmation) {
        store::ClaimConfirmation kept = *confirmation;
        kept.device = after.device;
        if (const auto put = ownership.putConfirmation(kept, m_context.now()); !put)
            return tl::unexpected(put.error());
    }
    if (!right || confirmation) {
        auto events = wrongTry(guess, secret ? &after : nullptr);
        if (right) {
            events.back().outcome = audit::Outcome::Allowed;
            events.back().reason = std::string(name(guess.proof));
        }
        if (const auto logged = (*transaction)->appendEvents(events); !logged)
            return tl::unexpected(logged.error());
    }
    if (const auto committed = (*transaction)->commit(); !committed)
        return tl::unexpected(committed.error());
    if (!right)
        return tl::unexpected(refused());
    return after;
}

// Members read the log of their organization: theirs says only what they were answered. What became
// of the device's secret stands in a row of its own, for the device's customer and the
// manufacturer; there is one of what does not exist, too, since rows can be counted.
std::vector<audit::Event> ClaimService::wrongTry(const Guess &guess,
                                                 const StoredClaimSecret *secret) const
{
    std::vector<audit::Event> events;
    audit::Event event = guess.caller
                             ? m_trail.event(*guess.caller, guess.action, audit::Outcome::Denied)
                             : m_trail.systemEvent(guess.action);
    event.resource = {"device", {}, guess.device};
    if (guess.caller && !guess.caller->organization.isNull()) {
        events.push_back(event);
        event.organizations.clear();
    }
    if (!guess.caller) {
        event.actor = {
            "device", secret ? secret->device.toString() : std::string(), guess.device, {}};
        event.outcome = audit::Outcome::Denied;
        event.requestId = guess.origin.requestId;
    }
    if (!secret) {
        event.reason = "Nothing to claim by this name in this way";
        events.push_back(std::move(event));
        return events;
    }
    event.resource.id = secret->device.toString();
    const fleet::Id customer = customerOrganization(m_context.snapshot()->state(), secret->device);
    if (!customer.isNull())
        event.organizations.push_back(customer.toString());
    event.reason = secret->state == ClaimState::Used    ? "The code was used before"
                   : secret->state == ClaimState::Burnt ? "Wrong; the secret is burnt"
                                                        : "Wrong, or its time is over";
    event.count = std::max(1, secret->tries);
    events.push_back(std::move(event));
    return events;
}

} // namespace bailiwick::authority
