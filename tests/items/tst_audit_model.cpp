// SPDX-License-Identifier: Apache-2.0
#include "models/items/audit_model.h"
#include "tests/support/registry.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace bailiwick;
using items::AuditModel;

// A log of `size` events, newest first; a cursor is the sequence it stands at.
class FakeLog : public remote::AuditSource
{
public:
    std::uint64_t size = 0;
    bool fails = false;

    remote::Call auditPage(const remote::AuditFilter &, const QString &cursor, Direction direction,
                           int limit, QObject *context,
                           remote::Reply<remote::AuditPage> reply) override
    {
        remote::AuditPage page;
        const auto count = static_cast<std::uint64_t>(limit);
        std::uint64_t high = size; // exclusive
        std::uint64_t low = 0;
        if (direction == Direction::Older) {
            high = cursor.isEmpty() ? size : cursor.toULongLong();
            low = high > count ? high - count : 0;
        } else {
            low = std::min<std::uint64_t>(cursor.toULongLong() + 1, size);
            high = std::min(low + count, size);
        }
        for (std::uint64_t s = high; s-- > low;) {
            audit::Event event;
            event.sequence = s;
            event.action = "device:view";
            page.events.push_back(event);
        }
        page.older = low > 0 ? QString::number(low) : QString();
        page.newer = high > 0 ? QString::number(high - 1) : QString();
        auto *operation = new QObject(context);
        QMetaObject::invokeMethod(
            operation,
            [operation, page, reply, failing = fails] {
                delete operation;
                if (failing)
                    reply(fleet::failure("server-away", "Away."));
                else
                    reply(page);
            },
            Qt::QueuedConnection);
        return remote::Call(operation);
    }
    remote::Call auditEvent(std::uint64_t, QObject *, remote::Reply<audit::Event>) override
    {
        return {};
    }
};

class TestAuditModel : public QObject
{
    Q_OBJECT

private:
    // Sequences descend by one from row to row; at most maximumRows.
    static void checkWindow(const AuditModel &model)
    {
        QVERIFY(model.rowCount() <= AuditModel::maximumRows);
        int row = 1;
        while (row < model.rowCount() &&
               *model.eventAt(row).sequence + 1 == *model.eventAt(row - 1).sequence)
            ++row;
        QCOMPARE(row, std::max(model.rowCount(), 1)); // otherwise: the row that does not follow
    }

private slots:
    void loadsAndTests();
    void windowSlides();
    void tellsOfNewRows();
    void failureIsTold();
};

void TestAuditModel::loadsAndTests()
{
    FakeLog log;
    log.size = 7;
    AuditModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    tester.setUseFetchMore(false); // the test turns the pages
    model.setSource(&log, 3);
    QTRY_COMPARE(model.rowCount(), 3);
    while (model.hasOlder()) {
        model.fetchOlder();
        QTRY_VERIFY(!model.isLoading());
    }
    QCOMPARE(model.rowCount(), 7);
    QCOMPARE(*model.eventAt(0).sequence, std::uint64_t{6});
    QCOMPARE(model.rowOf(0), 6);
    checkWindow(model);
}

void TestAuditModel::windowSlides()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    FakeLog log;
    log.size = 20'000;
    AuditModel model;
    model.setSource(&log, 1'000);
    QTRY_COMPARE(model.rowCount(), 1'000);
    for (int turn = 0; turn < 60; ++turn) {
        const bool older = turn < 12 || random.bounded(3) != 0;
        if (older)
            model.fetchOlder();
        else
            model.fetchNewer();
        QTRY_VERIFY(!model.isLoading());
        checkWindow(model);
    }
    while (model.hasOlder()) {
        model.fetchOlder();
        QTRY_VERIFY(!model.isLoading());
    }
    QCOMPARE(*model.eventAt(model.rowCount() - 1).sequence, std::uint64_t{0});
    QCOMPARE(model.rowCount(), AuditModel::maximumRows);
    while (model.hasNewer()) {
        model.fetchNewer();
        QTRY_VERIFY(!model.isLoading());
        checkWindow(model);
    }
    QCOMPARE(*model.eventAt(0).sequence, std::uint64_t{19'999});
}

void TestAuditModel::tellsOfNewRows()
{
    FakeLog log;
    log.size = 5;
    AuditModel model;
    model.setSource(&log, 10);
    QTRY_COMPARE(model.rowCount(), 5);
    QSignalSpy told(&model, &AuditModel::newRows);
    log.size = 8;
    model.checkNew();
    QTRY_COMPARE(told.count(), 1);
    QCOMPARE(told.at(0).at(0).toInt(), 3);
    QCOMPARE(told.at(0).at(1).toBool(), false);
    QCOMPARE(model.rowCount(), 5); // the window stays
    model.reload();
    QTRY_COMPARE(model.rowCount(), 8);
}

void TestAuditModel::failureIsTold()
{
    FakeLog log;
    log.size = 5;
    log.fails = true;
    AuditModel model;
    QSignalSpy failed(&model, &AuditModel::failed);
    model.setSource(&log, 10);
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(!model.isLoading());
    log.fails = false;
    model.reload();
    QTRY_COMPARE(model.rowCount(), 5);
}

BAILIWICK_TEST(TestAuditModel)
#include "tst_audit_model.moc"
