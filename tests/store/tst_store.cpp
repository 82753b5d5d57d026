// SPDX-License-Identifier: Apache-2.0
#include "store_fixture.h"
#include "tests/support/registry.h"

#include <QTest>

#include <atomic>
#include <filesystem>
#include <thread>

using namespace bailiwick;
using namespace bailiwick::tests;

namespace {

identity::Session someSession(std::uint8_t seed)
{
    identity::Session session;
    session.id = "session-" + std::to_string(seed);
    session.membershipId = fleet::Id{1, seed}.toString();
    session.personId = fleet::Id{2, seed}.toString();
    session.client = "desktop";
    session.expiresAt = 9000;
    session.accessHash.fill(seed);
    session.refreshHash.fill(static_cast<std::uint8_t>(seed + 1));
    session.refreshFamily.fill(static_cast<std::uint8_t>(seed + 2));
    session.refreshExpires = 8000;
    return session;
}

} // namespace

class TestStore : public QObject
{
    Q_OBJECT

private slots:
    void whatIsAppliedIsLoaded();
    void uncommittedNeverHappened();
    void brokenReferenceIsRefusedWhole();
    void circleIsRefused();
    void fullStoreLosesNothing();
    void revisionsFollowEachOther();
    void newerAndForeignFilesAreRefused();
    void missingStoreIsNotMade();
    void sessionsAndCredentials();
    void writersTakeTurns();
    void otherProcessKeepsTheLock();
    void readersSeeWholeRevisions();
    void backupWhileWriting();
    void status();
};

// State → store → state, over many random states and changes, also after opening anew.
void TestStore::whatIsAppliedIsLoaded()
{
    for (std::uint64_t seed = 1; seed <= 12; ++seed) {
        Random random(seed);
        StoreFixture fixture;
        QVERIFY(fixture.open());
        fleet::State expected;
        fleet::ChangeSet changes = randomFleet(random, 60);
        for (int step = 0; step < 4; ++step) {
            VERIFY_OK(fixture.commit(changes));
            expected = expected.applied(changes);
            ++expected.revision;
            if (step == 2)
                QVERIFY(fixture.open());
            const auto loaded = fixture.store->loadState();
            VERIFY_OK(loaded);
            QVERIFY2(*loaded == expected,
                     qPrintable(QStringLiteral("seed %1 step %2").arg(seed).arg(step)));
            changes = randomChanges(random, expected);
        }
    }
}

void TestStore::uncommittedNeverHappened()
{
    Random random(3);
    StoreFixture fixture;
    QVERIFY(fixture.open());
    {
        auto transaction = fixture.store->begin();
        VERIFY_OK(transaction);
        VERIFY_OK((*transaction)->apply(randomFleet(random, 20)));
        audit::Event event;
        event.action = "device:view";
        VERIFY_OK((*transaction)->appendEvents(std::span(&event, 1)));
        VERIFY_OK((*transaction)->addSession(someSession(1)));
        const Crashed left(fixture.path);
        auto crashed = store::Store::open(left.location);
        VERIFY_OK(crashed);
        QVERIFY((*crashed)->loadState().value() == fleet::State{});
    }
    QVERIFY(fixture.store->loadState().value() == fleet::State{});
    QCOMPARE(fixture.store->audit().frontier().value().size(), std::uint64_t{0});
    QVERIFY(!fixture.store->sessionByAccess(someSession(1).accessHash).value().has_value());
}

void TestStore::brokenReferenceIsRefusedWhole()
{
    StoreFixture fixture;
    QVERIFY(fixture.open());
    fleet::Person person{{1, 1}, "", "Nora", ""};
    fleet::Membership membership{{1, 2}, "", person.id, {9, 9}, "", false};
    VERIFY_CODE(fixture.commit({fleet::Put{person}, fleet::Put{membership}}), "broken-reference");
    QVERIFY(fixture.store->loadState().value() == fleet::State{});
    VERIFY_OK(fixture.commit({fleet::Put{person}}));
}

void TestStore::circleIsRefused()
{
    StoreFixture fixture;
    QVERIFY(fixture.open());
    fleet::Resource a, b;
    a.id = {1, 1};
    b.id = {1, 2};
    a.kind = b.kind = fleet::ResourceKind::Space;
    b.parent = a.id;
    VERIFY_OK(fixture.commit({fleet::Put{a}, fleet::Put{b}}));
    a.parent = b.id;
    VERIFY_CODE(fixture.commit({fleet::Put{a}}), "broken-reference");
    b.name = "new";
    VERIFY_CODE(fixture.commit({fleet::Put{a}, fleet::Put{b}}), "broken-reference");
}

void TestStore::fullStoreLosesNothing()
{
    if (engine() != Engine::Sqlite)
        QSKIP("A server's disk has no limit that a test can set.");
    Random random(4);
    StoreFixture fixture;
    VERIFY_OK(store::Store::open(fixture.path));
    store::OpenOptions options;
    options.maxBytes = std::filesystem::file_size(fixture.path) + 300'000; // no rows so far
    QVERIFY(fixture.open(options));
    VERIFY_OK(fixture.commit(randomFleet(random, 20)));
    const auto before = fixture.store->loadState();
    const auto refused = fixture.commit(randomFleet(random, 5000));
    VERIFY_CODE(refused, "store-full");
    QVERIFY(refused.error().retry);
    QVERIFY(fixture.store->loadState().value() == before.value());
    VERIFY_OK(fixture.commit(randomFleet(random, 1)));
}

void TestStore::revisionsFollowEachOther()
{
    StoreFixture fixture;
    QVERIFY(fixture.open());
    for (int i = 0; i < 5; ++i)
        VERIFY_OK(fixture.commit({}));
    auto transaction = fixture.store->begin();
    VERIFY_OK(transaction);
    store::Revision revision;
    revision.number = 5;
    VERIFY_CODE((*transaction)->addRevision(revision), "revision-moved");
    revision = {6, 77, "nora", "why", "what", "[]", "abc"};
    VERIFY_OK((*transaction)->addRevision(revision));
    VERIFY_OK((*transaction)->commit());
    VERIFY_CODE((*transaction)->commit(), "transaction-over");
    const auto after = fixture.store->revisionsAfter(3, 10);
    VERIFY_OK(after);
    QCOMPARE(after->size(), std::size_t{3});
    QVERIFY(after->back() == revision);
    QCOMPARE(fixture.store->revisionsAfter(0, 2)->back().number, std::int64_t{2});
}

void TestStore::newerAndForeignFilesAreRefused()
{
    StoreFixture fixture;
    QVERIFY(fixture.open());
    fixture.store.reset();
    runPlain(fixture.path, engine() == Engine::Sqlite ? "PRAGMA user_version = 999"
                                                      : "UPDATE store SET version = 999");
    const auto newer = store::Store::open(fixture.path);
    VERIFY_CODE(newer, "store-newer");
    QVERIFY(newer.error().message.find("999") != std::string::npos);

    StoreFixture foreign;
    runPlain(foreign.path, engine() == Engine::Sqlite ? "CREATE TABLE recipe (name TEXT)"
                                                      : "CREATE TABLE public.recipe (name TEXT)");
    VERIFY_CODE(store::Store::open(foreign.path), "store-not-ours");
    if (engine() != Engine::Sqlite)
        return;

    StoreFixture text;
    QFile file(QString::fromStdString(text.path));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(5000, 'x'));
    file.close();
    VERIFY_CODE(store::Store::open(text.path), "store-not-ours");
}

void TestStore::missingStoreIsNotMade()
{
    StoreFixture fixture;
    store::OpenOptions options;
    options.create = false;
    VERIFY_CODE(store::Store::open(fixture.path, options), "store-missing");
    if (engine() == Engine::Postgres) {
        const auto end = fixture.path.find('?');
        const std::string address =
            fixture.path.substr(0, end) + "_other" + fixture.path.substr(end);
        const auto missing = store::Store::open(address);
        VERIFY_CODE(missing, "store-missing");
        QVERIFY(missing.error().toString().find("of-tests-only") == std::string::npos);
        VERIFY_CODE(store::Store::open("postgresql://nobody@127.0.0.1:1/nothing"), "store-io");
        return;
    }
    QVERIFY(!QFile::exists(QString::fromStdString(fixture.path)));
    VERIFY_CODE(store::Store::open("/nowhere/at/all.db"), "store-io");
}

void TestStore::sessionsAndCredentials()
{
    StoreFixture fixture;
    QVERIFY(fixture.open());
    const fleet::Person person{{2, 1}, "", "Nora", ""};
    VERIFY_OK(fixture.commit({fleet::Put{person}}));
    identity::Session session = someSession(1);
    auto transaction = fixture.store->begin();
    VERIFY_OK((*transaction)->addSession(session));
    VERIFY_OK((*transaction)->addSession(someSession(10)));
    VERIFY_OK((*transaction)->putCredential({person.id, "$argon2id$a", 5}));
    VERIFY_OK((*transaction)->putCredential({person.id, "$argon2id$b", 6}));
    VERIFY_OK((*transaction)->commit());
    transaction->reset();
    QVERIFY(fixture.store->sessionByAccess(session.accessHash).value() == session);
    QVERIFY(fixture.store->sessionByFamily(session.refreshFamily).value() == session);
    QVERIFY(!fixture.store->sessionByAccess(session.refreshHash).value().has_value());
    QVERIFY(fixture.store->credential(person.id).value() ==
            store::Credential({person.id, "$argon2id$b", 6}));

    transaction = fixture.store->begin();
    session.generation = 1;
    session.accessHash.fill(99);
    VERIFY_OK((*transaction)->updateSession(session, 0));
    VERIFY_CODE((*transaction)->updateSession(session, 0), "session-moved");
    const fleet::Id who[] = {fleet::Id{1, 1}};
    QCOMPARE((*transaction)->endSessions(who, identity::EndReason::Revoked, 50).value(), 1);
    QCOMPARE((*transaction)->endSessions(who, identity::EndReason::SignedOut, 60).value(), 0);
    VERIFY_OK((*transaction)->commit());
    transaction->reset();
    const auto ended = fixture.store->sessionByAccess(session.accessHash).value();
    QVERIFY(ended.has_value());
    QCOMPARE(ended->endedAt, std::int64_t{50});
    QVERIFY(ended->endReason == identity::EndReason::Revoked);

    transaction = fixture.store->begin();
    QCOMPARE((*transaction)->removeSessionsBefore(51).value(), 1);
    VERIFY_OK((*transaction)->commit());
    transaction->reset();
    QVERIFY(!fixture.store->sessionByAccess(session.accessHash).value().has_value());
    // Removing the person removes the password, in the same commit.
    VERIFY_OK(fixture.commit({fleet::Remove{fleet::EntityKind::Person, person.id}}));
    QVERIFY(!fixture.store->credential(person.id).value().has_value());
}

void TestStore::writersTakeTurns()
{
    StoreFixture fixture;
    store::OpenOptions patient;
    patient.busyTimeoutMs = 60'000;
    QVERIFY(fixture.open(patient));
    constexpr int each = 20;
    std::atomic<int> failures = 0;
    std::vector<std::thread> threads;
    for (std::uint64_t t = 1; t <= 4; ++t) {
        threads.emplace_back([&, t] {
            for (std::uint64_t i = 1; i <= each; ++i) {
                auto transaction = fixture.store->begin();
                if (!transaction) {
                    ++failures;
                    continue;
                }
                const fleet::Person person{{t, i}, "", "p", ""};
                store::Revision revision;
                revision.number = fixture.store->revision().value() + 1;
                audit::Event event;
                event.action = "a:b";
                if (!(*transaction)->apply({fleet::Put{person}}) ||
                    !(*transaction)->addRevision(revision) ||
                    !(*transaction)->appendEvents(std::span(&event, 1)) ||
                    !(*transaction)->commit())
                    ++failures;
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(failures.load(), 0);
    QCOMPARE(fixture.store->revision().value(), std::int64_t{4 * each});
    QCOMPARE(fixture.store->loadState()->persons().size(), std::size_t{4 * each});
    QCOMPARE(fixture.store->audit().frontier()->size(), std::uint64_t{4 * each});
}

void TestStore::otherProcessKeepsTheLock()
{
    StoreFixture fixture;
    store::OpenOptions options;
    options.busyTimeoutMs = 50;
    QVERIFY(fixture.open(options));
    auto other = store::Store::open(fixture.path);
    VERIFY_OK(other);
    auto writing = (*other)->begin();
    VERIFY_OK(writing);
    const auto busy = fixture.store->begin();
    VERIFY_CODE(busy, "store-busy");
    QVERIFY(busy.error().retry);
    VERIFY_OK(fixture.store->loadState());
    writing->reset();
    const auto held = fixture.store->begin();
    VERIFY_OK(held);
    VERIFY_CODE(fixture.store->begin(), "store-busy");
}

// Readers never see half a commit: every state holds as many people as its revision says.
void TestStore::readersSeeWholeRevisions()
{
    StoreFixture fixture;
    QVERIFY(fixture.open());
    std::atomic<bool> stop = false;
    std::atomic<int> wrong = 0, reads = 0;
    std::vector<std::thread> readers;
    for (int r = 0; r < 2; ++r) {
        readers.emplace_back([&] {
            while (!stop) {
                const auto state = fixture.store->loadState();
                ++reads;
                if (!state ||
                    state->persons().size() != 3 * static_cast<std::size_t>(state->revision))
                    ++wrong;
            }
        });
    }
    for (std::uint64_t i = 1; i <= 30; ++i) {
        fleet::ChangeSet changes;
        for (std::uint64_t p = 1; p <= 3; ++p)
            changes.push_back(fleet::Put{fleet::Person{{i, p}, "", "p", ""}});
        VERIFY_OK(fixture.commit(changes));
    }
    stop = true;
    for (std::thread &reader : readers)
        reader.join();
    QCOMPARE(wrong.load(), 0);
    QVERIFY(reads.load() > 0);
}

void TestStore::backupWhileWriting()
{
    Random random(5);
    StoreFixture fixture;
    QVERIFY(fixture.open());
    VERIFY_OK(fixture.commit(randomFleet(random, 3000)));
    const auto before = fixture.store->loadState().value();
    const std::string copy = fixture.folder.filePath("copy.db").toStdString();
    bool committed = false;
    VERIFY_OK(fixture.store->backup(copy, [&](std::uint64_t, std::uint64_t) {
        committed = committed || fixture.commit({}).has_value();
        return true;
    }));
    QVERIFY(committed);
    auto opened = store::Store::open(copy);
    VERIFY_OK(opened);
    QVERIFY((*opened)->loadState().value() == before);
    VERIFY_CODE(fixture.store->backup(copy), "backup-exists");
    const std::string stopped = fixture.folder.filePath("stopped.db").toStdString();
    VERIFY_CODE(fixture.store->backup(stopped, [](auto, auto) { return false; }), "backup-stopped");
    QVERIFY(!QFile::exists(QString::fromStdString(stopped)));
    QVERIFY(!QFile::exists(QString::fromStdString(stopped) + QStringLiteral(".part")));
}

void TestStore::status()
{
    Random random(6);
    StoreFixture fixture;
    QVERIFY(fixture.open());
    VERIFY_OK(fixture.commit(randomFleet(random, 30)));
    const auto status = fixture.store->status();
    VERIFY_OK(status);
    QVERIFY(status->schemaVersion > 0);
    QVERIFY(status->engine.starts_with(engine() == Engine::Sqlite ? "sqlite 3" : "postgresql 1"));
    QVERIFY(status->location.find("of-tests-only") == std::string::npos);
    QCOMPARE(status->revision, std::int64_t{1});
    const auto device = std::find_if(status->counts.begin(), status->counts.end(),
                                     [](const auto &count) { return count.first == "device"; });
    QVERIFY(device != status->counts.end());
    QCOMPARE(device->second, std::uint64_t{30});
    QVERIFY(status->bytes > 10000);
}

BAILIWICK_STORE_TEST(TestStore)
#include "tst_store.moc"
