// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/draft/draft.h"
#include "models/items/role_text.h"
#include "models/remote/earlier_state_loader.h"

#include <optional>

namespace bailiwick::items {

// The roles of the fleet at one moment, and what is said of that. Holds tables that the state
// shares, not the state: an earlier fleet is let go once its roles are here.
struct RolesAt
{
    fleet::Table<fleet::Role> roles;
    fleet::Table<fleet::Action> actions; // the catalogue of then
    std::int64_t revision = 0;           // the draft's: what it begins from
    bool withDraft = false;
    QString title;  // "Revision 12", "Now", "Now, with your draft"
    QString words;  // the same behind a role's name: "revision 12"
    QString detail; // who committed it, when and why; one line each

    bool isBefore(const RolesAt &other) const
    {
        return std::pair(revision, withDraft) < std::pair(other.revision, other.withDraft);
    }
};

// REQUIRES of both: the draft has a base.
RolesAt rolesNow(const draft::Draft &draft);       // the newest revision, without the draft
RolesAt rolesWithDraft(const draft::Draft &draft); // the same where there is no draft
RolesAt rolesAt(const remote::EarlierState &state);

// One role at two moments.
struct RoleBetween
{
    fleet::Id id;
    QString name;                      // the later one
    std::optional<fleet::Role> before; // none: it was not there
    std::optional<fleet::Role> after;
    // Of what it lets people do; by its name; by its own text or its organization.
    bool differs = false;
    bool renamed = false;
    bool describedAnew = false;

    bool wasMade() const { return !before && after; }
    bool wasRemoved() const { return before && !after; }
    bool isSame() const { return before && after && !differs && !renamed && !describedAnew; }
};

// How a role stands at both; it may be there at neither.
RoleBetween roleBetween(const RolesAt &before, const RolesAt &after, fleet::Id role);
// All roles of either: first those that differ, in the order of their names. O(roles × actions).
std::vector<RoleBetween> rolesBetween(const RolesAt &before, const RolesAt &after);

// "made in between", "changed, renamed"; empty: the same.
QString changeText(const RoleBetween &role);
// What differs, as lines of text.
QString differenceText(const RoleBetween &role, const RolesAt &before, const RolesAt &after);

// "Installer, revision 12".
QString nameAt(const fleet::Role &role, const RolesAt &moment);
// The actions of both catalogues: a role may have had one that is there no more. As the later one
// has them.
fleet::Table<fleet::Action> actionsOf(const fleet::Table<fleet::Action> &before,
                                      const fleet::Table<fleet::Action> &after);

} // namespace bailiwick::items
