// SPDX-License-Identifier: Apache-2.0
// The grid of roles: what is done in it is what would be done by hand, and what it lets an author
// do the commit takes.
#include "models/access/escalation.h"
#include "models/draft/role_edit.h"
#include "models/items/labels.h"
#include "models/items/role_comparison.h"
#include "models/items/role_condition_check.h"
#include "models/items/role_derivation.h"
#include "models/items/role_grid_model.h"
#include "tests/access/small_fleet.h"
#include "tests/support/registry.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include <random>

using namespace bailiwick;
using items::RoleGridModel;
using tests::SmallFleet;

namespace {

using RowKind = RoleGridModel::RowKind;

// The small fleet with the actions that change access marked, a company that may define roles of
// its own, one such role, and one that comes with owning.
fleet::State rolesState()
{
    const SmallFleet fleet;
    fleet::ChangeSet changes;
    for (const char *name :
         {"credential:reset", "delegation:create", "policy:edit", "role:assign", "role:define"}) {
        auto action = fleet.get<fleet::Action>(name);
        action.meta = true;
        changes.push_back(fleet::Put{action});
    }
    auto admin = fleet.get<fleet::Role>("installer-admin");
    admin.actions.insert(
        std::upper_bound(admin.actions.begin(), admin.actions.end(), "role:define"), "role:define");
    changes.push_back(fleet::Put{admin});
    auto delegation = fleet.get<fleet::Delegation>("d-alpine");
    delegation.ceiling.push_back({"role:define", {}});
    std::sort(delegation.ceiling.begin(), delegation.ceiling.end());
    changes.push_back(fleet::Put{delegation});
    fleet::Role own = fleet.get<fleet::Role>("installer");
    own.id = SmallFleet::id("own");
    own.organization = SmallFleet::id("alpine");
    own.name = "alpine own";
    changes.push_back(fleet::Put{own});
    changes.push_back(fleet::Put{SmallFleet::assignment("a-own", "tia", "own", "s2", "d-alpine")});
    return fleet.state.applied(changes);
}

access::SnapshotPtr compiled(fleet::State state)
{
    return *access::Snapshot::build(std::move(state));
}

QStringList labelsOf(const std::vector<fleet::ActionName> &actions)
{
    QStringList labels;
    for (const fleet::ActionName &action : actions)
        labels << items::labels::action(action);
    labels.sort();
    return labels;
}

} // namespace

class TestRoleGrid : public QObject
{
    Q_OBJECT

private slots:
    void rowsAreTheCatalogueByArea();
    void editingIsTheSameAsByHand();
    void aWholeAreaIsNeverTheRightToChangeAccess();
    void whatIsLetTheCommitTakes();
    void whatIsTooMuchSaysSo();
    void filters();
    void comparing();
    void anotherMomentIsReadOnly();
    void theSentenceIsTheGrid();
    void derivedRolesGiveNoMoreThanTheirAuthorMay();
    void holdersAreNamed();
    void conditionsAreChecked();
    void manyRolesStayQuick();
};

void TestRoleGrid::rowsAreTheCatalogueByArea()
{
    draft::Draft draft;
    RoleGridModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 0);
    draft.setBase(compiled(rolesState()));
    model.setDraft(&draft, SmallFleet::member("mia"));
    QCOMPARE(model.columnCount(), static_cast<int>(draft.state().roles().size()));
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row)
        rows << model.headerData(row, Qt::Vertical, items::LevelRole).toString() +
                    model.headerData(row, Qt::Vertical, items::MarkRole).toString() + u' ' +
                    model.headerData(row, Qt::Vertical, Qt::DisplayRole).toString();
    QCOMPARE(rows.mid(0, 4), QStringList({"0 Condition", "0 Comes with owning a device",
                                          "0 Audit log", "1 View the audit log"}));
    QVERIFY(rows.contains(QStringLiteral("1key Define roles")));
    // The manufacturer's roles come first, then those of others.
    QCOMPARE(model.headerData(model.columnCount() - 1, Qt::Horizontal, Qt::DisplayRole).toString(),
             QStringLiteral("alpine own"));
    const int area = 2;
    const int all = model.rowCount();
    model.setCollapsed(area, true);
    QCOMPARE(model.rowCount(), all - 1);
    QVERIFY(model.isCollapsed(area));
    model.setAllCollapsed(true);
    for (int row = 2; row < model.rowCount(); ++row)
        QVERIFY(model.kindAt(row) == RowKind::Area);
    model.setAllCollapsed(false);
    QCOMPARE(model.rowCount(), all);
}

// Random cells through the grid on one draft, the same roles by hand on another.
void TestRoleGrid::editingIsTheSameAsByHand()
{
    for (unsigned seed = 1; seed <= 40; ++seed) {
        std::mt19937 random(seed);
        draft::Draft draft;
        draft::Draft byHand;
        draft.setBase(compiled(rolesState()));
        byHand.setBase(draft.base());
        RoleGridModel model;
        model.setDraft(&draft, SmallFleet::member("mia"));
        std::map<fleet::Id, fleet::Role> roles;
        for (const fleet::Role &role : draft.state().roles())
            roles.emplace(role.id, role);
        const auto number = [&](int below) {
            return std::uniform_int_distribution<int>(0, below - 1)(random);
        };
        for (int step = 0; step < 25; ++step) {
            const QModelIndex cell =
                model.index(number(model.rowCount()), number(model.columnCount()));
            const bool held = number(2) == 1;
            fleet::Role &role = roles.at(model.roleAt(cell.column()).id);
            const auto set = [&](const fleet::ActionName &name) {
                std::set<fleet::ActionName> actions(role.actions.begin(), role.actions.end());
                if (held)
                    actions.insert(name);
                else
                    actions.erase(name);
                role.actions.assign(actions.begin(), actions.end());
            };
            if (model.kindAt(cell.row()) == RowKind::Action) {
                set(model.actionAt(cell.row()).name);
            } else if (model.kindAt(cell.row()) == RowKind::Area) {
                const QString label =
                    model.headerData(cell.row(), Qt::Vertical, Qt::DisplayRole).toString();
                for (const fleet::Action &action : draft.state().actions()) {
                    if (items::areaLabel(fleet::areaOf(action.name)) == label &&
                        !(held && action.meta))
                        set(action.name);
                }
            } else if (model.kindAt(cell.row()) == RowKind::Ownership) {
                // Assigned roles cannot become one of owners.
                const bool assigned = std::any_of(
                    draft.state().assignments().begin(), draft.state().assignments().end(),
                    [&](const auto &assignment) { return assignment.role == role.id; });
                if (!assigned)
                    role.ownership = held;
            }
            const int undoable = draft.undoStack().count();
            const int changed = model.setHeld({cell}, held);
            QCOMPARE(draft.undoStack().count(), undoable + changed);
            byHand.push(draft::editRole(byHand.state(), role));
            QVERIFY2(draft.changes() == byHand.changes(),
                     qPrintable(QStringLiteral("seed %1, step %2").arg(seed).arg(step)));
        }
        while (draft.undoStack().canUndo())
            draft.undoStack().undo();
        QVERIFY(draft.isEmpty());
    }
}

void TestRoleGrid::aWholeAreaIsNeverTheRightToChangeAccess()
{
    draft::Draft draft;
    draft.setBase(compiled(rolesState()));
    RoleGridModel model;
    model.setDraft(&draft, SmallFleet::member("mia"));
    QModelIndexList everything;
    const int viewer = model.columnOf(SmallFleet::id("viewer"));
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.kindAt(row) == RowKind::Area)
            everything << model.index(row, viewer);
    }
    QVERIFY(model.setHeld(everything, true) > 0);
    QCOMPARE(draft.undoStack().count(), 1); // one step for all of it
    for (const fleet::Action &action : draft.state().actions()) {
        const auto &actions = model.roleAt(viewer).actions;
        QCOMPARE(std::binary_search(actions.begin(), actions.end(), action.name), !action.meta);
    }
    const QModelIndex define = model.index(model.rowOf("role:define"), viewer);
    QVERIFY(model.setData(define, Qt::Checked, Qt::CheckStateRole));
    QCOMPARE(define.data(items::StateRole).toString(), QStringLiteral("held"));
    QVERIFY(define.data(items::PendingRole).toBool());
    QVERIFY(define.data(Qt::AccessibleTextRole)
                .toString()
                .startsWith(QStringLiteral("viewer, Define roles. Part of the role.")));
}

// The oracle is the check of the commit path: a cell that can be checked breaks nothing there, and
// a role that cannot be changed at all is refused there.
void TestRoleGrid::whatIsLetTheCommitTakes()
{
    const access::SnapshotPtr base = compiled(rolesState());
    int let = 0;
    int refused = 0;
    for (const char *who : {"mia", "max", "ina", "tom", "bo", "carl"}) {
        const fleet::PrincipalRef author = SmallFleet::member(who);
        const items::RoleRights rights(base, author, fleet::currentTime());
        for (const fleet::Role &role : base->state().roles()) {
            const auto violations = [&](const fleet::Role &after) {
                const fleet::ChangeSet changes{fleet::Put{after}};
                return access::escalations(base, compiled(base->state().applied(changes)), changes,
                                           author, access::Context(fleet::currentTime()))
                    .size();
            };
            fleet::Role described = role;
            described.description = "other";
            const QString where =
                QStringLiteral("%1, %2").arg(who, QString::fromStdString(role.name));
            QVERIFY2(rights.roleProblem(role).isEmpty() == (violations(described) == 0),
                     qPrintable(where));
            for (const fleet::Action &action : base->state().actions()) {
                if (std::binary_search(role.actions.begin(), role.actions.end(), action.name))
                    continue;
                fleet::Role more = role;
                more.actions.insert(
                    std::upper_bound(more.actions.begin(), more.actions.end(), action.name),
                    action.name);
                const bool mayHere = rights.actionProblem(role, action.name).isEmpty();
                if (mayHere)
                    QVERIFY2(violations(more) == 0,
                             qPrintable(where + u' ' + QString::fromStdString(action.name)));
                ++(mayHere ? let : refused);
            }
        }
    }
    QVERIFY(let > 30);
    QVERIFY(refused > 30);
}

void TestRoleGrid::whatIsTooMuchSaysSo()
{
    draft::Draft draft;
    draft.setBase(compiled(rolesState()));
    RoleGridModel model;
    model.setDraft(&draft, SmallFleet::member("ina"));
    const auto cell = [&](const char *action, const char *role) {
        return model.index(model.rowOf(action), model.columnOf(SmallFleet::id(role)));
    };
    // Her company's own role, an action within the delegation's ceiling and one beyond it.
    QVERIFY(model.flags(cell("team:manage", "own")).testFlag(Qt::ItemIsUserCheckable));
    const QModelIndex beyond = cell("device:delete", "own");
    QVERIFY(!model.flags(beyond).testFlag(Qt::ItemIsUserCheckable));
    QCOMPARE(beyond.data(items::StateRole).toString(), QStringLiteral("locked"));
    QCOMPARE(beyond.data(items::ProblemRole).toString(),
             QStringLiteral("You may not hand out this action anywhere."));
    QVERIFY(beyond.data(Qt::ToolTipRole).toString().contains(QStringLiteral("not hand out")));
    // The manufacturer's role is not hers.
    QVERIFY(cell("device:view", "installer")
                .data(items::ProblemRole)
                .toString()
                .contains(QStringLiteral("manufacturer")));
    QCOMPARE(
        model.setHeld({beyond, cell("device:view", "installer"), cell("team:manage", "own")}, true),
        1);
    QCOMPARE(draft.changes().size(), std::size_t{1});
    // Taken out and put back: nothing remains of it, whatever she may hand out.
    draft.clear();
    QVERIFY(model.setData(cell("device:view", "own"), Qt::Unchecked, Qt::CheckStateRole));
    QVERIFY(model.setData(cell("device:view", "own"), Qt::Checked, Qt::CheckStateRole));
    QVERIFY(draft.isEmpty());
}

void TestRoleGrid::filters()
{
    draft::Draft draft;
    draft.setBase(compiled(rolesState()));
    RoleGridModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setDraft(&draft, SmallFleet::member("mia"));
    model.setOrganization(SmallFleet::id("alpine"));
    QCOMPARE(model.columnCount(), 1);
    model.setOnlyDiffering(true);
    QCOMPARE(model.rowCount(), 0); // one role differs from none
    model.setOrganization({});
    model.setRoleFilter(QStringLiteral("install"));
    QCOMPARE(model.columnCount(), 2);
    for (int row = 0; row < model.rowCount(); ++row)
        QVERIFY(model.index(row, 0).data(Qt::CheckStateRole) !=
                    model.index(row, 1).data(Qt::CheckStateRole) ||
                model.kindAt(row) == RowKind::Area);
    model.setOnlyDiffering(false);
    model.setAllCollapsed(true);
    model.setActionFilter(QStringLiteral("CONFIGURE"));
    QCOMPARE(model.rowCount(), 2); // its area, opened for who looks for it
    QCOMPARE(model.actionAt(1).name, std::string("device:configure"));
}

void TestRoleGrid::comparing()
{
    draft::Draft draft;
    draft.setBase(compiled(rolesState()));
    RoleGridModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setDraft(&draft, SmallFleet::member("mia"));
    const fleet::Role admin = *draft.state().roles().find(SmallFleet::id("admin"));
    model.setCompared(SmallFleet::id("installer"), admin);
    QCOMPARE(model.columnCount(), 2);
    int differing = 0;
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.kindAt(row) == RowKind::Action)
            differing += model.index(row, 0).data(RoleGridModel::DiffersRole).toBool() ? 1 : 0;
    }
    const fleet::Role installer = model.roleAt(0);
    const auto comparison = items::compareRoles(installer, admin, model.areas());
    QCOMPARE(comparison.onlyLeft + comparison.onlyRight, differing);
    const QString text = items::comparisonText(comparison, installer, QStringLiteral("installer"),
                                               admin, QStringLiteral("admin"));
    QVERIFY(text.contains(QStringLiteral("Only “admin”")));
    QVERIFY(!text.contains(QStringLiteral("Only “installer”")));
    // With itself as it stood before the draft: only what the draft changes.
    QVERIFY(model.setData(model.index(model.rowOf("device:delete"), 0), Qt::Checked,
                          Qt::CheckStateRole));
    model.setCompared(SmallFleet::id("installer"), installer, QStringLiteral("before"));
    model.setOnlyDiffering(true);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.actionAt(1).name, std::string("device:delete"));
    QVERIFY(!model.flags(model.index(1, 1)).testFlag(Qt::ItemIsUserCheckable));
    QCOMPARE(model.setHeld({model.index(1, 1)}, true), 0);
    model.endComparison();
    QVERIFY(model.columnCount() > 2);
    QVERIFY(items::compareRoles(installer, installer, model.areas()).same());
    QVERIFY(items::nearestRole(draft.state(), installer) == SmallFleet::id("own"));
}

void TestRoleGrid::anotherMomentIsReadOnly()
{
    draft::Draft draft;
    draft.setBase(compiled(rolesState()));
    RoleGridModel model;
    model.setDraft(&draft, SmallFleet::member("mia"));
    model.setReadOnly(true);
    for (int row = 0; row < model.rowCount(); ++row) {
        for (int column = 0; column < model.columnCount(); ++column) {
            const QModelIndex cell = model.index(row, column);
            QVERIFY(!model.flags(cell).testFlag(Qt::ItemIsUserCheckable));
            QCOMPARE(model.setHeld({cell}, true) + model.setHeld({cell}, false), 0);
        }
    }
    QVERIFY(draft.isEmpty());
}

// Taken apart again, the sentence of a random role names just its actions.
void TestRoleGrid::theSentenceIsTheGrid()
{
    const fleet::State state = rolesState();
    const auto areas = items::areasOf(state.actions());
    for (unsigned seed = 1; seed <= 200; ++seed) {
        std::mt19937 random(seed);
        fleet::Role role;
        for (const fleet::Action &action : state.actions()) {
            if (random() % 3 != 0)
                role.actions.push_back(action.name);
        }
        std::sort(role.actions.begin(), role.actions.end());
        QString text = items::roleText(role, areas);
        QStringList named;
        for (QString sentence : text.split(QStringLiteral(". "))) {
            sentence.remove(u'.');
            for (const QString &part : sentence.section(QStringLiteral(": "), 1).split(u';')) {
                bool whole = false;
                for (const items::ActionArea &area : areas) {
                    if (part.trimmed() != QStringLiteral("everything with “%1”").arg(area.label))
                        continue;
                    whole = true;
                    for (const fleet::Action &action : area.actions) {
                        if (!action.meta)
                            named << items::labels::action(action.name);
                    }
                }
                if (!whole && !part.trimmed().isEmpty())
                    named << part.trimmed();
            }
        }
        named.sort();
        QVERIFY2(named == labelsOf(role.actions),
                 qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(text)));
    }
    fleet::Role role;
    QCOMPARE(items::roleText(role, areas), QStringLiteral("May do nothing."));
    role.description = "Its own words";
    QCOMPARE(items::roleDescription(role, areas), QStringLiteral("Its own words"));
}

void TestRoleGrid::derivedRolesGiveNoMoreThanTheirAuthorMay()
{
    const access::SnapshotPtr base = compiled(rolesState());
    const items::RoleRights rights(base, SmallFleet::member("ina"), fleet::currentTime());
    const fleet::Role admin = *base->state().roles().find(SmallFleet::id("admin"));
    const items::DerivedRole derived = items::derivedRole(
        rights, admin, base->state(), SmallFleet::id("alpine"), QStringLiteral(" Lead "));
    QCOMPARE(derived.role.name, std::string("Lead"));
    QVERIFY(derived.role.id.isNull());
    QVERIFY(derived.role.origin ==
            (fleet::RoleOrigin{admin.id, admin.name, base->state().revision}));
    QVERIFY(!derived.leftOut.isEmpty());
    QCOMPARE(derived.leftOut.size() + qsizetype(derived.role.actions.size()),
             qsizetype(admin.actions.size()));
    for (const fleet::ActionName &action : derived.role.actions)
        QVERIFY(rights.actionProblem(derived.role, action).isEmpty());
    fleet::Role taken = derived.role;
    taken.id = SmallFleet::id("lead");
    const fleet::State with = base->state().applied({fleet::Put{taken}});
    QCOMPARE(items::freeRoleName(with, SmallFleet::id("alpine"), QStringLiteral("Lead")),
             QStringLiteral("Lead 2"));
    QCOMPARE(items::freeRoleName(with, SmallFleet::id("maker"), QStringLiteral("Lead")),
             QStringLiteral("Lead"));
}

void TestRoleGrid::holdersAreNamed()
{
    const access::SnapshotPtr base = compiled(rolesState());
    items::RoleRights rights(base, SmallFleet::member("mia"), fleet::currentTime());
    const fleet::Role own = *base->state().roles().find(SmallFleet::id("own"));
    QCOMPARE(rights.holders().named(base->state(), own.id), QStringLiteral("tia at s2"));
    QVERIFY(rights.removalProblem(own).contains(QStringLiteral("tia at s2")));
    QVERIFY(rights.ownershipProblem(own).contains(QStringLiteral("tia at s2")));
    rights.setState(base->state().applied(
        {fleet::Remove{fleet::EntityKind::Assignment, SmallFleet::id("a-own")}}));
    QVERIFY(rights.removalProblem(own).isEmpty());
}

void TestRoleGrid::conditionsAreChecked()
{
    const access::SnapshotPtr base = compiled(rolesState());
    items::RoleConditionCheck check;
    std::vector<fleet::PolicyFault> faults;
    bool done = false;
    connect(&check, &items::RoleConditionCheck::finished, this, [&](const auto &found) {
        faults = found;
        done = true;
    });
    const auto ask = [&](const char *condition, bool whole) {
        fleet::Role role = *base->state().roles().find(SmallFleet::id("viewer"));
        role.condition = condition;
        done = false;
        check.request(base, base->state(), whole, role);
        return QTest::qWaitFor([&] { return done; });
    };
    QVERIFY(ask("resource is Device", true));
    QVERIFY(faults.empty());
    QVERIFY(ask("resource is Device &&", true));
    QCOMPARE(faults.size(), std::size_t{1});
    QVERIFY(ask("resource is Device && resource.nothing == 3", true));
    QCOMPARE(faults.size(), std::size_t{1});
    QCOMPARE(faults.front().where.column, std::uint32_t{23});
    QVERIFY(!QString::fromStdString(faults.front().message).contains(QStringLiteral("condition")));
    QVERIFY(ask("resource is Device && resource.nothing == 3", false)); // the server knows
    QVERIFY(faults.empty());
    QVERIFY(ask("", true));
    QVERIFY(faults.empty());
}

void TestRoleGrid::manyRolesStayQuick()
{
    const SmallFleet fleet;
    std::vector<fleet::Action> actions;
    for (const fleet::Action &action : fleet.state.actions())
        actions.push_back(action);
    for (int i = 0; actions.size() < 300; ++i) {
        const std::string name = "area" + std::to_string(i % 30) + ":verb" + std::to_string(i);
        actions.push_back({SmallFleet::id(name), {}, name, {}, false});
    }
    // A snapshot takes 256; the draft brings the others.
    fleet::ChangeSet changes;
    draft::Edit more{QStringLiteral("more"), {}, {}};
    for (std::size_t i = 0; i < actions.size(); ++i)
        (i < 250 ? changes : more.changes).push_back(fleet::Put{actions[i]});
    actions.resize(250);
    std::mt19937 random(7);
    for (int i = 0; i < 200; ++i) {
        fleet::Role role;
        role.name = "Role " + std::to_string(i);
        role.id = SmallFleet::id(role.name);
        role.organization = SmallFleet::id("maker");
        for (const fleet::Action &action : actions) {
            if (random() % 2 == 0)
                role.actions.push_back(action.name);
        }
        std::sort(role.actions.begin(), role.actions.end());
        changes.push_back(fleet::Put{role});
    }
    draft::Draft draft;
    draft.setBase(compiled(fleet.state.applied(changes)));
    draft.push(more);
    RoleGridModel model;
    model.setDraft(&draft, SmallFleet::member("mia"));
    QVERIFY(model.columnCount() >= 200);
    QVERIFY(model.rowCount() >= 300);
    QElapsedTimer clock;
    clock.start();
    constexpr int toggles = 20;
    for (int i = 0; i < toggles; ++i) {
        const QModelIndex cell = model.index(10 + i, 3 * i);
        const bool held = cell.data(Qt::CheckStateRole).toInt() != Qt::Checked;
        model.setHeld({cell}, held);
    }
    const double toggle = double(clock.nsecsElapsed()) / 1e6 / toggles;
    clock.restart();
    for (int row = 0; row < 40; ++row) { // a screenful
        for (int column = 0; column < 12; ++column) {
            const QModelIndex cell = model.index(row, column);
            for (const int role : {int(Qt::DisplayRole), int(items::StateRole),
                                   int(items::PendingRole), int(RoleGridModel::DiffersRole)})
                cell.data(role);
        }
    }
    const double screen = double(clock.nsecsElapsed()) / 1e6;
    qInfo("200 roles x 300 actions: a toggle %.1f ms, a screenful of cells %.1f ms", toggle,
          screen);
    QVERIFY(toggle < 500); // far from what a person would notice, on a busy machine too
    QVERIFY(screen < 500);
}

BAILIWICK_TEST(TestRoleGrid)
#include "tst_role_grid.moc"
