// SPDX-License-Identifier: Apache-2.0
#include "models/items/revision_model.h"
#include "models/items/standpoint.h"
#include "tests/support/fake_history.h"
#include "tests/support/registry.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace bailiwick;
using items::RevisionModel;

class TestRevisionModel : public QObject
{
    Q_OBJECT

private:
    static void loadAll(RevisionModel &model)
    {
        for (;;) {
            QTRY_VERIFY(!model.isLoading());
            if (!model.canFetchMore({}))
                return;
            model.fetchMore({});
        }
    }

private slots:
    void newestFirstInSteps();
    void whateverTheServerGivesAtOnce_data();
    void whateverTheServerGivesAtOnce();
    void filterLooksFurtherDown();
    void aSearchEnds();
    void failureIsToldAndTriedAgain();
    void reasonOrWhatChanged();
    void standpointsInWords();
};

void TestRevisionModel::newestFirstInSteps()
{
    tests::FakeHistory history;
    history.last = 250;
    RevisionModel model(history);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    tester.setUseFetchMore(false);
    model.load(250);
    QTRY_COMPARE(model.rowCount(), 100);
    QCOMPARE(history.asked, 1);
    QCOMPARE(model.revisionAt(0).revision, std::int64_t(250));
    QCOMPARE(model.revisionAt(99).revision, std::int64_t(151));
    loadAll(model);
    QCOMPARE(model.rowCount(), 250);
    QCOMPARE(history.asked, 3);
    for (int row = 0; row < 250; ++row)
        QCOMPARE(model.revisionAt(row).revision, std::int64_t(250 - row));
}

void TestRevisionModel::whateverTheServerGivesAtOnce_data()
{
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("limit");
    QTest::newRow("few at once") << 1 << 7;
    QTest::newRow("one at once") << 40 << 1;
    QTest::newRow("many at once") << 1 << 1000;
    QTest::newRow("the first ones out of sight") << 120 << 100;
}

void TestRevisionModel::whateverTheServerGivesAtOnce()
{
    QFETCH(int, first);
    QFETCH(int, limit);
    tests::FakeHistory history;
    history.first = first;
    history.last = 140;
    history.limit = limit;
    RevisionModel model(history);
    model.load(140);
    loadAll(model);
    QCOMPARE(model.rowCount(), 141 - first);
    for (int row = 0; row < model.rowCount(); ++row)
        QCOMPARE(model.revisionAt(row).revision, std::int64_t(140 - row));
}

void TestRevisionModel::filterLooksFurtherDown()
{
    tests::FakeHistory history;
    history.last = 250;
    RevisionModel model(history);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    tester.setUseFetchMore(false);
    model.load(250);
    QTRY_COMPARE(model.rowCount(), 100);
    model.setFilterText(QStringLiteral("max"));
    QCOMPARE(model.rowCount(), 50);
    for (int row = 0; row < 50; ++row)
        QCOMPARE(model.revisionAt(row).actor, QStringLiteral("Max"));
    model.setFilterText(QStringLiteral("contract 8 "));
    model.setFilterText(QStringLiteral("contract 11"));
    QTRY_VERIFY(!model.canFetchMore({}) || model.rowCount() > 0);
    QTRY_VERIFY(!model.isLoading());
    QCOMPARE(model.revisionAt(0).revision, std::int64_t(119)); // not loaded when it was typed
    model.setFilterText({});
    loadAll(model);
    QCOMPARE(model.rowCount(), 250);
}

// What is nowhere is not looked for through a history of any length.
void TestRevisionModel::aSearchEnds()
{
    tests::FakeHistory history;
    history.last = 20'000;
    RevisionModel model(history);
    model.load(20'000);
    QTRY_COMPARE(model.rowCount(), 100);
    const int before = history.asked;
    model.setFilterText(QStringLiteral("nowhere"));
    QTRY_COMPARE(history.asked - before, RevisionModel::longestSearch);
    QTRY_VERIFY(!model.isLoading());
    QTest::qWait(20);
    QCOMPARE(history.asked - before, RevisionModel::longestSearch);
    QVERIFY(model.canFetchMore({}));
}

void TestRevisionModel::failureIsToldAndTriedAgain()
{
    tests::FakeHistory history;
    history.last = 5;
    history.fails = true;
    RevisionModel model(history);
    QSignalSpy failed(&model, &RevisionModel::failed);
    model.load(5);
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(!model.isLoading());
    QCOMPARE(model.rowCount(), 0);
    history.fails = false;
    model.fetchMore({});
    QTRY_COMPARE(model.rowCount(), 5);
}

void TestRevisionModel::reasonOrWhatChanged()
{
    tests::FakeHistory history;
    history.last = 3;
    RevisionModel model(history);
    model.load(3);
    QTRY_COMPARE(model.rowCount(), 3);
    const auto reason = [&](int row) {
        return model.index(row, RevisionModel::ReasonColumn).data().toString();
    };
    QCOMPARE(reason(0), QStringLiteral("1 change"));
    QCOMPARE(reason(1), QStringLiteral("Contract 2"));
    QCOMPARE(model.index(1, 0).data(Qt::ToolTipRole).toString(),
             QStringLiteral("Contract 2\n1 change"));
}

void TestRevisionModel::standpointsInWords()
{
    using items::Standpoint;
    QVERIFY(Standpoint().isNow());
    QCOMPARE(items::standpointText({}), QString());
    QCOMPARE(items::standpointDetail({}), QString());
    const fleet::Time before = fleet::currentTime();
    QVERIFY(Standpoint().moment() >= before);

    const Standpoint later{std::nullopt, before + 1'000'000};
    QVERIFY(!later.isNow());
    QCOMPARE(later.moment(), before + 1'000'000);
    QVERIFY(items::standpointText(later).contains(QStringLiteral("look ahead")));

    remote::EarlierState state;
    state.revision = {
        12, 1'700'000'000'000, QStringLiteral("Nora"), QStringLiteral("Contract"), {}};
    state.moment = state.revision.time;
    const Standpoint earlier{state, 0};
    const QString text = items::standpointText(earlier);
    QVERIFY(text.contains(QStringLiteral("revision 12")) && text.contains(QStringLiteral("Nora")));
    QVERIFY(items::standpointDetail(earlier).contains(QStringLiteral("Contract")));
    QCOMPARE(earlier.moment(), state.moment);
}

BAILIWICK_TEST(TestRevisionModel)
#include "tst_revision_model.moc"
