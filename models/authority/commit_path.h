// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/authority/audit_trail.h"
#include "models/authority/viewer_part.h"

namespace bailiwick::authority {

// A draft as its author sends it.
struct CommitRequest
{
    std::int64_t baseRevision = 0;
    fleet::ChangeSet changes;
    std::string reason;
    fleet::Time instant = 0; // of the preview
    std::string digest;      // of the preview's difference
};

// A change without an author whose rights would have to allow it: by the command line on the
// store's own machine, or a transition that the product itself declares (claiming a device, what a
// gateway registers). Whoever makes one has judged that the actor may.
struct SystemCommit
{
    fleet::ChangeSet changes;
    std::string action; // of the audit event, e.g. "fleet:import"
    std::string reason;
    std::string summary;
    std::string file;              // named in the audit event
    const Caller *actor = nullptr; // who made it happen; null: the command line
    // Whose rights must cover what anybody gains by it (who invited); null: nobody's.
    const Caller *grantor = nullptr;
    // What is written with it, in its transaction, or refuses it.
    std::function<Expected<void>(store::WriteTransaction &)> also = {};
};

// THE way by which access state changes; there is no other. Each commit is one transaction with its
// revision, its audit events and its effective difference; a refused one leaves an audit event and
// nothing else. Order of checks: caller, base revision, instant, ids and conditions, the fleet's
// rules, escalation, guardrails, effects beyond the author's sight, the preview's digest.
// Thread-safe: one at a time, in order of arrival. Nothing is committed that was checked on another
// state than the newest: when another server commits meanwhile, this one catches up and checks
// again; when that goes on, it makes the others wait. O(state).
class CommitPath
{
public:
    CommitPath(Context &context, AuditTrail &trail)
        : m_context(context)
        , m_trail(trail)
    {
    }

    // Answers the new revision. Errors: "revision-moved" (details: what moved, as far as the caller
    // may see), "preview-differs", "escalation", "guardrail", "effect-unseen", "invalid-change",
    // "condition-invalid", "access-ended", "store-…".
    Expected<std::int64_t> commit(const Caller &caller, const CommitRequest &request);
    // A single operation of the API that is its own preview (configure, delete): everything but
    // base revision, instant and digest is checked.
    Expected<std::int64_t> commitDirect(const Caller &caller, const fleet::ChangeSet &changes,
                                        std::string reason);
    // The same; `edit` makes the changes from the current state, under the lock.
    using Edit = std::function<Expected<fleet::ChangeSet>(const fleet::State &current)>;
    Expected<std::int64_t> commitDirect(const Caller &caller, const Edit &edit, std::string reason);
    // Rules, conditions and guardrails are checked, of rights only the grantor's. `prepare` makes
    // the changes from the current state, under the lock.
    using Prepare = std::function<Expected<SystemCommit>(const fleet::State &current)>;
    Expected<std::int64_t> commitSystem(const Prepare &prepare);

private:
    struct Work;
    using Transaction = std::unique_ptr<store::WriteTransaction>;
    Expected<std::int64_t> run(const Prepare &prepare, Work &work);
    Expected<void> check(Work &work);
    // Answers false when another server was quicker; nothing is written then.
    Expected<bool> write(Work &work, Transaction transaction);
    Expected<void> write(Work &work, store::WriteTransaction &transaction);
    Error refused(const Work &work, Error error);
    static fleet::ChangeSet asSent(const Work &work);

    Context &m_context;
    AuditTrail &m_trail;
};

} // namespace bailiwick::authority
