// SPDX-License-Identifier: Apache-2.0
#include "tests/support/accessibility_sweep.h"
#include "tests/support/registry.h"
#include "views/audit/audit_filter_bar.h"
#include "views/audit/audit_table.h"
#include "views/audit/audit_view.h"
#include "views/audit/event_detail_items.h"
#include "views/audit/event_details.h"
#include "views/widgets/filter_line.h"
#include "views/widgets/message_bar.h"

#include <QComboBox>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace bailiwick;
using namespace bailiwick::views;

namespace {

/// A log of `size` entries, newest first; a cursor is the sequence it stands at.
class FakeLog : public remote::AuditSource
{
public:
    std::uint64_t size = 0;
    remote::AuditFilter last;
    int asked = 0;

    remote::Call auditPage(const remote::AuditFilter &filter, const QString &cursor,
                           Direction direction, int limit, QObject *context,
                           remote::Reply<remote::AuditPage> reply) override
    {
        last = filter;
        ++asked;
        const bool older = direction == Direction::Older;
        const std::uint64_t from = cursor.toULongLong();
        const auto count = std::uint64_t(limit);
        const std::uint64_t high =
            older ? (cursor.isEmpty() ? size : from) : std::min(from + 1 + count, size);
        const std::uint64_t low = older ? high - std::min(high, count) : std::min(from + 1, size);
        remote::AuditPage page;
        for (std::uint64_t s = high; s-- > low;)
            page.events.push_back(entry(s));
        page.older = low > 0 ? QString::number(low) : QString();
        page.newer = high > 0 ? QString::number(high - 1) : QString();
        return later<remote::AuditPage>(context, std::move(reply), std::move(page));
    }
    remote::Call auditEvent(std::uint64_t sequence, QObject *context,
                            remote::Reply<audit::Event> reply) override
    {
        audit::Event event = entry(sequence);
        event.detail = "{\"effect\":[{\"label\":\"Nora\",\"actions\":[{\"action\":\"device:view\","
                       "\"gainedDevices\":2,\"gained\":[{\"id\":\"1\",\"name\":\"Pump\"}]}]}]}";
        return later<audit::Event>(context, std::move(reply), std::move(event));
    }

private:
    static audit::Event entry(std::uint64_t sequence)
    {
        audit::Event event;
        event.sequence = sequence;
        event.time = 1'700'000'000'000 + std::int64_t(sequence);
        event.action = "device:view";
        return event;
    }
    template<typename T>
    static remote::Call later(QObject *context, remote::Reply<T> reply, T value)
    {
        auto *operation = new QObject(context);
        QMetaObject::invokeMethod(
            operation,
            [operation, value = std::move(value), reply = std::move(reply)] {
                const auto answer = reply;
                const T result = value;
                delete operation;
                answer(result);
            },
            Qt::QueuedConnection);
        return remote::Call(operation);
    }
};

int find(const QStandardItem &item, const QString &text)
{
    int found = item.text().contains(text) ? 1 : 0;
    for (int row = 0; row < item.rowCount(); ++row)
        for (int column = 0; column < item.columnCount(); ++column)
            if (const QStandardItem *child = item.child(row, column))
                found += find(*child, text);
    return found;
}

} // namespace

class AuditViewTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void asksOnlyWhenShown()
    {
        FakeLog log;
        log.size = 10;
        AuditView view;
        view.setSource(&log);
        QTest::qWait(20);
        QCOMPARE(log.asked, 0);
        view.show();
        QTRY_COMPARE(view.model().rowCount(), 10);
    }

    void filtersAsOneTypes()
    {
        FakeLog log;
        log.size = 10;
        AuditView view;
        view.setSource(&log);
        view.show();
        QTRY_COMPARE(view.model().rowCount(), 10);
        view.focusFilter();
        QTest::keyClicks(&view.filterBar().line(), QStringLiteral("cut"));
        QTest::keyClick(&view.filterBar().line(), Qt::Key_Return);
        QTRY_COMPARE(log.last.text, QStringLiteral("cut"));
        auto *outcome = view.filterBar().findChild<QComboBox *>();
        outcome->setFocus();
        QTest::keyClick(outcome, Qt::Key_Down);
        QTest::keyClick(outcome, Qt::Key_Down);
        QTRY_COMPARE(log.last.outcome, QStringLiteral("denied"));
        view.filterBar().clear();
        QTRY_VERIFY(log.last == remote::AuditFilter());
    }

    void opensAnEntryToItsEffectiveDifference()
    {
        FakeLog log;
        log.size = 3;
        AuditView view;
        view.setSource(&log);
        view.show();
        QTRY_COMPARE(view.model().rowCount(), 3);
        view.table().setFocus();
        view.table().setCurrentIndex(view.model().index(0, 0));
        QTest::keyClick(&view.table(), Qt::Key_Down);
        QCOMPARE(view.table().current(), std::optional<std::uint64_t>(1));
        QTRY_COMPARE(find(*view.details().detail().invisibleRootItem(), QStringLiteral("Pump")), 1);
        QCOMPARE(find(*view.details().detail().invisibleRootItem(), QStringLiteral("Nora")), 1);
    }

    // 12,000 entries pass through a window of 5,000: what is in sight never jumps.
    void scrollsThroughALogLongerThanItsWindow()
    {
        FakeLog log;
        log.size = 12'000;
        AuditView view;
        view.resize(1200, 700);
        view.setSource(&log);
        view.show();
        QTRY_VERIFY(view.model().rowCount() > 0);
        QScrollBar &bar = *view.table().verticalScrollBar();
        std::uint64_t seen = log.size;
        for (int turn = 0; turn < 2'000 && seen > 40; ++turn) {
            bar.setValue(bar.value() + 20);
            const std::uint64_t before = top(view);
            QCoreApplication::processEvents();
            QCOMPARE(top(view), before);
            QVERIFY(before <= seen);
            seen = before;
        }
        QVERIFY2(seen <= 40, qPrintable(QString::number(seen)));
        QVERIFY(view.model().rowCount() <= items::AuditModel::maximumRows);
        QVERIFY(view.model().hasNewer());
        view.table().setFocus();
        QTest::keyClick(&view.table(), Qt::Key_Home);
        QTRY_COMPARE(top(view), log.size - 1);
    }

    void tellsOfNewEntriesAndKeepsThePlace()
    {
        FakeLog log;
        log.size = 5;
        AuditView view;
        view.setSource(&log);
        view.show();
        QTRY_COMPARE(view.model().rowCount(), 5);
        log.size = 8;
        view.model().checkNew();
        widgets::MessageBar *news = nullptr;
        QTRY_VERIFY([&] {
            for (auto *bar : view.findChildren<widgets::MessageBar *>())
                if (bar->hasMessage())
                    news = bar;
            return news != nullptr;
        }());
        QVERIFY(news->message().text.contains(u'3'));
        QCOMPARE(view.model().rowCount(), 5);
        Q_EMIT news->actionTriggered();
        QTRY_COMPARE(view.model().rowCount(), 8);
    }

    void showsWhyAnAttemptWasRefused()
    {
        QStandardItemModel model;
        fillDetail(model, "{\"code\":\"escalation\",\"message\":\"Beyond the ceiling\","
                          "\"refusals\":[{\"path\":\"/0\",\"message\":\"device:delete is not "
                          "yours to give\"}]}");
        QCOMPARE(find(*model.invisibleRootItem(), QStringLiteral("Beyond the ceiling")), 1);
        QCOMPARE(find(*model.invisibleRootItem(), QStringLiteral("not yours to give")), 1);
        // What is not there has no row, and members have the words of the screens.
        fillDetail(model, "{\"effect\":[],\"changes\":[{\"put\":{\"type\":\"team\",\"externalId\":"
                          "\"crew\"}}],\"count\":1}");
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(find(*model.invisibleRootItem(), QStringLiteral("External id")), 1);
        fillDetail(model, "not JSON");
        QCOMPARE(find(*model.invisibleRootItem(), QStringLiteral("not JSON")), 1);
        fillDetail(model, "");
        QCOMPARE(model.rowCount(), 0);
    }

    // Of a wide commit the row names some; the others are counted.
    void showsHowManyMoreAreConcerned()
    {
        QStandardItemModel model;
        fillDetail(model, "{\"effect\":[{\"principal\":{\"kind\":\"membership\"},\"label\":"
                          "\"Nora\",\"actions\":[]}],\"effectMore\":{\"principals\":1301,"
                          "\"people\":1300,\"actions\":[{\"action\":\"device:view\","
                          "\"gaining\":1300,\"losing\":2}]}}");
        QCOMPARE(model.item(0, 1)->text(), QStringLiteral("1301 people"));
        const QStandardItem *more = model.item(0)->child(1);
        QVERIFY(more && more->text().contains(QLocale().toString(1301)));
        QCOMPARE(model.item(0)->child(1, 1)->text(), QStringLiteral("1300 people"));
        QCOMPARE(more->child(0, 1)->text(),
                 QStringLiteral("1300 people gain it, 2 people lose it"));
    }

    void isAccessible()
    {
        FakeLog log;
        log.size = 5;
        AuditView view;
        view.setSource(&log);
        view.show();
        QTRY_COMPARE(view.model().rowCount(), 5);
        view.table().setCurrentIndex(view.model().index(2, 0));
        QCoreApplication::processEvents();
        QCOMPARE(tests::accessibilityProblems(view), QStringList());
    }

private:
    /// Sequence of the row at the top of the view.
    static std::uint64_t top(AuditView &view)
    {
        const int row = view.table().rowAt(0);
        return row < 0 ? ~std::uint64_t(0) : *view.model().eventAt(row).sequence;
    }
};

BAILIWICK_TEST(AuditViewTest)
#include "tst_audit_view.moc"
