// SPDX-License-Identifier: Apache-2.0
#include "story_api.h"
#include "tests/support/registry.h"

#include <QFile>

#include <map>

// Steps 1 to 6 of the story, and what a kill -9 of the server leaves.
using namespace bailiwick;
using namespace bailiwick::tests;
using fleet::Put;

void StoryApiTest::initTestCase()
{
    m_folder = std::make_unique<SampleFolder>();
    m_server = std::make_unique<RealServer>(m_folder->path());
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
    const std::size_t devices = devicesBelow(whole, m_plot->customer.id).size();
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
    const std::string foreign = devicesBelow(m_nora->state(), m_plot->elsewhere.id).front();
    ApiAnswer unseen = m_lena->get("/v1/devices/" + foreign);
    ApiAnswer unknown = m_lena->get("/v1/devices/" + Plot::newId().toString());
    VERIFY_STATUS(unseen, 404);
    unseen.body.erase("instance");
    unknown.body.erase("instance");
    QCOMPARE(unseen.body.dump(), unknown.body.dump());
    VERIFY_STATUS(m_lena->send(http::Method::Delete, "/v1/devices/" + foreign), 404);
    VERIFY_STATUS(m_lena->send(http::Method::Patch, "/v1/devices/" + foreign, warmer), 404);
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
    const ProgramResult log =
        runProgram({QStringLiteral("audit"), QStringLiteral("verify"), QStringLiteral("--data"),
                    m_folder->path(), QStringLiteral("--key"), m_key,
                    QStringLiteral("--since-checkpoint"), m_checkpoint});
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
