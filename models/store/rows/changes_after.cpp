// SPDX-License-Identifier: Apache-2.0
#include "models/store/rows/changes_after.h"

#include "models/store/rows/entity_reader.h"
#include "models/store/rows/entity_rows.h"
#include "models/store/rows/history_rows.h"
#include "models/store/rows/list_rows.h"

#include <deque>

namespace bailiwick::store {

namespace {

using namespace fleet;

// The statements of one kind, made once: a connection knows its statements by where their text is.
template<typename T>
struct TouchedSql
{
    std::string entities; // after revision ?1; the second column: is it there?
    std::array<std::string, EntityRows<T>::lists.size()> lists;

    static const TouchedSql &of(EntityKind kind)
    {
        static const TouchedSql sql(kind);
        return sql;
    }

private:
    explicit TouchedSql(EntityKind kind)
    {
        const std::string table(name(kind));
        const std::string touched =
            "(SELECT DISTINCT id AS which FROM history_" + table + " WHERE revision > ?1) w";
        entities = "SELECT w.which, CASE WHEN t.id IS NULL THEN 0 ELSE 1 END, " +
                   std::string(EntityRows<T>::columns) + " FROM " + touched + " LEFT JOIN \"" +
                   table + "\" t ON t.id = w.which ORDER BY w.which";
        for (std::size_t i = 0; i < lists.size(); ++i) {
            const ListTable &list = EntityRows<T>::lists[i];
            const std::string owner(list.owner);
            lists[i] = "SELECT " + owner + ", " + list.columns + " FROM " + touched + " JOIN " +
                       list.name + " ON " + owner + " = w.which ORDER BY " + owner + ", " +
                       list.order;
        }
    }
};

template<typename T>
void addTouched(Database &database, EntityKind kind, std::int64_t revision, ChangeSet &changes)
{
    const TouchedSql<T> &sql = TouchedSql<T>::of(kind);
    std::deque<ListRows> lists;
    for (const std::string &list : sql.lists)
        lists.emplace_back(database.scan(list.c_str()).bind(revision));
    Statement &row = database.scan(sql.entities.c_str());
    const Reading reading(row);
    row.bind(revision);
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

} // namespace

ChangesAfter readChangesAfter(Database &database, std::int64_t revision)
{
    checkLoadable(database, revision);
    ChangesAfter after;
    after.revision = readRevision(database);
    std::size_t kind = 0;
    forEachEntityType([&](const auto &sample) {
        addTouched<std::decay_t<decltype(sample)>>(database, static_cast<EntityKind>(kind++),
                                                   revision, after.changes);
    });
    return after;
}

} // namespace bailiwick::store
