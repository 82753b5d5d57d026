// SPDX-License-Identifier: Apache-2.0
#include "models/audit/hash.h"
#include "models/audit/verify.h"
#include "models/authority/authority.h"
#include "models/store/postgres/postgres_schema.h"
#include "models/store/sqlite/sqlite_schema.h"
#include "past_release.h"
#include "store_fixture.h"

#include <QRegularExpression>

#include <nlohmann/json.hpp>

using namespace bailiwick;
using namespace bailiwick::tests;

namespace {

const std::vector<store::Migration> &migrations()
{
    return engine() == Engine::Sqlite ? store::SqliteSchema::allMigrations()
                                      : store::PostgresSchema::allMigrations();
}

int newest()
{
    return static_cast<int>(migrations().size());
}

int versionOf(const std::string &location)
{
    return static_cast<int>(Beside(location).integer(
        engine() == Engine::Sqlite ? "PRAGMA user_version" : "SELECT version FROM store"));
}

// A release's store in a place of its own, and today's program over it.
struct Server
{
    StoreFixture place;
    std::unique_ptr<authority::Authority> authority;

    explicit Server(const PastRelease &release)
    {
        release.makeStore(place.path);
        release.makeDataFolder(place.folder.path().toStdString());
    }
    bool start(fleet::Time now)
    {
        authority::Settings settings;
        settings.storeLocation = place.path;
        settings.clock = [now] { return now; };
        settings.passwordCost = {64, 1, 1};
        auto opened = authority::Authority::open(
            authority::DataFolder(place.folder.path().toStdString()), std::move(settings));
        if (opened)
            authority = std::move(*opened);
        else
            qWarning("%s", opened.error().toString().c_str());
        return authority != nullptr;
    }
    fleet::Expected<authority::Caller> caller(const nlohmann::json &token)
    {
        return authority->signIn().authenticate(token.get<std::string>(), {"r", "127.0.0.1"});
    }
};

fleet::Time clockOf(const PastRelease &release)
{
    return fleet::parseTime(release.facts()["clock"].get<std::string>()).value_or(0);
}

audit::Trust trustOf(const PastRelease &release)
{
    const nlohmann::json facts = release.facts();
    audit::Trust trust;
    if (const auto key = audit::VerifierKey::fromText(facts["key"].get<std::string>()))
        trust.key = *key;
    trust.earlier = facts["checkpoints"].get<std::vector<std::string>>();
    return trust;
}

std::vector<std::string> devicesOf(authority::Authority &authority, const authority::Caller &caller)
{
    const auto page = authority.devices().page(caller, {});
    if (!page)
        return {page.error().toString()};
    std::vector<std::string> names;
    for (const authority::Device &device : page->devices)
        names.push_back(device.resource.externalId);
    return names;
}

void addReleases()
{
    QTest::addColumn<std::size_t>("number");
    std::size_t number = 0;
    for (const PastRelease &release : PastRelease::all())
        QTest::newRow(release.name().c_str()) << number++;
}

PastRelease release()
{
    QFETCH_GLOBAL(std::size_t, number);
    return PastRelease::all().at(number);
}

} // namespace

// The data of every earlier version, opened by today's program.
class TestMigration : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data() { addReleases(); }
    void olderStoresAreRefusedUnlessTheyMayBeBroughtUpToDate();
    void nothingIsLost();
    void historyGoesOn();
    void peopleStayAndAreKeptApart();
    void newerStoresAreRefused();
    void aMigrationThatFailsChangesNothing();
};

void TestMigration::olderStoresAreRefusedUnlessTheyMayBeBroughtUpToDate()
{
    StoreFixture older;
    release().makeStore(older.path);
    QCOMPARE(versionOf(older.path), release().version());
    if (release().version() == newest())
        QSKIP("nothing came after it yet");
    store::OpenOptions options;
    options.migrate = false;
    const auto refused = store::Store::open(older.path, options);
    VERIFY_CODE(refused, "store-older");
    const std::string text = refused.error().toString();
    for (const std::string &part :
         {"version " + std::to_string(release().version()), "version " + std::to_string(newest()),
          std::string("Make a backup, then run: bailiwickctl db migrate")})
        QVERIFY2(text.find(part) != std::string::npos, text.c_str());
    QCOMPARE(versionOf(older.path), release().version());
    VERIFY_OK(store::Store::open(older.path));
    QCOMPARE(versionOf(older.path), newest());
    VERIFY_OK(store::Store::open(older.path, options));
}

void TestMigration::nothingIsLost()
{
    Server server(release());
    QVERIFY(server.start(clockOf(release())));
    const nlohmann::json facts = release().facts();
    store::Store &store = server.authority->context().store();
    QCOMPARE(store.status()->schemaVersion, newest());
    QCOMPARE(store.revision().value(), facts["revision"].get<std::int64_t>());
    const auto loaded = store.loadState();
    VERIFY_OK(loaded);
    QVERIFY(*loaded == release().state());
    QCOMPARE(store.revisionsAfter(0, 1000)->size(), facts["revision"].get<std::size_t>());
    // The log: its key, its tree, every checkpoint that the old program signed.
    QCOMPARE(store.audit().frontier()->size(), facts["auditSize"].get<std::uint64_t>());
    const auto report = server.authority->audit().verify(trustOf(release()));
    VERIFY_OK(report);
    QVERIFY2(report->ok(), report->summary().c_str());
    QCOMPARE(report->rows, facts["auditSize"].get<std::uint64_t>());
    QVERIFY(report->signatureChecked);
    // A checkpoint's second line is its size.
    const std::string last = facts["checkpoints"].back().get<std::string>();
    QCOMPARE(report->anchored, std::stoull(last.substr(last.find('\n'))));
    store::AuditFilter october;
    october.from = fleet::parseTime("2026-10-01T00:00:00Z");
    october.until = fleet::parseTime("2026-11-01T00:00:00Z");
    const auto page =
        store.audit().page({october, {}, {}, 1000}, store::AuditVisibility::everything());
    VERIFY_OK(page);
    QVERIFY(!page->rows.empty());
    for (const audit::StoredRow &row : page->rows)
        QVERIFY(row.event.time >= *october.from && row.event.time < *october.until);
}

void TestMigration::historyGoesOn()
{
    Server server(release());
    QVERIFY(server.start(clockOf(release())));
    store::Store &store = server.authority->context().store();
    const std::int64_t revision = store.revision().value();
    for (const fleet::State &earlier : release().earlierStates()) {
        const auto loaded = store.loadState(earlier.revision);
        VERIFY_OK(loaded);
        QVERIFY2(*loaded == earlier, qPrintable(QString::number(earlier.revision)));
    }
    if (release().earlierStates().empty()) {
        // What an older program did not keep cannot be loaded, and the store says so.
        QCOMPARE(store.status()->historyStart, revision);
        VERIFY_CODE(store.loadState(revision - 1), "history-pruned");
    }
    const auto done = server.authority->commits().commitSystem(
        [&](const fleet::State &state) -> fleet::Expected<authority::SystemCommit> {
            fleet::Resource device;
            for (const fleet::Resource &resource : state.resources()) {
                if (resource.externalId == "device-111")
                    device = resource;
            }
            device.attributes["later"] = std::string("yes");
            authority::SystemCommit commit;
            commit.changes = {fleet::Put{device}};
            commit.reason = "after the update";
            return commit;
        });
    VERIFY_OK(done);
    QCOMPARE(*done, revision + 1);
    QVERIFY(store.loadState(revision).value() == release().state());
    QVERIFY(!(store.loadState().value() == release().state()));
    VERIFY_OK(server.authority->trail().checkpoint());
    const auto report = server.authority->audit().verify(trustOf(release()));
    VERIFY_OK(report);
    QVERIFY2(report->ok(), report->summary().c_str());
    QVERIFY(report->rows > release().facts()["auditSize"].get<std::uint64_t>());
}

void TestMigration::peopleStayAndAreKeptApart()
{
    Server server(release());
    QVERIFY(server.start(clockOf(release())));
    const nlohmann::json facts = release().facts();
    for (const char *name : {"ada", "tom"}) {
        const auto caller = server.caller(facts["accessTokens"][name]);
        VERIFY_OK(caller);
        QCOMPARE(devicesOf(*server.authority, *caller),
                 facts["devices"][name].get<std::vector<std::string>>());
    }
    QVERIFY(facts["devices"]["ada"].size() > facts["devices"]["tom"].size());
    // The same below the services, whatever SQL.
    const std::string tom = facts["accessTokens"]["tom"].get<std::string>();
    const auto rows = server.authority->query(
        tom, "SELECT external_id FROM device WHERE 1 = 1 OR external_id <> '' ORDER BY 1");
    VERIFY_OK(rows);
    std::vector<std::string> seen;
    for (const auto &row : rows->rows)
        seen.push_back(std::get<std::string>(row.at(0)));
    QCOMPARE(seen, facts["devices"]["tom"].get<std::vector<std::string>>());
    QVERIFY(!server.authority->query(tom, "DELETE FROM device").has_value());
    // Signing in, and the session that goes on.
    VERIFY_OK(server.authority->signIn().refresh(facts["refreshToken"].get<std::string>(),
                                                 {"r", "127.0.0.1"}));
    QVERIFY(server.authority->signIn().signIn(
        {"tom@alpine.example", PastRelease::password, "Alpine Heat", "test"}, {"r", "127.0.0.1"}));
    QVERIFY(!server.authority->signIn().signIn(
        {"tom@alpine.example", "another password", "Alpine Heat", "test"}, {"r", "127.0.0.1"}));
}

void TestMigration::newerStoresAreRefused()
{
    StoreFixture newer;
    release().makeStore(newer.path);
    VERIFY_OK(store::Store::open(newer.path));
    const std::string next = std::to_string(newest() + 1);
    runPlain(newer.path, engine() == Engine::Sqlite ? "PRAGMA user_version = " + next
                                                    : "UPDATE store SET version = " + next);
    for (const bool mayMigrate : {false, true}) {
        store::OpenOptions options;
        options.migrate = mayMigrate;
        const auto refused = store::Store::open(newer.path, options);
        VERIFY_CODE(refused, "store-newer");
        QCOMPARE(QString::fromStdString(refused.error().message),
                 QStringLiteral("The store was written by a newer Bailiwick (store version %1; this"
                                " program knows versions up to %2).")
                     .arg(newest() + 1)
                     .arg(newest()));
        QVERIFY(refused.error().action.find("Install the newer program") != std::string::npos);
    }
    QCOMPARE(versionOf(newer.path), newest() + 1);
}

// All the migrations are one transaction: here the version is what cannot be written at the end.
void TestMigration::aMigrationThatFailsChangesNothing()
{
    if (release().version() == newest())
        QSKIP("nothing came after it yet");
    StoreFixture older;
    release().makeStore(older.path);
    const auto shape = [&] {
        return Beside(older.path)
            .text(engine() == Engine::Sqlite
                      ? "SELECT group_concat(sql, char(10)) FROM sqlite_master"
                      : "SELECT string_agg(table_schema || '.' || table_name || '.' || column_name,"
                        " chr(10) ORDER BY table_schema, table_name, column_name)"
                        " FROM information_schema.columns"
                        " WHERE table_schema LIKE 'bailiwick%'");
    };
    const std::string before = shape();
    QVERIFY(!before.empty());
    store::OpenOptions options;
    std::string mend;
    if (engine() == Engine::Sqlite) {
        // A name that a later version needs.
        const std::string &sql = migrations().back().sql;
        const QRegularExpression create(QStringLiteral("CREATE (TABLE|INDEX) (\\w+)"));
        const auto found = create.match(QString::fromStdString(sql));
        if (!found.hasMatch())
            QSKIP("the newest migration makes no table");
        const std::string name = found.captured(2).toStdString();
        if (before.find(" " + name + " ") != std::string::npos)
            QSKIP("the newest migration makes a table anew");
        runPlain(older.path, "CREATE TABLE " + name + " (taken TEXT)");
        mend = "DROP TABLE " + name;
    } else {
        runPlain(older.path, "ALTER TABLE store ADD CONSTRAINT taken CHECK (version < " +
                                 std::to_string(newest()) + ")");
        mend = "ALTER TABLE store DROP CONSTRAINT taken";
    }
    QVERIFY(!store::Store::open(older.path).has_value());
    QCOMPARE(versionOf(older.path), release().version());
    runPlain(older.path, mend);
    QCOMPARE(QString::fromStdString(shape()), QString::fromStdString(before));
    VERIFY_OK(store::Store::open(older.path));
}

BAILIWICK_STORE_TEST(TestMigration)

// Data of these versions exists: what was released is never edited.
class TestReleasedMigrations : public QObject
{
    Q_OBJECT

private slots:
    void stayAsTheyWere();
};

void TestReleasedMigrations::stayAsTheyWere()
{
    const std::vector<std::string> released =
        engine() == Engine::Sqlite
            ? std::vector<
                  std::string>{"ad82860697db839bd7332a1f93cd5674b66df31530824898517ffbfb714c796f",
                               "7d2809830954ce6d542b21728ea46249a8710b9ce87367c50bd6d91d1e5f9906",
                               "a4804b29f32fccfb44a43625b8c8972a8eb19aeb4e58b1da037dd9e78bfd16be"}
            : std::vector<std::string>{
                  "44323b6d97f9c22109a6719c89dd505342486d018a14e230599ba92bb02d1279",
                  "55e595c4b98ff9c46b75cb52942079f70535207b20a650a8aa47855e025fda1a"};
    QVERIFY(migrations().size() >= released.size());
    for (std::size_t i = 0; i < released.size(); ++i) {
        const audit::Hash hash = audit::sha256(migrations()[i].sql);
        QCOMPARE(QString::fromStdString(audit::hex(audit::bytes(hash))),
                 QString::fromStdString(released[i]));
    }
}

BAILIWICK_STORE_TEST(TestReleasedMigrations)

#include "tst_migration.moc"
