// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/difference.h"
#include "models/authority/caller.h"
#include "models/fleet/change_set.h"

namespace bailiwick::authority {

// Attributes edited in one form of a node, in the other: those left as they were in `from` get
// their value in `to`; an edited set of principals keeps the members that only `to` has.
fleet::Attributes mergedAttributes(const fleet::Attributes &from, const fleet::Attributes &to,
                                   const fleet::Attributes &put);

// What one viewer sees of a snapshot: the replica that the viewer's desktop runs on.
class ViewerPart
{
public:
    static Expected<ViewerPart> of(const access::SnapshotPtr &full,
                                   const fleet::PrincipalRef &viewer,
                                   const access::Context &context);

    bool seesAll() const { return m_full == m_visible; }
    const access::SnapshotPtr &visible() const { return m_visible; }
    bool sees(fleet::EntityKind kind, fleet::Id id) const;
    // Nothing of what this viewer sees differs (revision aside).
    bool sameAs(const ViewerPart &other) const;

    // The changes as they are meant on the full state: a member of an entity that the viewer left
    // as shown keeps its full value (a projected delegation has the chain above it folded in).
    Expected<fleet::ChangeSet> unfolded(const fleet::ChangeSet &changes) const;
    // The reverse: changes of full entities as the viewer's desktop would have made them.
    Expected<fleet::ChangeSet> folded(const fleet::ChangeSet &changes) const;
    // The changes applied to what the viewer sees.
    Expected<access::SnapshotPtr> applied(const fleet::ChangeSet &changes) const;
    // What the viewer's desktop previews: the difference they make.
    Expected<access::Difference> preview(const fleet::ChangeSet &changes, fleet::Time at) const;

private:
    static Expected<fleet::ChangeSet> rebased(const fleet::ChangeSet &changes,
                                              const fleet::State &from, const fleet::State &to);

    access::SnapshotPtr m_full;
    access::SnapshotPtr m_visible;
};

} // namespace bailiwick::authority
