// SPDX-License-Identifier: Apache-2.0
#include "models/access/questions.h"
#include "models/rolemodel/builtin_models.h"
#include "models/rolemodel/table_check.h"
#include "models/wire/parse_json.h"
#include "tests/server/model_server.h"
#include "tests/support/registry.h"

#include <QTest>

#include <algorithm>
#include <sstream>

using namespace bailiwick;
using rolemodel::RoleModel;
using rolemodel::Table;
using tests::FoundCell;
using tests::ModelServer;
using StoreOn = tests::World::StoreOn;

// The tables of the role models hold where products ask, on both engines: every cell through the
// API's decisions, and through the SQL of sessions, which can say one thing only: what is seen. Of
// the other cells it is held that a session's SQL lists just the nodes that its view cells and the
// engine say, and writes nothing.
class RoleModelsTest : public QObject
{
    Q_OBJECT
private slots:
    void everyCellThroughApiAndSql_data();
    void everyCellThroughApiAndSql();
    void aFlippedCellIsFound_data();
    void aFlippedCellIsFound();
    void aFlippedActionOfARoleIsFound_data();
    void aFlippedActionOfARoleIsFound();
};

namespace {

std::string textOf(const std::string &name)
{
    const auto builtin =
        std::ranges::find(rolemodel::builtinModels(), name, &rolemodel::BuiltinModel::name);
    return std::string(builtin->text);
}

RoleModel readModel(const std::string &text, const std::string &name)
{
    auto model = rolemodel::readRoleModel(text, name);
    if (!model)
        qFatal("%s", model.error().toString().c_str());
    return std::move(*model);
}

QString joined(const std::vector<FoundCell> &cells)
{
    QStringList lines;
    for (const FoundCell &cell : cells)
        lines.append(QString::fromStdString(cell.toString()));
    return lines.join('\n');
}

// Cells as lines and columns, once each.
std::set<std::pair<std::size_t, std::string>> placesOf(const std::vector<FoundCell> &cells,
                                                       std::string_view way)
{
    std::set<std::pair<std::size_t, std::string>> places;
    for (const FoundCell &cell : cells) {
        if (cell.way == way)
            places.emplace(cell.line, cell.column);
    }
    return places;
}

std::set<fleet::PrincipalRef> askedIn(const RoleModel &model, const std::string &step)
{
    std::set<fleet::PrincipalRef> principals;
    for (const Table &table : model.tables) {
        if (table.step != step)
            continue;
        for (const rolemodel::TableColumn &column : table.columns)
            principals.insert(column.principal);
    }
    return principals;
}

std::set<std::string> visibleNodes(const access::Snapshot &snapshot,
                                   const fleet::PrincipalRef &principal, fleet::Time now)
{
    std::set<std::string> nodes;
    access::visible(snapshot, principal, fleet::actions::deviceView, now)
        .forEach([&](access::Position position) {
            nodes.insert(snapshot.tree().resource(position).externalId);
        });
    return nodes;
}

std::vector<Table> flipped(std::vector<Table> tables)
{
    for (Table &table : tables) {
        for (rolemodel::TableRow &row : table.rows)
            row.cells.flip();
    }
    return tables;
}

bool isView(const rolemodel::TableRow &row)
{
    return std::ranges::find(row.actions, fleet::actions::deviceView) != row.actions.end();
}

// All cells of the tables about a state; or those that say what is seen.
std::set<std::pair<std::size_t, std::string>> placesIn(const RoleModel &model,
                                                       const std::string &step, bool views)
{
    std::set<std::pair<std::size_t, std::string>> places;
    for (const Table &table : model.tables) {
        for (const rolemodel::TableRow &row : table.rows) {
            for (const rolemodel::TableColumn &column : table.columns) {
                if (table.step == step && (!views || isView(row)))
                    places.emplace(row.line, column.name);
            }
        }
    }
    return places;
}

void keepViews(std::vector<Table> &tables)
{
    for (Table &table : tables)
        std::erase_if(table.rows, [](const rolemodel::TableRow &row) { return !isView(row); });
}

// The model's text with one action more among the exceptions of a role.
std::string withException(const std::string &text, const std::string &role,
                          const std::string &action)
{
    std::istringstream lines(text);
    std::string result;
    for (std::string line; std::getline(lines, line);) {
        auto json = wire::parseJson(line);
        if (json && json->value("type", "") == "role" && json->value("externalId", "") == role) {
            (*json)["except"].push_back(action);
            line = wire::toText(*json);
        }
        result += line + "\n";
    }
    return result;
}

void addModels()
{
    QTest::addColumn<QString>("name");
    for (const rolemodel::BuiltinModel &model : rolemodel::builtinModels())
        QTest::addRow("%s", model.name.data()) << QString::fromUtf8(model.name.data());
}

} // namespace

void RoleModelsTest::everyCellThroughApiAndSql_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("onPostgreSql");
    QTest::addColumn<int>("decided");
    QTest::addColumn<int>("selected");
    const auto row = [](const char *name, int decided, int selected) {
        for (const bool onPostgreSql : {false, true})
            QTest::addRow("%s, %s", name, onPostgreSql ? "PostgreSQL" : "SQLite")
                << QString::fromUtf8(name) << onPostgreSql << decided << selected;
    };
    row("three-actors", 352, 32);
    row("spaces", 304, 44);
    row("operations", 712, 13); // 663 and those of gateways
    row("owners", 174, 23);
}

void RoleModelsTest::everyCellThroughApiAndSql()
{
    QFETCH(QString, name);
    QFETCH(bool, onPostgreSql);
    QFETCH(int, decided);
    QFETCH(int, selected);
    const RoleModel model = readModel(textOf(name.toStdString()), name.toStdString());
    int decidedCells = 0;
    int selectedCells = 0;
    for (const rolemodel::ModelState &state : model.states) {
        ModelServer server(model, state, onPostgreSql ? StoreOn::PostgreSql : StoreOn::Sqlite);
        const ModelServer::Answers answers = server.ask(model.tables);
        QVERIFY2(answers.wrong.empty(), qPrintable(joined(answers.wrong)));
        // The same answers against tables that are the other way round: every cell is named.
        const auto wrong = server.ask(flipped(model.tables)).wrong;
        QVERIFY(placesOf(wrong, "API") == placesIn(model, state.step, false));
        QVERIFY(placesOf(wrong, "SQL") == placesIn(model, state.step, true));
        decidedCells += int(answers.decided);
        selectedCells += int(answers.selected);
        const std::int64_t revision = server.server().revision();
        for (const fleet::PrincipalRef &principal : askedIn(model, state.step)) {
            const std::string who = state.snapshot->state().labelOf(principal);
            QVERIFY2(server.nodesSeen(principal) ==
                         visibleNodes(*state.snapshot, principal, model.now),
                     who.c_str());
            const std::string taken = server.writesTaken(principal);
            QVERIFY2(taken.empty(), (who + ": " + taken).c_str());
        }
        const auto stored = server.server().authority().context().store().loadState();
        QVERIFY(stored);
        QCOMPARE(stored->revision, revision);
        QVERIFY(*stored == server.server().authority().context().snapshot()->state());
    }
    QCOMPARE(decidedCells, decided);
    QCOMPARE(selectedCells, selected);
}

// One cell alone is wrong: that one alone is named, by both ways, with line and column. (That each
// can be: everyCellThroughApiAndSql(); the engine's own check, one at a time: tests/rolemodel.)
void RoleModelsTest::aFlippedCellIsFound_data()
{
    addModels();
}

void RoleModelsTest::aFlippedCellIsFound()
{
    QFETCH(QString, name);
    const RoleModel model = readModel(textOf(name.toStdString()), name.toStdString());
    ModelServer server(model, model.states.front(), StoreOn::Sqlite);
    std::vector<Table> tables{model.tables.front()};
    keepViews(tables);
    QVERIFY(server.ask(tables).wrong.empty());
    rolemodel::TableRow &row = tables.front().rows.front();
    row.cells[1] = !row.cells[1];
    const std::string column = tables.front().columns[1].name;
    const std::vector<FoundCell> expected{{"API", "device:view", row.line, column},
                                          {"SQL", "device:view", row.line, column}};
    QVERIFY(server.ask(tables).wrong == expected);
}

// A role of the model has lost an action that the tables say it has: the engine, the API and SQL
// name the same cells.
void RoleModelsTest::aFlippedActionOfARoleIsFound_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("role");
    QTest::newRow("three-actors") << "three-actors"
                                  << "three-actors-auditor";
    QTest::newRow("spaces") << "spaces"
                            << "spaces-viewer";
    QTest::newRow("operations") << "operations"
                                << "operations-reader";
    QTest::newRow("owners") << "owners"
                            << "owners-user";
}

void RoleModelsTest::aFlippedActionOfARoleIsFound()
{
    QFETCH(QString, name);
    QFETCH(QString, role);
    RoleModel model = readModel(
        withException(textOf(name.toStdString()), role.toStdString(), "device:view"), "flipped");
    std::erase_if(model.tables, [](const Table &table) { return !table.step.empty(); });
    keepViews(model.tables);

    std::set<std::size_t> lines;
    for (const rolemodel::WrongCell &cell : rolemodel::checkModel(model).wrong) {
        QVERIFY(cell.expected);
        QCOMPARE(cell.action, std::string("device:view"));
        lines.insert(cell.line);
    }
    QVERIFY(!lines.empty());

    ModelServer server(model, model.states.front(), StoreOn::Sqlite);
    const auto wrong = server.ask(model.tables).wrong;
    QVERIFY2(placesOf(wrong, "API") == placesOf(wrong, "SQL"), qPrintable(joined(wrong)));
    std::set<std::size_t> named;
    for (const FoundCell &cell : wrong)
        named.insert(cell.line);
    QVERIFY2(named == lines, qPrintable(joined(wrong)));
}

BAILIWICK_TEST(RoleModelsTest)
#include "tst_role_models.moc"
