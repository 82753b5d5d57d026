// SPDX-License-Identifier: Apache-2.0
#include "models/rolemodel/application.h"
#include "models/rolemodel/builtin_models.h"
#include "models/wire/import_reader.h"
#include "tests/support/registry.h"

#include <QTest>

#include <algorithm>
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
        QCOMPARE(again->keeps.size(), model.roles.size() + model.actions.size());
    }

    void editedRolesAreReplacedOnlyWhenAsked()
    {
        const RoleModel model = modelNamed("spaces");
        fleet::State state = model.sample().state();
        fleet::Role edited = *roleOf(state, "spaces-viewer");
        edited.name = "Watcher";
        edited.actions = {"device:view"};
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
