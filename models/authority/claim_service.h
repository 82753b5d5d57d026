// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/authority/commit_path.h"
#include "models/authority/request_brake.h"
#include "models/store/ownership_records.h"

namespace bailiwick::authority {

// What a person sends to become a device's primary user: a code, or a challenge with the device's
// signature, or a challenge that the device has confirmed itself.
struct ClaimRequest
{
    std::string device; // its external id, as printed on it
    std::string code;
    std::string challenge;
    std::string signature; // base64
};

// What a device sends, without anybody signed in: its credential, or its signature.
struct ClaimConfirmationRequest
{
    std::string device;
    std::string challenge;
    std::string credential;
    std::string signature;
};

struct IssuedChallenge
{
    std::string challenge;
    fleet::Time until = 0;
};

struct Claimed
{
    fleet::Id device;
    std::int64_t revision = 0;
};

// Claims: whoever proves to stand before a device becomes its primary user; the former one and all
// they shared it with are out in the same commit. A code works once, a challenge once and for five
// minutes. Every guess is counted before it is looked at: the fifth wrong one burns a code until
// the manufacturer loads a new one, and of a device's key or credential, which nobody guesses,
// every challenge so far. Without a challenge of this installation there is no guess at those:
// strangers burn nothing. What is refused is answered in the same way, after the same work, whether
// or not there is such a device: error "claim-refused"; also in the log that members read of their
// own organization. Thread-safe.
class ClaimService
{
public:
    ClaimService(Context &context, AuditTrail &trail, CommitPath &commits,
                 const identity::ClaimKey &key);

    // Answers how many; see claim_loading.h. `caller` null: the store's own machine.
    Expected<std::size_t> load(const Caller *caller, std::string_view lines);

    // Also for devices that do not exist. Errors: "too-many-requests", "invalid-entity".
    tl::expected<IssuedChallenge, Refusal> challenge(const Caller &caller,
                                                     const std::string &device);
    // Errors: "claim-refused"; "claim-pending" (the device has not confirmed yet, or there is
    // none); "too-many-requests", "invalid-entity", "store-…".
    tl::expected<Claimed, Refusal> claim(const Caller &caller, const ClaimRequest &request);
    // By the device itself. Errors: "claim-refused", "too-many-requests", "invalid-entity".
    tl::expected<void, Refusal> confirm(const ClaimConfirmationRequest &request,
                                        const Origin &origin);

private:
    // A guess at one secret, and how it is judged once that was found.
    struct Guess
    {
        std::string device;
        identity::ClaimProof proof = identity::ClaimProof::Code;
        std::string given;                   // code or credential; empty: none that could be right
        std::string challenge;               // that was signed or confirmed
        std::string signature;               // of it
        std::optional<fleet::Time> issued;   // the challenge, when it is one and its time runs
        std::string action = "device:claim"; // of the event
        const Caller *caller = nullptr;      // null: the device itself
        Origin origin;
    };
    // The secret with the try counted, when the guess is right; with a confirmation, that is kept.
    // A wrong guess is in the log.
    Expected<store::StoredClaimSecret> judge(const Guess &guess,
                                             const store::ClaimConfirmation *confirmation);
    bool isRight(const Guess &guess, const store::StoredClaimSecret *secret) const;
    store::StoredClaimSecret counted(store::StoredClaimSecret secret, bool right,
                                     bool confirms) const;
    std::vector<audit::Event> wrongTry(const Guess &guess,
                                       const store::StoredClaimSecret *secret) const;
    Expected<store::StoredClaimSecret> guessed(const Caller &caller, const ClaimRequest &request);
    Expected<store::StoredClaimSecret> confirmed(const Caller &caller, const ClaimRequest &request);
    // When a challenge was issued, while its time runs.
    std::optional<fleet::Time> running(std::optional<identity::ChallengeTime> challenge) const;
    std::optional<fleet::Time> openChallenge(const Caller &caller,
                                             const ClaimRequest &request) const;
    Expected<std::int64_t> takeOver(const Caller &caller, const store::StoredClaimSecret &secret);
    Expected<void> use(store::WriteTransaction &transaction,
                       const store::StoredClaimSecret &secret) const;
    void giveBack(const store::StoredClaimSecret &counted);
    static Error refused(); // "claim-refused": one sentence for whatever is wrong
    static const store::StoredClaimSecret *
    ofKind(const std::vector<store::StoredClaimSecret> &secrets, identity::ClaimProof proof);

    Context &m_context;
    AuditTrail &m_trail;
    CommitPath &m_commits;
    const identity::ClaimKey m_key;
    RequestBrake m_brake;
};

} // namespace bailiwick::authority
