// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/snapshot.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <stdexcept>

// A small fleet from a text literal, with the people and delegations that tests of drafts and item
// models need. Ids follow from names, so that tests can name things.
namespace bailiwick::tests {

inline fleet::Id id(const std::string &name)
{
    const std::uint64_t hash = std::hash<std::string>{}(name);
    return fleet::makeId(1'000'000, hash, ~hash);
}

template<typename T>
void add(fleet::State &state, T entity)
{
    state = state.applied({fleet::Put{fleet::Entity(std::move(entity))}});
}

// One node a line, two blanks deeper than its parent: "name: kind [model]".
inline void addTree(fleet::State &state, const QString &text)
{
    std::vector<fleet::Id> path;
    for (const QString &line : text.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        const auto depth = static_cast<std::size_t>((line.size() - line.trimmed().size()) / 2);
        const QStringList parts = line.trimmed().split(QStringLiteral(": "));
        const QStringList words = parts.at(1).split(QLatin1Char(' '));
        fleet::Resource resource;
        resource.name = parts.at(0).toStdString();
        resource.id = id(resource.name);
        resource.externalId = resource.name;
        resource.kind = fleet::resourceKindFromName(words.at(0).toStdString()).value();
        path.resize(depth);
        resource.parent = path.empty() ? fleet::Id{} : path.back();
        if (words.size() > 1)
            resource.attributes["model"] = words.at(1).toStdString();
        path.push_back(resource.id);
        add(state, resource);
    }
}

inline void addMember(fleet::State &state, const std::string &name, const std::string &company)
{
    add(state, fleet::Person{id("person " + name), name, name, name + "@example.org"});
    add(state, fleet::Membership{id(name), name, id("person " + name), id(company), {}, false});
}

inline const char *const smallTree = "Thermion: manufacturer\n"
                                     "  North: customer\n"
                                     "    Site 1: site\n"
                                     "      Cellar: space\n"
                                     "        Pump A: device HP8\n"
                                     "        Pump B: device HP12\n"
                                     "      Pump C: device HP8\n"
                                     "    Site 2: site\n"
                                     "      Pump D: device HP12\n"
                                     "  South: customer\n"
                                     "    Site 3: site\n"
                                     "      Pump E: device HP8\n";

// Thermion (Mona administers it) delegates Site 1 to Alpine (Nora, Tom; team Crew with Tom): view,
// configure and assign.
inline fleet::State smallState()
{
    fleet::State state;
    state.revision = 7;
    addTree(state, QString::fromLatin1(smallTree));
    for (const char *name : {"device:view", "device:configure", "device:delete"})
        add(state, fleet::Action{id(name), name, name, {}, false});
    for (const char *name : {"role:assign", "role:define", "delegation:create"})
        add(state, fleet::Action{id(name), name, name, {}, true});
    add(state, fleet::Organization{id("org Thermion"), "t", fleet::OrganizationKind::Manufacturer,
                                   "Thermion", id("Thermion"), false});
    add(state, fleet::Organization{
                   id("Alpine"), "a", fleet::OrganizationKind::Partner, "Alpine", {}, false});
    add(state, fleet::Organization{
                   id("Boreal"), "b", fleet::OrganizationKind::Partner, "Boreal", {}, false});
    addMember(state, "Mona", "org Thermion");
    addMember(state, "Nora", "Alpine");
    addMember(state, "Tom", "Alpine");
    addMember(state, "Bo", "Boreal");
    add(state, fleet::Team{id("Crew"), "crew", id("Alpine"), "Crew", {id("Tom")}});
    const auto role = [&](const char *name, std::vector<std::string> actions) {
        add(state,
            fleet::Role{
                id(name), name, id("org Thermion"), name, {}, std::move(actions), {}, false});
    };
    role("Admin", {"delegation:create", "device:configure", "device:delete", "device:view",
                   "role:assign", "role:define"});
    role("Installer", {"device:configure", "device:view"});
    role("Remover", {"device:delete"});
    add(state,
        fleet::Delegation{id("D"),
                          "d",
                          id("org Thermion"),
                          id("Alpine"),
                          {},
                          {{fleet::ScopeKind::Resource, id("Site 1")}},
                          {{"device:configure", {}}, {"device:view", {}}, {"role:assign", {}}},
                          {},
                          0,
                          "service contract",
                          false});
    const auto assign = [&](const char *name, const char *who, const char *what, const char *where,
                            const char *under) {
        fleet::Assignment assignment;
        assignment.id = id(name);
        assignment.externalId = name;
        assignment.principal = {fleet::PrincipalKind::Membership, id(who)};
        assignment.role = id(what);
        assignment.scope = {fleet::ScopeKind::Resource, id(where)};
        if (*under)
            assignment.delegation = id(under);
        add(state, assignment);
    };
    assign("A1", "Mona", "Admin", "Thermion", "");
    assign("A2", "Nora", "Installer", "Site 1", "D");
    return state;
}

inline access::SnapshotPtr compiled(fleet::State state)
{
    auto snapshot = access::Snapshot::build(std::move(state));
    if (!snapshot)
        throw std::runtime_error(snapshot.error().toString());
    return *snapshot;
}

inline fleet::PrincipalRef member(const char *name)
{
    return {fleet::PrincipalKind::Membership, id(name)};
}

} // namespace bailiwick::tests
