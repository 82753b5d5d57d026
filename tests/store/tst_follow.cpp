// SPDX-License-Identifier: Apache-2.0
#include "past.h"

#include <QElapsedTimer>

#include <libpq-fe.h>

#include <chrono>
#include <thread>

using namespace bailiwick;
using namespace std::chrono_literals;
using store::Notice;
using tests::Beside;
using tests::EditCounts;
using tests::Past;
using tests::StoreFixture;

namespace {

bool holds(const store::News &news, Notice::Kind kind)
{
    return std::ranges::any_of(news.notices,
                               [&](const Notice &notice) { return notice.kind == kind; });
}

// All that comes until nothing has come for half a second.
std::vector<Notice> drained(store::ChangeFeed &feed)
{
    std::vector<Notice> all;
    for (;;) {
        const auto news = feed.next(500ms);
        if (!news || news->notices.empty())
            return all;
        all.insert(all.end(), news->notices.begin(), news->notices.end());
    }
}

std::unique_ptr<store::ChangeFeed> followed(store::Store &store)
{
    auto feed = store.follow();
    if (!feed || !(*feed)->next(0ms))
        return nullptr;
    return std::move(*feed);
}

fleet::ChangeSet anAction(int number)
{
    fleet::Action action;
    action.id = {7, static_cast<std::uint64_t>(number)};
    action.name = "device:do-" + std::to_string(number);
    return {fleet::Put{action}};
}

// Listens like a program that waits for the relay.
class Listener
{
public:
    explicit Listener(const std::string &address)
        : m_connection(PQconnectdb(address.c_str()))
    {
        PQclear(PQexec(m_connection, "LISTEN bailiwick"));
    }
    ~Listener() { PQfinish(m_connection); }
    Listener(const Listener &) = delete;
    Listener &operator=(const Listener &) = delete;
    int heard()
    {
        PQclear(PQexec(m_connection, ""));
        int count = 0;
        while (PGnotify *const notification = PQnotifies(m_connection)) {
            ++count;
            PQfreemem(notification);
        }
        return count;
    }

private:
    PGconn *m_connection;
};

} // namespace

// What programs hear of commits to the store they share, whatever the engine.
class TestFollow : public QObject
{
    Q_OBJECT

private slots:
    void changesAfterMakeTheNewestState();
    void changesAfterPruningAreRefused();
    void feedTellsWhatOthersCommit();
    void interruptedFeedReturnsAtOnce();
};

void TestFollow::changesAfterMakeTheNewestState()
{
    EditCounts counts;
    for (std::uint64_t seed = 1; seed <= 3; ++seed) {
        Past past(seed, counts);
        QVERIFY(past.make(12));
        const fleet::State &newest = past.states.back();
        for (std::int64_t from = 1; from <= newest.revision; ++from) {
            const auto after = past.fixture.store->changesAfter(from);
            VERIFY_OK(after);
            QCOMPARE(after->revision, newest.revision);
            fleet::State state =
                past.states[static_cast<std::size_t>(from)].applied(after->changes);
            state.revision = after->revision;
            QVERIFY2(state == newest,
                     qPrintable(
                         QStringLiteral("seed %1, from %2").arg(seed).arg(static_cast<int>(from))));
            QCOMPARE(after->changes.empty(), from == newest.revision);
        }
    }
    for (const EditCounts::OfKind &kind : counts.kinds) // no kind was left out
        QVERIFY(kind.made + kind.changed > 0);
}

void TestFollow::changesAfterPruningAreRefused()
{
    EditCounts counts;
    Past past(77, counts);
    QVERIFY(past.make(6));
    store::Store &store = *past.fixture.store;
    VERIFY_CODE(store.changesAfter(7), "revision-unknown");
    {
        auto transaction = store.begin();
        VERIFY_OK(transaction);
        VERIFY_OK((*transaction)->pruneHistory(4));
        VERIFY_OK((*transaction)->commit());
    }
    VERIFY_CODE(store.changesAfter(3), "history-pruned");
    VERIFY_OK(store.changesAfter(4));
}

void TestFollow::feedTellsWhatOthersCommit()
{
    StoreFixture fixture;
    QVERIFY(fixture.open());
    const auto other = store::Store::open(fixture.path);
    VERIFY_OK(other);
    auto feed = (*other)->follow();
    VERIFY_OK(feed);
    auto news = (*feed)->next(0ms);
    VERIFY_OK(news);
    QVERIFY(news->missed); // whoever begins to listen looks around first
    news = (*feed)->next(0ms);
    VERIFY_OK(news);
    QVERIFY(!news->missed && news->notices.empty());

    VERIFY_OK(fixture.commit(anAction(1)));
    QElapsedTimer timer;
    timer.start();
    news = (*feed)->next(5s);
    VERIFY_OK(news);
    QCOMPARE(news->revision, std::int64_t{1});
    QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
    if (!holds(*news, Notice::Kind::Revision))
        news = (*feed)->next(5s);
    VERIFY_OK(news);
    QVERIFY(holds(*news, Notice::Kind::Revision));
    QVERIFY(drained(**feed).empty());
}

void TestFollow::interruptedFeedReturnsAtOnce()
{
    StoreFixture fixture;
    QVERIFY(fixture.open());
    const auto feed = followed(*fixture.store);
    QVERIFY(feed);
    std::thread waiting([&] {
        std::this_thread::sleep_for(50ms);
        feed->interrupt();
    });
    QElapsedTimer timer;
    timer.start();
    VERIFY_OK(feed->next(20s));
    QVERIFY(timer.elapsed() < 5000);
    waiting.join();
}

// The outbox and its relay.
class TestOutbox : public QObject
{
    Q_OBJECT

private slots:
    void rowOfAnEarlierTransactionIsNotSkipped();
    void longTransactionDelaysNoRevision();
    void kindsAreTold();
    void relayIsReplacedWithinASecond();
    void relayWakesTwentyTimesASecondAtMost();
    void withoutARelayEverybodyLooks();
    void oldRowsAreRemoved();
};

// Transactions end in another order than they begin: by "newer than the last" the first is never
// read.
void TestOutbox::rowOfAnEarlierTransactionIsNotSkipped()
{
    StoreFixture fixture;
    QVERIFY(fixture.open());
    const auto feed = followed(*fixture.store);
    QVERIFY(feed);
    Beside early(fixture.path);
    Beside late(fixture.path);
    Beside reader(fixture.path);
    const auto write = [](Beside &program, int subject) {
        return program.run("INSERT INTO bailiwick.outbox (kind, subject) VALUES ('setting', " +
                           std::to_string(subject) + ")") == Beside::Outcome::Done;
    };
    QVERIFY(early.run("BEGIN") == Beside::Outcome::Done && write(early, 1));
    QVERIFY(late.run("BEGIN") == Beside::Outcome::Done && write(late, 2));
    QVERIFY(late.run("COMMIT") == Beside::Outcome::Done);

    // A plain reader has gone past it now, and does not turn back.
    const std::string last = reader.text("SELECT max(transaction::text::bigint)::text"
                                         " FROM bailiwick.outbox");
    const std::string later =
        "SELECT count(*) FROM bailiwick.outbox WHERE transaction > '" + last + "'::xid8";
    QCOMPARE(reader.integer("SELECT count(*) FROM bailiwick.outbox"), std::int64_t{1});
    QVERIFY(drained(*feed).empty()); // ours waits for the one that still runs
    QVERIFY(early.run("COMMIT") == Beside::Outcome::Done);
    QCOMPARE(reader.integer("SELECT count(*) FROM bailiwick.outbox"), std::int64_t{2});
    QCOMPARE(reader.integer(later), std::int64_t{0});

    const std::vector<Notice> both = drained(*feed);
    QCOMPARE(both.size(), std::size_t{2});
    QCOMPARE(both[0].subject, std::int64_t{1});
    QCOMPARE(both[1].subject, std::int64_t{2});
}

void TestOutbox::longTransactionDelaysNoRevision()
{
    StoreFixture fixture;
    QVERIFY(fixture.open());
    const auto feed = followed(*fixture.store);
    QVERIFY(feed);
    Beside elsewhere(fixture.path); // of another program of the same server, for an hour
    QVERIFY(elsewhere.run("BEGIN; SELECT pg_current_xact_id()") == Beside::Outcome::Done);
    VERIFY_OK(fixture.commit(anAction(1)));
    QElapsedTimer timer;
    timer.start();
    const auto news = feed->next(5s);
    VERIFY_OK(news);
    QCOMPARE(news->revision, std::int64_t{1});
    QVERIFY(timer.elapsed() < 1000);
    QVERIFY(news->notices.empty());
    QVERIFY(elsewhere.run("ROLLBACK") == Beside::Outcome::Done);
    const std::vector<Notice> late = drained(*feed);
    QCOMPARE(late.size(), std::size_t{1});
    QCOMPARE(late[0], (Notice{Notice::Kind::Revision, 1}));
}

void TestOutbox::kindsAreTold()
{
    StoreFixture fixture;
    QVERIFY(fixture.open());
    VERIFY_OK(fixture.commit(anAction(1)));
    VERIFY_OK(fixture.commit(anAction(2)));
    const auto feed = followed(*fixture.store);
    QVERIFY(feed);
    {
        auto transaction = fixture.store->begin();
        VERIFY_OK(transaction);
        VERIFY_OK((*transaction)->putSetting("a", "1"));
        VERIFY_OK((*transaction)->putSetting("b", "2"));
        VERIFY_OK((*transaction)->pruneHistory(2));
        VERIFY_OK((*transaction)->commit());
    }
    {
        auto takenBack = fixture.store->begin();
        VERIFY_OK(takenBack);
        VERIFY_OK((*takenBack)->putSetting("c", "3"));
    }
    const std::vector<Notice> told = drained(*feed);
    QCOMPARE(told, (std::vector<Notice>{{Notice::Kind::History, 2}, {Notice::Kind::Setting, 0}}));
}

void TestOutbox::relayIsReplacedWithinASecond()
{
    StoreFixture fixture;
    QVERIFY(fixture.open());
    Beside beside(fixture.path);
    auto first = followed(*fixture.store);
    QVERIFY(first);
    const std::string holder = beside.text("SELECT holder FROM bailiwick.relay");
    QVERIFY(!holder.empty());
    const auto second = followed(*fixture.store);
    QVERIFY(second);
    VERIFY_OK(first->next(300ms));
    VERIFY_OK(second->next(0ms));
    QCOMPARE(beside.text("SELECT holder FROM bailiwick.relay"), holder); // it renews
    first.reset(); // without a word, as one that is killed
    QElapsedTimer timer;
    timer.start();
    while (beside.text("SELECT holder FROM bailiwick.relay") == holder && timer.elapsed() < 5000)
        VERIFY_OK(second->next(50ms));
    QVERIFY2(timer.elapsed() < 1300, qPrintable(QString::number(timer.elapsed())));
}

void TestOutbox::relayWakesTwentyTimesASecondAtMost()
{
    StoreFixture fixture;
    QVERIFY(fixture.open());
    Listener listener(fixture.path);
    const auto feed = followed(*fixture.store);
    QVERIFY(feed);
    std::atomic<bool> stop = false;
    std::thread relay([&] {
        while (!stop)
            static_cast<void>(feed->next(100ms));
    });
    QElapsedTimer timer;
    timer.start();
    int commits = 0;
    while (timer.elapsed() < 2000 && fixture.commit(anAction(++commits))) {
    }
    std::this_thread::sleep_for(200ms);
    const int heard = listener.heard();
    const qint64 took = timer.elapsed();
    stop = true;
    feed->interrupt();
    relay.join();
    qInfo("%d commits, %d notifications in %lld ms", commits, heard, static_cast<long long>(took));
    QVERIFY(commits > 60);
    QVERIFY(heard >= 2 && heard <= static_cast<int>(took / 50) + 1);
}

void TestOutbox::withoutARelayEverybodyLooks()
{
    StoreFixture fixture;
    QVERIFY(fixture.open());
    // Somebody holds the lease and does nothing with it.
    tests::runPlain(fixture.path,
                    "UPDATE bailiwick.relay SET holder = 'asleep', until = 'infinity'");
    const auto feed = followed(*fixture.store);
    QVERIFY(feed);
    Listener listener(fixture.path);
    for (int i = 1; i <= 5; ++i) {
        VERIFY_OK(fixture.commit(anAction(i)));
        QElapsedTimer timer;
        timer.start();
        const auto news = feed->next(5s);
        VERIFY_OK(news);
        QCOMPARE(news->revision, std::int64_t{i});
        QVERIFY2(timer.elapsed() < 600, qPrintable(QString::number(timer.elapsed())));
        if (news->notices.empty())
            drained(*feed);
    }
    QCOMPARE(listener.heard(), 0);
}

void TestOutbox::oldRowsAreRemoved()
{
    StoreFixture fixture;
    QVERIFY(fixture.open());
    VERIFY_OK(fixture.commit(anAction(1)));
    VERIFY_OK(fixture.commit(anAction(2)));
    tests::runPlain(fixture.path,
                    "UPDATE bailiwick.outbox SET written = written - interval '1 hour'"
                    " WHERE subject = 1");
    const auto feed = followed(*fixture.store); // takes the lease and cleans up
    QVERIFY(feed);
    QCOMPARE(Beside(fixture.path).integer("SELECT count(*) FROM bailiwick.outbox"),
             std::int64_t{1});
}

BAILIWICK_STORE_TEST(TestFollow)
BAILIWICK_ENGINE_TEST(TestOutbox, Postgres)

#include "tst_follow.moc"
