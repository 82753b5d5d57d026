// SPDX-License-Identifier: Apache-2.0
#include "models/store/rows/entity_reader.h"

#include "models/store/rows/entity_rows.h"
#include "models/store/rows/list_rows.h"

#include <deque>

namespace bailiwick::store {

namespace {

using namespace fleet;

// The statements of one kind, made once: a connection knows its statements by where their text is.
template<typename T>
struct Selects
{
    std::string entities;
    std::array<std::string, EntityRows<T>::lists.size()> lists;

    static const Selects &of(EntityKind kind)
    {
        static const Selects selects(kind);
        return selects;
    }

private:
    explicit Selects(EntityKind kind)
        : entities("SELECT id, " + std::string(EntityRows<T>::columns) + " FROM \"" +
                   std::string(name(kind)) + "\"")
    {
        // Nodes lie nearly in order of id, and the table sorts itself.
        if (kind != EntityKind::Resource)
            entities += " ORDER BY id";
        for (std::size_t i = 0; i < lists.size(); ++i) {
            const ListTable &list = EntityRows<T>::lists[i];
            lists[i] = "SELECT " + std::string(list.owner) + ", " + list.columns + " FROM " +
                       list.name + " ORDER BY " + list.owner + ", " + list.order;
        }
    }
};

template<typename T>
Table<T> readTable(Database &database, EntityKind kind)
{
    const Selects<T> &selects = Selects<T>::of(kind);
    std::deque<ListRows> lists;
    for (const std::string &list : selects.lists)
        lists.emplace_back(database.scan(list.c_str()));
    Statement &row = database.scan(selects.entities.c_str());
    const Reading reading(row);
    std::vector<T> rows;
    while (row.step()) {
        T &entity = rows.emplace_back();
        entity.id = row.id(0);
        EntityRows<T>::read(row, 1, entity);
        for (std::size_t i = 0; i < lists.size(); ++i) {
            lists[i].forEach(entity.id, [&](const Statement &item) {
                EntityRows<T>::addItem(i, item, 1, entity);
            });
        }
    }
    return Table<T>(std::move(rows));
}

} // namespace

State readState(Database &database)
{
    State state;
    state.revision = readRevision(database);
    std::size_t kind = 0;
    forEachEntityType([&](const auto &sample) {
        using T = std::decay_t<decltype(sample)>;
        state.setTable(readTable<T>(database, static_cast<EntityKind>(kind++)));
    });
    return state;
}

std::int64_t readRevision(Database &database)
{
    Statement &row = database.statement("SELECT coalesce(max(number), 0) FROM revision");
    const Reading reading(row);
    return row.step() ? row.integer(0) : 0;
}

} // namespace bailiwick::store
