// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/condition_text.h"
#include "models/access/snapshot.h"

#include <set>

namespace bailiwick::access {

// Conditions as a viewer may see them. A text that reads only what the viewer sees stays as it is.
// Of another one remains what it comes to on the nodes and for the people they see: the nodes where
// it holds, and what still depends on the context. It names nothing else.
class OpaqueConditions
{
public:
    // Attributes that name principals out of sight on some node that is seen: of sets those members
    // are left out, a single reference is left out whole.
    struct Hidden
    {
        std::set<std::string, std::less<>> members;
        std::set<std::string, std::less<>> values;
    };
    struct Visible
    {
        const IntervalSet &nodes;
        std::vector<fleet::PrincipalRef> principals;
        fleet::Id organization;
        const Hidden &hidden;
    };
    OpaqueConditions(const Snapshot &snapshot, Visible visible);

    // A role's or ceiling's condition.
    std::string seen(const std::string &condition) const;
    // May the text stay as it is?
    bool isPlain(const std::string &condition) const;
    // Where, of some positions, a condition holds: as a condition of its own.
    std::string within(const IntervalSet &where, const Truth &truth) const;
    // `resource in […] || […].contains(resource)`; "false" for none.
    std::string nodes(const IntervalSet &where) const;

private:
    bool seesPrincipal(const cedar::EntityUid &uid) const;
    // What a text that reads principal and context comes to for those who are seen.
    std::string forVisiblePrincipals(const std::string &text) const;
    std::string uid(Position position) const;

    const Snapshot &m_snapshot;
    Visible m_visible;
};

} // namespace bailiwick::access
