// SPDX-License-Identifier: Apache-2.0
#include "models/audit/leaf.h"
#include "models/store/rows/copied_tables.h"
#include "models/store/store_copy.h"
#include "past.h"
#include "tests/support/postgres_cluster.h"
#include "tests/support/registry.h"

#include <QTest>

#include <map>

using namespace bailiwick;
using namespace bailiwick::tests;

namespace {

// An empty database that goes away.
struct Server
{
    const std::string address = PostgresCluster::instance().makeDatabase();

    Server() = default;
    ~Server() { PostgresCluster::instance().dropDatabase(address); }
    Server(const Server &) = delete;
    Server &operator=(const Server &) = delete;
};

std::vector<audit::Event> someEvents(Random &random, std::size_t count)
{
    std::vector<audit::Event> events(count);
    for (audit::Event &event : events) {
        event.time = static_cast<fleet::Time>(random() % 5000);
        event.actor = {"membership", newId(random).toString(), {}, "alpine"};
        event.actor.label = std::string("Zoë ") + std::to_string(random() % 9);
        event.resource = {"device", newId(random).toString(), {}};
        event.resource.label = random() % 2 ? "" : "50% of a_b\\c\n";
        event.action = "device:view";
        event.outcome = static_cast<audit::Outcome>(random() % 3);
        event.reason = random() % 2 ? "" : "why not";
        event.detail = random() % 2 ? "{\"a\":1}" : "";
        for (const char *organization : {"alpine", "acme", "borg"}) {
            if (random() % 2)
                event.organizations.emplace_back(organization);
        }
    }
    return events;
}

identity::Session someSession()
{
    identity::Session session;
    session.id = "session-1";
    session.membershipId = fleet::Id{1, 1}.toString();
    session.personId = fleet::Id{2, 1}.toString();
    session.client = "desktop";
    session.expiresAt = 9000;
    session.accessHash.fill(0); // a byte that texts may not have
    session.refreshHash.fill(255);
    session.refreshFamily.fill(7);
    session.generation = 3;
    return session;
}

// Everything else than the access state.
void addTheRest(Past &past, std::size_t events)
{
    store::Store &store = *past.fixture.store;
    const auto state = store.loadState();
    VERIFY_OK(state);
    auto transaction = store.begin();
    VERIFY_OK(transaction);
    VERIFY_OK((*transaction)->appendEvents(someEvents(past.random, events)));
    VERIFY_OK((*transaction)->addCheckpoint({events / 2, 5, "a note\nof two lines\n"}));
    VERIFY_OK((*transaction)->addCheckpoint({events, 6, "another"}));
    VERIFY_OK((*transaction)->addSession(someSession()));
    for (const fleet::Person &person : state->persons())
        VERIFY_OK((*transaction)->putCredential({person.id, "$argon2id$x", 5}));
    VERIFY_OK((*transaction)->putSetting("retired-1", "person"));
    VERIFY_OK((*transaction)->putSetting("umlauts", "ä\"b'"));
    VERIFY_OK((*transaction)->commit());
    transaction->reset();
    runPlain(past.fixture.path, "UPDATE audit_text SET actor_label = NULL, actor_label_salt = NULL"
                                " WHERE sequence IN (1, 4)");
}

std::vector<audit::StoredRow> rowsOf(store::Store &store)
{
    std::vector<audit::StoredRow> rows;
    const auto done = store.audit().forEach({}, store::AuditVisibility::everything(), {},
                                            [&](const audit::StoredRow &row) {
                                                rows.push_back(row);
                                                return true;
                                            });
    return done ? rows : std::vector<audit::StoredRow>();
}

void compare(Past &past, const std::string &location, std::int64_t historyStart)
{
    store::OpenOptions options;
    options.create = false;
    auto opened = store::Store::open(location, options);
    VERIFY_OK(opened);
    store::Store &copy = **opened;
    store::Store &original = *past.fixture.store;
    QVERIFY(copy.loadState().value() == past.states.back());
    for (std::int64_t revision = 1; revision <= past.newest(); ++revision) {
        const auto state = copy.loadState(revision);
        if (revision < historyStart) {
            VERIFY_CODE(state, "history-pruned");
            continue;
        }
        VERIFY_OK(state);
        QVERIFY2(*state == past.at(revision), qPrintable(QString::number(revision)));
    }
    QVERIFY(copy.revisionsAfter(0).value() == original.revisionsAfter(0).value());
    QCOMPARE(copy.status()->historyStart, historyStart);
    QVERIFY(copy.status()->counts == original.status()->counts);

    const auto rows = rowsOf(original);
    QVERIFY(!rows.empty());
    QVERIFY(rowsOf(copy) == rows);
    audit::Frontier frontier;
    for (const audit::StoredRow &row : rowsOf(copy)) {
        QVERIFY(audit::leafHash(row.event) == row.leafHash);
        frontier.append(row.leafHash);
    }
    QVERIFY(copy.audit().frontier().value() == frontier);
    QVERIFY(copy.audit().checkpoints().value() == original.audit().checkpoints().value());
    QVERIFY(copy.sessionByAccess(someSession().accessHash).value() == someSession());
    for (const fleet::Person &person : past.states.back().persons())
        QVERIFY(copy.credential(person.id).value() == original.credential(person.id).value());
    QCOMPARE(copy.setting("umlauts").value().value(), std::string("ä\"b'"));
}

void verifyEmpty(const std::string &location)
{
    const auto opened = store::Store::open(location);
    VERIFY_OK(opened);
    QCOMPARE((*opened)->revision().value(), std::int64_t{0});
    QVERIFY((*opened)->loadState().value() == fleet::State());
    QCOMPARE((*opened)->audit().frontier()->size(), std::uint64_t{0});
}

QStringList filesIn(const QTemporaryDir &folder)
{
    return QDir(folder.path()).entryList(QDir::Files);
}

} // namespace

// Between the engines; the random fleets are those of the other tests.
class TestStoreCopy : public QObject
{
    Q_OBJECT

private slots:
    void thereAndBackIsTheSame();
    void workGoesOnInTheCopy();
    void replacesNothing();
    void stoppedAnywhereLeavesNothing();
    void differenceIsFound();
    void everyTableOfBothSchemasIsCopied();
};

void TestStoreCopy::thereAndBackIsTheSame()
{
    EditCounts counts;
    for (std::uint64_t seed = 301; seed <= 304; ++seed) {
        Past past(seed, counts);
        QVERIFY2(past.make(10), qPrintable(QString::number(seed)));
        const std::int64_t start = seed % 2 ? 1 : 4;
        VERIFY_OK(past.prune(start));
        addTheRest(past, 60);
        const Server server;
        const std::string back = past.fixture.folder.filePath("back.db").toStdString();
        std::uint64_t last = 0;
        std::uint64_t all = 0;
        const auto there = store::copyStore(past.fixture.path, server.address,
                                            [&](std::uint64_t done, std::uint64_t total) {
                                                last = done;
                                                all = total;
                                                return true;
                                            });
        VERIFY_OK(there);
        QVERIFY(all > 0);
        QCOMPARE(last, all);
        compare(past, server.address, start);
        const auto andBack = store::copyStore(server.address, back);
        VERIFY_OK(andBack);
        compare(past, back, start);
        QVERIFY2(*there == *andBack, qPrintable(QString::number(seed)));
        QVERIFY(there->auditRoot == past.fixture.store->audit().frontier()->root());
        QCOMPARE(there->auditSize, std::uint64_t{60});
        QCOMPARE(there->revision, past.newest());
    }
}

void TestStoreCopy::workGoesOnInTheCopy()
{
    EditCounts counts;
    Past past(311, counts);
    QVERIFY(past.make(5));
    addTheRest(past, 40);
    const Server server;
    VERIFY_OK(store::copyStore(past.fixture.path, server.address));
    // Of a moment: what the original does later is its own.
    QVERIFY(past.make(1));
    past.states.pop_back();
    auto opened = store::Store::open(server.address);
    VERIFY_OK(opened);
    auto transaction = (*opened)->begin();
    VERIFY_OK(transaction);
    fleet::Person person;
    person.id = newId(past.random);
    VERIFY_OK((*transaction)->addRevision({past.newest() + 1, 9, "", "", "", "", ""}));
    VERIFY_OK((*transaction)->apply({fleet::Put{person}}));
    const auto appended = (*transaction)->appendEvents(someEvents(past.random, 3));
    VERIFY_OK(appended);
    QCOMPARE(appended->front().event.sequence.value(), std::uint64_t{40});
    VERIFY_OK((*transaction)->commit());
    QVERIFY((*opened)->loadState(past.newest()).value() == past.states.back());
}

void TestStoreCopy::replacesNothing()
{
    EditCounts counts;
    Past past(312, counts);
    QVERIFY(past.make(2));
    addTheRest(past, 5);
    const Server server;
    VERIFY_OK(store::copyStore(past.fixture.path, server.address));
    VERIFY_CODE(store::copyStore(past.fixture.path, server.address), "copy-exists");
    VERIFY_CODE(store::copyStore(server.address, server.address), "copy-exists");
    VERIFY_CODE(store::copyStore(server.address, past.fixture.path), "copy-exists");
    compare(past, server.address, 1);
    // A mistyped source is not made.
    const std::string none = past.fixture.folder.filePath("none.db").toStdString();
    const std::string to = past.fixture.folder.filePath("to.db").toStdString();
    VERIFY_CODE(store::copyStore(none, to), "store-missing");
    const Server empty;
    VERIFY_CODE(store::copyStore(empty.address, to), "store-missing");
    QVERIFY(!QFile::exists(QString::fromStdString(none)));
    QVERIFY(!QFile::exists(QString::fromStdString(to)));
}

void TestStoreCopy::stoppedAnywhereLeavesNothing()
{
    EditCounts counts;
    Past past(313, counts);
    QVERIFY(past.make(3));
    addTheRest(past, 1500); // progress is told of now and then
    const Server full;
    std::uint64_t reports = 0;
    VERIFY_OK(store::copyStore(past.fixture.path, full.address, [&](std::uint64_t, std::uint64_t) {
        ++reports;
        return true;
    }));
    QVERIFY(reports >= 6);
    const Server server;
    QTemporaryDir folder;
    const std::string file = folder.filePath("copy.db").toStdString();
    for (std::uint64_t stop = 1; stop <= reports; ++stop) {
        std::uint64_t left = stop;
        const auto until = [&](std::uint64_t, std::uint64_t) { return --left > 0; };
        VERIFY_CODE(store::copyStore(past.fixture.path, server.address, until), "copy-stopped");
        verifyEmpty(server.address);
        left = stop;
        VERIFY_CODE(store::copyStore(full.address, file, until), "copy-stopped");
        QCOMPARE(filesIn(folder), QStringList());
    }
    // What a killed one left is in nobody's way.
    QFile::copy(QString::fromStdString(past.fixture.path), folder.filePath("copy.db.part"));
    VERIFY_OK(store::copyStore(full.address, file));
    QCOMPARE(filesIn(folder), QStringList{QStringLiteral("copy.db")});
    VERIFY_OK(store::copyStore(past.fixture.path, server.address));
    compare(past, server.address, 1);
}

void TestStoreCopy::differenceIsFound()
{
    EditCounts counts;
    Past past(314, counts);
    QVERIFY(past.make(3));
    addTheRest(past, 20);
    // Something at the new place changes what is written.
    const Server server;
    verifyEmpty(server.address);
    const auto run = [](const std::string &address, const std::string &sql) {
        return PostgresCluster::run(address, "SET search_path = bailiwick; " + sql);
    };
    QCOMPARE(run(server.address, "CREATE FUNCTION meddle() RETURNS trigger LANGUAGE plpgsql AS"
                                 " 'BEGIN NEW.title := NEW.title || ''!''; RETURN NEW; END';"
                                 " CREATE TRIGGER meddle BEFORE INSERT ON membership"
                                 " FOR EACH ROW EXECUTE FUNCTION meddle()"),
             std::string());
    const auto meddled = store::copyStore(past.fixture.path, server.address);
    VERIFY_CODE(meddled, "copy-different");
    QVERIFY2(meddled.error().message.find("\"membership\"") != std::string::npos,
             meddled.error().message.c_str());
    verifyEmpty(server.address);
    QCOMPARE(run(server.address, "DROP TRIGGER meddle ON membership"), std::string());
    // A log whose head is of another one.
    runPlain(past.fixture.path, "UPDATE audit_frontier SET frontier = '0'");
    VERIFY_CODE(store::copyStore(past.fixture.path, server.address), "copy-different");
    verifyEmpty(server.address);
    // A text without its row.
    EditCounts more;
    Past other(315, more);
    QVERIFY(other.make(2));
    addTheRest(other, 5);
    runPlain(other.fixture.path, "DROP TRIGGER audit_text_append;"
                                 " INSERT INTO audit_text (sequence) VALUES (99)");
    VERIFY_CODE(store::copyStore(other.fixture.path, server.address), "store-damaged");
    verifyEmpty(server.address);
}

// A table or a column that a migration adds is copied, too, or this fails.
void TestStoreCopy::everyTableOfBothSchemasIsCopied()
{
    const std::map<std::string, char> sqliteTypes{{"TEXT", 't'}, {"INTEGER", 'n'}, {"BLOB", 'b'}};
    const std::map<std::string, char> serverTypes{
        {"uuid", 'u'}, {"text", 't'}, {"bigint", 'n'}, {"bytea", 'b'}};
    QStringList copied;
    for (const auto *tables : {&store::copiedTables(), &store::copiedAuditTables()}) {
        for (const store::CopiedTable &table : *tables) {
            const QStringList columns = QString::fromStdString(table.columns)
                                            .remove(QLatin1Char('"'))
                                            .split(QStringLiteral(", "));
            QCOMPARE(columns.size(), static_cast<qsizetype>(table.types.size()));
            for (qsizetype i = 0; i < columns.size(); ++i)
                copied << QStringLiteral("%1.%2 %3")
                              .arg(QString::fromStdString(table.name), columns[i])
                              .arg(QLatin1Char(table.types[static_cast<std::size_t>(i)]));
        }
    }
    copied.sort();
    const auto columnsOf = [](const std::string &location, const std::string &sql,
                              const std::map<std::string, char> &types) {
        QStringList columns;
        for (const QString &line : QString::fromStdString(Beside(location).text(sql))
                                       .split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
            const qsizetype space = line.indexOf(QLatin1Char(' '));
            columns << line.left(space + 1) +
                           QLatin1Char(types.at(line.mid(space + 1).toStdString()));
        }
        columns.sort();
        return columns;
    };
    StoreFixture file;
    QVERIFY(file.open());
    QStringList ofFile =
        columnsOf(file.path,
                  "SELECT group_concat(t.name || '.' || c.name || ' ' || c.type, char(10))"
                  " FROM sqlite_master t, pragma_table_info(t.name) c WHERE t.type = 'table'"
                  " AND t.name NOT IN ('history_start', 'audit_frontier', 'node_count',"
                  " 'audit_block', 'audit_bucket', 'audit_span')",
                  sqliteTypes);
    QStringList asTexts = copied; // ids are texts there
    for (QString &column : asTexts)
        column.replace(QStringLiteral(" u"), QStringLiteral(" t"));
    asTexts.sort();
    QCOMPARE(ofFile, asTexts);

    const Server server;
    verifyEmpty(server.address);
    QCOMPARE(columnsOf(server.address,
                       "SELECT string_agg(table_name || '.' || column_name || ' ' || data_type,"
                       " chr(10)) FROM information_schema.columns JOIN information_schema.tables"
                       " USING (table_schema, table_name) WHERE table_schema = 'bailiwick'"
                       " AND table_type = 'BASE TABLE' AND table_name NOT IN ('store', 'writer',"
                       " 'history_start', 'audit_frontier', 'session_role', 'session_key',"
                       " 'session_scope', 'resource_number', 'outbox', 'relay', 'resource_gone',"
                       " 'session_nodes', 'audit_block', 'audit_head', 'audit_month')"
                       " AND column_name <> 'tenant'"
                       " AND (table_name, column_name) NOT IN (('resource', 'number'),"
                       " ('audit_text', 'time'), ('audit_event_organization', 'time'))",
                       serverTypes),
             copied);
}

BAILIWICK_ENGINE_TEST(TestStoreCopy, Sqlite)

#include "tst_store_copy.moc"
