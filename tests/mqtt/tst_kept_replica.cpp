// SPDX-License-Identifier: Apache-2.0
#include "app/mqtt/replica_keeper.h"
#include "models/fleet/changes_between.h"
#include "models/wire/change_set_json.h"
#include "models/wire/parse_json.h"
#include "tests/access/small_fleet.h"
#include "tests/mqtt/keys.h"
#include "tests/support/registry.h"

#include <QTemporaryDir>
#include <QTest>

#include <nlohmann/json.hpp>
#include <sys/stat.h>

#include <fstream>

using namespace bailiwick;
using namespace bailiwick::mqtt;
using namespace std::chrono_literals;
using bailiwick::tests::SmallFleet;
namespace fs = std::filesystem;

namespace {

constexpr fleet::Time minute = 60'000;

LastingMoment momentAt(BootClock::duration sinceBoot, fleet::Time wall, std::string boot = "one")
{
    return {std::move(boot), BootClock::time_point(sinceBoot), wall};
}

std::string bytesOf(const fs::path &path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

void write(const fs::path &path, std::string_view bytes)
{
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    file << bytes << std::flush;
    if (!file || ::chmod(path.c_str(), 0600) != 0)
        qFatal("cannot write %s", path.c_str());
}

} // namespace

// The replica on disk: what is read is what was written, in time, by nobody else; anything else is
// nothing.
class TestKeptReplica : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void agesAreNobodysToSet();
    void readsWhatWasWritten();
    void nothingTooOld();
    void clocksThatGoBack();
    void nothingCutOff();
    void nothingChanged();
    void nothingOfAnotherTime();
    void nothingForeign();
    void nothingThatOthersMayRead();
    void noOtherVersion();
    void noSecretInIt();
    void keeperWritesWhatIsNew();
    void keeperWritesConfirmations();
    void keeperMakesVoidFirst();
    void keeperForgets();
    void keeperGoesOnWithoutADisk();
    void keeperWithoutAPath();

private:
    KeptReplica file(std::string_view key = "bwk_own", std::string_view label = "server:1") const
    {
        return {m_path, key, label};
    }
    // Written a minute after the start of the machine.
    void store();
    std::string codeOf(const KeptReplica &replica, LastingMoment now) const
    {
        const auto read = replica.read(now, 300s);
        return read ? std::string() : read.error().code;
    }
    std::string code() const { return codeOf(file(), m_confirmed); }
    ReplicaKeeper::Kept kept(const fleet::State &state,
                             std::optional<fleet::ChangeSet> changes = {}) const
    {
        return {state, std::move(changes), std::make_shared<const std::string>(m_keys.json()),
                "bwk_own"};
    }
    // What a keeper's file says now; polled until `holds`.
    template<typename F>
    bool eventually(F &&holds) const
    {
        return QTest::qWaitFor(
            [&] {
                const auto read = file().read(LastingMoment::now(), 300s);
                return holds(read);
            },
            5'000);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    fs::path m_path;
    fs::path m_since;
    SmallFleet m_fleet;
    tests::Keys m_keys;
    std::string m_json; // as they were told
    fleet::State m_later;
    LastingMoment m_confirmed = momentAt(60s, SmallFleet::now);
};

void TestKeptReplica::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(QStringLiteral("replica")).toStdString();
    m_since = m_path.string() + ".since";
    m_fleet = SmallFleet();
    m_keys = {};
    m_keys.add("tom", SmallFleet::member("tom"));
    m_keys.add("mia", SmallFleet::member("mia"));
    m_keys.revoke("mia");
}

void TestKeptReplica::store()
{
    KeptReplica replica = file();
    QVERIFY(replica.writeState(m_fleet.state));
    const fleet::ChangeSet changes{
        fleet::Remove{fleet::EntityKind::Assignment, SmallFleet::id("a-tom")}};
    m_later = m_fleet.state.applied(changes);
    m_later.revision = m_fleet.state.revision + 7;
    const std::string text = wire::toText(wire::toJson(changes.front()));
    m_json = m_keys.json();
    QVERIFY(replica.writeSince({m_later.revision, text, m_json, m_confirmed}));
}

void TestKeptReplica::agesAreNobodysToSet()
{
    const LastingMoment then = momentAt(100s, 1'000 * minute);
    // The same start of the machine: its clock does not matter, whichever way it was set.
    for (const fleet::Time wall : {fleet::Time{0}, 999 * minute, 1'000 * minute, 9'999 * minute})
        QCOMPARE(ageOf(then, momentAt(130s, wall)).value(), BootClock::duration(30s));
    QVERIFY(!ageOf(then, momentAt(99s, 2'000 * minute))); // it would be in the future
    // Started anew: by the clock, and at least the time since.
    QCOMPARE(ageOf(then, momentAt(10s, 1'001 * minute, "two")).value(), BootClock::duration(60s));
    QCOMPARE(ageOf(then, momentAt(90s, 1'001 * minute, "two")).value(), BootClock::duration(90s));
    QVERIFY(!ageOf(then, momentAt(10s, 999 * minute, "two")));
    // Where starts have no names: by the clock.
    const LastingMoment nameless = momentAt(100s, 1'000 * minute, "");
    QCOMPARE(ageOf(nameless, momentAt(900s, 1'001 * minute, "")).value(), BootClock::duration(60s));
    QVERIFY(!ageOf(nameless, momentAt(900s, 999 * minute, "")));
    const LastingMoment now = LastingMoment::now();
    QVERIFY(ageOf(now, LastingMoment::now()).value() < 60s);
#ifdef __linux__
    QVERIFY(!now.boot.empty());
#endif
}

void TestKeptReplica::readsWhatWasWritten()
{
    store();
    const auto read = file().read(momentAt(90s, m_confirmed.wall + 5), 300s);
    QVERIFY2(read, read ? "" : read.error().toString().c_str());
    QCOMPARE(read->state.revision, m_later.revision);
    QVERIFY(fleet::changesBetween(m_later, read->state).empty());
    QCOMPARE(read->credentials.size(), std::size_t{2});
    QVERIFY(read->credentials.verify(m_keys.text("tom"), SmallFleet::now));
    QVERIFY(!read->credentials.verify(m_keys.text("mia"), SmallFleet::now)); // revoked before
    QCOMPARE(*read->credentialsText, m_json);
    QCOMPARE(read->confirmed.wall, m_confirmed.wall);
    QCOMPARE(read->age, BootClock::duration(30s));
    for (const fs::path &path : {m_path, m_since}) {
        struct stat status = {};
        QVERIFY(::stat(path.c_str(), &status) == 0 && (status.st_mode & 0777) == 0600);
    }
}

void TestKeptReplica::nothingTooOld()
{
    store();
    QCOMPARE(codeOf(file(), momentAt(360s, SmallFleet::now)), std::string());
    QCOMPARE(codeOf(file(), momentAt(360s + 1ms, SmallFleet::now)), std::string("replica-stale"));
    QCOMPARE(codeOf(file(), momentAt(1s, SmallFleet::now + 5 * minute, "two")), std::string());
    QCOMPARE(codeOf(file(), momentAt(1s, SmallFleet::now + 5 * minute + 1, "two")),
             std::string("replica-stale"));
}

void TestKeptReplica::clocksThatGoBack()
{
    store();
    // Set back by an hour while the broker was down: no time is won.
    const fleet::Time back = SmallFleet::now - 60 * minute;
    QCOMPARE(codeOf(file(), momentAt(359s, back)), std::string());
    QCOMPARE(codeOf(file(), momentAt(361s, back)), std::string("replica-stale"));
    QCOMPARE(codeOf(file(), momentAt(1s, back, "two")), std::string("replica-stale"));
    // Not by going back behind the moment itself either.
    QCOMPARE(codeOf(file(), momentAt(59s, SmallFleet::now)), std::string("replica-stale"));
    // Started anew and set back, but not behind it: at least the time since the start counts.
    QCOMPARE(codeOf(file(), momentAt(301s, SmallFleet::now + 1, "two")),
             std::string("replica-stale"));
}

void TestKeptReplica::nothingCutOff()
{
    store();
    for (const fs::path &path : {m_since, m_path}) {
        const std::string whole = bytesOf(path);
        // Every length of the small one; of the other, what a piece or a sector may leave, too.
        const std::size_t step = path == m_since ? 1 : 7;
        for (std::size_t length = 0; length < whole.size(); length += step) {
            write(path, std::string_view(whole).substr(0, length));
            QCOMPARE(code(), std::string("replica-damaged"));
        }
        write(path, whole + std::string(1, '\0'));
        QCOMPARE(code(), std::string("replica-damaged"));
        write(path, whole);
        QCOMPARE(code(), std::string());
    }
    fs::remove(m_path);
    QCOMPARE(code(), std::string("replica-missing"));
}

void TestKeptReplica::nothingChanged()
{
    store();
    for (const fs::path &path : {m_since, m_path}) {
        const std::string whole = bytesOf(path);
        const std::size_t step = path == m_since ? 1 : 5;
        for (std::size_t i = 0; i < whole.size(); i += step) {
            std::string changed = whole;
            changed[i] = static_cast<char>(changed[i] ^ (1 << i % 8));
            write(path, changed);
            QCOMPARE(code(), std::string("replica-damaged"));
        }
        write(path, whole);
    }
    QCOMPARE(code(), std::string());
}

// Each of the two may be put back to what it was by whoever has both; never one alone.
void TestKeptReplica::nothingOfAnotherTime()
{
    store();
    const std::string oldState = bytesOf(m_path);
    const std::string oldSince = bytesOf(m_since);
    store();
    const std::string newState = bytesOf(m_path);
    write(m_path, oldState);
    QCOMPARE(code(), std::string("replica-damaged"));
    write(m_path, newState);
    write(m_since, oldSince);
    QCOMPARE(code(), std::string("replica-damaged"));
    // Nor one in the other's place.
    write(m_since, newState);
    QCOMPARE(code(), std::string("replica-damaged"));
    // Between the writing of the two there is nothing.
    QVERIFY(file().writeState(m_fleet.state));
    QCOMPARE(code(), std::string("replica-missing"));
}

void TestKeptReplica::nothingForeign()
{
    store();
    QCOMPARE(codeOf(file("bwk_other"), m_confirmed), std::string("replica-damaged"));
    QCOMPARE(codeOf(file("bwk_own", "server:2"), m_confirmed), std::string("replica-damaged"));
    QCOMPARE(code(), std::string());
    write(m_since, "{}");
    QCOMPARE(code(), std::string("replica-damaged"));
}

void TestKeptReplica::nothingThatOthersMayRead()
{
    store();
    for (const fs::path &path : {m_since, m_path}) {
        QVERIFY(::chmod(path.c_str(), 0640) == 0);
        const auto read = file().read(m_confirmed, 300s);
        QVERIFY(!read);
        QCOMPARE(read.error().code, std::string("replica-unsafe"));
        QCOMPARE(read.error().where, path.string());
        QVERIFY(read.error().action.find("0600") != std::string::npos);
        QVERIFY(::chmod(path.c_str(), 0600) == 0);
    }
    fs::rename(m_path, m_path.string() + ".elsewhere");
    fs::create_symlink(m_path.string() + ".elsewhere", m_path);
    QCOMPARE(code(), std::string("replica-unsafe"));
}

void TestKeptReplica::noOtherVersion()
{
    store();
    const auto key = identity::sealKeyFrom("bwk_own", "bailiwick broker replica 1").value();
    const std::string label = "bailiwick broker replica 1\nsince\nserver:1";
    const std::string text = identity::unseal(bytesOf(m_since), key, label).value();
    const auto put = [&](std::string_view from, std::string_view to) {
        std::string changed = text;
        changed.replace(changed.find(from), from.size(), to);
        write(m_since, identity::seal(changed, key, label).value());
        return code();
    };
    QCOMPARE(put("\"version\":1", "\"version\":1"), std::string());
    QCOMPARE(put("\"version\":1", "\"version\":2"), std::string("newer-version"));
    QCOMPARE(put("bailiwick-broker-replica", "bailiwick-snapshot"), std::string("replica-damaged"));
    for (const char *member : {"version", "state", "revision", "confirmed", "boot", "sinceBoot"})
        QCOMPARE(put("\"" + std::string(member) + "\":", "\"x\":"), std::string("replica-damaged"));
    // What an older or newer plug-in might take for granted: no line of its own is made up.
    QVERIFY(!put("{\"remove\"", "{\"other\"").empty());
    QVERIFY(!put("\"credentials\"", "\"keys\"").empty());
}

// What opens a connection is not in it, and what is in it is not readable.
void TestKeptReplica::noSecretInIt()
{
    store();
    const auto key = identity::sealKeyFrom("bwk_own", "bailiwick broker replica 1").value();
    const std::string plain =
        identity::unseal(bytesOf(m_since), key, "bailiwick broker replica 1\nsince\nserver:1")
            .value() +
        identity::unseal(bytesOf(m_path), key, "bailiwick broker replica 1\nstate\nserver:1")
            .value();
    for (const char *name : {"tom", "mia"})
        QVERIFY(plain.find(m_keys.text(name)) == std::string::npos);
    QVERIFY(plain.find("bwk_own") == std::string::npos);
    const std::string id = SmallFleet::id("d1").toString();
    QVERIFY(plain.find(id) != std::string::npos);
    QVERIFY(bytesOf(m_path).find(id) == std::string::npos);
}

void TestKeptReplica::keeperWritesWhatIsNew()
{
    Notes notes;
    ReplicaKeeper keeper(notes, {m_path, "server:1", 300s, 60s});
    keeper.start();
    keeper.keep(kept(m_fleet.state));
    keeper.confirm(LastingMoment::now());
    QVERIFY(eventually(
        [&](const auto &read) { return read && read->state.revision == m_fleet.state.revision; }));
    const std::string base = bytesOf(m_path);
    // What changed is added; the whole is not written anew.
    fleet::State state = m_fleet.state;
    for (int i = 0; i < 5; ++i) {
        fleet::Assignment row =
            SmallFleet::assignment("a-" + std::to_string(i), "tom", "installer", "s1", "d-alpine");
        const fleet::ChangeSet changes{fleet::Put{row}};
        state = state.applied(changes);
        ++state.revision;
        keeper.keep(kept(state, changes));
    }
    QVERIFY(eventually([&](const auto &read) {
        return read && read->state.revision == state.revision &&
               fleet::changesBetween(state, read->state).empty();
    }));
    QVERIFY(bytesOf(m_path) == base);
    // Not known what changed: the whole.
    ++state.revision;
    keeper.keep(kept(state));
    QVERIFY(eventually(
        [&](const auto &read) { return read && read->state.revision == state.revision; }));
    QVERIFY(bytesOf(m_path) != base);
    // Another key of the plug-in: sealed anew, what was is not readable with it.
    ReplicaKeeper::Kept rotated = kept(state, fleet::ChangeSet());
    rotated.apiKey = "bwk_next";
    keeper.keep(rotated);
    QTRY_VERIFY(file("bwk_next").read(LastingMoment::now(), 300s));
    QVERIFY(!file().read(LastingMoment::now(), 300s));
    keeper.stop();
    QVERIFY(notes.take().empty());
}

void TestKeptReplica::keeperWritesConfirmations()
{
    Notes notes;
    LastingMoment now = LastingMoment::now();
    now.at -= 100s;
    {
        ReplicaKeeper keeper(notes, {m_path, "server:1", 20s, 60s}); // every 2 s
        keeper.start();
        keeper.keep(kept(m_fleet.state));
        keeper.confirm(now);
        QVERIFY(eventually([&](const auto &read) { return read && read->age > 99s; }));
        keeper.confirm(LastingMoment::now());
        QVERIFY(eventually([&](const auto &read) { return read && read->age < 50s; }));
        now = LastingMoment::now();
        keeper.confirm(now); // too soon after the one before
        QTest::qWait(300);
        QVERIFY(file().read(LastingMoment::now(), 300s)->confirmed.at + 1ms < now.at);
    }
    // At the end all that is known is written.
    const auto last = file().read(LastingMoment::now(), 300s);
    QVERIFY(last && last->confirmed.at + 2ms > now.at);
}

void TestKeptReplica::keeperMakesVoidFirst()
{
    Notes notes;
    ReplicaKeeper keeper(notes, {m_path, "server:1", 300s, 60s});
    keeper.start();
    keeper.keep(kept(m_fleet.state));
    keeper.confirm(LastingMoment::now());
    QVERIFY(eventually([](const auto &read) { return read.has_value(); }));
    // A disk that takes no more: a folder stands where the new file is to be written first.
    fs::create_directories(m_since.string() + ".new/x");
    m_keys.revoke("tom");
    keeper.keep(kept(m_fleet.state, fleet::ChangeSet()));
    // What let tom in is gone, not left for the next start.
    QVERIFY(eventually([](const auto &read) { return !read; }));
    QTRY_VERIFY(!fs::exists(m_path));
}

void TestKeptReplica::keeperForgets()
{
    Notes notes;
    ReplicaKeeper keeper(notes, {m_path, "server:1", 300s, 60s});
    keeper.start();
    keeper.keep(kept(m_fleet.state));
    keeper.confirm(LastingMoment::now());
    QVERIFY(eventually([](const auto &read) { return read.has_value(); }));
    keeper.forget();
    QTRY_VERIFY(!fs::exists(m_path) && !fs::exists(m_since));
    keeper.confirm(LastingMoment::now());
    keeper.stop();
    QVERIFY(!fs::exists(m_path) && !fs::exists(m_since));
}

void TestKeptReplica::keeperGoesOnWithoutADisk()
{
    Notes notes;
    const fs::path missing = m_folder->filePath(QStringLiteral("later")).toStdString();
    ReplicaKeeper keeper(notes, {missing / "replica", "server:1", 300s, 200ms});
    keeper.start();
    keeper.keep(kept(m_fleet.state));
    keeper.confirm(LastingMoment::now());
    std::vector<Note> said;
    const auto more = [&] {
        for (Note &note : notes.take())
            said.push_back(std::move(note));
        return said.size();
    };
    QTRY_COMPARE(more(), std::size_t{1});
    QVERIFY2(said.front().text.find("No such file") != std::string::npos,
             said.front().text.c_str());
    QTest::qWait(700); // tried again, and said once
    QCOMPARE(more(), std::size_t{1});
    fs::create_directory(missing);
    QTRY_COMPARE(more(), std::size_t{2});
    QCOMPARE(said.back().level, Note::Level::Notice);
    QVERIFY(
        KeptReplica(missing / "replica", "bwk_own", "server:1").read(LastingMoment::now(), 300s));
}

void TestKeptReplica::keeperWithoutAPath()
{
    Notes notes;
    ReplicaKeeper keeper(notes, {{}, "server:1", 300s, 60s});
    keeper.start();
    QVERIFY(!keeper.read("bwk_own", LastingMoment::now()));
    keeper.keep(kept(m_fleet.state));
    keeper.confirm(LastingMoment::now());
    keeper.forget();
    keeper.stop();
    QVERIFY(notes.take().empty());
}

BAILIWICK_TEST(TestKeptReplica)
#include "tst_kept_replica.moc"
