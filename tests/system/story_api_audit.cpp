// SPDX-License-Identifier: Apache-2.0
#include "story_api.h"

#include <QElapsedTimer>
#include <QFile>

// Steps 7 and 8 of the story: the cut-off and the log.
using namespace bailiwick;
using namespace bailiwick::tests;
using fleet::Put;

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
    QVERIFY(count(matteo + "&outcome=denied&action=role:assign") >= 2); // stronger, elsewhere
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
        return runProgram(QStringList{QStringLiteral("audit"), QStringLiteral("verify")} +
                          arguments);
    };
    const QString all = keep(QStringLiteral("all.jsonl"), m_ines->get("/v1/audit/export").text);
    const QString some =
        keep(QStringLiteral("some.jsonl"), m_ines->get("/v1/audit/export?action=role:").text);
    const QString key = QStringLiteral("--key");
    const QString since = QStringLiteral("--since-checkpoint");
    for (const QString &file : {all, some}) {
        const ProgramResult byKey = verify({file, key, m_key});
        QVERIFY2(byKey.exitCode == 0, (byKey.out + byKey.err).constData());
    }
    const ProgramResult byBoth = verify({all, key, m_key, since, m_checkpoint});
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
