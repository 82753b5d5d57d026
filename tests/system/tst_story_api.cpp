// SPDX-License-Identifier: Apache-2.0
#include "tests/ctl/program.h"
#include "tests/support/registry.h"
#include "tests/system/support/api_session.h"
#include "tests/system/support/plot.h"
#include "tests/system/support/real_server.h"
#include "tests/system/support/sample_folder.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <map>
#include <optional>

using namespace bailiwick;
using fleet::Put;
using tests::ApiAnswer;
using tests::ApiSession;
using tests::Plot;
using tests::SampleFolder;

// Evaluates the answer once: it may be a commit.
#define VERIFY_STATUS(answer, expected)                                                            \
    do {                                                                                           \
        const ApiAnswer &got_ = (answer);                                                          \
        QVERIFY2(got_.status == (expected),                                                        \
                 qPrintable(QStringLiteral("%1 %2")                                                \
                                .arg(got_.status)                                                  \
                                .arg(QString::fromStdString(got_.text.substr(0, 2000)))));         \
    } while (false)

// The story with the real bailiwickd and bailiwickctl, over nothing but HTTPS and files. Its
// functions are its steps: each stands on those before it.
class StoryApiTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void manufacturerSeesTheWholeFleet();
    void delegatesAfterAPreview();
    void secondCommitOnAnOldBaseIsAConflict();
    void companyAdminGivesARole();
    void beyondTheCeilingIsRefused();
    void technicianSeesAndConfiguresTheSiteOnly();
    void technicianSqlSeesTheSame();
    void hostileSqlGetsNothingElse();
    void cutOffRefusesTheNextRequest();
    void restoringBringsEverythingBack();
    void auditorSeesEveryStep();
    void exportVerifies();
    void killedServerLosesNothing();
    void cleanupTestCase();

private:
    tests::ProgramResult query(const std::string &sql) const;
    wire::Json events(const std::string &filter);
    int count(const std::string &filter) { return static_cast<int>(events(filter).size()); }
    QString keep(const QString &name, const std::string &text) const;

    std::unique_ptr<SampleFolder> m_folder;
    std::unique_ptr<tests::RealServer> m_server;
    std::unique_ptr<ApiSession> m_nora;   // manufacturer's admin
    std::unique_ptr<ApiSession> m_matteo; // installer company's admin
    std::unique_ptr<ApiSession> m_lena;   // its technician
    std::unique_ptr<ApiSession> m_ines;   // auditor
    std::optional<Plot> m_plot;
    fleet::Delegation m_delegation;
    fleet::Assignment m_role;
    fleet::State m_uncut;
    QString m_key;
    QString m_checkpoint;
};

void StoryApiTest::initTestCase()
{
    m_folder = std::make_unique<SampleFolder>();
    m_server = std::make_unique<tests::RealServer>(m_folder->path());
    const auto signedIn = [&](const char *role) {
        return std::make_unique<ApiSession>(m_server->clientOptions(), SampleFolder::account(role));
    };
    m_nora = signedIn("role-manufacturer-admin");
    m_matteo = signedIn("role-installer-admin");
    m_lena = signedIn("role-installer");
    m_ines = signedIn("role-auditor");
    m_plot.emplace(m_nora->state());
    // What an auditor keeps outside of the data from the first day on.
    m_key = keep(QStringLiteral("key.txt"), m_ines->get("/v1/audit/key").text);
    m_checkpoint = keep(QStringLiteral("checkpoint.txt"), m_ines->get("/v1/audit/checkpoint").text);
}

QString StoryApiTest::keep(const QString &name, const std::string &text) const
{
    QFile file(m_folder->filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(QByteArray::fromStdString(text)) < 0)
        qFatal("%s cannot be written", qPrintable(file.fileName()));
    return file.fileName();
}

void StoryApiTest::manufacturerSeesTheWholeFleet()
{
    const fleet::State whole = m_nora->state();
    std::map<fleet::ResourceKind, int> kinds;
    for (const fleet::Resource &resource : whole.resources())
        ++kinds[resource.kind];
    QCOMPARE(kinds[fleet::ResourceKind::Customer], 40);
    QCOMPARE(kinds[fleet::ResourceKind::Site], 400);
    QCOMPARE(kinds[fleet::ResourceKind::Device], 20'000);
    QCOMPARE(m_nora->devices().size(), std::size_t{20'000});
    // Who can reach a node and why, in sentences.
    const ApiAnswer why =
        m_nora->post("/v1/decisions",
                     {{"action", "device:configure"}, {"resource", m_plot->siteDevices.front()}});
    VERIFY_STATUS(why, 200);
    QVERIFY(why.body.value("allowed", false));
    QVERIFY(!why.body["sentences"].empty());
    // The others see none of what is delegated next.
    QVERIFY(m_lena->devices().empty());
    for (const std::string &device : m_matteo->devices())
        QVERIFY(!std::ranges::binary_search(m_plot->siteDevices, device));
}

void StoryApiTest::delegatesAfterAPreview()
{
    m_delegation = m_plot->delegation();
    const fleet::ChangeSet changes = {Put{m_delegation}, Put{m_plot->adminsRole(m_delegation)}};
    const fleet::State whole = m_nora->state();
    const ApiAnswer preview = m_nora->preview(changes, whole.revision);
    VERIFY_STATUS(preview, 200);
    QVERIFY(preview.body["violations"].empty());
    const std::size_t devices = tests::devicesBelow(whole, m_plot->customer.id).size();
    QCOMPARE(preview.body["principals"].size(), std::size_t{1});
    const wire::Json &gain = preview.body["principals"][0];
    QCOMPARE(gain["principal"].value("id", ""), m_plot->companyAdmin.id.toString());
    QCOMPARE(gain["actions"].size(), m_plot->installerAdmin.actions.size());
    for (const wire::Json &action : gain["actions"]) {
        QCOMPARE(action.value("gainedDevices", std::size_t{}), devices);
        QCOMPARE(action.value("lostDevices", std::size_t{}), std::size_t{0});
    }
    const ApiAnswer done = m_nora->commit(changes, whole.revision, preview, m_delegation.reason);
    VERIFY_STATUS(done, 201);
    QCOMPARE(done.body.value("revision", std::int64_t{}), whole.revision + 1);
    const std::vector<std::string> seen = m_matteo->devices();
    QVERIFY(std::ranges::includes(seen, m_plot->siteDevices));
    QVERIFY(m_lena->devices().empty());
}

// Two drafts over one base: the second is told what moved, nothing of it is committed.
void StoryApiTest::secondCommitOnAnOldBaseIsAConflict()
{
    const std::int64_t base = m_nora->state().revision;
    fleet::Delegation longer = m_delegation;
    longer.reason = "Service contract, extended";
    fleet::Delegation shorter = m_delegation;
    shorter.reason = "Service contract, reduced";
    const ApiAnswer first = m_nora->preview({Put{longer}}, base);
    const ApiAnswer second = m_nora->preview({Put{shorter}}, base);
    VERIFY_STATUS(m_nora->commit({Put{longer}}, base, first, "first"), 201);
    const ApiAnswer conflict = m_nora->commit({Put{shorter}}, base, second, "second");
    VERIFY_STATUS(conflict, 409);
    QCOMPARE(conflict.code(), std::string("revision-moved"));
    const ApiAnswer moved = m_nora->get("/v1/revisions?after=" + std::to_string(base));
    QCOMPARE(moved.body["revisions"].size(), std::size_t{1});
    QCOMPARE(moved.body["revisions"][0].value("reason", ""), std::string("first"));
    QCOMPARE(m_nora->state().delegations().find(m_delegation.id)->reason, longer.reason);
}

void StoryApiTest::companyAdminGivesARole()
{
    m_role = m_plot->techniciansRole(m_delegation);
    const ApiAnswer done = m_matteo->commit({Put{m_role}}, "Yearly service");
    VERIFY_STATUS(done, 201);
    QCOMPARE(m_lena->devices(), m_plot->siteDevices);
    const fleet::Assignment *seen = nullptr;
    const fleet::State whole = m_nora->state();
    seen = whole.assignments().find(m_role.id);
    QVERIFY(seen);
    QCOMPARE(seen->validity.until, m_plot->until);
}

// The desktop is bypassed: plain HTTPS, as with curl.
void StoryApiTest::beyondTheCeilingIsRefused()
{
    fleet::Assignment more = m_role;
    more.id = Plot::newId();
    more.role = m_plot->manufacturerAdmin.id; // may delete devices
    const ApiAnswer stronger = m_matteo->commit({Put{more}}, "more than delegated");
    VERIFY_STATUS(stronger, 403);
    qInfo("beyond the ceiling: %d %s", stronger.status, stronger.text.c_str());
    QCOMPARE(stronger.code(), std::string("escalation"));
    QVERIFY(!stronger.body["errors"].empty());

    fleet::Assignment elsewhere = m_role;
    elsewhere.id = Plot::newId();
    elsewhere.scope.id = m_plot->elsewhere.id;
    const ApiAnswer outside = m_matteo->commit({Put{elsewhere}}, "outside of the region");
    QVERIFY(outside.status == 403 || outside.status == 422);
    // What he cannot see is not named to him.
    QVERIFY(outside.text.find(m_plot->elsewhere.name) == std::string::npos);

    fleet::Delegation wider = m_delegation;
    wider.ceiling.push_back({"device:delete", {}});
    std::ranges::sort(wider.ceiling);
    const ApiAnswer own = m_matteo->commit({Put{wider}}, "a higher ceiling");
    VERIFY_STATUS(own, 403);

    const fleet::State whole = m_nora->state();
    QVERIFY(!whole.assignments().find(more.id));
    QVERIFY(!whole.assignments().find(elsewhere.id));
    QCOMPARE(whole.delegations().find(m_delegation.id)->ceiling, m_delegation.ceiling);
    QCOMPARE(m_lena->devices(), m_plot->siteDevices);
}

void StoryApiTest::technicianSeesAndConfiguresTheSiteOnly()
{
    const std::string device = "/v1/devices/" + m_plot->siteDevices.front();
    const wire::Json warmer = {{"attributes", {{"config_setpoint", 21}}}};
    VERIFY_STATUS(m_lena->send(http::Method::Patch, device, warmer), 200);
    QCOMPARE(m_lena->get(device).body["attributes"].value("config_setpoint", 0), 21);

    const ApiAnswer removed = m_lena->send(http::Method::Delete, device);
    VERIFY_STATUS(removed, 403);
    QCOMPARE(removed.code(), std::string("forbidden"));
    VERIFY_STATUS(m_lena->get(device), 200);

    // A device out of sight and one that never was are answered alike.
    const std::string foreign = tests::devicesBelow(m_nora->state(), m_plot->elsewhere.id).front();
    ApiAnswer unseen = m_lena->get("/v1/devices/" + foreign);
    ApiAnswer unknown = m_lena->get("/v1/devices/" + Plot::newId().toString());
    VERIFY_STATUS(unseen, 404);
    unseen.body.erase("instance");
    unknown.body.erase("instance");
    QCOMPARE(unseen.body.dump(), unknown.body.dump());
    VERIFY_STATUS(m_lena->send(http::Method::Delete, "/v1/devices/" + foreign), 404);
    VERIFY_STATUS(m_lena->send(http::Method::Patch, "/v1/devices/" + foreign, warmer), 404);
}

tests::ProgramResult StoryApiTest::query(const std::string &sql) const
{
    return tests::runProgram({QStringLiteral("db"), QStringLiteral("query"),
                              QStringLiteral("--data"), m_folder->path(), QStringLiteral("--token"),
                              QString::fromStdString(m_lena->token()),
                              QString::fromStdString(sql)});
}

void StoryApiTest::technicianSqlSeesTheSame()
{
    const tests::ProgramResult rows = query("SELECT id FROM device ORDER BY id");
    QVERIFY2(rows.exitCode == 0, rows.err.constData());
    std::vector<std::string> ids;
    for (const QByteArray &line : rows.out.trimmed().split('\n'))
        ids.push_back(line.toStdString());
    QCOMPARE(ids.front(), std::string("id"));
    ids.erase(ids.begin());
    QCOMPARE(ids, m_plot->siteDevices);
}

void StoryApiTest::hostileSqlGetsNothingElse()
{
    const fleet::State whole = m_nora->state();
    const std::string foreign = tests::devicesBelow(whole, m_plot->elsewhere.id).front();
    const std::string file = m_folder->files().database().string();
    // Each is worth trying: on the database itself it answers the foreign device or changes it.
    const std::string statements[] = {
        "SELECT id FROM device WHERE id = '" + foreign + "' OR 1 = 1",
        "WITH device AS (SELECT * FROM main.device) SELECT * FROM device",
        "SELECT id FROM (SELECT NULL AS id) g FULL JOIN main.resource USING (id)",
        "WITH RECURSIVE near(id) AS (SELECT id FROM site UNION SELECT r.parent FROM resource r"
        " JOIN near ON near.id = r.id UNION SELECT r.id FROM resource r JOIN near ON r.parent ="
        " near.id) SELECT id FROM near",
        "SELECT atom FROM json_tree((SELECT json_group_array(id) FROM resource))",
        "SELECT id FROM resource UNION ALL SELECT scope FROM assignment",
        "SELECT * FROM sqlite_master",
        "SELECT access_hash FROM session",
        "ATTACH '" + file + "' AS other",
        "DELETE FROM resource WHERE id = '" + foreign + "'",
        "SELECT 1; SELECT id FROM device",
    };
    const std::string own = m_plot->siteDevices.front();
    int refused = 0;
    for (const std::string &sql : statements) {
        const tests::ProgramResult result = query(sql);
        QVERIFY2(!result.out.contains(foreign.c_str()), sql.c_str());
        QVERIFY2(!result.out.contains(m_plot->elsewhere.id.toString().c_str()), sql.c_str());
        for (const fleet::Resource &resource : whole.resources()) {
            const std::string id = resource.id.toString();
            if (resource.kind == fleet::ResourceKind::Device && result.out.contains(id.c_str()))
                QVERIFY2(std::ranges::binary_search(m_plot->siteDevices, id), sql.c_str());
        }
        refused += result.exitCode == 0 ? 0 : 1;
    }
    QCOMPARE(refused, 5); // the last five
    QVERIFY(m_nora->state().resources() == whole.resources());
    // The token of nobody sees nothing.
    const tests::ProgramResult nobody =
        tests::runProgram({QStringLiteral("db"), QStringLiteral("query"), QStringLiteral("--data"),
                           m_folder->path(), QStringLiteral("--token"), QStringLiteral("bwa_wrong"),
                           QStringLiteral("SELECT id FROM device")});
    QCOMPARE(nobody.exitCode, 1);
    QVERIFY(nobody.out.isEmpty());
}

void StoryApiTest::cutOffRefusesTheNextRequest()
{
    m_uncut = m_nora->state();
    const fleet::ChangeSet changes = m_plot->cutOff(m_uncut, true);
    QVERIFY(changes.size() >= 2); // what the sample delegated and the story's
    const ApiAnswer preview = m_nora->preview(changes, m_uncut.revision);
    VERIFY_STATUS(preview, 200);

    QElapsedTimer clock;
    clock.start();
    const ApiAnswer done = m_nora->commit(changes, m_uncut.revision, preview, "Contract ended");
    const qint64 committed = clock.elapsed();
    const ApiAnswer admin = m_matteo->get("/v1/devices");
    const qint64 adminRefused = clock.elapsed();
    const ApiAnswer technician = m_lena->get("/v1/devices");
    const qint64 technicianRefused = clock.elapsed();
    qInfo("cut-off: commit sent -> answered %lld ms, admin refused after %lld ms, technician "
          "after %lld ms (from the answer: %lld ms, %lld ms)",
          committed, adminRefused, technicianRefused, adminRefused - committed,
          technicianRefused - committed);
    VERIFY_STATUS(done, 201);
    VERIFY_STATUS(admin, 403);
    VERIFY_STATUS(technician, 403);
    qInfo("cut off: %d %s", technician.status, technician.text.c_str());
    QCOMPARE(admin.code(), std::string("access-ended"));
    QCOMPARE(technician.code(), std::string("access-ended"));
    QVERIFY(!technician.body.value("action", std::string()).empty()); // what to do about it
    VERIFY_STATUS(m_lena->get("/v1/snapshot"), 403);
    VERIFY_STATUS(m_lena->send(http::Method::Patch, "/v1/devices/" + m_plot->siteDevices.front(),
                               {{"attributes", {{"config_setpoint", 30}}}}),
                  403);
    VERIFY_STATUS(m_matteo->commit({Put{m_role}}, "still here"), 403);
    // They learn who they are and why.
    const ApiAnswer me = m_lena->get("/v1/me");
    VERIFY_STATUS(me, 200);
    QVERIFY(me.body.value("accessEnded", false));
    QVERIFY(query("SELECT id FROM device").exitCode != 0);

    // Nothing of theirs is deleted.
    fleet::State cut = m_nora->state();
    QVERIFY(cut.assignments() == m_uncut.assignments());
    QVERIFY(cut.resources() == m_uncut.resources());
    QVERIFY(cut.memberships() == m_uncut.memberships());
    QCOMPARE(cut.delegations().size(), m_uncut.delegations().size());
    cut = cut.applied(m_plot->cutOff(cut, false));
    QVERIFY(cut.delegations() == m_uncut.delegations());
}

void StoryApiTest::restoringBringsEverythingBack()
{
    const fleet::State cut = m_nora->state();
    VERIFY_STATUS(m_nora->commit(m_plot->cutOff(cut, false), "Contract renewed"), 201);
    QCOMPARE(m_lena->devices(), m_plot->siteDevices);
    QVERIFY(std::ranges::includes(m_matteo->devices(), m_plot->siteDevices));
    fleet::State whole = m_nora->state();
    whole.revision = m_uncut.revision;
    QVERIFY(whole == m_uncut);
    VERIFY_STATUS(m_lena->send(http::Method::Patch, "/v1/devices/" + m_plot->siteDevices.front(),
                               {{"attributes", {{"config_setpoint", 22}}}}),
                  200);
}

wire::Json StoryApiTest::events(const std::string &filter)
{
    const ApiAnswer answer = m_ines->get("/v1/audit?limit=1000&" + filter);
    if (answer.status != 200)
        qWarning("%s: %s", filter.c_str(), answer.text.c_str());
    return answer.body.value("events", wire::Json::array());
}

void StoryApiTest::auditorSeesEveryStep()
{
    const std::string nora = "actor=" + m_nora->viewer().id.toString() + "&outcome=allowed&action=";
    const std::string matteo = "actor=" + m_matteo->viewer().id.toString();
    const std::string lena = "actor=" + m_lena->viewer().id.toString();
    QCOMPARE(count(nora + "session:open"), 1);
    QCOMPARE(count(nora + "delegation:create"), 1);
    QCOMPARE(count(nora + "delegation:edit"), 1);
    const int delegations = static_cast<int>(m_plot->cutOff(m_uncut, true).size());
    QCOMPARE(count(nora + "delegation:cut"), delegations);
    QCOMPARE(count(nora + "delegation:restore"), delegations);
    QVERIFY(count(nora + "fleet:read") > 0);
    QCOMPARE(count(matteo + "&outcome=allowed&action=role:assign"), 1);
    QVERIFY(count(matteo + "&outcome=denied&action=role:assign") >= 2); // stronger, cut off
    QCOMPARE(count(lena + "&outcome=allowed&action=device:configure"), 2);
    QVERIFY(count(lena + "&outcome=allowed&action=device:view") > 0); // reads
    QCOMPARE(count(lena + "&outcome=denied&action=device:delete"), 2);
    QVERIFY(count(lena + "&outcome=allowed&action=db:query") > 0);
    QVERIFY(count(lena + "&outcome=denied&action=access:use") > 0); // after the cut

    // One opens to its effective difference.
    const wire::Json whole = events(nora + "access:commit");
    QVERIFY(!whole.empty());
    const auto sequence = whole.back().value("sequence", std::int64_t{-1}); // the oldest
    const ApiAnswer one = m_ines->get("/v1/audit/" + std::to_string(sequence));
    VERIFY_STATUS(one, 200);
    QVERIFY(one.text.find("gainedDevices") != std::string::npos);
    QVERIFY(one.text.find(m_plot->company.name) != std::string::npos);
    QVERIFY(one.text.find(m_delegation.reason) != std::string::npos);
    // The technician has no business in it.
    VERIFY_STATUS(m_lena->get("/v1/audit/" + std::to_string(sequence)), 404);
}

void StoryApiTest::exportVerifies()
{
    const auto verify = [](const QStringList &arguments) {
        return tests::runProgram(QStringList{QStringLiteral("audit"), QStringLiteral("verify")} +
                                 arguments);
    };
    const QString all = keep(QStringLiteral("all.jsonl"), m_ines->get("/v1/audit/export").text);
    const QString some =
        keep(QStringLiteral("some.jsonl"), m_ines->get("/v1/audit/export?action=role:").text);
    const QString key = QStringLiteral("--key");
    const QString since = QStringLiteral("--since-checkpoint");
    for (const QString &file : {all, some}) {
        const tests::ProgramResult byKey = verify({file, key, m_key});
        QVERIFY2(byKey.exitCode == 0, (byKey.out + byKey.err).constData());
    }
    const tests::ProgramResult byBoth = verify({all, key, m_key, since, m_checkpoint});
    QVERIFY2(byBoth.exitCode == 0, (byBoth.out + byBoth.err).constData());
    // A filtered one extends what was kept when it was asked for the proof.
    QCOMPARE(verify({some, since, m_checkpoint}).exitCode, 2);
    const QString denied = m_folder->filePath(QStringLiteral("denied.jsonl"));
    const tests::ProgramResult exported = tests::runProgram(
        {QStringLiteral("audit"), QStringLiteral("export"), denied, QStringLiteral("--data"),
         m_folder->path(), QStringLiteral("--token"), QString::fromStdString(m_ines->token()),
         QStringLiteral("--outcome"), QStringLiteral("denied"), since, m_checkpoint});
    QVERIFY2(exported.exitCode == 0, exported.err.constData());
    const tests::ProgramResult extends = verify({denied, since, m_checkpoint});
    QVERIFY2(extends.exitCode == 0, (extends.out + extends.err).constData());
    QVERIFY2(extends.out.contains("An earlier checkpoint confirms"), extends.out.constData());

    QVERIFY(verify({all}).exitCode == 1); // nothing to trust is not "fine"

    // A bit flipped and an end cut off.
    QFile file(all);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray good = file.readAll();
    QByteArray flipped = good;
    flipped[good.size() / 2] = static_cast<char>(flipped[good.size() / 2] ^ 1);
    const QString bad = keep(QStringLiteral("bad.jsonl"), flipped.toStdString());
    QCOMPARE(verify({bad, key, m_key}).exitCode, 2);
    const QString clipped =
        keep(QStringLiteral("clipped.jsonl"), good.left(good.size() * 3 / 4).toStdString());
    QCOMPARE(verify({clipped, key, m_key}).exitCode, 2);
}

// kill -9 while changes are being committed: every change that was answered is there afterwards.
void StoryApiTest::killedServerLosesNothing()
{
    const std::string device = "/v1/devices/" + m_plot->siteDevices.back();
    int answered = 0;
    for (; answered < 5; ++answered) {
        VERIFY_STATUS(m_lena->send(http::Method::Patch, device,
                                   {{"attributes", {{"config_setpoint", 100 + answered}}}}),
                      200);
    }
    const auto revision = m_nora->state().revision;
    m_server->killAtOnce();
    const ApiAnswer away = m_lena->get(device);
    QCOMPARE(away.status, -1);
    QVERIFY(!away.text.empty());

    m_server->start();
    ApiSession again(m_server->clientOptions(), SampleFolder::account("role-installer"));
    QCOMPARE(again.get(device).body["attributes"].value("config_setpoint", 0), 99 + answered);
    ApiSession nora(m_server->clientOptions(), SampleFolder::account("role-manufacturer-admin"));
    QCOMPARE(nora.state().revision, revision);
    const tests::ProgramResult log =
        tests::runProgram({QStringLiteral("audit"), QStringLiteral("verify"),
                           QStringLiteral("--data"), m_folder->path(), QStringLiteral("--key"),
                           m_key, QStringLiteral("--since-checkpoint"), m_checkpoint});
    QVERIFY2(log.exitCode == 0, (log.out + log.err).constData());
}

void StoryApiTest::cleanupTestCase()
{
    // No secret got into the log, and the server ends when told to.
    if (!m_server)
        return;
    const std::string token = m_lena ? m_lena->token() : std::string();
    m_server->stop();
    QVERIFY(!m_server->log().isEmpty());
    QVERIFY(token.empty() || !m_server->log().contains(token.c_str()));
    QVERIFY(!m_server->log().contains(SampleFolder::account("role-installer").password.c_str()));
}

BAILIWICK_TEST(StoryApiTest)
#include "tst_story_api.moc"
