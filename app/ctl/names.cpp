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

// The one of a table that `fits`. `kind`: as a word.
template<typename T, typename F>
fleet::Expected<fleet::PrincipalRef> findOne(const fleet::Table<T> &table, fleet::PrincipalKind of,
                                             std::string_view text, F &&fits)
{
    const std::string kind(fleet::name(of));
    std::vector<const T *> found;
    std::string names;
    for (const T &row : table) {
        names += (names.empty() ? "" : ", ") + row.externalId;
        if (fits(row))
            found.push_back(&row);
    }
    if (found.size() == 1)
        return fleet::PrincipalRef{of, found.front()->id};
    return unknown((found.empty() ? "There is no " + kind + " \""
                                  : "There are several " + kind + "s called \"") +
                       std::string(text) + "\"",
                   names.empty() ? "There is none at all." : "Give one of these: " + names + ".");
}

fleet::Expected<fleet::PrincipalRef> findTeam(const fleet::State &state, std::string_view text)
{
    return findOne(state.teams(), fleet::PrincipalKind::Team, text,
                   [&](const fleet::Team &team) { return isCalled(team, text); });
}

fleet::Expected<fleet::PrincipalRef> findApplication(const fleet::State &state,
                                                     std::string_view text)
{
    return findOne(state.applications(), fleet::PrincipalKind::Application, text,
                   [&](const fleet::Application &row) { return isCalled(row, text); });
}

// By its own externalId, or its device's externalId or name.
fleet::Expected<fleet::PrincipalRef> findGateway(const fleet::State &state, std::string_view text)
{
    return findOne(state.gateways(), fleet::PrincipalKind::Gateway, text,
                   [&](const fleet::Gateway &row) {
                       const fleet::Resource *device = state.resources().find(row.device);
                       return row.externalId == text || (device && isCalled(*device, text));
                   });
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

} // namespace

fleet::Expected<fleet::PrincipalRef> findPrincipal(const fleet::State &state, std::string_view text)
{
    constexpr std::string_view team = "team:";
    if (text.starts_with(team))
        return findTeam(state, text.substr(team.size()));
    constexpr std::string_view application = "application:";
    if (text.starts_with(application))
        return findApplication(state, text.substr(application.size()));
    constexpr std::string_view gateway = "gateway:";
    if (text.starts_with(gateway))
        return findGateway(state, text.substr(gateway.size()));
    if (const auto id = fleet::Id::fromString(text)) {
        if (const auto principal = state.principal(*id))
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
                   "Give a person's e-mail address, team:NAME, application:NAME, gateway:DEVICE or "
                   "an id.");
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
