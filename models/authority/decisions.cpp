// SPDX-License-Identifier: Apache-2.0
#include "models/authority/decisions.h"

#include "models/access/explain.h"
#include "models/access/questions.h"
#include "models/authority/change_subject.h"
#include "models/authority/ownership_change.h"
#include "models/authority/viewer_part.h"

namespace bailiwick::authority {

Expected<Decision> decideFor(Context &context, AuditTrail &trail, const Caller &caller,
                             std::string_view action, fleet::Id resource)
{
    if (const auto allowed = requireAccess(caller); !allowed)
        return tl::unexpected(allowed.error());
    if (!fleet::isActionName(action))
        return fleet::failure("invalid-entity", "This is not the name of an action", "/action",
                              "Write it as area:verb, e.g. device:view.");
    const fleet::Time now = context.now();
    const access::SnapshotPtr snapshot = context.snapshot();
    Decision decision;
    decision.revision = snapshot->state().revision;
    decision.allowed =
        access::decide(*snapshot, caller.principal(), action, resource, caller.context(now));
    // Explained on what the caller sees, so that a sentence names nothing else.
    const auto part = ViewerPart::of(snapshot, caller.principal(), caller.context(now));
    if (!part)
        return tl::unexpected(part.error());
    decision.sentences =
        access::sentences(*part->visible(), access::explain(*part->visible(), caller.principal(),
                                                            action, resource, caller.context(now)));
    if (decision.allowed) {
        const auto from = dataFrom(context, caller, {&resource, 1});
        if (!from)
            return tl::unexpected(from.error());
        decision.dataFrom = from->front();
        return decision;
    }
    audit::Event event = trail.event(caller, std::string(action), audit::Outcome::Denied);
    event.resource = {"resource", resource.toString(), {}};
    if (const fleet::Resource *node = part->visible()->state().resources().find(resource))
        event.resource = subjectOf(*node);
    if (const auto recorded = trail.record(std::move(event)); !recorded)
        return tl::unexpected(recorded.error());
    return decision;
}

std::vector<fleet::ActionName> actionsHeld(Context &context, const Caller &caller)
{
    const access::SnapshotPtr snapshot = context.snapshot();
    const access::ActionSet held =
        access::actionsHeld(*snapshot, caller.principal(), caller.context(context.now()));
    std::vector<fleet::ActionName> names;
    for (std::size_t i = 0; i < snapshot->actions().size(); ++i) {
        if (held.test(i))
            names.push_back(snapshot->actions()[i]);
    }
    return names;
}

} // namespace bailiwick::authority
