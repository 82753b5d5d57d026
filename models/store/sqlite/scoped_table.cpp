// SPDX-License-Identifier: Apache-2.0
#include "models/store/sqlite/scoped_table.h"

#include "models/store/sqlite/merged_rows.h"

#include <sqlite3.h>

namespace bailiwick::store {

namespace {

struct Virtual : sqlite3_vtab
{
    ScopedTables::Table *table = nullptr;
};

struct Cursor : sqlite3_vtab_cursor
{
    explicit Cursor(ScopedTables::Table &of)
        : table(of)
        , rows(*of.owner)
    {
    }
    ScopedTables::Table &table;
    MergedRows rows;
};

// The text goes to whoever wrote the statement: it never says what the inner connection said.
int refuse(sqlite3_vtab *table, const char *text, int resultCode)
{
    sqlite3_free(table->zErrMsg);
    table->zErrMsg = sqlite3_mprintf("%s", text);
    return resultCode;
}

// No exception may pass through the engine's C code.
template<typename F>
int shielded(sqlite3_vtab *table, F &&f)
{
    try {
        return f();
    } catch (const std::bad_alloc &) {
        return SQLITE_NOMEM;
    } catch (...) {
        return refuse(table, "the store could not answer", SQLITE_ERROR);
    }
}

std::string declaration(const SessionTable &table)
{
    std::string sql = "CREATE TABLE x (";
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const SessionColumn &column = table.columns[i];
        sql += std::string(i ? ", " : "") + "\"" + std::string(column.name) +
               (column.type == ColumnType::Text ? "\" TEXT" : "\" INTEGER") +
               (i == 0 ? " NOT NULL PRIMARY KEY" : "");
    }
    // No row numbers: they would tell how many rows others have.
    return sql + ") WITHOUT ROWID";
}

int connect(sqlite3 *outer, void *aux, int, const char *const *, sqlite3_vtab **result, char **)
{
    auto *table = static_cast<ScopedTables::Table *>(aux);
    const int resultCode = sqlite3_declare_vtab(outer, declaration(*table->definition).c_str());
    if (resultCode != SQLITE_OK)
        return resultCode;
    sqlite3_vtab_config(outer, SQLITE_VTAB_DIRECTONLY);
    auto made = std::make_unique<Virtual>();
    made->table = table;
    *result = made.release();
    return SQLITE_OK;
}

int disconnect(sqlite3_vtab *table)
{
    const std::unique_ptr<Virtual> owned(static_cast<Virtual *>(table));
    return SQLITE_OK;
}

int bestIndex(sqlite3_vtab *self, sqlite3_index_info *info)
{
    return shielded(self, [&] {
        ScopedTables::Table &table = *static_cast<Virtual *>(self)->table;
        if (!table.owner->isBound())
            return refuse(self, "no session is bound to this connection", SQLITE_ERROR);
        table.plans.push_back(
            std::make_unique<ScopedPlan>(choosePlan(*table.definition, table.sql, *info)));
        info->idxNum = static_cast<int>(table.plans.size()) - 1;
        return SQLITE_OK;
    });
}

int open(sqlite3_vtab *self, sqlite3_vtab_cursor **result)
{
    return shielded(self, [&] {
        auto cursor = std::make_unique<Cursor>(*static_cast<Virtual *>(self)->table);
        *result = cursor.release();
        return SQLITE_OK;
    });
}

int close(sqlite3_vtab_cursor *self)
{
    const std::unique_ptr<Cursor> owned(static_cast<Cursor *>(self));
    return SQLITE_OK;
}

int answered(sqlite3_vtab *table, int resultCode)
{
    if (resultCode == SQLITE_ROW || resultCode == SQLITE_DONE)
        return SQLITE_OK;
    const int primary = resultCode & 0xff;
    if (primary == SQLITE_INTERRUPT || primary == SQLITE_NOMEM || primary == SQLITE_BUSY)
        return primary;
    return refuse(table, "the store could not answer", SQLITE_ERROR);
}

int filter(sqlite3_vtab_cursor *self, int plan, const char *, int count, sqlite3_value **values)
{
    return shielded(self->pVtab, [&] {
        auto &cursor = *static_cast<Cursor *>(self);
        ScopedTables::Table &table = cursor.table;
        if (!table.owner->isBound())
            return refuse(self->pVtab, "no session is bound to this connection", SQLITE_ERROR);
        InnerQuery query;
        buildInnerQuery(query, *table.definition, table.sql,
                        *table.plans.at(static_cast<std::size_t>(plan)),
                        {values, static_cast<std::size_t>(count)});
        return answered(self->pVtab, cursor.rows.open(query));
    });
}

int next(sqlite3_vtab_cursor *self)
{
    return shielded(self->pVtab, [&] {
        return answered(self->pVtab, static_cast<Cursor *>(self)->rows.next());
    });
}

int atEnd(sqlite3_vtab_cursor *self)
{
    return static_cast<Cursor *>(self)->rows.row() ? 0 : 1;
}

int column(sqlite3_vtab_cursor *self, sqlite3_context *context, int index)
{
    // One thread's connection, without a mutex: the value may be looked at as it is.
    sqlite3_value *const value =
        sqlite3_column_value(static_cast<Cursor *>(self)->rows.row(), index);
    // A text's copy goes to where the last row's was; that of a value takes memory each time.
    if (sqlite3_value_type(value) == SQLITE_TEXT)
        sqlite3_result_text(context, reinterpret_cast<const char *>(sqlite3_value_text(value)),
                            sqlite3_value_bytes(value), SQLITE_TRANSIENT);
    else
        sqlite3_result_value(context, value);
    return SQLITE_OK;
}

int rowid(sqlite3_vtab_cursor *, sqlite3_int64 *)
{
    return SQLITE_ERROR; // never asked: the tables have none
}

sqlite3_module makeModule()
{
    sqlite3_module module{}; // no xCreate: only the built-in name; no xUpdate: read-only
    module.iVersion = 1;
    module.xConnect = connect;
    module.xBestIndex = bestIndex;
    module.xDisconnect = disconnect;
    module.xOpen = open;
    module.xClose = close;
    module.xFilter = filter;
    module.xNext = next;
    module.xEof = atEnd;
    module.xColumn = column;
    module.xRowid = rowid;
    return module;
}

void isPicked(sqlite3_context *context, int, sqlite3_value **arguments)
{
    const auto &nodes =
        static_cast<const SessionScope *>(sqlite3_user_data(context))->partial.nodes;
    const auto *text = reinterpret_cast<const char *>(sqlite3_value_text(arguments[0]));
    const auto size = static_cast<std::size_t>(sqlite3_value_bytes(arguments[0]));
    const auto id = fleet::Id::fromString({text ? text : "", text ? size : 0});
    sqlite3_result_int(context, nodes && id && nodes->contains(*id) ? 1 : 0);
}

// instr() looks at one character after the other.
void namesPrincipal(sqlite3_context *context, int, sqlite3_value **arguments)
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_value_text(arguments[0]));
    const auto size = static_cast<std::size_t>(sqlite3_value_bytes(arguments[0]));
    const std::string_view attributes(text ? text : "", text ? size : 0);
    sqlite3_result_int(context, attributes.find("\"kind\":\"") != attributes.npos ? 1 : 0);
}

const sqlite3_module module = makeModule();
constexpr std::size_t keptStatements = 200;

} // namespace

ScopedTables::ScopedTables(sqlite3 *outer, SqliteDatabase &inner, QueryBudget &budget)
    : m_inner(inner)
{
    budget.watch(inner.handle());
    makeFunctions();
    for (const SessionTable &definition : sessionSchema()) {
        m_tables.push_back(std::make_unique<Table>());
        Table &table = *m_tables.back();
        table.owner = this;
        table.definition = &definition;
        if (sqlite3_create_module_v2(outer, std::string(definition.name).c_str(), &module, &table,
                                     nullptr) != SQLITE_OK)
            failWith(outer, sqlite3_errcode(outer));
    }
}

void ScopedTables::makeFunctions()
{
    using Function = void (*)(sqlite3_context *, int, sqlite3_value **);
    const auto make = [&](const char *name, Function function) {
        if (sqlite3_create_function(m_inner.handle(), name, 1,
                                    SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY,
                                    &m_scope, function, nullptr, nullptr) != SQLITE_OK)
            failWith(m_inner.handle(), sqlite3_errcode(m_inner.handle()));
    };
    make(pickedFunction, isPicked);
    make(namesPrincipalFunction, namesPrincipal);
}

ScopedTables::~ScopedTables()
{
    forgetStatements();
}

void ScopedTables::bind(const SessionScope &scope)
{
    unbind();
    fillScopeTables(m_inner, scope);
    m_scope = scope;
    for (const auto &table : m_tables)
        table->sql = scopedSql(*table->definition, scope);
    m_bound = true;
}

void ScopedTables::unbind()
{
    m_bound = false;
    endStatement();
    forgetStatements();
    m_scope = {};
    for (const auto &table : m_tables)
        table->sql = {};
    fillScopeTables(m_inner, {});
}

void ScopedTables::endStatement()
{
    for (const auto &table : m_tables)
        table->plans.clear();
}

std::optional<std::int64_t> ScopedTables::count(std::string_view name)
{
    for (const auto &table : m_tables) {
        const SessionTable &definition = *table->definition;
        if (definition.name != name || definition.rows != RowScope::Node)
            continue;
        const std::string_view kind = definition.condition.empty() ? "" : definition.name;
        return m_inner.integer(countNodes(m_scope, kind));
    }
    return std::nullopt;
}

sqlite3_stmt *ScopedTables::takeStatement(const std::string &sql)
{
    if (const auto idle = m_idle.find(sql); idle != m_idle.end() && !idle->second.empty()) {
        sqlite3_stmt *statement = idle->second.back();
        idle->second.pop_back();
        --m_idleCount;
        return statement;
    }
    sqlite3_stmt *statement = nullptr;
    const int resultCode =
        sqlite3_prepare_v3(m_inner.handle(), sql.c_str(), static_cast<int>(sql.size()),
                           SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    if (resultCode != SQLITE_OK)
        failWith(m_inner.handle(), resultCode);
    return statement;
}

void ScopedTables::giveBack(const std::string &sql, sqlite3_stmt *statement)
{
    sqlite3_reset(statement);
    sqlite3_clear_bindings(statement);
    if (m_idleCount >= keptStatements) {
        sqlite3_finalize(statement);
        return;
    }
    m_idle[sql].push_back(statement);
    ++m_idleCount;
}

void ScopedTables::forgetStatements()
{
    for (auto &[sql, statements] : m_idle) {
        for (sqlite3_stmt *statement : statements)
            sqlite3_finalize(statement);
    }
    m_idle.clear();
    m_idleCount = 0;
}

} // namespace bailiwick::store
