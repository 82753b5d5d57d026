// SPDX-License-Identifier: Apache-2.0
#include "../draft/fixture.h"
#include "models/items/ceiling_grid_model.h"
#include "models/items/delegation_tree_model.h"
#include "models/items/difference_model.h"
#include "models/items/matrix_model.h"
#include "models/items/people_model.h"
#include "tests/support/registry.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace bailiwick;
using namespace bailiwick::tests;
using items::AssignmentMatrixModel;

namespace {

constexpr fleet::Time now = 1'800'000'000'000;

// One line a row: "name: state state …", machine words.
QString printed(const QAbstractItemModel &model)
{
    QString text;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells << model.index(row, column).data(items::StateRole).toString();
        text += model.headerData(row, Qt::Vertical, Qt::DisplayRole).toString() +
                QStringLiteral(": ") + cells.join(QLatin1Char(' ')) + QLatin1Char('\n');
    }
    return text;
}

} // namespace

class TestMatrix : public QObject
{
    Q_OBJECT

private:
    static void assign(fleet::State &state, const char *name, const fleet::PrincipalRef &who,
                       const char *role, const char *where, const fleet::Validity &validity = {},
                       const char *under = "D")
    {
        add(state, fleet::Assignment{id(name),
                                     name,
                                     who,
                                     id(role),
                                     {fleet::ScopeKind::Resource, id(where)},
                                     validity,
                                     {},
                                     id(under)});
    }

private slots:
    void statesFromATable();
    void togglingIsAStep();
    void beyondTheCeilingCannotBeGranted();
    void bulkIsOneStep();
    void roleByResource();
    void ceilingSaysWhatIsMissing();
    void delegationStates();
    void differenceIsATree();
    void aTeamIsNoPerson();
    void anApplicationIsNoPerson();
    void people();
};

void TestMatrix::statesFromATable()
{
    fleet::State state = smallState();
    assign(state, "T1", member("Tom"), "Installer", "Pump C", {fleet::beginningOfTime, now + 5});
    assign(state, "T2", {fleet::PrincipalKind::Team, id("Crew")}, "Installer", "Site 1");
    assign(state, "T3", member("Tom"), "Remover", "Pump C"); // the ceiling has none of it
    draft::Draft draft;
    draft.setBase(compiled(state));
    AssignmentMatrixModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setTime(now);
    model.setOrganization(id("Alpine"));
    model.setDraft(&draft, member("Nora"));
    model.setNode(id("Pump C")); // roles by name: Admin, Installer, Remover
    QCOMPARE(printed(model), QStringLiteral("Nora: not-grantable inherited not-grantable\n"
                                            "Tom: not-grantable expiring denied\n"
                                            "Crew: not-grantable inherited not-grantable\n"));
    model.setNode(id("Pump A"));
    QCOMPARE(printed(model), QStringLiteral("Nora: not-grantable inherited not-grantable\n"
                                            "Tom: not-grantable inherited not-grantable\n"
                                            "Crew: not-grantable inherited not-grantable\n"));
    model.setNode(id("Pump E")); // not delegated
    QCOMPARE(printed(model), QStringLiteral("Nora: not-grantable not-grantable not-grantable\n"
                                            "Tom: not-grantable not-grantable not-grantable\n"
                                            "Crew: not-grantable not-grantable not-grantable\n"));
    const QString problem = model.index(0, 0).data(items::ProblemRole).toString();
    QVERIFY2(problem.contains(QStringLiteral("Alpine")), qPrintable(problem));
}

void TestMatrix::togglingIsAStep()
{
    draft::Draft draft;
    draft.setBase(compiled(smallState()));
    AssignmentMatrixModel model;
    model.setTime(now);
    model.setOrganization(id("Alpine"));
    model.setDraft(&draft, member("Nora"));
    model.setNode(id("Site 1"));
    const int tom = model.rowOf(member("Tom"));
    const int installer = 1;
    model.setGrantValidity({fleet::beginningOfTime, now + 1'000});
    QVERIFY(model.setData(model.index(tom, installer), Qt::Checked, Qt::CheckStateRole));
    QCOMPARE(model.index(tom, installer).data(items::StateRole).toString(),
             QStringLiteral("pending-grant"));
    QCOMPARE(draft.changes().size(), std::size_t{1});
    const auto &made = std::get<fleet::Assignment>(std::get<fleet::Put>(draft.changes()[0]).entity);
    QCOMPARE(made.delegation, id("D"));
    QCOMPARE(made.validity.until, now + 1'000);
    QVERIFY(model.setData(model.index(tom, installer), Qt::Unchecked, Qt::CheckStateRole));
    QVERIFY(draft.isEmpty());
    // What the base has: taken away, then given back.
    const QModelIndex nora = model.index(model.rowOf(member("Nora")), installer);
    QVERIFY(model.setData(nora, Qt::Unchecked, Qt::CheckStateRole));
    QCOMPARE(nora.data(items::StateRole).toString(), QStringLiteral("pending-removal"));
    QVERIFY(model.setData(nora, Qt::Checked, Qt::CheckStateRole));
    QCOMPARE(nora.data(items::StateRole).toString(), QStringLiteral("granted"));
    QVERIFY(draft.isEmpty());
}

void TestMatrix::beyondTheCeilingCannotBeGranted()
{
    draft::Draft draft;
    draft.setBase(compiled(smallState()));
    AssignmentMatrixModel model;
    model.setTime(now);
    model.setOrganization(id("Alpine"));
    model.setDraft(&draft, member("Nora"));
    model.setNode(id("Site 1"));
    const QModelIndex cell = model.index(model.rowOf(member("Tom")), 2); // Remover
    QVERIFY(!model.flags(cell).testFlag(Qt::ItemIsUserCheckable));
    QVERIFY(!model.setData(cell, Qt::Checked, Qt::CheckStateRole));
    QVERIFY(draft.isEmpty());
    // Neither can a role of which a part is beyond it; what is missing is named.
    const QModelIndex partly = model.index(model.rowOf(member("Tom")), 0); // Admin
    QVERIFY(!model.setData(partly, Qt::Checked, Qt::CheckStateRole));
    QVERIFY(draft.isEmpty());
    const QString problem = partly.data(items::ProblemRole).toString();
    QVERIFY2(problem.contains(QStringLiteral("Missing: Delegate, Delete device, Define roles.")),
             qPrintable(problem));
}

void TestMatrix::bulkIsOneStep()
{
    draft::Draft draft;
    draft.setBase(compiled(smallState()));
    AssignmentMatrixModel model;
    model.setTime(now);
    model.setOrganization(id("Alpine"));
    model.setDraft(&draft, member("Nora"));
    model.setNode(id("Pump C"));
    QModelIndexList cells;
    for (int row = 0; row < model.rowCount(); ++row) {
        for (int column = 0; column < model.columnCount(); ++column)
            cells << model.index(row, column);
    }
    QCOMPARE(model.setAssigned(cells, true),
             3); // Installer; Admin and Remover are beyond the ceiling
    QCOMPARE(draft.stepsInForce(), 1);
    draft.undoStack().undo();
    QVERIFY(draft.isEmpty());
}

void TestMatrix::roleByResource()
{
    draft::Draft draft;
    draft.setBase(compiled(smallState()));
    items::RoleMatrixModel model;
    model.setTime(now);
    model.setOrganization(id("Alpine"));
    model.setDraft(&draft, member("Nora"));
    model.setRole(id("Installer"));
    model.setNode(id("North")); // North, Site 1, Site 2
    QCOMPARE(printed(model), QStringLiteral("Nora: not-grantable granted not-grantable\n"
                                            "Tom: not-grantable empty not-grantable\n"
                                            "Crew: not-grantable empty not-grantable\n"));
    QCOMPARE(model.resourceAt(1), id("Site 1"));
}

void TestMatrix::ceilingSaysWhatIsMissing()
{
    const access::SnapshotPtr snapshot = compiled(smallState());
    items::CeilingGridModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setContext(snapshot, member("Mona"), id("Boreal"),
                     {{fleet::ScopeKind::Resource, id("Site 2")}}, {}, now);
    for (int row = 0; row < model.rowCount(); ++row)
        QCOMPARE(model.index(row, items::CeilingGridModel::ChosenColumn)
                     .data(items::StateRole)
                     .toString(),
                 QStringLiteral("grantable"));
    const int installer = items::CeilingGridModel::FirstRoleColumn + 1;
    model.setRoleChosen(installer, true);
    QCOMPARE(model.roleChosen(installer), Qt::Checked);
    const std::vector<fleet::CeilingRule> expected{{"device:configure", {}}, {"device:view", {}}};
    QVERIFY(model.ceiling() == expected);
    // Nora may not pass on: the delegation to her company allows no passes.
    model.setContext(snapshot, member("Nora"), id("Boreal"),
                     {{fleet::ScopeKind::Resource, id("Site 1")}}, id("D"), now);
    QVERIFY(model.ceiling().empty());
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex cell = model.index(row, items::CeilingGridModel::ChosenColumn);
        QVERIFY(!model.flags(cell).testFlag(Qt::ItemIsUserCheckable));
        QVERIFY(!cell.data(items::ProblemRole).toString().isEmpty());
    }
}

void TestMatrix::delegationStates()
{
    fleet::State state = smallState();
    fleet::Delegation delegation = *state.delegations().find(id("D"));
    const auto word = [&] { return items::stateWord(fleet::stateOf(state, delegation, now)); };
    QCOMPARE(word(), QStringLiteral("active"));
    delegation.validity.until = now + fleet::soon;
    QCOMPARE(word(), QStringLiteral("ending"));
    delegation.validity.until = now;
    QCOMPARE(word(), QStringLiteral("ended"));
    delegation.validity = {now + 1, fleet::endOfTime};
    QCOMPARE(word(), QStringLiteral("scheduled"));
    draft::Draft draft;
    draft.setBase(compiled(state));
    items::DelegationTreeModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setTime(now);
    model.setDraft(&draft);
    draft.push(draft::cutDelegation(draft.state(), id("D")));
    const QModelIndex row = model.indexOf(id("D"));
    QCOMPARE(row.data(items::StateRole).toString(), QStringLiteral("cut"));
    QVERIFY(row.data(items::PendingRole).toBool());
    QCOMPARE(row.data().toString(), QStringLiteral("Alpine"));
}

void TestMatrix::differenceIsATree()
{
    const access::SnapshotPtr before = compiled(smallState());
    const draft::Edit cut = draft::cutDelegation(before->state(), id("D"));
    const access::SnapshotPtr after = compiled(before->state().applied(cut.changes));
    items::DifferenceModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    tester.setUseFetchMore(false); // it would fetch inside rowsInserted and blame the model
    model.setDifference(
        std::make_shared<const access::Difference>(access::difference(before, after, now)));
    QCOMPARE(model.rowCount(), 1);
    const QModelIndex nora = model.index(0, 0);
    QCOMPARE(nora.data().toString(), QStringLiteral("Nora"));
    QCOMPARE(nora.data(items::StateRole).toString(), QStringLiteral("lost"));
    QCOMPARE(model.rowCount(nora), 2); // configure, view
    const QModelIndex action = model.index(0, 0, nora);
    while (model.canFetchMore(action))
        model.fetchMore(action);
    QStringList devices;
    for (int row = 0; row < model.rowCount(action); ++row)
        devices << model.index(row, 0, action).data().toString();
    QCOMPARE(devices, (QStringList{QStringLiteral("Pump A"), QStringLiteral("Pump B"),
                                   QStringLiteral("Pump C")}));
    QCOMPARE(model.totals().devicesLost, std::uint64_t{3});
    QCOMPARE(model.totals().peopleGaining, std::size_t{0});
    QCOMPARE(model.totals().peopleLosing, std::size_t{1});
}

// A team stands in the list beside its people, and only they are counted.
void TestMatrix::aTeamIsNoPerson()
{
    fleet::State state = smallState();
    assign(state, "T2", {fleet::PrincipalKind::Team, id("Crew")}, "Installer", "Site 1");
    const auto summaryOf = [](const fleet::State &from) {
        const access::SnapshotPtr before = compiled(from);
        const access::SnapshotPtr after =
            compiled(from.applied(draft::cutDelegation(from, id("D")).changes));
        items::DifferenceModel model;
        model.setDifference(
            std::make_shared<const access::Difference>(access::difference(before, after, now)));
        return std::pair(model.rowCount(), model.summary());
    };
    QCOMPARE(summaryOf(state),
             std::pair(3, QStringLiteral("2 people lose access to 3 device(s).")));
}

void TestMatrix::anApplicationIsNoPerson()
{
    fleet::State state = smallState();
    fleet::Application application;
    application.id = id("Dashboard");
    application.organization = state.delegations().find(id("D"))->from;
    application.name = "Dashboard";
    application.actions = {"device:view"};
    application.spaces = {{fleet::ScopeKind::Resource, id("Site 1")}};
    application.anyKeyword = true;
    const auto summaryOf = [&](const fleet::ChangeSet &changes) {
        const access::SnapshotPtr before = compiled(state);
        items::DifferenceModel model;
        model.setDifference(std::make_shared<const access::Difference>(
            access::difference(before, compiled(state.applied(changes)), now)));
        return model.summary();
    };
    QCOMPARE(summaryOf({fleet::Put{application}}),
             QStringLiteral("1 application(s) or gateway(s) gain access to 3 device(s)."));
    state = state.applied({fleet::Put{application}});
    const fleet::Remove gone{fleet::EntityKind::Application, application.id};
    QCOMPARE(summaryOf({gone}),
             QStringLiteral("1 application(s) or gateway(s) lose access to 3 device(s)."));
    fleet::ChangeSet both = draft::cutDelegation(state, id("D")).changes;
    both.push_back(gone);
    QCOMPARE(summaryOf(both),
             QStringLiteral("2 people, applications or gateways lose access to 3 device(s)."));
}

void TestMatrix::people()
{
    draft::Draft draft;
    draft.setBase(compiled(smallState()));
    items::PeopleModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setDraft(&draft);
    model.setOrganization(id("Alpine"));
    QCOMPARE(model.rowCount(), 2);
    const int tom = model.rowOf(id("Tom"));
    QCOMPARE(model.index(tom, items::PeopleModel::TeamsColumn).data().toString(),
             QStringLiteral("Crew"));
    draft.push(draft::disableMembership(draft.state(), id("Tom"), true));
    QCOMPARE(model.index(tom, 0).data(items::StateRole).toString(), QStringLiteral("disabled"));
    QVERIFY(model.index(tom, 0).data(items::PendingRole).toBool());
    model.setFilterText(QStringLiteral("nora@"));
    QCOMPARE(model.rowCount(), 1);
}

BAILIWICK_TEST(TestMatrix)
#include "tst_matrix.moc"
