// SPDX-License-Identifier: Apache-2.0
#include "app/ctl/names.h"

#include "models/wire/entity_json.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace bailiwick::ctl {

namespace {

std::string lower(std::string_view text)
{
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return result;
}

bool isCalled(const auto &entity, std::string_view text)
{
    return entity.externalId == text || lower(entity.name) == lower(text);
}

tl::unexpected<fleet::Error> unknown(std::string message, std::string action)
{
    return fleet::failure("unknown-reference", std::move(message), {}, std::move(action));
}

fleet::Expected<fleet::PrincipalRef> findTeam(const fleet::State &state, std::string_view text)
{
    std::vector<const fleet::Team *> found;
    for (const fleet::Team &team : state.teams()) {
        if (isCalled(team, text))
            found.push_back(&team);
    }
    if (found.size() == 1)
        return fleet::PrincipalRef{fleet::PrincipalKind::Team, found.front()->id};
    std::string names;
    for (const fleet::Team &team : state.teams())
        names += (names.empty() ? "" : ", ") + team.externalId;
    return unknown((found.empty() ? "There is no team \"" : "There are several teams called \"") +
                       std::string(text) + "\"",
                   "Give one of these: " + names + ".");
}

fleet::Expected<fleet::PrincipalRef>
findMember(const fleet::State &state, const fleet::Person &person, std::string_view organization)
{
    std::vector<const fleet::Membership *> found;
    std::string names;
    for (const fleet::Membership &membership : state.memberships()) {
        if (membership.person != person.id)
            continue;
        const fleet::Organization *of = state.organizations().find(membership.organization);
        names += (names.empty() ? "" : ", ") + (of ? of->name : std::string("?"));
        if (organization.empty() || (of && isCalled(*of, organization)))
            found.push_back(&membership);
    }
    if (found.size() == 1)
        return fleet::PrincipalRef{fleet::PrincipalKind::Membership, found.front()->id};
    if (names.empty() && organization.empty())
        return fleet::PrincipalRef{fleet::PrincipalKind::Person, person.id};
    if (names.empty())
        return unknown(person.name + " is in no organization",
                       "Leave out \"/" + std::string(organization) + "\".");
    return unknown(found.empty() ? person.name + " is not in \"" + std::string(organization) + "\""
                                 : person.name + " is in several organizations",
                   "Write " + person.email + "/ORGANIZATION with one of these: " + names + ".");
}

// A principal of whatever kind by its id.
std::optional<fleet::PrincipalRef> principalById(const fleet::State &state, fleet::Id id)
{
    if (state.memberships().find(id))
        return fleet::PrincipalRef{fleet::PrincipalKind::Membership, id};
    if (state.teams().find(id))
        return fleet::PrincipalRef{fleet::PrincipalKind::Team, id};
    if (state.persons().find(id))
        return fleet::PrincipalRef{fleet::PrincipalKind::Person, id};
    return std::nullopt;
}

} // namespace

fleet::Expected<fleet::PrincipalRef> findPrincipal(const fleet::State &state, std::string_view text)
{
    constexpr std::string_view team = "team:";
    if (text.starts_with(team))
        return findTeam(state, text.substr(team.size()));
    if (const auto id = fleet::Id::fromString(text)) {
        if (const auto principal = principalById(state, *id))
            return *principal;
    }
    const auto slash = text.find('/');
    const std::string email = lower(text.substr(0, slash));
    for (const fleet::Person &person : state.persons()) {
        if (!email.empty() && person.email == email)
            return findMember(state, person,
                              slash == std::string_view::npos ? std::string_view()
                                                              : text.substr(slash + 1));
    }
    return unknown("Nobody here has the e-mail address \"" + email + "\"",
                   "Give a person's e-mail address, team:NAME or an id.");
}

fleet::Expected<access::Position> findResource(const access::Snapshot &snapshot,
                                               std::string_view text)
{
    if (const auto id = fleet::Id::fromString(text)) {
        if (const auto position = snapshot.tree().position(*id))
            return *position;
    }
    std::string similar;
    int suggestions = 0;
    const std::string wanted = lower(text);
    for (const fleet::Resource &resource : snapshot.state().resources()) {
        if (resource.externalId == text) {
            if (const auto position = snapshot.tree().position(resource.id))
                return *position;
        }
        if (suggestions < 3 && !wanted.empty() &&
            (lower(resource.externalId).find(wanted) != std::string::npos ||
             lower(resource.name).find(wanted) != std::string::npos)) {
            similar +=
                (suggestions++ == 0 ? "" : ", ") + resource.externalId + " (" + resource.name + ")";
        }
    }
    return unknown("There is no resource \"" + std::string(text) + "\"",
                   similar.empty() ? "Give its externalId or id."
                                   : "Did you mean " + similar + "?");
}

fleet::Expected<access::ActionIndex> findAction(const access::Snapshot &snapshot,
                                                std::string_view text)
{
    if (const auto action = snapshot.action(text))
        return *action;
    std::string names;
    for (const fleet::ActionName &name : snapshot.actions())
        names += (names.empty() ? "" : ", ") + name;
    return unknown("There is no action \"" + std::string(text) + "\"",
                   "The catalogue has: " + names + ".");
}

wire::Json principalJson(const fleet::State &state, const fleet::PrincipalRef &principal)
{
    wire::Json json = wire::toJson(principal);
    json["label"] = state.labelOf(principal);
    return json;
}

wire::Json resourceJson(const access::Snapshot &snapshot, access::Position position)
{
    const fleet::Resource &resource = snapshot.tree().resource(position);
    wire::Json json = wire::Json::object();
    json["id"] = resource.id.toString();
    json["externalId"] = resource.externalId;
    json["kind"] = std::string(name(resource.kind));
    json["path"] = snapshot.tree().path(position);
    return json;
}

} // namespace bailiwick::ctl
