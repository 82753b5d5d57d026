// SPDX-License-Identifier: Apache-2.0
#include "../draft/fixture.h"
#include "models/access/questions.h"
#include "models/items/fleet_tree_model.h"
#include "models/items/locator_model.h"
#include "models/items/reach_model.h"
#include "models/items/roles.h"
#include "models/items/scope_tree_model.h"
#include "tests/support/registry.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QSignalSpy>
#include <QTest>

using namespace bailiwick;
using namespace bailiwick::tests;
using items::FleetTreeModel;
using items::ScopeTreeModel;

namespace {

// The tree as text, two blanks a level: what addTree reads, without kinds.
QString printed(const QAbstractItemModel &model, const QModelIndex &parent = {}, int depth = 0)
{
    QString text;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        text += QString(depth * 2, QLatin1Char(' ')) + index.data().toString() + QLatin1Char('\n') +
                printed(model, index, depth + 1);
    }
    return text;
}

QString withoutKinds(const QString &tree)
{
    QString text;
    for (const QString &line : tree.split(QLatin1Char('\n'), Qt::SkipEmptyParts))
        text += line.section(QLatin1Char(':'), 0, 0) + QLatin1Char('\n');
    return text;
}

void filter(FleetTreeModel &model, const QString &text)
{
    QSignalSpy finished(&model, &FleetTreeModel::filterFinished);
    model.setFilterText(text);
    QTRY_VERIFY(finished.count() > 0);
}

// A site of twice as many devices, and each second one of them.
std::pair<access::SnapshotPtr, access::IntervalSet> manyRoots(int roots)
{
    fleet::State state = smallState();
    fleet::ChangeSet changes;
    for (int i = 0; i < 2 * roots; ++i) {
        fleet::Resource device;
        device.name = QStringLiteral("device %1").arg(i, 5, 10, QLatin1Char('0')).toStdString();
        device.id = id(device.name);
        device.externalId = device.name;
        device.parent = id("Site 1");
        changes.push_back(fleet::Put{device});
    }
    state = state.applied(changes);
    access::SnapshotPtr snapshot = compiled(state);
    std::vector<access::Position> seen;
    for (int i = 0; i < 2 * roots; i += 2) {
        const std::string name =
            QStringLiteral("device %1").arg(i, 5, 10, QLatin1Char('0')).toStdString();
        seen.push_back(snapshot->tree().position(id(name)).value());
    }
    return {snapshot, access::IntervalSet::fromPositions(seen)};
}

QString expectedRoots(const access::Snapshot &snapshot, const access::IntervalSet &seen,
                      const QString &part = {})
{
    QString text;
    seen.forEach([&](access::Position position) {
        const QString name = QString::fromStdString(snapshot.tree().resource(position).name);
        if (name.contains(part))
            text += name + QLatin1Char('\n');
    });
    return text;
}

} // namespace

class TestFleetTree : public QObject
{
    Q_OBJECT

private slots:
    void showsTheTree();
    void asSomebodySeesIt();
    void rootsComeAPageAtATime();
    void anyNodeOfManyRootsIsRevealed();
    void filterKeepsAncestorsAndBelow();
    void selectionSurvivesAnotherSnapshot();
    void revealDropsAFilterThatHides();
    void scopesStayMinimal();
    void wholeFleetCannotBeChosen();
    void reachSaysWhy();
    void locatorRanks();
};

void TestFleetTree::showsTheTree()
{
    FleetTreeModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setSnapshot(compiled(smallState()));
    QCOMPARE(printed(model), withoutKinds(QString::fromLatin1(smallTree)));
    const QModelIndex site = model.indexOf(id("Site 1"), FleetTreeModel::DevicesColumn);
    QCOMPARE(site.data().toString(), QStringLiteral("3"));
    QCOMPARE(model.indexOf(id("Pump B"), FleetTreeModel::ModelColumn).data().toString(),
             QStringLiteral("HP12"));
    QCOMPARE(site.data(items::IdRole).toString(), items::idText(id("Site 1")));
    QVERIFY(!model.indexOf(id("no such")).isValid());
}

void TestFleetTree::asSomebodySeesIt()
{
    const access::SnapshotPtr snapshot = compiled(smallState());
    FleetTreeModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setSnapshot(snapshot);
    model.setVisible(access::visible(*snapshot, member("Nora"), "device:view", 1'000));
    QCOMPARE(printed(model),
             QStringLiteral("Site 1\n  Cellar\n    Pump A\n    Pump B\n  Pump C\n"));
    model.setVisible(access::visible(*snapshot, member("Bo"), "device:view", 1'000));
    QCOMPARE(printed(model), QString());
}

// Each second device of a site with many: as many roots.
void TestFleetTree::rootsComeAPageAtATime()
{
    constexpr int roots = 3 * FleetTreeModel::rootPage + 7;
    const auto [snapshot, seen] = manyRoots(roots);
    FleetTreeModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    tester.setUseFetchMore(false);
    model.setSnapshot(snapshot);
    model.setVisible(seen);
    QCOMPARE(model.rowCount(), FleetTreeModel::rootPage);
    QCOMPARE(model.visibleDevices(), std::uint64_t{roots}); // counts are of all
    int pages = 1;
    while (model.canFetchMore({})) {
        model.fetchMore({});
        ++pages;
    }
    QCOMPARE(pages, 4);
    QCOMPARE(model.rowCount(), roots);
    QCOMPARE(printed(model), expectedRoots(*snapshot, seen));
    // A filter leaves fewer, all of them at once; without it everything begins anew.
    filter(model, QStringLiteral("device 00002"));
    QCOMPARE(printed(model), expectedRoots(*snapshot, seen, QStringLiteral("device 00002")));
    QVERIFY(!model.canFetchMore({}));
    filter(model, {});
    QCOMPARE(model.rowCount(), FleetTreeModel::rootPage);
    model.setVisible(std::nullopt);
    QVERIFY(!model.canFetchMore({}));
}

void TestFleetTree::anyNodeOfManyRootsIsRevealed()
{
    constexpr int roots = 4 * FleetTreeModel::rootPage;
    const auto [snapshot, seen] = manyRoots(roots);
    FleetTreeModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    tester.setUseFetchMore(false);
    model.setSnapshot(snapshot);
    model.setVisible(seen);
    const fleet::Id late = snapshot->tree().id(seen.intervals().back().low);
    QVERIFY(!model.indexOf(late).isValid()); // not listed yet
    QPersistentModelIndex shown;
    model.reveal(late, this, [&](const QModelIndex &index) { shown = index; });
    QTRY_VERIFY(shown.isValid());
    QCOMPARE(model.idAt(shown), late);
    QCOMPARE(shown.row(), roots - 1);
    // It stays where it is over a newer snapshot and another set, however far down.
    fleet::State newer = snapshot->state();
    fleet::Resource first = snapshot->tree().resource(0);
    first.name = "renamed";
    add(newer, first);
    model.setSnapshot(compiled(newer));
    QVERIFY(shown.isValid());
    QCOMPARE(model.idAt(shown), late);
    QCOMPARE(shown.row(), roots - 1);
    model.setVisible(seen.subtracted(access::IntervalSet(seen.intervals().front())));
    QVERIFY(shown.isValid());
    QCOMPARE(shown.row(), roots - 2);
    model.setVisible(access::IntervalSet(seen.intervals().front()));
    QVERIFY(!shown.isValid());
}

void TestFleetTree::filterKeepsAncestorsAndBelow()
{
    FleetTreeModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setSnapshot(compiled(smallState()));
    filter(model, QStringLiteral("pump hp12"));
    QCOMPARE(printed(model), QStringLiteral("Thermion\n  North\n    Site 1\n      Cellar\n"
                                            "        Pump B\n    Site 2\n      Pump D\n"));
    QCOMPARE(model.matchCount(), std::uint64_t{2});
    QCOMPARE(model.firstMatches(1).first().data().toString(), QStringLiteral("Pump B"));
    filter(model, QStringLiteral("SITE 3"));
    QCOMPARE(printed(model), QStringLiteral("Thermion\n  South\n    Site 3\n      Pump E\n"));
    filter(model, QStringLiteral("nowhere"));
    QCOMPARE(printed(model), QString());
    filter(model, {});
    QCOMPARE(printed(model), withoutKinds(QString::fromLatin1(smallTree)));
}

void TestFleetTree::selectionSurvivesAnotherSnapshot()
{
    FleetTreeModel model;
    model.setSnapshot(compiled(smallState()));
    const QPersistentModelIndex pump(model.indexOf(id("Pump C")));
    const QPersistentModelIndex gone(model.indexOf(id("Pump E")));
    fleet::State state = smallState();
    fleet::Resource early; // renumbers everything after it
    early.id = id("Aaa");
    early.kind = fleet::ResourceKind::Customer;
    early.parent = id("Thermion");
    early.name = "Aaa";
    add(state, early);
    model.setSnapshot(
        compiled(state.applied({fleet::Remove{fleet::EntityKind::Resource, id("Pump E")}})));
    QVERIFY(pump.isValid());
    QCOMPARE(model.idAt(pump), id("Pump C"));
    QVERIFY(!gone.isValid());
}

void TestFleetTree::revealDropsAFilterThatHides()
{
    FleetTreeModel model;
    model.setSnapshot(compiled(smallState()));
    filter(model, QStringLiteral("Pump E"));
    QString revealed;
    model.reveal(id("Pump A"), this,
                 [&](const QModelIndex &index) { revealed = index.data().toString(); });
    QVERIFY(revealed.isEmpty()); // from the event loop
    QTRY_COMPARE(revealed, QStringLiteral("Pump A"));
    QVERIFY(model.filterText().isEmpty());
}

void TestFleetTree::scopesStayMinimal()
{
    ScopeTreeModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setSnapshot(compiled(smallState()));
    const auto check = [&](const char *name, bool checked) {
        return model.setData(model.indexOf(id(name)), checked ? Qt::Checked : Qt::Unchecked,
                             Qt::CheckStateRole);
    };
    const auto state = [&](const char *name) {
        return model.indexOf(id(name)).data(Qt::CheckStateRole).toInt();
    };
    const auto scopes = [&](std::initializer_list<const char *> names) {
        std::vector<fleet::Scope> list;
        for (const char *name : names)
            list.push_back({fleet::ScopeKind::Resource, id(name)});
        std::sort(list.begin(), list.end());
        return list;
    };
    QVERIFY(check("Pump A", true));
    QCOMPARE(state("North"), static_cast<int>(Qt::PartiallyChecked));
    QVERIFY(check("Site 1", true)); // takes in Pump A
    QVERIFY(model.scopes() == scopes({"Site 1"}));
    QCOMPARE(state("Pump B"), static_cast<int>(Qt::Checked));
    QVERIFY(check("Pump B", false)); // Site 1 gives way to its other parts
    QVERIFY(model.scopes() == scopes({"Pump A", "Pump C"}));
    QCOMPARE(model.deviceCount(), std::uint64_t{2});
    QVERIFY(check("Pump B", true));
    QVERIFY(model.scopes() == scopes({"Pump A", "Pump B", "Pump C"})); // not Cellar, not Site 1
    QVERIFY(check("Site 1", false));
    QVERIFY(model.scopes().empty());
}

void TestFleetTree::wholeFleetCannotBeChosen()
{
    ScopeTreeModel model;
    model.setSnapshot(compiled(smallState()));
    const QModelIndex root = model.indexOf(id("Thermion"));
    QVERIFY(!model.setData(root, Qt::Checked, Qt::CheckStateRole));
    QVERIFY(!root.data(items::ProblemRole).toString().isEmpty());
}

void TestFleetTree::reachSaysWhy()
{
    items::ReachModel model;
    QSignalSpy finished(&model, &items::ReachModel::finished);
    model.setNode(compiled(smallState()), id("Pump C"), 1'000);
    QVERIFY(model.isBusy());
    QTRY_COMPARE(finished.count(), 1);
    QStringList people;
    for (int row = 0; row < model.rowCount(); ++row)
        people << model.index(row, items::ReachModel::PersonColumn).data().toString();
    people.sort();
    QCOMPARE(people, (QStringList{QStringLiteral("Mona"), QStringLiteral("Nora")}));
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.principalAt(row) != member("Nora"))
            continue;
        const QString why = model.index(row, items::ReachModel::WhyColumn).data().toString();
        QVERIFY2(why.contains(QStringLiteral("Installer")), qPrintable(why));
    }
}

void TestFleetTree::locatorRanks()
{
    items::LocatorModel model;
    model.setSnapshot(compiled(smallState()));
    model.setCommands({{items::LocatorKind::Command,
                        QStringLiteral("commit"),
                        QStringLiteral("Commit…"),
                        {},
                        {}}});
    QSignalSpy finished(&model, &items::LocatorModel::finished);
    const auto titles = [&](const QString &query) {
        finished.clear();
        model.setQuery(query);
        [&] { QTRY_VERIFY(finished.count() > 0); }();
        QStringList list;
        for (int row = 0; row < model.rowCount(); ++row)
            list << model.index(row).data().toString();
        return list;
    };
    QCOMPARE(titles(QStringLiteral("pump a")), QStringList{QStringLiteral("Pump A")});
    QCOMPARE(titles(QStringLiteral("d hp12")).size(), 2);
    QCOMPARE(titles(QStringLiteral("p nor")), QStringList{QStringLiteral("Nora")});
    QCOMPARE(titles(QStringLiteral("nor")).first(), QStringLiteral("Nora"));
    QCOMPARE(titles(QStringLiteral(">")), QStringList{QStringLiteral("Commit…")});
    QCOMPARE(titles(QStringLiteral("l alp")), QStringList{QStringLiteral("Alpine")});
}

BAILIWICK_TEST(TestFleetTree)
#include "tst_fleet_tree.moc"
