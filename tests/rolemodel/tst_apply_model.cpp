// SPDX-License-Identifier: Apache-2.0
#include "models/access/explain.h"
#include "models/access/forbidden_grants.h"
#include "models/access/questions.h"
#include "models/rolemodel/application.h"
#include "models/rolemodel/builtin_models.h"
#include "models/wire/import_reader.h"
#include "tests/support/registry.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <set>
#include <sstream>

using namespace bailiwick;
using rolemodel::Edited;
using rolemodel::RoleModel;

namespace {

RoleModel modelNamed(std::string_view name)
{
    for (const rolemodel::BuiltinModel &builtin : rolemodel::builtinModels()) {
        if (builtin.name == name)
            return *rolemodel::readRoleModel(builtin.text, std::string(name));
    }
    qFatal("no such model");
}

// The state with the application imported, as the one way into a data folder does it.
fleet::State imported(const fleet::State &state, const std::string &text)
{
    wire::ImportOptions options;
    options.makeId = [n = std::uint64_t{0}]() mutable { return fleet::makeId(3, 0, ++n); };
    std::istringstream input(text);
    const auto import = wire::readImport(input, state, options);
    if (!import)
        qFatal("%s", import.error().toString().c_str());
    return *wire::applyImport(state, *import, "model");
}

const fleet::Role *roleOf(const fleet::State &state, std::string_view externalId)
{
    const auto it =
        std::find_if(state.roles().begin(), state.roles().end(),
                     [&](const fleet::Role &role) { return role.externalId == externalId; });
    return it == state.roles().end() ? nullptr : &*it;
}

template<typename T>
std::map<std::string, fleet::Id> idsOf(const fleet::Table<T> &table)
{
    std::map<std::string, fleet::Id> ids;
    for (const T &row : table)
        ids[row.externalId] = row.id;
    return ids;
}

// The same principal of another state, by externalId.
fleet::PrincipalRef counterpart(const fleet::PrincipalRef &principal, const fleet::State &of,
                                const fleet::State &in)
{
    const auto find = [&](const auto &from, const auto &to) {
        return fleet::PrincipalRef{principal.kind,
                                   idsOf(to).at(from.find(principal.id)->externalId)};
    };
    switch (principal.kind) {
    case fleet::PrincipalKind::Membership:
        return find(of.memberships(), in.memberships());
    case fleet::PrincipalKind::Team:
        return find(of.teams(), in.teams());
    case fleet::PrincipalKind::Person:
        return find(of.persons(), in.persons());
    case fleet::PrincipalKind::Application:
        return find(of.applications(), in.applications());
    case fleet::PrincipalKind::Gateway:
        return find(of.gateways(), in.gateways());
    }
    return {};
}

// Cells of the sample's tables that the state decides otherwise, and how many there are.
std::pair<std::vector<std::string>, std::size_t> wrongCells(const RoleModel &model,
                                                            const fleet::State &state)
{
    const auto snapshot = access::Snapshot::build(state).value();
    const auto nodes = idsOf(state.resources());
    std::pair<std::vector<std::string>, std::size_t> result;
    for (const rolemodel::Table &table : model.tables) {
        if (!table.step.empty())
            continue;
        for (const rolemodel::TableColumn &column : table.columns) {
            const auto who = counterpart(column.principal, table.snapshot->state(), state);
            const std::size_t i = std::size_t(&column - table.columns.data());
            for (const rolemodel::TableRow &row : table.rows) {
                ++result.second;
                for (const fleet::ActionName &action : row.actions) {
                    if (access::decide(*snapshot, who, action, nodes.at(row.where), model.now) !=
                        row.cells[i])
                        result.first.push_back(std::to_string(row.line) + " " + action + " " +
                                               column.name);
                }
            }
        }
    }
    return result;
}

// A fleet that has only its manufacturer, as the model's sample has it.
fleet::State onlyTheMaker(const RoleModel &model)
{
    const fleet::State &sample = model.sample().state();
    const fleet::Organization maker = *sample.manufacturer();
    return fleet::State().applied(
        {fleet::Put{*sample.resources().find(maker.resource)}, fleet::Put{maker}});
}

std::string applied(const RoleModel &model, const fleet::State &state,
                    Edited edited = Edited::Refuse)
{
    const auto application = rolemodel::applicationOf(model, state, edited);
    if (!application)
        qFatal("%s", application.error().toString().c_str());
    return application->importText;
}

const fleet::Policy *policyOf(const fleet::State &state, std::string_view externalId)
{
    const auto it =
        std::find_if(state.policies().begin(), state.policies().end(),
                     [&](const fleet::Policy &policy) { return policy.externalId == externalId; });
    return it == state.policies().end() ? nullptr : &*it;
}

} // namespace

class ApplyModelTest : public QObject
{
    Q_OBJECT
private slots:
    void oneModelIntoTheFleetOfAnother()
    {
        const fleet::State before = modelNamed("owners").sample().state();
        const RoleModel model = modelNamed("spaces");
        const auto application = rolemodel::applicationOf(model, before, Edited::Refuse);
        QVERIFY(application);
        QVERIFY(application->changesAnything());
        const fleet::State after = imported(before, application->importText);
        QCOMPARE(after.roles().size(), before.roles().size() + model.roles.size());
        for (const rolemodel::ModelRole &role : model.roles) {
            const fleet::Role *applied = roleOf(after, role.role.externalId);
            QVERIFY(applied);
            QCOMPARE(applied->actions, role.role.actions);
            QCOMPARE(applied->organization, before.manufacturer()->id);
        }
        // Nobody of the sample, no node, no assignment.
        QVERIFY(after.persons() == before.persons());
        QVERIFY(after.resources() == before.resources());
        QVERIFY(after.assignments() == before.assignments());
        // The fleet's own actions stay as they are.
        for (const fleet::Action &action : before.actions())
            QVERIFY(*after.actions().find(action.id) == action);
        // Once more: nothing to do.
        const auto again = rolemodel::applicationOf(model, after, Edited::Refuse);
        QVERIFY(again);
        QVERIFY(!again->changesAnything());
        QCOMPARE(again->keeps.size(),
                 model.roles.size() + model.actions.size() + model.guardrails.size());
    }

    // Of every model, in a fleet that has nothing yet and in the model's own sample: they become
    // policies of the manufacturer, once, and the tables hold with them in force.
    void guardrailsBecomePolicies_data()
    {
        QTest::addColumn<int>("guardrails");
        QTest::newRow("three-actors") << 2;
        QTest::newRow("spaces") << 2;
        QTest::newRow("operations") << 2;
        QTest::newRow("owners") << 2;
    }
    void guardrailsBecomePolicies()
    {
        QFETCH(int, guardrails);
        const RoleModel model = modelNamed(QTest::currentDataTag());
        QCOMPARE(int(model.guardrails.size()), guardrails);
        const std::string &sample = model.states.front().importText;
        const fleet::State before = onlyTheMaker(model);
        const fleet::State empty = imported(before, applied(model, before));
        const fleet::State full = imported(empty, sample);
        const fleet::State own =
            imported(model.sample().state(), applied(model, model.sample().state()));
        for (const fleet::State *state : {&empty, &full, &own}) {
            for (const rolemodel::ModelGuardrail &guardrail : model.guardrails) {
                const fleet::Policy *policy = policyOf(*state, guardrail.externalId);
                QVERIFY(policy);
                QCOMPARE(policy->name, guardrail.name);
                QCOMPARE(policy->organization, state->manufacturer()->id);
                QVERIFY(policy->delegation.isNull() && policy->validity == fleet::Validity());
            }
            QVERIFY(!rolemodel::applicationOf(model, *state, Edited::Refuse)->changesAnything());
        }
        for (const fleet::State *state : {&full, &own}) {
            const auto [wrong, cells] = wrongCells(model, *state);
            QVERIFY2(wrong.empty(), wrong.empty() ? "" : wrong.front().c_str());
            QVERIFY(cells > 50);
        }
    }

    // Whatever is assigned: the customer's admin is given the manufacturer's role on what is the
    // customer's own.
    void anAssignmentAgainstAGuardrailIsNotEffective()
    {
        const RoleModel model = modelNamed("three-actors");
        const fleet::State &sample = model.sample().state();
        fleet::Assignment assignment = *sample.assignments().begin();
        assignment.id = fleet::makeId(4, 0, 1);
        assignment.externalId = "against";
        assignment.principal = {fleet::PrincipalKind::Membership,
                                idsOf(sample.memberships()).at("customer-admin")};
        assignment.role = roleOf(sample, "three-actors-manufacturer-admin")->id;
        assignment.scope = {fleet::ScopeKind::Resource, idsOf(sample.resources()).at("hotel")};
        assignment.delegation = {};
        const fleet::ChangeSet changes{fleet::Put{assignment}};
        const fleet::Id boiler = idsOf(sample.resources()).at("hotel-boiler");
        const auto may = [&](const fleet::State &state, const char *action) {
            return access::decide(*access::Snapshot::build(state).value(), assignment.principal,
                                  action, boiler, model.now);
        };
        QVERIFY(may(sample.applied(changes), "firmware:push"));
        const fleet::State guarded = imported(sample, applied(model, sample)).applied(changes);
        QVERIFY(!may(guarded, "firmware:push"));
        QVERIFY(may(guarded, "device:configure")); // no guardrail forbids it
        const auto told =
            access::forbiddenGrants(*access::Snapshot::build(guarded).value(), changes, model.now);
        const fleet::Id policy = policyOf(guarded, "three-actors-never-customers")->id;
        QStringList actions;
        for (const access::ForbiddenGrant &grant : told) {
            QCOMPARE(grant.policy, policy);
            actions << QString::fromStdString(grant.action);
        }
        QCOMPARE(actions, (QStringList{"credential:reset", "firmware:push", "installer:manage",
                                       "role:define"}));
    }

    void editedGuardrailsAreReplacedOnlyWhenAsked()
    {
        const RoleModel model = modelNamed("spaces");
        const fleet::State state =
            imported(model.sample().state(), applied(model, model.sample().state()));
        fleet::Policy edited = *policyOf(state, "spaces-never-companies");
        edited.name = "Companies";
        // The same in other words is no edit.
        fleet::Policy spaced = edited;
        spaced.text += " // as agreed";
        QVERIFY(
            !rolemodel::applicationOf(model, state.applied({fleet::Put{spaced}}), Edited::Refuse)
                 ->changesAnything());
        edited.validity.until = model.now;
        const fleet::State after = state.applied({fleet::Put{edited}});
        const auto refused = rolemodel::applicationOf(model, after, Edited::Refuse);
        QVERIFY(!refused);
        QCOMPARE(refused.error().details.size(), std::size_t{1});
        QCOMPARE(refused.error().details[0].where, std::string("policy Companies"));
        const auto replaced = rolemodel::applicationOf(model, after, Edited::Replace);
        QVERIFY(replaced);
        QCOMPARE(replaced->replaces.size(), std::size_t{1});
        const fleet::State mendedState = imported(after, replaced->importText);
        const fleet::Policy *mended = policyOf(mendedState, "spaces-never-companies");
        QCOMPARE(mended->name, edited.name);
        QCOMPARE(mended->reason, edited.reason);
        QCOMPARE(mended->text, policyOf(state, "spaces-never-companies")->text);
        QVERIFY(mended->validity == fleet::Validity());
        QCOMPARE(mended->id, edited.id);
        // Under the name of somebody else's policy there is none to find.
        fleet::Policy foreign = edited;
        foreign.organization = idsOf(state.organizations()).at("harbour-company");
        const auto taken =
            rolemodel::applicationOf(model, state.applied({fleet::Put{foreign}}), Edited::Replace);
        QVERIFY(!taken);
        QVERIFY(taken.error().details[0].message.find("another organization") != std::string::npos);
    }

    // What contradicts itself is not brought in.
    void aModelThatIsWrongIsNotApplied()
    {
        RoleModel model = modelNamed("owners");
        rolemodel::TableRow &row = model.tables.front().rows.front();
        row.cells[0] = !row.cells[0];
        rolemodel::ModelGuardrail broken = model.guardrails.front();
        broken.externalId = "owners-never-see";
        broken.never = {"device:view"};
        broken.line = 25;
        model.guardrails.push_back(broken);
        const auto refused =
            rolemodel::applicationOf(model, modelNamed("spaces").sample().state(), Edited::Replace);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, std::string("model-wrong"));
        QCOMPARE(refused.error().where, model.file);
        std::set<std::string> lines;
        for (const fleet::ErrorDetail &detail : refused.error().details)
            lines.insert(detail.where);
        QVERIFY(lines == (std::set<std::string>{"line 25", "line " + std::to_string(row.line)}));
    }

    void editedRolesAreReplacedOnlyWhenAsked()
    {
        const RoleModel model = modelNamed("spaces");
        fleet::State state = model.sample().state();
        fleet::Role edited = *roleOf(state, "spaces-viewer");
        edited.name = "Watcher";
        edited.actions = {"device:view"};
        edited.origin = {roleOf(state, "spaces-designer")->id, "Space Designer", 7};
        state = state.applied({fleet::Put{edited}});
        const auto refused = rolemodel::applicationOf(model, state, Edited::Refuse);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, std::string("model-conflict"));
        QCOMPARE(refused.error().details.size(), std::size_t{1});
        QCOMPARE(refused.error().details[0].where, std::string("role Watcher"));
        const auto replaced = rolemodel::applicationOf(model, state, Edited::Replace);
        QVERIFY(replaced);
        QCOMPARE(replaced->replaces.size(), std::size_t{1});
        const fleet::State after = imported(state, replaced->importText);
        const fleet::Role *role = roleOf(after, "spaces-viewer");
        QCOMPARE(role->name, std::string("Watcher"));
        QCOMPARE(role->id, edited.id);
        QVERIFY(role->origin == edited.origin);
        QVERIFY(role->actions.size() > 1);
    }

    void conflicts()
    {
        const RoleModel model = modelNamed("spaces");
        const fleet::State sample = modelNamed("owners").sample().state();
        // The same action, but one that changes access.
        const fleet::Action meta{fleet::makeId(2, 0, 1), "x", "tag:edit", "Tag", true};
        auto refused =
            rolemodel::applicationOf(model, sample.applied({fleet::Put{meta}}), Edited::Replace);
        QVERIFY(!refused);
        QCOMPARE(refused.error().details.size(), std::size_t{1});
        QCOMPARE(refused.error().details[0].where, std::string("action tag:edit"));
        // Another action under the externalId.
        const fleet::Action taken{fleet::makeId(2, 0, 1), "tag:edit", "tag:stick", "Tag", false};
        refused =
            rolemodel::applicationOf(model, sample.applied({fleet::Put{taken}}), Edited::Replace);
        QVERIFY(!refused);
        QVERIFY(refused.error().details[0].message.find("tag:stick") != std::string::npos);
        // Nobody to define roles.
        refused = rolemodel::applicationOf(model, {}, Edited::Refuse);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, std::string("no-manufacturer"));
    }

    void namesThatAreTakenGetTheModelsTitle()
    {
        const RoleModel model = modelNamed("spaces");
        fleet::State state = modelNamed("owners").sample().state();
        fleet::Role other = *roleOf(state, "owners-admin");
        other.name = "Data Viewer";
        state = state.applied({fleet::Put{other}});
        const auto application = rolemodel::applicationOf(model, state, Edited::Refuse);
        QVERIFY(application);
        const fleet::State after = imported(state, application->importText);
        QCOMPARE(roleOf(after, "spaces-viewer")->name, std::string("Data Viewer (Spaces)"));
        QVERIFY(rolemodel::applicationOf(model, after, Edited::Refuse));
    }
};

BAILIWICK_TEST(ApplyModelTest)
#include "tst_apply_model.moc"
