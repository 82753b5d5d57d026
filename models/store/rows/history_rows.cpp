// SPDX-License-Identifier: Apache-2.0
#include "models/store/rows/history_rows.h"

#include "models/store/rows/entity_reader.h"
#include "models/store/rows/entity_rows.h"
#include "models/store/rows/list_rows.h"

#include <deque>

namespace bailiwick::store {

namespace {

using namespace fleet;

// The statements of one kind, made once: a connection knows its statements by where their text is.
template<typename T>
struct HistorySql
{
    using Texts = std::array<std::string, EntityRows<T>::lists.size()>;
    std::string keep;  // ?1 revision, ?2 id
    std::string first; // after ?1 up to ?2: the first row of each entity
    std::string prune; // up to ?1
    Texts keepList;
    Texts firstList;
    Texts pruneList;

    static const HistorySql &of(EntityKind kind, const Dialect &dialect)
    {
        static const HistorySql sql(kind, false);
        static const HistorySql ofTenants(kind, growsWithFleet);
        return dialect.tenants ? ofTenants : sql;
    }

private:
    static constexpr bool growsWithFleet =
        std::is_same_v<T, Resource> || std::is_same_v<T, Ownership>;

    HistorySql(EntityKind kind, bool tenants)
    {
        const std::string table(name(kind));
        const std::string columns(EntityRows<T>::columns);
        const std::string history = "history_" + table;
        keep = "INSERT INTO " + history + " (revision, id, there, " + columns +
               ") SELECT ?1, ?2, CASE WHEN t.id IS NULL THEN 0 ELSE 1 END, " + columns +
               " FROM (SELECT 1) one LEFT JOIN \"" + table +
               "\" t ON t.id = ?2 WHERE true ON CONFLICT (revision, id) DO NOTHING";
        // A node may have changed its tenant since the row was kept.
        if (tenants)
            keep = "INSERT INTO " + history + " (revision, id, there, " + columns +
                   ", tenant) SELECT ?1, ?2, CASE WHEN t.id IS NULL THEN 0 ELSE 1 END, " + columns +
                   ", coalesce(t.tenant, '00000000-0000-0000-0000-000000000000')"
                   " FROM (SELECT 1) one LEFT JOIN \"" +
                   table + "\" t ON t.id = ?2 WHERE NOT EXISTS (SELECT FROM " + history +
                   " k WHERE k.revision = ?1 AND k.id = ?2)";
        const std::string firsts = "(SELECT id AS which, min(revision) AS first FROM " + history +
                                   " WHERE revision > ?1 AND revision <= ?2 GROUP BY id) f";
        first = "SELECT id, there, " + columns + " FROM " + firsts + " CROSS JOIN " + history +
                " WHERE revision = first AND id = which ORDER BY id";
        prune = "DELETE FROM " + history + " WHERE revision <= ?1";
        for (std::size_t i = 0; i < keepList.size(); ++i)
            addList(i, firsts, tenants ? ", tenant" : "");
    }

    // `firsts`: the rows of the entities to go back over.
    void addList(std::size_t i, const std::string &firsts, const std::string &tenant)
    {
        const ListTable &list = EntityRows<T>::lists[i];
        const std::string owner(list.owner);
        const std::string kept = "history_" + std::string(list.name);
        keepList[i] = "INSERT INTO " + kept + " (revision, " + owner + ", " + list.columns +
                      tenant + ") SELECT ?1, " + owner + ", " + list.columns + tenant + " FROM " +
                      list.name + " WHERE " + owner + " = ?2";
        firstList[i] = "SELECT " + owner + ", " + list.columns + " FROM " + firsts +
                       " CROSS JOIN " + kept + " WHERE revision = first AND " + owner +
                       " = which ORDER BY " + owner + ", " + list.order;
        pruneList[i] = "DELETE FROM " + kept + " WHERE revision <= ?1";
    }
};

// Calls f(EntityKind, T{}) for each kind.
template<typename F>
void forEachKind(F &&f)
{
    std::size_t kind = 0;
    forEachEntityType([&](const auto &sample) { f(static_cast<EntityKind>(kind++), sample); });
}

template<typename T>
void keep(Database &database, EntityKind kind, Id id, std::int64_t revision)
{
    const HistorySql<T> &sql = HistorySql<T>::of(kind, database.dialect());
    const int kept = database.statement(sql.keep.c_str()).bind(revision).bind(id).runCounting();
    if (kept == 0)
        return;
    for (const std::string &list : sql.keepList)
        database.statement(list.c_str()).bind(revision).bind(id).run();
}

template<typename T>
void addChangesBack(Database &database, EntityKind kind, std::int64_t from, std::int64_t to,
                    ChangeSet &changes)
{
    const HistorySql<T> &sql = HistorySql<T>::of(kind, database.dialect());
    std::deque<ListRows> lists;
    for (const std::string &list : sql.firstList)
        lists.emplace_back(database.scan(list.c_str()).bind(to).bind(from));
    Statement &row = database.scan(sql.first.c_str());
    const Reading reading(row);
    row.bind(to).bind(from);
    while (row.step()) {
        const Id id = row.id(0);
        if (row.integer(1) == 0) {
            changes.push_back(Remove{kind, id});
            continue;
        }
        T entity;
        entity.id = id;
        EntityRows<T>::read(row, 2, entity);
        for (std::size_t i = 0; i < lists.size(); ++i) {
            lists[i].forEach(
                id, [&](const Statement &item) { EntityRows<T>::addItem(i, item, 1, entity); });
        }
        changes.push_back(Put{std::move(entity)});
    }
}

Revision revisionOf(const Statement &row)
{
    return {row.integer(0), row.integer(1), row.string(2), row.string(3),
            row.string(4),  row.string(5),  row.string(6)};
}

std::string dated(const Revision &revision)
{
    return "revision " + std::to_string(revision.number) + " of " + formatTime(revision.time);
}

[[noreturn]] void failUnknown(std::string message)
{
    fail("revision-unknown", std::move(message),
         "bailiwickctl history list shows the revisions that there are.");
}

} // namespace

void keepHistory(Database &database, const ChangeSet &net, std::int64_t revision)
{
    if (revision <= readHistoryStart(database))
        return;
    auto change = net.begin();
    forEachKind([&](EntityKind kind, const auto &sample) {
        using T = std::decay_t<decltype(sample)>;
        for (; change != net.end() && kindOf(*change) == kind; ++change)
            keep<T>(database, kind, idOf(*change), revision);
    });
}

ChangeSet readChangesBack(Database &database, std::int64_t from, std::int64_t to)
{
    checkLoadable(database, from);
    checkLoadable(database, to);
    ChangeSet changes;
    forEachKind([&](EntityKind kind, const auto &sample) {
        addChangesBack<std::decay_t<decltype(sample)>>(database, kind, from, to, changes);
    });
    return changes;
}

void checkLoadable(Database &database, std::int64_t revision)
{
    const std::int64_t start = readHistoryStart(database);
    if (revision >= start || revision < 1) {
        readRevisionRow(database, revision); // is it there?
        return;
    }
    const Revision first = readRevisionRow(database, start);
    fail("history-pruned",
         "History starts at " + dated(first) + "; the state at revision " +
             std::to_string(revision) + " is not kept any more.",
         "Ask about revision " + std::to_string(start) + " or a later one.");
}

Revision readRevisionRow(Database &database, std::int64_t number)
{
    Statement &row = database.statement("SELECT number, time, author, reason, summary, changes,"
                                        " digest FROM revision WHERE number = ?");
    const Reading reading(row);
    row.bind(number);
    if (!row.step())
        failUnknown("There is no revision " + std::to_string(number) + "; the newest is " +
                    std::to_string(readRevision(database)) + ".");
    return revisionOf(row);
}

// Not by an index on time: a clock may have been set back, and the newest counts.
Revision readRevisionAt(Database &database, Time moment)
{
    Statement &row = database.statement("SELECT number, time, author, reason, summary, changes,"
                                        " digest FROM revision WHERE time <= ?"
                                        " ORDER BY number DESC LIMIT 1");
    const Reading reading(row);
    row.bind(moment);
    if (row.step())
        return revisionOf(row);
    if (readRevision(database) == 0)
        failUnknown("The store holds no revision yet.");
    failUnknown("At " + formatTime(moment) + " there was nothing yet; the first is " +
                dated(readRevisionRow(database, 1)) + ".");
}

std::int64_t readHistoryStart(Database &database)
{
    Statement &row = database.statement("SELECT revision FROM history_start");
    const Reading reading(row);
    if (!row.step())
        fail("store-damaged", "The store does not say where its history starts.",
             "Restore the newest backup.");
    return row.integer(0);
}

std::vector<FormerOwnership> readFormerOwnerships(Database &database, Id device, std::size_t limit)
{
    std::vector<FormerOwnership> found;
    {
        Statement &row =
            database.statement("SELECT h.revision, r.time, r.author, h.there, h.primary_person"
                               " FROM history_ownership h JOIN revision r ON r.number = h.revision"
                               " WHERE h.id = ? ORDER BY h.revision DESC LIMIT ?");
        const Reading reading(row);
        row.bind(device).bind(static_cast<std::int64_t>(limit));
        while (row.step()) {
            FormerOwnership &former =
                found.emplace_back(row.integer(0), row.integer(1), row.string(2), std::nullopt);
            if (row.integer(3) != 0)
                former.before = Ownership{device, row.id(4), {}};
        }
    }
    Statement &row = database.statement("SELECT person FROM history_ownership_secondary"
                                        " WHERE revision = ? AND ownership = ? ORDER BY person");
    for (FormerOwnership &former : found) {
        const Reading reading(row);
        row.bind(former.until).bind(device);
        while (former.before && row.step())
            former.before->secondaries.push_back(row.id(0));
    }
    return found;
}

HistoryPruned pruneHistory(Database &database, std::int64_t start)
{
    HistoryPruned pruned;
    pruned.from = readHistoryStart(database);
    pruned.start = std::max(pruned.from, start);
    if (start <= pruned.from)
        return pruned;
    readRevisionRow(database, start);
    database.statement("UPDATE history_start SET revision = ?").bind(start).run();
    forEachKind([&](EntityKind kind, const auto &sample) {
        const auto &sql = HistorySql<std::decay_t<decltype(sample)>>::of(kind, database.dialect());
        const int removed = database.statement(sql.prune.c_str()).bind(start).runCounting();
        pruned.entities += static_cast<std::uint64_t>(removed);
        for (const std::string &list : sql.pruneList)
            database.statement(list.c_str()).bind(start).run();
    });
    return pruned;
}

} // namespace bailiwick::store
