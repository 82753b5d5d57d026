// SPDX-License-Identifier: Apache-2.0
#include "story_api.h"

// What the technician's SQL sees, and the hostile one.
using namespace bailiwick;
using namespace bailiwick::tests;

ProgramResult StoryApiTest::query(const std::string &sql) const
{
    return runProgram({QStringLiteral("db"), QStringLiteral("query"), QStringLiteral("--data"),
                       m_folder->path(), QStringLiteral("--token"),
                       QString::fromStdString(m_lena->token()), QString::fromStdString(sql)});
}

void StoryApiTest::technicianSqlSeesTheSame()
{
    const ProgramResult rows = query("SELECT id FROM device ORDER BY id");
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
    const std::string foreign = devicesBelow(whole, m_plot->elsewhere.id).front();
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
        const ProgramResult result = query(sql);
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
    const ProgramResult nobody =
        runProgram({QStringLiteral("db"), QStringLiteral("query"), QStringLiteral("--data"),
                    m_folder->path(), QStringLiteral("--token"), QStringLiteral("bwa_wrong"),
                    QStringLiteral("SELECT id FROM device")});
    QCOMPARE(nobody.exitCode, 1);
    QVERIFY(nobody.out.isEmpty());
}
