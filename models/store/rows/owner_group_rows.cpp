// SPDX-License-Identifier: Apache-2.0
#include "models/store/rows/owner_group_rows.h"

#include <algorithm>

namespace bailiwick::store {

namespace {

std::vector<fleet::Id> idsOf(Statement &row)
{
    std::vector<fleet::Id> ids;
    while (row.step())
        ids.push_back(row.id(0));
    std::ranges::sort(ids);
    return ids;
}

std::vector<OwnerGroup> groupsOf(Statement &row)
{
    std::vector<OwnerGroup> groups;
    while (row.step())
        groups.push_back({row.id(0), row.id(1), row.string(2), row.integer(3), {}, {}});
    return groups;
}

// After the rows were read: a connection reads one statement at a time.
void fill(Database &database, std::vector<OwnerGroup> &groups)
{
    for (OwnerGroup &group : groups) {
        {
            Statement &row =
                database.statement("SELECT device FROM owner_group_device WHERE owner_group = ?");
            const Reading reading(row);
            row.bind(group.id);
            group.devices = idsOf(row);
        }
        Statement &row =
            database.statement("SELECT person FROM owner_group_user WHERE owner_group = ?");
        const Reading reading(row);
        row.bind(group.id);
        group.users = idsOf(row);
    }
}

std::vector<OwnerGroup> groupsBy(Database &database, const char *sql, fleet::Id id)
{
    std::vector<OwnerGroup> groups;
    {
        Statement &row = database.statement(sql);
        const Reading reading(row);
        row.bind(id);
        groups = groupsOf(row);
    }
    fill(database, groups);
    return groups;
}

} // namespace

void writeSince(Database &database, fleet::Id device, fleet::Time since)
{
    if (since == 0) {
        database.statement("DELETE FROM ownership_since WHERE device = ?").bind(device).run();
        return;
    }
    database
        .statement("INSERT INTO ownership_since (device, since) VALUES (?, ?)"
                   " ON CONFLICT (device) DO UPDATE SET since = excluded.since")
        .bind(device)
        .bind(since)
        .run();
}

std::vector<fleet::Time> readSince(Database &database, std::span<const fleet::Id> devices)
{
    std::vector<fleet::Time> moments;
    for (const fleet::Id device : devices) {
        Statement &row = database.statement("SELECT since FROM ownership_since WHERE device = ?");
        const Reading reading(row);
        row.bind(device);
        moments.push_back(row.step() ? row.integer(0) : 0);
    }
    return moments;
}

void writeOwnerGroup(Database &database, const OwnerGroup &group)
{
    database
        .statement("INSERT INTO owner_group (id, owner, name, made) VALUES (?, ?, ?, ?)"
                   " ON CONFLICT (id) DO UPDATE SET name = excluded.name")
        .bind(group.id)
        .bind(group.owner)
        .bind(group.name)
        .bind(group.made)
        .run();
    database.statement("DELETE FROM owner_group_device WHERE owner_group = ?").bind(group.id).run();
    for (const fleet::Id device : group.devices)
        database.statement("INSERT INTO owner_group_device (owner_group, device) VALUES (?, ?)")
            .bind(group.id)
            .bind(device)
            .run();
    database.statement("DELETE FROM owner_group_user WHERE owner_group = ?").bind(group.id).run();
    for (const fleet::Id person : group.users)
        database.statement("INSERT INTO owner_group_user (owner_group, person) VALUES (?, ?)")
            .bind(group.id)
            .bind(person)
            .run();
}

void deleteOwnerGroup(Database &database, fleet::Id id)
{
    database.statement("DELETE FROM owner_group WHERE id = ?").bind(id).run();
}

std::optional<OwnerGroup> readOwnerGroup(Database &database, fleet::Id id)
{
    auto groups =
        groupsBy(database, "SELECT id, owner, name, made FROM owner_group WHERE id = ?", id);
    return groups.empty() ? std::nullopt : std::optional(std::move(groups.front()));
}

std::vector<OwnerGroup> readOwnerGroupsOf(Database &database, fleet::Id owner)
{
    return groupsBy(
        database, "SELECT id, owner, name, made FROM owner_group WHERE owner = ? ORDER BY name, id",
        owner);
}

std::vector<OwnerGroup> readOwnerGroupsWith(Database &database, fleet::Id user)
{
    return groupsBy(database,
                    "SELECT g.id, g.owner, g.name, g.made FROM owner_group g"
                    " JOIN owner_group_user u ON u.owner_group = g.id WHERE u.person = ?"
                    " ORDER BY g.name, g.id",
                    user);
}

std::vector<fleet::Id> readGroupShares(Database &database, fleet::Id device)
{
    Statement &row = database.statement("SELECT person FROM owner_group_share WHERE device = ?");
    const Reading reading(row);
    row.bind(device);
    return idsOf(row);
}

void writeGroupShares(Database &database, fleet::Id device, std::span<const fleet::Id> persons)
{
    database.statement("DELETE FROM owner_group_share WHERE device = ?").bind(device).run();
    for (const fleet::Id person : persons)
        database.statement("INSERT INTO owner_group_share (device, person) VALUES (?, ?)")
            .bind(device)
            .bind(person)
            .run();
}

void deleteGroupings(Database &database, fleet::Id device)
{
    database.statement("DELETE FROM owner_group_device WHERE device = ?").bind(device).run();
    database.statement("DELETE FROM owner_group_share WHERE device = ?").bind(device).run();
}

} // namespace bailiwick::store
