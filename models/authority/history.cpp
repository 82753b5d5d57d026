// SPDX-License-Identifier: Apache-2.0
#include "models/authority/history.h"

#include "models/access/projection.h"
#include "models/wire/parse_json.h"

#include <nlohmann/json.hpp>

namespace bailiwick::authority {

namespace {

std::string nameOf(const AsOf &asOf)
{
    return asOf.revision ? "r" + std::to_string(*asOf.revision) : fleet::formatTime(asOf.moment);
}

Expected<fleet::State> pastState(Context &context, const AsOf &asOf)
{
    const auto revision = findRevision(context.store(), asOf);
    if (!revision)
        return tl::unexpected(revision.error());
    // It may be newer than what this process knows: another one imports.
    if (const auto refreshed = context.refresh(); !refreshed)
        return tl::unexpected(refreshed.error());
    const access::SnapshotPtr newest = context.snapshot();
    const auto back = context.store().changesBack(newest->state().revision, revision->number);
    if (!back)
        return tl::unexpected(back.error());
    fleet::State state = newest->state().applied(*back);
    state.revision = revision->number;
    return state;
}

} // namespace

Expected<store::Revision> findRevision(store::Store &store, const AsOf &asOf)
{
    return asOf.revision ? store.findRevision(*asOf.revision) : store.revisionAt(asOf.moment);
}

Expected<fleet::State> stateAsOf(Context &context, AuditTrail &trail, const Caller &caller,
                                 const AsOf &asOf)
{
    audit::Event event = trail.event(caller, "fleet:read", audit::Outcome::Allowed);
    event.resource = {"snapshot", nameOf(asOf), {}};
    event.reason = "an earlier state";
    Expected<fleet::State> state;
    if (access::seesAll(*context.snapshot(), caller.principal(), caller.context(context.now()))) {
        state = pastState(context, asOf);
    } else {
        state = fleet::failure("forbidden",
                               "Earlier states are shown only to those who see the whole fleet", {},
                               "Ask somebody of the manufacturer who does.");
        event.outcome = audit::Outcome::Denied;
        event.reason = state.error().message;
    }
    if (!state && event.outcome == audit::Outcome::Allowed) {
        event.outcome = audit::Outcome::Failed;
        event.reason = state.error().message;
    }
    if (state) {
        event.resource.id = "r" + std::to_string(state->revision);
        event.count = static_cast<std::int64_t>(state->resources().size());
    }
    if (const auto recorded = trail.record(std::move(event)); !recorded)
        return tl::unexpected(recorded.error());
    return state;
}

Expected<store::HistoryPruned> pruneHistory(Context &context, AuditTrail &trail, const AsOf &before,
                                            Pruning pruning)
{
    const auto revision = findRevision(context.store(), before);
    if (!revision)
        return tl::unexpected(revision.error());
    auto transaction = context.store().begin();
    if (!transaction)
        return tl::unexpected(transaction.error());
    auto pruned = (*transaction)->pruneHistory(revision->number);
    if (!pruned || pruning == Pruning::Tell || pruned->revisions() == 0)
        return pruned;
    audit::Event event = trail.systemEvent("history:prune");
    event.resource = {"history", "r" + std::to_string(pruned->start), {}};
    event.count = pruned->revisions();
    event.detail = wire::toText(wire::Json{{"from", pruned->from},
                                           {"start", pruned->start},
                                           {"revisions", pruned->revisions()},
                                           {"entities", pruned->entities}});
    if (const auto logged = trail.append(**transaction, {std::move(event)}); !logged)
        return tl::unexpected(logged.error());
    if (const auto committed = (*transaction)->commit(); !committed)
        return tl::unexpected(committed.error());
    return pruned;
}

} // namespace bailiwick::authority
