// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/snapshot.h"

#include <string>

namespace bailiwick::access {

// The state's own words as Cedar expressions over principal, action, resource and context.now:
// written from the plain values alone, so that it can serve as an oracle for the compiled snapshot.
class CedarMeaning
{
public:
    explicit CedarMeaning(const fleet::State &state)
        : m_state(state)
    {
    }

    std::string uid(const fleet::PrincipalRef &principal) const;
    std::string uid(const fleet::Scope &scope) const;
    std::string resourceUid(fleet::Id id) const;
    std::string validity(const fleet::Validity &validity) const;
    // Within the scope: of a group only what its organization holds.
    std::string scope(const fleet::Scope &scope) const;
    // In one of the application's spaces, and with one of its keywords.
    std::string place(const fleet::Application &application) const;
    // The gateway's device itself, or in its group.
    std::string place(const fleet::Gateway &gateway) const;
    // Under the delegation and all above it: region, ceiling, validity, neither cut nor blocked.
    std::string under(const fleet::Delegation &delegation) const;
    // As `under` but for the ceiling: what belongs to its region now.
    std::string region(const fleet::Delegation &delegation) const;
    // The organization owns the resource, or it is delegated to it now.
    std::string held(fleet::Id organization) const;
    std::string owned(fleet::Id organization) const;

private:
    std::string chain(const fleet::Delegation &delegation, bool withCeiling, int depth) const;
    std::string ceiling(const fleet::Delegation &delegation) const;

    const fleet::State &m_state;
};

// ["a","b"] as [Action::"a", Action::"b"].
std::string cedarActions(const std::vector<fleet::ActionName> &actions);
std::string cedarUid(std::string_view type, std::string_view id);
std::string cedarUid(std::string_view type, fleet::Id id);

} // namespace bailiwick::access
