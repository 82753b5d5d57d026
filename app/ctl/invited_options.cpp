// SPDX-License-Identifier: Apache-2.0
#include "app/ctl/invited_options.h"

#include "app/ctl/find_named.h"
#include "app/ctl/received_delegation.h"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace bailiwick::ctl {

namespace {

constexpr std::string_view groupPrefix = "group:";

fleet::Expected<fleet::Scope> scopeNamed(const fleet::State &state, const std::string &text)
{
    const bool group = text.starts_with(groupPrefix);
    const auto id = group ? findNamed(state.groups(), "group", text.substr(groupPrefix.size()))
                          : findNamed(state.resources(), "place", text);
    if (!id)
        return tl::unexpected(id.error());
    return fleet::Scope{group ? fleet::ScopeKind::Group : fleet::ScopeKind::Resource, *id};
}

} // namespace

void InvitedOptions::addTo(CLI::App &app)
{
    app.add_option("--title", title, "Of the membership, e.g. Technician");
    app.add_option("--team", teams, "A team of your organization: name, externalId or id; again")
        ->allow_extra_args(false);
    app.add_option("--role", roles,
                   "ROLE@SCOPE: a role at a place or at group:NAME, by name, externalId or id; "
                   "again")
        ->allow_extra_args(false);
    app.add_option("--until", until, "When these roles end");
    app.add_option("--delegation", delegation,
                   "Under which one the roles stand, by externalId or id; without it none "
                   "where your organization owns something, otherwise the only one that it has");
}

fleet::Expected<fleet::Invited> InvitedOptions::read(const wire::SnapshotContent &seen) const
{
    const fleet::State &state = seen.state;
    fleet::Invited invited;
    invited.title = title;
    for (const std::string &name : teams) {
        const auto team = findNamed(state.teams(), "team", name);
        if (!team)
            return tl::unexpected(team.error());
        invited.teams.push_back(*team);
    }
    std::ranges::sort(invited.teams);
    invited.teams.erase(std::unique(invited.teams.begin(), invited.teams.end()),
                        invited.teams.end());
    fleet::Validity validity;
    if (!until.empty()) {
        const auto time = fleet::parseTime(until);
        if (!time)
            return fleet::failure("invalid-option", "This is not a time", "--until",
                                  "Write it like 2027-03-03.");
        validity.until = *time;
    }
    for (const std::string &text : roles) {
        const std::size_t at = text.rfind('@');
        if (at == std::string::npos || at == 0 || at + 1 == text.size())
            return fleet::failure("invalid-option", "\"" + text + "\" is not ROLE@SCOPE", "--role",
                                  "Write it like Installer@site-12.");
        const auto role = findNamed(state.roles(), "role", text.substr(0, at));
        if (!role)
            return tl::unexpected(role.error());
        const auto scope = scopeNamed(state, text.substr(at + 1));
        if (!scope)
            return tl::unexpected(scope.error());
        const auto under = receivedDelegation(seen, delegation);
        if (!under)
            return tl::unexpected(under.error());
        invited.assignments.push_back({*role, *scope, validity, *under});
    }
    return invited;
}

} // namespace bailiwick::ctl
