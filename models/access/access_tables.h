// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/chunked_array.h"
#include "models/access/holding.h"
#include "models/access/numbering.h"
#include "models/access/open_condition.h"
#include "models/fleet/state.h"

#include <span>

namespace bailiwick::access {

// What a decision reads. Roles, scopes, delegations, organizations and principals are numbered; a
// link names them by number, so that a change of one of them changes no link. Tables are by number
// and immutable; snapshots share those that did not change.

// Handle of a principal in a snapshot and in those built on it.
using PrincipalNumber = std::uint32_t;

// A role, or the actions that an application has without one.
struct RoleKey
{
    fleet::Id id; // of the role, or of the application
    bool direct = false;

    auto operator<=>(const RoleKey &) const = default;
};

struct CompiledRole
{
    fleet::Id id; // null: does not exist; the application's for what it has without a role
    ActionSet actions;
    Truth condition;
    bool ownership = false;
    bool direct = false; // see RoleKey

    bool operator==(const CompiledRole &) const = default;
};

// What a link stands on: a scope, or where an application or gateway acts.
struct ScopeKey
{
    enum class Kind : std::uint8_t { Resource, Group, Application, Gateway };

    Kind kind = Kind::Resource;
    fleet::Id id;

    ScopeKey() = default;
    ScopeKey(Kind ofKind, fleet::Id ofId)
        : kind(ofKind)
        , id(ofId)
    {
    }
    ScopeKey(const fleet::Scope &scope)
        : kind(scope.kind == fleet::ScopeKind::Group ? Kind::Group : Kind::Resource)
        , id(scope.id)
    {
    }
    auto operator<=>(const ScopeKey &) const = default;
};

// A group's members, as far as its organization holds them, or where an application or gateway
// acts, but for its organization's fence and its delegation.
struct CompiledGroup
{
    struct Piece
    {
        IntervalSet where;
        fleet::Validity validity;
        bool operator==(const Piece &) const = default;
    };
    std::vector<Piece> pieces;

    bool contains(Position position, fleet::Time at) const
    {
        return std::ranges::any_of(pieces, [&](const Piece &piece) {
            return piece.validity.contains(at) && piece.where.contains(position);
        });
    }
    bool overlaps(const IntervalSet &positions) const
    {
        return std::ranges::any_of(
            pieces, [&](const Piece &piece) { return piece.where.overlaps(positions); });
    }
    bool operator==(const CompiledGroup &) const = default;
};

// A node: its subtree (empty when it does not exist). Anything else: the group.
struct CompiledScope
{
    ScopeKey scope;
    Interval interval;
    std::shared_ptr<const CompiledGroup> group;

    bool contains(Position position, fleet::Time at) const
    {
        return group ? group->contains(position, at) : interval.contains(position);
    }
    // At some time.
    bool overlaps(const IntervalSet &positions) const
    {
        return group ? group->overlaps(positions) : positions.overlaps(interval);
    }
    bool operator==(const CompiledScope &other) const
    {
        return scope == other.scope && interval == other.interval &&
               (group == other.group || (group && other.group && *group == *other.group));
    }
};

struct CompiledOrganization
{
    fleet::Id id; // null: does not exist
    fleet::OrganizationKind kind = fleet::OrganizationKind::Partner;
    bool blocked = false;
    Interval own; // the node it owns, with all below

    bool isActive() const { return !id.isNull() && !blocked; }
    bool operator==(const CompiledOrganization &) const = default;
};

struct CompiledDelegation
{
    fleet::Id id; // null: does not exist
    bool live = false;
    fleet::Id obstacle; // the cut delegation or blocked organization when not live
    std::uint32_t to = noNumber;
    Holding holding;

    bool operator==(const CompiledDelegation &) const = default;
};

// A permit or forbid. Without a scope it holds everywhere; `everybody` bind those of the
// manufacturer (and in a projection those above the viewer), others their organization's people.
struct CompiledPolicy
{
    fleet::Id id;
    bool everybody = false;
    bool permit = false;
    bool atScopeOnly = false; // resource == …, not what is below
    std::uint32_t organization = noNumber;
    std::uint32_t delegation = noNumber;
    std::uint32_t scope = noNumber;
    fleet::Validity validity;
    ActionSet actions;
    Truth condition;

    bool binds(std::uint32_t organizationNumber) const
    {
        return everybody || organization == organizationNumber;
    }
    bool operator==(const CompiledPolicy &) const = default;
};

// An assignment as its principal has it, or one role of an application or gateway.
struct Link
{
    std::uint32_t role = noNumber;
    std::uint32_t scope = noNumber;
    std::uint32_t delegation = noNumber; // none: the principal's organization's own
    bool onGroup = false;                // the scope is no single node
    fleet::Validity validity;
    fleet::Id assignment; // or the application or gateway; links are in this order

    bool operator==(const Link &) const = default;
};

struct PrincipalEntry
{
    fleet::PrincipalRef principal;
    std::uint32_t organization = noNumber;
    bool exists = false;
    bool disabled = false;
    std::vector<Link> links;            // its own, by assignment
    std::vector<PrincipalNumber> teams; // it is a member of, by team id
    IntervalSet owned;                  // devices that a person owns or shares

    bool operator==(const PrincipalEntry &) const = default;
};

struct AccessTables
{
    template<typename T>
    using Shared = std::shared_ptr<const std::vector<T>>;

    Numbering<RoleKey> roleNumbers;
    Numbering<fleet::Id> organizationNumbers;
    Numbering<fleet::Id> delegationNumbers;
    Numbering<ScopeKey> scopeNumbers;
    Numbering<fleet::PrincipalRef> principalNumbers;

    Shared<CompiledRole> roles = std::make_shared<std::vector<CompiledRole>>();
    Shared<CompiledOrganization> organizations =
        std::make_shared<std::vector<CompiledOrganization>>();
    Shared<CompiledDelegation> delegations = std::make_shared<std::vector<CompiledDelegation>>();
    Shared<CompiledScope> scopes = std::make_shared<std::vector<CompiledScope>>();
    // The scopes' intervals once more, close together: most decisions read nothing else of a scope.
    Shared<Interval> scopeIntervals = std::make_shared<std::vector<Interval>>();
    Shared<std::uint32_t> ownershipRoles = std::make_shared<std::vector<std::uint32_t>>();
    Shared<std::uint32_t> groupScopes = std::make_shared<std::vector<std::uint32_t>>();
    // By id.
    Shared<CompiledPolicy> permits = std::make_shared<std::vector<CompiledPolicy>>();
    Shared<CompiledPolicy> forbids = std::make_shared<std::vector<CompiledPolicy>>();
    Interval all; // positions

    ChunkedArray<PrincipalEntry, 64> principals;
    // For each scope, who has a link on it; once for each such link.
    ChunkedArray<std::vector<PrincipalNumber>, 256> holders;

    // May the principal do it there? O(its links, those of its teams, and policies).
    bool allows(PrincipalNumber principal, ActionIndex action, Position position,
                const Context &context) const;
    // Is the policy's scope satisfied, and does its condition hold? Whom it binds is asked before.
    bool applies(const CompiledPolicy &policy, ActionIndex action, Position position,
                 const PrincipalStore &principal, const Context &context) const;

private:
    struct Question;
    bool grants(const PrincipalEntry &entry, const Question &question) const;
    bool allows(const Link &link, const PrincipalEntry &holder, const Question &question) const;
    std::uint64_t reaching(std::span<const Link> links, Position position) const;
    bool linksAllow(const PrincipalEntry &entry, const Question &question) const;
};

} // namespace bailiwick::access
