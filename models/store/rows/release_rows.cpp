// SPDX-License-Identifier: Apache-2.0
#include "models/store/rows/release_rows.h"

#include <algorithm>
#include <array>

namespace bailiwick::store {

namespace {

constexpr std::array stateNames{std::string_view("waiting"), std::string_view("objected"),
                                std::string_view("cancelled"), std::string_view("done")};

Release releaseAt(const Statement &row)
{
    Release release;
    release.id = row.id(0);
    release.device = row.id(1);
    release.owner = row.id(2);
    release.requestedBy = row.string(3);
    release.reason = row.string(4);
    release.token = row.hash(5);
    release.made = row.integer(6);
    release.due = row.integer(7);
    const auto state = std::ranges::find(stateNames, row.text(8));
    if (state == stateNames.end())
        fail("store-damaged", "The store holds no state of a release where one belongs.",
             "Restore the newest backup.");
    release.state = static_cast<ReleaseState>(state - stateNames.begin());
    release.changed = row.integer(9);
    return release;
}

std::optional<Release> oneOf(Statement &row)
{
    return row.step() ? std::optional(releaseAt(row)) : std::nullopt;
}

std::vector<Release> allOf(Statement &row)
{
    std::vector<Release> releases;
    while (row.step())
        releases.push_back(releaseAt(row));
    return releases;
}

} // namespace

std::string_view name(ReleaseState state)
{
    return stateNames.at(static_cast<std::size_t>(state));
}

void insertRelease(Database &database, const Release &release)
{
    database
        .statement("INSERT INTO ownership_release (id, device, owner, requested_by, reason,"
                   " token_hash, made, due, state, changed)"
                   " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(release.id)
        .bind(release.device)
        .bind(release.owner)
        .bind(release.requestedBy)
        .bind(release.reason)
        .bind(release.token)
        .bind(release.made)
        .bind(release.due)
        .bind(name(release.state))
        .bind(release.changed)
        .run();
}

std::optional<Release> readRelease(Database &database, fleet::Id id)
{
    Statement &row = database.statement(
        "SELECT id, device, owner, requested_by, reason, token_hash, made, due, state, changed"
        " FROM ownership_release WHERE id = ?");
    const Reading reading(row);
    row.bind(id);
    return oneOf(row);
}

std::optional<Release> readRelease(Database &database, const identity::TokenHash &token)
{
    Statement &row = database.statement(
        "SELECT id, device, owner, requested_by, reason, token_hash, made, due, state, changed"
        " FROM ownership_release WHERE token_hash = ?");
    const Reading reading(row);
    row.bind(token);
    return oneOf(row);
}

std::vector<Release> readReleasesOf(Database &database, fleet::Id device, std::size_t limit)
{
    Statement &row = database.statement(
        "SELECT id, device, owner, requested_by, reason, token_hash, made, due, state, changed"
        " FROM ownership_release WHERE device = ? ORDER BY made DESC, id DESC LIMIT ?");
    const Reading reading(row);
    row.bind(device).bind(static_cast<std::int64_t>(limit));
    return allOf(row);
}

std::vector<Release> readReleasesFrom(Database &database, fleet::Id owner, std::size_t limit)
{
    Statement &row = database.statement(
        "SELECT id, device, owner, requested_by, reason, token_hash, made, due, state, changed"
        " FROM ownership_release WHERE owner = ? ORDER BY made DESC, id DESC LIMIT ?");
    const Reading reading(row);
    row.bind(owner).bind(static_cast<std::int64_t>(limit));
    return allOf(row);
}

void closeRelease(Database &database, fleet::Id id, ReleaseState state, fleet::Time now)
{
    const int changed = database
                            .statement("UPDATE ownership_release SET state = ?, changed = ?"
                                       " WHERE id = ? AND state = 'waiting'")
                            .bind(name(state))
                            .bind(now)
                            .bind(id)
                            .runCounting();
    if (changed != 1)
        fail("release-closed", "The release does not wait any more.", "Look at it again.");
}

void cancelReleases(Database &database, fleet::Id device, fleet::Time now)
{
    database
        .statement("UPDATE ownership_release SET state = 'cancelled', changed = ?"
                   " WHERE device = ? AND state = 'waiting'")
        .bind(now)
        .bind(device)
        .run();
}

} // namespace bailiwick::store
