// SPDX-License-Identifier: Apache-2.0
#include "models/store/rows/account_rows.h"

namespace bailiwick::store {

namespace {

identity::Session sessionAt(const Statement &row)
{
    identity::Session session;
    session.id = row.string(0);
    session.membershipId = row.string(1);
    session.personId = row.string(2);
    session.client = row.string(3);
    session.createdAt = row.integer(4);
    session.expiresAt = row.integer(5);
    session.accessHash = row.hash(6);
    session.accessExpires = row.integer(7);
    session.refreshHash = row.hash(8);
    session.refreshFamily = row.hash(9);
    session.refreshExpires = row.integer(10);
    session.generation = row.integer(11);
    session.endedAt = row.integer(12);
    const auto reason = identity::endReasonFromName(row.text(13));
    if (!reason)
        fail("store-damaged", "A session ended for an unknown reason.",
             "Restore the newest backup.");
    session.endReason = *reason;
    return session;
}

Statement &bindSession(Statement &row, const identity::Session &session)
{
    return row.bind(session.membershipId)
        .bind(session.personId)
        .bind(session.client)
        .bind(session.createdAt)
        .bind(session.expiresAt)
        .bind(session.accessHash)
        .bind(session.accessExpires)
        .bind(session.refreshHash)
        .bind(session.refreshFamily)
        .bind(session.refreshExpires)
        .bind(session.generation)
        .bind(session.endedAt)
        .bind(identity::name(session.endReason))
        .bind(session.id);
}

} // namespace

std::optional<identity::Session> readSession(Database &database, SessionKey key,
                                             const identity::TokenHash &hash)
{
    Statement &row = database.statement(
        key == SessionKey::Access
            ? "SELECT id, membership, person, client, created_at, expires_at, access_hash,"
              " access_expires, refresh_hash, refresh_family, refresh_expires, generation,"
              " ended_at, end_reason FROM session WHERE access_hash = ?"
            : "SELECT id, membership, person, client, created_at, expires_at, access_hash,"
              " access_expires, refresh_hash, refresh_family, refresh_expires, generation,"
              " ended_at, end_reason FROM session WHERE refresh_family = ?");
    const Reading reading(row);
    row.bind(hash);
    if (!row.step())
        return std::nullopt;
    return sessionAt(row);
}

void insertSession(Database &database, const identity::Session &session)
{
    bindSession(database.statement(
                    "INSERT INTO session (membership, person, client, created_at, expires_at,"
                    " access_hash, access_expires, refresh_hash, refresh_family, refresh_expires,"
                    " generation, ended_at, end_reason, id)"
                    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
                session)
        .run();
}

void updateSession(Database &database, const identity::Session &session,
                   std::int64_t expectedGeneration)
{
    const int changed =
        bindSession(database.statement(
                        "UPDATE session SET membership = ?, person = ?, client = ?,"
                        " created_at = ?, expires_at = ?, access_hash = ?, access_expires = ?,"
                        " refresh_hash = ?, refresh_family = ?, refresh_expires = ?,"
                        " generation = ?, ended_at = ?, end_reason = ?"
                        " WHERE id = ? AND generation = ?"),
                    session)
            .bind(expectedGeneration)
            .runCounting();
    if (changed != 1)
        fail("session-moved", "The session was changed by another request at the same moment.",
             "Sign in again.");
}

int endSessions(Database &database, std::span<const fleet::Id> membershipsOrPersons,
                identity::EndReason reason, fleet::Time now)
{
    int count = 0;
    for (const fleet::Id id : membershipsOrPersons) {
        const std::string text = id.toString();
        count += database
                     .statement("UPDATE session SET ended_at = ?, end_reason = ?"
                                " WHERE (membership = ? OR person = ?) AND ended_at = 0")
                     .bind(now)
                     .bind(identity::name(reason))
                     .bind(text)
                     .bind(text)
                     .runCounting();
    }
    return count;
}

int endAllSessions(Database &database, fleet::Time now)
{
    return database.statement("UPDATE session SET ended_at = ?, end_reason = ? WHERE ended_at = 0")
        .bind(now)
        .bind(identity::name(identity::EndReason::Revoked))
        .runCounting();
}

int removeSessionsBefore(Database &database, fleet::Time time)
{
    return database
        .statement("DELETE FROM session WHERE (ended_at <> 0 AND ended_at < ?)"
                   " OR expires_at < ? OR refresh_expires < ?")
        .bind(time)
        .bind(time)
        .bind(time)
        .runCounting();
}

std::optional<Credential> readCredential(Database &database, fleet::Id person)
{
    Statement &row = database.statement(
        "SELECT person, password_hash, changed_at FROM credential WHERE person = ?");
    const Reading reading(row);
    row.bind(person);
    if (!row.step())
        return std::nullopt;
    return Credential{row.id(0), row.string(1), row.integer(2)};
}

void putCredential(Database &database, const Credential &credential)
{
    database
        .statement("INSERT INTO credential (person, password_hash, changed_at) VALUES (?, ?, ?)"
                   " ON CONFLICT (person) DO UPDATE SET password_hash = excluded.password_hash,"
                   " changed_at = excluded.changed_at")
        .bind(credential.person)
        .bind(credential.passwordHash)
        .bind(credential.changedAt)
        .run();
}

} // namespace bailiwick::store
