// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/state.h"

#include <map>
#include <unordered_map>

namespace bailiwick::rolemodel {

// The people, teams and nodes of a fleet as IAM policies name them. Internal to this folder.
struct IamMember
{
    fleet::PrincipalRef principal;
    std::string externalId;
    fleet::Id organization;
};

class IamPeople
{
public:
    explicit IamPeople(const fleet::State &state);

    // "*", "user:local:*", "team:local:*"
    static bool isEverybody(const std::string &member);
    // None, or why there is not exactly one, in `why`.
    std::optional<IamMember> member(const std::string &member, std::string &why) const;
    // By externalId; the last part of core:things:ID counts.
    const fleet::Resource *resource(const std::string &name) const;
    // By externalId or name of an organization that owns a node, or of a node.
    const fleet::Resource *tenant(const std::string &name) const;

private:
    const fleet::State &m_state;
    std::unordered_map<std::string, const fleet::Resource *> m_nodes;
    std::unordered_multimap<std::string, IamMember> m_users;
    std::unordered_multimap<std::string, IamMember> m_teams;
};

} // namespace bailiwick::rolemodel
