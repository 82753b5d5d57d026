// SPDX-License-Identifier: Apache-2.0
#include "reference_database.h"
#include "store_fixture.h"
#include "tests/support/registry.h"

#include <QTest>

#include <algorithm>

using namespace bailiwick;
using namespace bailiwick::tests;

namespace {

struct TableWords
{
    std::string name;
    std::vector<std::string> columns; // the first is the id
    std::vector<std::string> references;
};

const std::vector<TableWords> words = {
    {"resource",
     {"id", "kind", "external_id", "name", "parent", "space_kind", "customer", "site"},
     {"parent", "customer", "site", "id"}},
    {"device",
     {"id", "external_id", "name", "parent", "customer", "site"},
     {"parent", "site", "id"}},
    {"site", {"id", "external_id", "name", "parent", "customer"}, {"customer", "id"}},
    {"space", {"id", "name", "parent", "space_kind", "site"}, {"parent", "site", "id"}},
    {"membership", {"id", "person", "organization", "title", "disabled"}, {"person", "id"}},
    {"person", {"id", "name", "email"}, {"id"}},
    {"assignment",
     {"id", "principal_kind", "principal", "role", "scope_kind", "scope", "valid_from",
      "valid_until", "delegation"},
     {"principal", "scope", "delegation"}},
    {"policy",
     {"id", "organization", "name", "text", "valid_from", "valid_until", "delegation"},
     {"organization", "delegation", "id"}},
    {"application",
     {"id", "organization", "name", "creator", "delegation", "any_keyword", "valid_until",
      "disabled"},
     {"organization", "delegation", "id"}},
    {"gateway",
     {"id", "organization", "device", "\"group\"", "valid_until", "disabled"},
     {"device", "\"group\"", "id"}},
    {"delegation",
     {"id", "from_organization", "to_organization", "parent", "valid_until", "passes", "cut"},
     {"parent", "id"}}};

// Random SELECTs, of every shape that the planner treats differently.
class Writer
{
public:
    Writer(Random &random, const fleet::State &state)
        : m_random(random)
        , m_state(state)
    {
    }

    struct Statement
    {
        std::string sql;
        bool ordered = false; // totally: rows are compared in order
    };

    Statement select()
    {
        switch (below(m_random, 6)) {
        case 0:
            return aggregate();
        case 1:
            return compound();
        case 2:
            return window();
        default:
            return rows();
        }
    }

private:
    template<typename T>
    const T &one(const std::vector<T> &values)
    {
        return values[below(m_random, values.size())];
    }
    bool chance(std::size_t oneIn) { return below(m_random, oneIn) == 0; }

    std::string text(const std::string &value)
    {
        std::string quoted = "'";
        for (const char c : value)
            quoted += c == '\'' ? std::string("''") : std::string(1, c);
        return quoted + "'";
    }

    std::string literal()
    {
        const auto nodes = m_state.resources().rows();
        switch (below(m_random, 9)) {
        case 0:
            return "NULL";
        case 1:
            return std::to_string(below(m_random, 4));
        case 2:
            return "'" + std::to_string(below(m_random, 4)) + "'";
        case 3:
            return "'device'";
        case 4:
            return text(oneRow(m_random, nodes).name);
        case 5:
            return "1800000000500.5";
        case 6:
            return text(oneRow(m_random, m_state.persons().rows()).id.toString());
        default:
            return text(oneRow(m_random, nodes).id.toString());
        }
    }

    // PostgreSQL compares values of like types only.
    enum class Type { Id, Number, Text };
    static Type typeOf(const std::string &column)
    {
        for (const char *number : {"disabled", "valid_from", "valid_until", "passes", "cut"}) {
            if (column == number)
                return Type::Number;
        }
        for (const char *name : {"kind", "external_id", "name", "space_kind", "title", "email",
                                 "principal_kind", "scope_kind", "text"}) {
            if (column == name)
                return Type::Text;
        }
        return Type::Id;
    }
    std::string literalOf(Type type)
    {
        if (chance(12))
            return "NULL";
        if (type == Type::Number)
            return chance(2) ? std::to_string(below(m_random, 3)) : "1800000000500";
        if (type == Type::Text)
            return chance(3) ? std::string("'device'")
                             : text(oneRow(m_random, m_state.resources().rows()).name);
        return text(chance(4) ? oneRow(m_random, m_state.persons().rows()).id.toString()
                              : oneRow(m_random, m_state.resources().rows()).id.toString());
    }
    const std::string &columnOf(const TableWords &table, Type type)
    {
        for (int tries = 0; tries < 50; ++tries) {
            const std::string &column = one(table.columns);
            if (typeOf(column) == type)
                return column;
        }
        return table.columns.front();
    }

    std::string comparison(const TableWords &table, const std::string &alias, std::size_t choice)
    {
        const std::string &name = one(table.columns);
        const Type type = typeOf(name);
        const std::string column = alias + "." + name;
        static const std::vector<std::string> comparisons = {
            "=", "=", "<>", "<", "<=", ">", ">=", "IS DISTINCT FROM", "IS NOT DISTINCT FROM"};
        static const std::vector<std::string> patterns = {"'P%'", "'%0'", "'%\\_b%'", "'pump%'",
                                                          "'0%'"};
        switch (choice) {
        case 0:
        case 1:
            return column + " " + one(comparisons) + " " + literalOf(type);
        case 2: {
            std::string list;
            for (std::size_t i = 0, n = 1 + below(m_random, 5); i < n; ++i)
                list += (i ? ", " : "") + literalOf(type);
            return column + (chance(4) ? " NOT IN (" : " IN (") + list + ")";
        }
        case 3:
            return column + "::text" + (chance(2) ? " LIKE " : " ILIKE ") + one(patterns);
        case 4:
            return column + "::text ~ '[0-5]$'";
        case 5:
            return column + (chance(2) ? " IS NULL" : " IS NOT NULL");
        case 6:
            return column + " " + one(comparisons) + " " + alias + "." + columnOf(table, type);
        case 7:
            return "lower(" + column + "::text) = lower(" + literalOf(type) + "::text)";
        case 8:
            return column + " BETWEEN " + literalOf(type) + " AND " + literalOf(type);
        default:
            return "(" + column + ", " + alias + ".id) > (" + literalOf(type) + ", " +
                   literalOf(Type::Id) + ")";
        }
    }

    std::string comparisonOfSqlite(const TableWords &table, const std::string &alias,
                                   std::size_t choice)
    {
        const std::string column = alias + "." + one(table.columns);
        static const std::vector<std::string> comparisons = {
            "=", "=", "<>", "<", "<=", ">", ">=", "IS", "IS NOT", "=="};
        static const std::vector<std::string> patterns = {"'P%'", "'%0'", "'%_b%'", "'pump%'",
                                                          "'0%'"};
        switch (choice) {
        case 0:
        case 1:
            return column + " " + one(comparisons) + " " + literal();
        case 2: {
            std::string list;
            for (std::size_t i = 0, n = 1 + below(m_random, 5); i < n; ++i)
                list += (i ? ", " : "") + literal();
            return column + (chance(4) ? " NOT IN (" : " IN (") + list + ")";
        }
        case 3:
            return column + " LIKE " + one(patterns);
        case 4:
            return column + " GLOB '*[0-5]'";
        case 5:
            return column + (chance(2) ? " IS NULL" : " IS NOT NULL");
        case 6:
            return column + " " + one(comparisons) + " " + alias + "." + one(table.columns);
        case 7:
            return column + " = " + literal() + " COLLATE NOCASE";
        case 8:
            return column + " BETWEEN " + literal() + " AND " + literal();
        default:
            return "(" + column + ", " + alias + ".id) " + (chance(2) ? ">" : "<=") + " (" +
                   literal() + ", " + literal() + ")";
        }
    }

    std::string predicate(const TableWords &table, const std::string &alias, int depth)
    {
        const std::size_t choice = below(m_random, depth > 0 ? 14 : 10);
        switch (choice) {
        case 13:
            return "(" + predicate(table, alias, depth - 1) + " OR " +
                   predicate(table, alias, depth - 1) + ")";
        case 10:
            return "(" + predicate(table, alias, depth - 1) + " AND " +
                   predicate(table, alias, depth - 1) + ")";
        case 11:
            return "NOT (" + predicate(table, alias, depth - 1) + ")";
        case 12: {
            const TableWords &other = one(words);
            if (chance(2))
                return alias + "." + one(table.references) + " IN (SELECT z." +
                       one(other.references) + " FROM " + other.name + " z WHERE " +
                       predicate(other, "z", 0) + ")";
            return "EXISTS (SELECT 1 FROM " + other.name + " z WHERE z." + one(other.references) +
                   " = " + alias + "." + one(table.references) + " AND " +
                   predicate(other, "z", 0) + ")";
        }
        default:
            return engine() == Engine::Sqlite ? comparisonOfSqlite(table, alias, choice)
                                              : comparison(table, alias, choice);
        }
    }

    std::string where(const TableWords &table, const std::string &alias)
    {
        std::string sql;
        for (std::size_t i = 0, n = below(m_random, 4); i < n; ++i)
            sql += (i ? " AND " : " WHERE ") + predicate(table, alias, 2);
        return sql;
    }

    std::string limit()
    {
        std::string sql = " LIMIT " + std::to_string(below(m_random, 8));
        return chance(2) ? sql + " OFFSET " + std::to_string(below(m_random, 5)) : sql;
    }

    Statement rows()
    {
        const TableWords &a = one(words);
        std::string columns = "a.id, a." + one(a.columns) + ", a." + one(a.columns);
        std::string from = a.name + " a";
        std::string order = "a.id";
        if (chance(2)) {
            const TableWords &b = one(words);
            static const std::vector<std::string> joins = {" JOIN ", " LEFT JOIN ", " RIGHT JOIN ",
                                                           " FULL JOIN "};
            from +=
                one(joins) + b.name + " b ON b." + one(b.references) + " = a." + one(a.references);
            if (chance(3))
                from += " AND " + predicate(b, "b", 1);
            columns += ", b.id, b." + one(b.columns);
            order += ", b.id";
        }
        const bool distinct = chance(6);
        Statement statement;
        statement.sql = std::string(distinct ? "SELECT DISTINCT " : "SELECT ") + columns +
                        " FROM " + from + where(a, "a");
        if (chance(2)) {
            statement.ordered = true;
            const bool named =
                std::find(a.columns.begin(), a.columns.end(), "name") != a.columns.end();
            if (named && chance(3)) // as pages are read
                order = chance(2) ? "a.name, " + order : "a.name DESC, a.id DESC, " + order;
            else if (chance(2))
                order = "a." + one(a.columns) + (chance(2) ? " DESC" : "") + ", " + order;
            else if (named && chance(2))
                order =
                    (engine() == Engine::Sqlite ? "a.name COLLATE NOCASE, " : "lower(a.name), ") +
                    order;
            statement.sql += " ORDER BY " + order;
            if (chance(2))
                statement.sql += limit();
        }
        return statement;
    }

    Statement aggregate()
    {
        const TableWords &a = one(words);
        const std::string key = "a." + one(a.columns);
        // PostgreSQL 15 has no smallest UUID.
        const std::string cast = engine() == Engine::Sqlite ? "" : "::text";
        return {"SELECT " + key + ", count(*), min(a.id" + cast + "), max(a." + one(a.columns) +
                    cast + "), count(DISTINCT a." + one(a.columns) + ") FROM " + a.name + " a" +
                    where(a, "a") + " GROUP BY " + key + (chance(2) ? " HAVING count(*) > 1" : ""),
                false};
    }

    Statement compound()
    {
        static const std::vector<std::string> operators = {" UNION ", " UNION ALL ", " EXCEPT ",
                                                           " INTERSECT "};
        const TableWords &a = one(words);
        const TableWords &b = one(words);
        return {"WITH x(v) AS (SELECT a." + one(a.references) + " FROM " + a.name + " a" +
                    where(a, "a") + ") SELECT v FROM x" + one(operators) + "SELECT b." +
                    one(b.references) + " FROM " + b.name + " b" + where(b, "b"),
                false};
    }

    Statement window()
    {
        const TableWords &a = one(words);
        return {"SELECT a.id, row_number() OVER (PARTITION BY a." + one(a.columns) +
                    " ORDER BY a.id), lag(a.id) OVER (ORDER BY a.id), count(*) OVER () FROM " +
                    a.name + " a" + where(a, "a"),
                false};
    }

    Random &m_random;
    const fleet::State &m_state;
};

} // namespace

// A session answers every statement exactly like an ordinary database that holds nothing but what
// the session may see: no row more, none less, in the same order.
class TestIsolationDifference : public QObject
{
    Q_OBJECT

private slots:
    void sameAsOrdinaryDatabase();
};

void TestIsolationDifference::sameAsOrdinaryDatabase()
{
    std::size_t statements = 0;
    std::size_t withRows = 0;
    const auto asked = static_cast<std::uint64_t>(qEnvironmentVariableIntValue("BAILIWICK_FLEETS"));
    const std::uint64_t few = engine() == Engine::Sqlite ? 6 : 4; // a server is slower to ask
    // A fleet here is a database of its own: fewer than the tests of the engine go through.
    const std::uint64_t seeds = asked > 0 ? std::max<std::uint64_t>(1, asked / 40) : few;
    for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
        Random random(seed);
        StoreFixture fixture;
        QVERIFY(fixture.open());
        VERIFY_OK(fixture.commit(randomFleet(random, 50)));
        const fleet::State state = fixture.store->loadState().value();
        Writer writer(random, state);
        for (int round = 0; round < 6; ++round) {
            store::SessionScope scope = randomScope(random, state);
            scope.everything = round == 5;
            auto session = fixture.store->openSession(scope);
            VERIFY_OK(session);
            ReferenceDatabase reference(state, scope);
            for (int i = 0; i < 80; ++i) {
                const auto statement = writer.select();
                auto expected = reference.query(statement.sql);
                if (!expected)
                    continue;
                const auto got = (*session)->query(statement.sql);
                const std::string what = "seed " + std::to_string(seed) + ": " + statement.sql +
                                         (got ? "" : "\n" + got.error().toString());
                QVERIFY2(got.has_value(), what.c_str());
                auto rows = got->rows;
                if (!statement.ordered) {
                    std::sort(rows.begin(), rows.end());
                    std::sort(expected->begin(), expected->end());
                }
                QVERIFY2(rows == *expected, (what + "\nrows: " + std::to_string(rows.size()) +
                                             ", expected " + std::to_string(expected->size()))
                                                .c_str());
                ++statements;
                withRows += rows.empty() ? 0 : 1;
            }
        }
    }
    qInfo("%zu statements, %zu with rows", statements, withRows);
    QVERIFY(statements > 1500);
    QVERIFY(withRows > statements / 4);
}

BAILIWICK_STORE_TEST(TestIsolationDifference)
#include "tst_isolation_difference.moc"
