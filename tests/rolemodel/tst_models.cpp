// SPDX-License-Identifier: Apache-2.0
#include "models/access/escalation.h"
#include "models/access/questions.h"
#include "models/fleet/role_text.h"
#include "models/rolemodel/builtin_models.h"
#include "models/rolemodel/table_check.h"
#include "tests/support/registry.h"

#include <QTest>

#include <algorithm>
#include <map>

using namespace bailiwick;
using rolemodel::RoleModel;

namespace {

RoleModel modelNamed(std::string_view name)
{
    for (const rolemodel::BuiltinModel &builtin : rolemodel::builtinModels()) {
        if (builtin.name != name)
            continue;
        auto model = rolemodel::readRoleModel(builtin.text, std::string(name) + ".jsonl");
        if (!model) {
            for (const auto &detail : model.error().details)
                qWarning("%s: %s", detail.where.c_str(), detail.message.c_str());
            qFatal("%s", model.error().toString().c_str());
        }
        return std::move(*model);
    }
    qFatal("no such model");
}

const rolemodel::Table &tableNamed(const RoleModel &model, std::string_view begin)
{
    const auto it = std::ranges::find_if(
        model.tables, [&](const rolemodel::Table &table) { return table.name.starts_with(begin); });
    if (it == model.tables.end())
        qFatal("no such table");
    return *it;
}

const fleet::Role &roleNamed(const RoleModel &model, std::string_view name)
{
    const auto it = std::ranges::find_if(
        model.roles, [&](const rolemodel::ModelRole &role) { return role.role.name == name; });
    if (it == model.roles.end())
        qFatal("no such role");
    return it->role;
}

template<typename T>
const T &rowNamed(const fleet::Table<T> &table, std::string_view externalId)
{
    const auto it = std::find_if(table.begin(), table.end(),
                                 [&](const T &row) { return row.externalId == externalId; });
    if (it == table.end())
        qFatal("no such row");
    return *it;
}

fleet::PrincipalRef memberNamed(const fleet::State &state, std::string_view externalId)
{
    return {fleet::PrincipalKind::Membership, rowNamed(state.memberships(), externalId).id};
}

std::vector<access::Violation> violationsOf(const RoleModel &model, const fleet::ChangeSet &changes,
                                            std::string_view author)
{
    const access::SnapshotPtr before = model.states.front().snapshot;
    const auto after = access::Snapshot::build(before->state().applied(changes), before);
    if (!after)
        qFatal("no snapshot");
    return access::escalations(before, *after, changes, memberNamed(before->state(), author),
                               model.now);
}

} // namespace

class ModelsTest : public QObject
{
    Q_OBJECT
private slots:
    void everyTableIsRight_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("cells");
        QTest::newRow("three-actors") << "three-actors" << 352;
        QTest::newRow("spaces") << "spaces" << 304;
        QTest::newRow("operations") << "operations" << 712; // 663 and those of gateways
        QTest::newRow("owners") << "owners" << 174;
        QCOMPARE(rolemodel::builtinModels().size(), std::size_t{4});
    }
    void everyTableIsRight()
    {
        QFETCH(QString, name);
        QFETCH(int, cells);
        const RoleModel model = modelNamed(name.toStdString());
        const rolemodel::ModelCheck check = rolemodel::checkModel(model);
        for (const rolemodel::WrongCell &cell : check.wrong)
            qWarning("line %zu: %s", cell.line, cell.toString().c_str());
        QVERIFY(check.passed());
        QCOMPARE(int(check.cells), cells);
        // Neither everything nor nothing is allowed: each answer of the engine is asked for.
        for (const rolemodel::Table &table : model.tables) {
            QVERIFY(!table.rows.empty());
            const bool anyMay = std::ranges::any_of(table.rows, [](const rolemodel::TableRow &row) {
                return std::ranges::find(row.cells, true) != row.cells.end();
            });
            const bool anyMayNot =
                std::ranges::any_of(table.rows, [](const rolemodel::TableRow &row) {
                    return std::ranges::find(row.cells, false) != row.cells.end();
                });
            QVERIFY2(anyMay && anyMayNot, table.name.c_str());
        }
    }

    // One at a time, all of them: each is told, with who, what, where.
    void everyFlippedCellIsFound_data()
    {
        QTest::addColumn<QString>("name");
        for (const rolemodel::BuiltinModel &builtin : rolemodel::builtinModels())
            QTest::newRow(builtin.name.data()) << QString::fromUtf8(builtin.name.data());
    }
    void everyFlippedCellIsFound()
    {
        QFETCH(QString, name);
        RoleModel model = modelNamed(name.toStdString());
        for (std::size_t t = 0; t < model.tables.size(); ++t) {
            RoleModel one = model; // only this table, so that the whole stays quick
            one.tables = {model.tables[t]};
            one.guardrails.clear();
            one.states.clear();
            for (rolemodel::TableRow &row : one.tables.front().rows) {
                for (std::size_t i = 0; i < row.cells.size(); ++i) {
                    row.cells[i] = !row.cells[i];
                    const auto check = rolemodel::checkModel(one);
                    const std::string place =
                        one.tables.front().name + ", line " + std::to_string(row.line);
                    QVERIFY2(check.wrong.size() == 1, place.c_str());
                    QCOMPARE(check.wrong.front().line, row.line);
                    QCOMPARE(check.wrong.front().expected, bool(row.cells[i]));
                    row.cells[i] = !row.cells[i];
                }
            }
        }
    }

    void theGridIsWhole()
    {
        const RoleModel model = modelNamed("operations");
        const rolemodel::Table &grid = model.tables.front();
        QCOMPARE(grid.rows.size(), std::size_t{51});
        QCOMPARE(grid.columns.size(), std::size_t{13});
        // How many of the 51 operations each standard role has in the published table.
        const std::map<std::string, int> published{{"administrator", 47},
                                                   {"operator", 44},
                                                   {"developer", 33},
                                                   {"analyst", 15},
                                                   {"reader", 11},
                                                   {"app-standard", 40},
                                                   {"app-operations", 44},
                                                   {"app-backend", 18},
                                                   {"app-processor", 8},
                                                   {"app-visualization", 10},
                                                   {"app-device", 8},
                                                   {"gateway-any", 8},
                                                   {"gateway-any-privileged", 12}};
        for (std::size_t i = 0; i < grid.columns.size(); ++i) {
            const auto held =
                std::ranges::count_if(grid.rows, [&](const auto &row) { return row.cells[i]; });
            QCOMPARE(int(held), published.at(grid.columns[i].name));
        }
        const auto defaults = std::ranges::count_if(
            model.roles, [](const rolemodel::ModelRole &role) { return role.isDefault; });
        QCOMPARE(int(defaults), 1);
        QVERIFY(std::ranges::any_of(model.roles, [](const rolemodel::ModelRole &role) {
            return role.isDefault && role.role.name == "Reader";
        }));
    }

    // The original let whoever may define roles write themselves any.
    void customRolesGiveNoMoreThanTheirAuthorMay()
    {
        const RoleModel model = modelNamed("three-actors");
        const fleet::State &state = model.sample().state();
        fleet::Role custom = roleNamed(model, "Installer");
        custom.id = fleet::makeId(2, 0, 1);
        custom.externalId = "custom";
        custom.name = "Installer and more";
        custom.organization = rowNamed(state.organizations(), "kvist").id;
        custom.actions.push_back("firmware:push");
        std::ranges::sort(custom.actions);
        fleet::Assignment assignment = rowNamed(state.assignments(), "a-installer-1");
        assignment.id = fleet::makeId(2, 0, 2);
        assignment.externalId = "custom-assignment";
        assignment.role = custom.id;
        const fleet::ChangeSet changes{fleet::Put{custom}, fleet::Put{assignment}};
        QVERIFY(!violationsOf(model, changes, "company-admin").empty());
        QVERIFY(!violationsOf(model, changes, "customer-admin").empty());
        // And whatever stands in it, the ceiling holds.
        const auto after =
            access::Snapshot::build(state.applied(changes), model.states.front().snapshot);
        QVERIFY(after);
        const fleet::Id boiler = rowNamed(state.resources(), "hotel-boiler").id;
        const auto installer = memberNamed(state, "installer");
        QVERIFY(access::decide(**after, installer, "device:configure", boiler, model.now));
        QVERIFY(!access::decide(**after, installer, "firmware:push", boiler, model.now));
    }

    // Inside one organization whoever may define and assign roles may hand out what it holds; what
    // is the administrators' alone is kept by a policy, which operators can neither edit nor pass.
    void operatorsCannotBecomeAdministrators()
    {
        const RoleModel model = modelNamed("operations");
        const fleet::State &state = model.sample().state();
        fleet::Team team = rowNamed(state.teams(), "administrators");
        team.members.push_back(memberNamed(state, "operator").id);
        std::ranges::sort(team.members);
        QVERIFY(!violationsOf(model, {fleet::Put{team}}, "operator").empty());
        fleet::Policy policy = rowNamed(state.policies(), "administrators-only");
        policy.validity.until = model.now;
        QVERIFY(!violationsOf(model, {fleet::Put{policy}}, "operator").empty());
        QVERIFY(
            !violationsOf(model, {fleet::Remove{fleet::EntityKind::Policy, policy.id}}, "operator")
                 .empty());
    }

    void companyAdminsManageTheirOwnPeopleOnly()
    {
        const RoleModel model = modelNamed("three-actors");
        const fleet::State &state = model.sample().state();
        const auto invited = [&](std::string_view organization) {
            fleet::Person person{fleet::makeId(2, 0, 1), "p-new", "New", "new@new.example"};
            fleet::Membership membership{fleet::makeId(2, 0, 2),
                                         "new",
                                         person.id,
                                         rowNamed(state.organizations(), organization).id,
                                         {},
                                         false};
            return fleet::ChangeSet{fleet::Put{person}, fleet::Put{membership}};
        };
        QVERIFY(violationsOf(model, invited("kvist"), "company-admin").empty());
        QVERIFY(!violationsOf(model, invited("maker"), "company-admin").empty());
        QVERIFY(!violationsOf(model, invited("hotel-company"), "company-admin").empty());
        QVERIFY(violationsOf(model, invited("hotel-company"), "customer-admin").empty());
        QVERIFY(!violationsOf(model, invited("kvist"), "customer-admin").empty());
        QVERIFY(!violationsOf(model, invited("kvist"), "installer").empty());
    }

    void aGuardrailFindsWhatBreaksIt()
    {
        RoleModel model = modelNamed("owners");
        rolemodel::ModelGuardrail guardrail;
        guardrail.name = "The maker sees no node";
        guardrail.members = fleet::OrganizationKind::Manufacturer;
        guardrail.never = {"device:view"};
        guardrail.line = 77;
        model.guardrails = {guardrail};
        const auto check = rolemodel::checkModel(model);
        QVERIFY(!check.guardrails.empty());
        QCOMPARE(check.guardrails.front().where, std::string("line 77"));
        QVERIFY(check.guardrails.front().message.find("device:view") != std::string::npos);
        QVERIFY(!check.passed());
    }

    // A new mapping: of what the former primary user and all they shared with had there, nothing
    // is left, in any action.
    void aNewMappingLeavesNothing()
    {
        const RoleModel model = modelNamed("owners");
        const access::Snapshot &before = model.sample();
        const access::Snapshot &after = *tableNamed(model, "A new mapping of the lamp").snapshot;
        const fleet::Id lamp = rowNamed(before.state().resources(), "lamp").id;
        for (const char *name : {"pia", "sam", "tea"}) {
            const fleet::PrincipalRef person{fleet::PrincipalKind::Person,
                                             rowNamed(before.state().persons(), name).id};
            const auto had =
                access::actionsOn(before, person, *before.tree().position(lamp), model.now);
            QVERIFY(had.any());
            const auto has =
                access::actionsOn(after, person, *after.tree().position(lamp), model.now);
            QVERIFY2(!has.any(), name);
        }
    }

    void wildcardsGiveNoMetaActions()
    {
        const RoleModel model = modelNamed("spaces");
        const fleet::Role &manager = roleNamed(model, "Organization Manager");
        QVERIFY(std::ranges::binary_search(manager.actions, "role:assign")); // by name
        QVERIFY(!std::ranges::binary_search(manager.actions, "role:define"));
        QVERIFY(!std::ranges::binary_search(manager.actions, "platform:configure"));
    }

    void sentencesSayWhatTheGridSays()
    {
        const std::vector<fleet::Action> catalogue{
            {{}, "", "device:view", "", false}, {{}, "", "device:configure", "", false},
            {{}, "", "log:view", "", false},    {{}, "", "device-type:view", "", false},
            {{}, "", "role:assign", "", true},  {{}, "", "role:define", "", true}};
        fleet::Role role;
        const auto sentence = [&](std::vector<fleet::ActionName> actions) {
            std::ranges::sort(actions);
            role.actions = std::move(actions);
            return QString::fromStdString(fleet::roleSentence(role, catalogue));
        };
        QCOMPARE(sentence({}), "May do nothing.");
        QCOMPARE(sentence({"device:view"}), "May view device.");
        QCOMPARE(sentence({"device:view", "log:view", "device-type:view"}),
                 "May view device, log and device type.");
        QCOMPARE(sentence({"device:view", "device:configure", "role:assign"}),
                 "May do everything with device; on access itself: assign role.");
        QCOMPARE(sentence({"role:assign"}), "May only change access: assign role.");
        QCOMPARE(sentence({"device:view", "device:configure", "log:view", "device-type:view"}),
                 "May do everything but change access.");
        QCOMPARE(sentence({"device:view", "device:configure", "log:view", "device-type:view",
                           "role:assign", "role:define"}),
                 "May do everything, changing access too.");
        role.condition = "resource.level < 3";
        role.ownership = true;
        QCOMPARE(sentence({"log:view"}), "May view log; on devices that are their own or shared "
                                         "with them; only where resource.level < 3.");
    }
};

BAILIWICK_TEST(ModelsTest)
#include "tst_models.moc"
