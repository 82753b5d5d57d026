// SPDX-License-Identifier: Apache-2.0
#include "models/authority/importer.h"
#include "models/identity/api_key.h"
#include "models/rolemodel/builtin_models.h"
#include "models/rolemodel/role_model.h"
#include "tests/server/live_server.h"
#include "tests/support/registry.h"

#include <QTest>

#include <map>
#include <sstream>

using namespace bailiwick;
using rolemodel::RoleModel;
using tests::Answer;
using tests::LiveServer;

namespace {

// The ids of the nodes in the server's state, by externalId.
std::map<std::string, fleet::Id> nodesOf(const fleet::State &state)
{
    std::map<std::string, fleet::Id> nodes;
    for (const fleet::Resource &row : state.resources())
        nodes[row.externalId] = row.id;
    return nodes;
}

// One state of a model behind a real server: its cells asked as a product would.
class ModelServer
{
public:
    ModelServer(const RoleModel &model, const rolemodel::ModelState &state)
        : m_state(state)
        , m_server(model.states.front().importText, model.now)
    {
        if (state.step.empty())
            return;
        std::istringstream text(state.importText);
        authority::Authority &authority = m_server.authority();
        const auto done =
            authority::importFleet(authority.context(), authority.commits(), text, state.step);
        if (!done)
            qFatal("%s", done.error().toString().c_str());
    }

    void ask(const rolemodel::Table &table);

    std::size_t asked = 0;    // cells through the API
    std::size_t selected = 0; // cells through SQL
    QStringList wrong;

private:
    std::string key(const fleet::PrincipalRef &principal);
    // Of a member, or of a person who belongs to no organization: an end user.
    std::string token(const fleet::PrincipalRef &principal);
    bool allowed(const std::string &token, const std::string &action, fleet::Id node);
    bool isSelected(const std::string &token, fleet::Id node);

    const rolemodel::ModelState &m_state;
    LiveServer m_server;
    std::map<fleet::PrincipalRef, std::string> m_tokens;
};

std::string ModelServer::token(const fleet::PrincipalRef &principal)
{
    std::string &token = m_tokens[principal];
    if (!token.empty())
        return token;
    if (fleet::isMachine(principal.kind))
        return token = key(principal);
    const fleet::State &state = m_state.snapshot->state();
    fleet::Id person = principal.id;
    std::string organization;
    if (const fleet::Membership *member = state.memberships().find(principal.id)) {
        person = member->person;
        organization = state.organizations().find(member->organization)->name;
    }
    const Answer answer = m_server.signIn(state.persons().find(person)->email, organization);
    if (answer.status != 201)
        qFatal("%s", answer.text.c_str());
    token = answer.body.value("accessToken", std::string());
    return token;
}

// A key of the application or gateway, as somebody made it.
std::string ModelServer::key(const fleet::PrincipalRef &principal)
{
    const fleet::State &state = m_server.authority().context().snapshot()->state();
    const std::string name = std::visit(
        [](const auto &row) {
            if constexpr (requires { row.externalId; })
                return row.externalId;
            else
                return std::string();
        },
        *m_state.snapshot->state().find(principal.kind == fleet::PrincipalKind::Gateway
                                            ? fleet::EntityKind::Gateway
                                            : fleet::EntityKind::Application,
                                        principal.id));
    store::ApiKey key;
    for (const fleet::Application &row : state.applications()) {
        if (row.externalId == name)
            key.principal = {fleet::PrincipalKind::Application, row.id};
    }
    for (const fleet::Gateway &row : state.gateways()) {
        if (row.externalId == name)
            key.principal = {fleet::PrincipalKind::Gateway, row.id};
    }
    const auto issued = identity::newApiKey();
    key.id = issued->id;
    key.secretHash = issued->hash;
    auto transaction = m_server.authority().context().store().begin();
    if (!transaction || !(*transaction)->putApiKey(key) || !(*transaction)->commit())
        qFatal("no key could be made");
    return issued->text;
}

bool ModelServer::allowed(const std::string &token, const std::string &action, fleet::Id node)
{
    const Answer answer =
        m_server.post("/v1/decisions", {{"action", action}, {"resource", node.toString()}}, token);
    if (answer.status == 403 && answer.code() == "access-ended")
        return false; // cut off: nothing is answered
    if (answer.status != 200)
        qFatal("%s", answer.text.c_str());
    return answer.body.at("allowed").get<bool>();
}

bool ModelServer::isSelected(const std::string &token, fleet::Id node)
{
    const auto rows = m_server.authority().query(token, "SELECT id FROM resource");
    if (!rows && rows.error().code == "access-ended")
        return false;
    if (!rows)
        qFatal("%s", rows.error().toString().c_str());
    return std::ranges::any_of(rows->rows, [&](const auto &row) {
        return std::get<std::string>(row[0]) == node.toString();
    });
}

void ModelServer::ask(const rolemodel::Table &table)
{
    const auto nodes = nodesOf(m_server.authority().context().snapshot()->state());
    for (const rolemodel::TableRow &row : table.rows) {
        const fleet::Id node = nodes.at(row.where);
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            const std::string session = token(table.columns[i].principal);
            const auto tell = [&](const std::string &way) {
                wrong.append(QString::fromStdString(way + ", line " + std::to_string(row.line) +
                                                    ", " + table.columns[i].name));
            };
            ++asked;
            for (const fleet::ActionName &action : row.actions) {
                if (allowed(session, action, node) != row.cells[i])
                    tell("API, " + action);
                if (action != fleet::actions::deviceView)
                    continue;
                ++selected;
                if (isSelected(session, node) != row.cells[i])
                    tell("SQL");
            }
        }
    }
}

} // namespace

// The tables of the role models hold where products ask: through the API's decisions and, for what
// people see, through the SQL of their sessions.
class RoleModelsTest : public QObject
{
    Q_OBJECT
private slots:
    void everyCellThroughApiAndSql_data()
    {
        QTest::addColumn<int>("asked");
        QTest::addColumn<int>("selected");
        QTest::newRow("three-actors") << 352 << 32;
        QTest::newRow("spaces") << 304 << 44;
        QTest::newRow("operations") << 712 << 13;
        QTest::newRow("owners") << 174 << 23;
    }
    void everyCellThroughApiAndSql();
    void aFlippedCellIsFound();
};

namespace {

RoleModel modelNamed(const std::string &name)
{
    const auto builtin =
        std::ranges::find(rolemodel::builtinModels(), name, &rolemodel::BuiltinModel::name);
    auto model = rolemodel::readRoleModel(builtin->text, name);
    if (!model)
        qFatal("%s", model.error().toString().c_str());
    return std::move(*model);
}

} // namespace

void RoleModelsTest::everyCellThroughApiAndSql()
{
    QFETCH(int, asked);
    QFETCH(int, selected);
    const RoleModel model = modelNamed(QTest::currentDataTag());
    int askedCells = 0;
    int selectedCells = 0;
    for (const rolemodel::ModelState &state : model.states) {
        ModelServer server(model, state);
        for (const rolemodel::Table &table : model.tables) {
            if (table.step == state.step)
                server.ask(table);
        }
        QVERIFY2(server.wrong.isEmpty(), qPrintable(server.wrong.join("\n")));
        askedCells += int(server.asked);
        selectedCells += int(server.selected);
    }
    QCOMPARE(askedCells, asked);
    QCOMPARE(selectedCells, selected);
}

// By each way that asks about it.
void RoleModelsTest::aFlippedCellIsFound()
{
    const RoleModel model = modelNamed("spaces");
    ModelServer server(model, model.states.front());
    rolemodel::Table table = model.tables.front();
    QCOMPARE(table.rows.front().actions.front(), std::string("device:view"));
    table.rows.resize(1);
    table.rows.front().cells[2] = !table.rows.front().cells[2];
    server.ask(table);
    QCOMPARE(server.wrong.size(), 2);
    QVERIFY(server.wrong[0].startsWith("API, device:view, line "));
    QVERIFY(server.wrong[1].startsWith("SQL, line "));
    QVERIFY(server.wrong[1].endsWith(", manager-a-b"));
}

BAILIWICK_TEST(RoleModelsTest)
#include "tst_role_models.moc"
