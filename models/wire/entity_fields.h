// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/entity.h"
#include "models/fleet/invited.h"

#include <concepts>

// The members of every entity in JSON, in order, once for all directions: a visitor V reads or
// writes them (field_reader.h, field_writer.h). Internal to this folder.
//   identity(e.id)             the entity's own id
//   text, flag, number, count, time   plain values; left out when default
//   choice                     a kind, always there
//   reference(s)               ids of entities of one kind
//   object, list, texts        nested values with fields of their own; a list is a set
//   rows                       a list that keeps its order
//   policyText                 Cedar text whose entities are references
namespace bailiwick::wire {

template<typename E, typename Plain>
concept Fields = std::same_as<std::remove_const_t<E>, Plain>;

inline fleet::EntityKind entityKindOf(fleet::PrincipalKind kind)
{
    switch (kind) {
    case fleet::PrincipalKind::Membership:
        return fleet::EntityKind::Membership;
    case fleet::PrincipalKind::Team:
        return fleet::EntityKind::Team;
    case fleet::PrincipalKind::Application:
        return fleet::EntityKind::Application;
    case fleet::PrincipalKind::Gateway:
        return fleet::EntityKind::Gateway;
    case fleet::PrincipalKind::Person:
        break;
    }
    return fleet::EntityKind::Person;
}

inline fleet::EntityKind entityKindOf(fleet::ScopeKind kind)
{
    return kind == fleet::ScopeKind::Group ? fleet::EntityKind::Group : fleet::EntityKind::Resource;
}

template<typename V, Fields<fleet::PrincipalRef> E>
void fields(V &v, E &e)
{
    v.choice("kind", e.kind);
    v.reference("id", entityKindOf(e.kind), e.id);
}

template<typename V, Fields<fleet::Scope> E>
void fields(V &v, E &e)
{
    v.choice("kind", e.kind);
    v.reference("id", entityKindOf(e.kind), e.id);
}

template<typename V, Fields<fleet::Validity> E>
void fields(V &v, E &e)
{
    v.time("from", e.from, fleet::beginningOfTime);
    v.time("until", e.until, fleet::endOfTime);
}

template<typename V, Fields<fleet::CeilingRule> E>
void fields(V &v, E &e)
{
    v.text("action", e.action);
    v.text("condition", e.condition);
}

template<typename V, Fields<fleet::Action> E>
void fields(V &v, E &e)
{
    v.identity(e.id);
    v.text("externalId", e.externalId);
    v.text("name", e.name);
    v.text("description", e.description);
    v.flag("meta", e.meta);
}

template<typename V, Fields<fleet::Resource> E>
void fields(V &v, E &e)
{
    v.identity(e.id);
    v.text("externalId", e.externalId);
    v.choice("kind", e.kind);
    v.reference("parent", fleet::EntityKind::Resource, e.parent);
    v.text("name", e.name);
    v.text("spaceKind", e.spaceKind);
    v.attributes("attributes", e.attributes);
}

template<typename V, Fields<fleet::Organization> E>
void fields(V &v, E &e)
{
    v.identity(e.id);
    v.text("externalId", e.externalId);
    v.choice("kind", e.kind);
    v.text("name", e.name);
    v.reference("resource", fleet::EntityKind::Resource, e.resource);
    v.flag("blocked", e.blocked);
}

template<typename V, Fields<fleet::Person> E>
void fields(V &v, E &e)
{
    v.identity(e.id);
    v.text("externalId", e.externalId);
    v.text("name", e.name);
    v.text("email", e.email);
}

template<typename V, Fields<fleet::Membership> E>
void fields(V &v, E &e)
{
    v.identity(e.id);
    v.text("externalId", e.externalId);
    v.reference("person", fleet::EntityKind::Person, e.person);
    v.reference("organization", fleet::EntityKind::Organization, e.organization);
    v.text("title", e.title);
    v.flag("disabled", e.disabled);
}

template<typename V, Fields<fleet::Team> E>
void fields(V &v, E &e)
{
    v.identity(e.id);
    v.text("externalId", e.externalId);
    v.reference("organization", fleet::EntityKind::Organization, e.organization);
    v.text("name", e.name);
    v.references("members", fleet::EntityKind::Membership, e.members);
}

template<typename V, Fields<fleet::Group> E>
void fields(V &v, E &e)
{
    v.identity(e.id);
    v.text("externalId", e.externalId);
    v.reference("organization", fleet::EntityKind::Organization, e.organization);
    v.text("name", e.name);
    v.references("members", fleet::EntityKind::Resource, e.members);
}

template<typename V, Fields<fleet::Ownership> E>
void fields(V &v, E &e)
{
    v.deviceIdentity(e.id);
    v.reference("primary", fleet::EntityKind::Person, e.primary);
    v.references("secondaries", fleet::EntityKind::Person, e.secondaries);
}

template<typename V, Fields<fleet::RoleOrigin> E>
void fields(V &v, E &e)
{
    v.reference("role", fleet::EntityKind::Role, e.role);
    v.text("name", e.name);
    v.count("revision", e.revision);
}

template<typename V, Fields<fleet::Role> E>
void fields(V &v, E &e)
{
    v.identity(e.id);
    v.text("externalId", e.externalId);
    v.reference("organization", fleet::EntityKind::Organization, e.organization);
    v.text("name", e.name);
    v.text("description", e.description);
    v.texts("actions", e.actions);
    v.text("condition", e.condition);
    v.flag("ownership", e.ownership);
    v.object("origin", e.origin);
}

template<typename V, Fields<fleet::Delegation> E>
void fields(V &v, E &e)
{
    v.identity(e.id);
    v.text("externalId", e.externalId);
    v.reference("from", fleet::EntityKind::Organization, e.from);
    v.reference("to", fleet::EntityKind::Organization, e.to);
    v.reference("parent", fleet::EntityKind::Delegation, e.parent);
    v.list("region", e.region);
    v.list("ceiling", e.ceiling);
    v.object("validity", e.validity);
    v.number("passes", e.passes);
    v.text("reason", e.reason);
    v.flag("cut", e.cut);
}

template<typename V, Fields<fleet::Assignment> E>
void fields(V &v, E &e)
{
    v.identity(e.id);
    v.text("externalId", e.externalId);
    v.object("principal", e.principal);
    v.reference("role", fleet::EntityKind::Role, e.role);
    v.object("scope", e.scope);
    v.object("validity", e.validity);
    v.text("reason", e.reason);
    v.reference("delegation", fleet::EntityKind::Delegation, e.delegation);
}

template<typename V, Fields<fleet::InvitedAssignment> E>
void fields(V &v, E &e)
{
    v.reference("role", fleet::EntityKind::Role, e.role);
    v.object("scope", e.scope);
    v.object("validity", e.validity);
    v.reference("delegation", fleet::EntityKind::Delegation, e.delegation);
}

template<typename V, Fields<fleet::Invited> E>
void fields(V &v, E &e)
{
    v.text("title", e.title);
    v.references("teams", fleet::EntityKind::Team, e.teams);
    v.rows("assignments", e.assignments);
}

template<typename V, Fields<fleet::Policy> E>
void fields(V &v, E &e)
{
    v.identity(e.id);
    v.text("externalId", e.externalId);
    v.reference("organization", fleet::EntityKind::Organization, e.organization);
    v.text("name", e.name);
    v.policyText("text", e.text);
    v.object("validity", e.validity);
    v.text("reason", e.reason);
    v.reference("delegation", fleet::EntityKind::Delegation, e.delegation);
}

template<typename V, Fields<fleet::Application> E>
void fields(V &v, E &e)
{
    v.identity(e.id);
    v.text("externalId", e.externalId);
    v.reference("organization", fleet::EntityKind::Organization, e.organization);
    v.text("name", e.name);
    v.reference("creator", fleet::EntityKind::Membership, e.creator);
    v.reference("delegation", fleet::EntityKind::Delegation, e.delegation);
    v.references("roles", fleet::EntityKind::Role, e.roles);
    v.texts("actions", e.actions);
    v.list("spaces", e.spaces);
    v.flag("anyKeyword", e.anyKeyword);
    v.references("keywords", fleet::EntityKind::Group, e.keywords);
    v.object("validity", e.validity);
    v.flag("disabled", e.disabled);
}

template<typename V, Fields<fleet::Gateway> E>
void fields(V &v, E &e)
{
    v.identity(e.id);
    v.text("externalId", e.externalId);
    v.reference("organization", fleet::EntityKind::Organization, e.organization);
    v.reference("device", fleet::EntityKind::Resource, e.device);
    v.reference("group", fleet::EntityKind::Group, e.group);
    v.references("roles", fleet::EntityKind::Role, e.roles);
    v.object("validity", e.validity);
    v.flag("disabled", e.disabled);
}

} // namespace bailiwick::wire
