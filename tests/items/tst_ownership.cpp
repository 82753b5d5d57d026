// SPDX-License-Identifier: Apache-2.0
// Files of claim secrets, and the tables of the Ownership screen.
#include "models/items/claim_file.h"
#include "models/items/ownership_history_model.h"
#include "models/items/ownership_model.h"
#include "models/items/ownership_rights.h"
#include "models/items/under_way_model.h"
#include "tests/access/small_fleet.h"
#include "tests/support/registry.h"

#include <QAbstractItemModelTester>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

using namespace bailiwick;
using items::ClaimFile;
using items::UnderWayModel;
using tests::SmallFleet;
using Act = UnderWayModel::Act;

namespace {

std::vector<QJsonObject> objects(const ClaimFile &file)
{
    std::vector<QJsonObject> found;
    for (const QByteArray &line : file.lines.split('\n')) {
        if (!line.isEmpty())
            found.push_back(QJsonDocument::fromJson(line).object());
    }
    return found;
}

QString field(const QString &text, QChar separator, bool quotes)
{
    if (!quotes && !text.contains(separator) && !text.contains(u'"') && !text.contains(u'\n') &&
        !text.contains(u'\r'))
        return text;
    QString inside = text;
    return u'"' + inside.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

} // namespace

class TestOwnershipItems : public QObject
{
    Q_OBJECT
private slots:
    void readsAFile()
    {
        const ClaimFile file = items::readClaimFile("\xEF\xBB\xBF"
                                                    "code;externalId;Credential\r\n"
                                                    "7KQ2-M9XD;d-1;\r\n"
                                                    "\r\n"
                                                    "AAAA-BBBB;\"d;2\";\"se\"\"cret\"\r\n");
        QVERIFY(file.isUsable());
        QCOMPARE(file.devices, 2);
        const auto found = objects(file);
        QCOMPARE(found.size(), std::size_t{3});
        QCOMPARE(found[0][u"externalId"].toString(), QStringLiteral("d-1"));
        QCOMPARE(found[0][u"code"].toString(), QStringLiteral("7KQ2-M9XD"));
        QCOMPARE(found[1][u"externalId"].toString(), QStringLiteral("d;2"));
        QCOMPARE(found[2][u"credential"].toString(), QStringLiteral("se\"cret"));
        QCOMPARE(file.lineOf, (std::vector<int>{2, 4, 4}));
    }

    void namesWrongLines_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("lines");
        const auto row = [](const char *name, const char *text, const char *lines) {
            QTest::newRow(name) << QByteArray(text) << QString::fromLatin1(lines);
        };
        row("empty", "", "1");
        row("no header", "d-1,7KQ2-M9XD\n", "1");
        row("no secret's column", "externalId\nd-1\n", "1");
        row("a column twice", "externalId,code,code\n", "1");
        row("an unknown column", "externalId,code,colour\n", "1");
        row("nothing but a header", "externalId,code\n", "1");
        row("too few fields", "externalId,code\nd-1\nd-2,x\n", "2");
        row("too many fields", "externalId,code\nd-1,x,y\n", "2");
        row("no device", "externalId,code\n,x\n", "2");
        row("no secret", "externalId,code\nd-1,x\nd-2,\n", "3");
        row("a device twice", "externalId,code\nd-1,x\nd-2,y\nd-1,z\n", "4");
        row("an open quote", "externalId,code\nd-1,\"x\nd-2,y\n", "2");
        row("text after a quote", "externalId,code\n\"d-1\"x,y\nd-2,y\n", "2");
        row("not UTF-8", "externalId,code\n\xFF\xFE,y\n", "1");
        row("several", "externalId,code\nd-1\nd-2,x\n,y\n", "2 4");
        row("after a field over two lines", "externalId,publicKey\nd-1,\"a\nb\"\nd-2,\n", "4");
    }
    void namesWrongLines()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, lines);
        const ClaimFile file = items::readClaimFile(text);
        QVERIFY(!file.isUsable());
        QStringList wrong;
        for (const auto &[line, messages] : file.wrong) {
            wrong << QString::number(line);
            QVERIFY(!messages.empty() && !messages.front().isEmpty());
        }
        QCOMPARE(wrong.join(u' '), lines);
    }

    // Whatever stands in the fields comes out of what a writer made of them.
    void anyFieldsAreReadBack()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        QRandomGenerator random(seed);
        const QString alphabet = QStringLiteral("ab,;\"\n\r\tä 7");
        for (int round = 0; round < 300; ++round) {
            const QChar separator = QStringLiteral(",;\t")[random.bounded(3)];
            QString text = QStringLiteral("externalId%1code\n").arg(separator);
            std::vector<std::pair<QString, QString>> rows;
            std::vector<int> lines;
            for (int row = 0, most = 1 + random.bounded(5); row < most; ++row) {
                std::pair<QString, QString> made{QString::number(row), QStringLiteral("x")};
                for (QString *part : {&made.first, &made.second}) {
                    for (int i = 0, length = random.bounded(6); i < length; ++i)
                        *part += alphabet[random.bounded(int(alphabet.size()))];
                    *part += u'.'; // a field without quotes is trimmed
                }
                lines.push_back(int(text.count(u'\n')) + 1);
                text += field(made.first, separator, random.bounded(2)) + separator +
                        field(made.second, separator, random.bounded(2)) +
                        (random.bounded(2) ? QStringLiteral("\r\n") : QStringLiteral("\n"));
                rows.push_back(made);
            }
            const ClaimFile file = items::readClaimFile(text.toUtf8());
            const QByteArray where = "seed " + QByteArray::number(seed) + ": " + text.toUtf8();
            QVERIFY2(file.isUsable(), where);
            const auto found = objects(file);
            QVERIFY2(found.size() == rows.size() && file.lineOf == lines, where);
            for (std::size_t i = 0; i < rows.size(); ++i)
                QVERIFY2(found[i][u"externalId"].toString() == rows[i].first &&
                             found[i][u"code"].toString() == rows[i].second,
                         where);
        }
    }

    void whatTheServerRefusedIsNamedByTheFilesLine()
    {
        const ClaimFile file =
            items::readClaimFile("externalId,code,credential\n\nd-1,x,y\nd-2,,z\n");
        QVERIFY(file.isUsable());
        fleet::Error error;
        error.code = "invalid-claim-secrets";
        error.details = {{"line 2", "Too short"}, {"line 3", "No device"}, {"line 9", "?"}};
        const auto refused = items::refusedLines(file, error);
        QCOMPARE(refused.size(), std::size_t{2});
        QCOMPARE(refused.at(3).front(), QStringLiteral("Too short"));
        QCOMPARE(refused.at(4).front(), QStringLiteral("No device"));
        error.details.clear();
        QVERIFY(items::refusedLines(file, error).empty());
    }

    void devicesWithAnOwner()
    {
        SmallFleet fleet;
        items::OwnershipModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 0);
        model.setSnapshot(fleet.snapshot());
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.deviceAt(0), SmallFleet::id("d5"));
        QCOMPARE(model.rowOf(SmallFleet::id("d5")), 0);
        QCOMPARE(model.rowOf(SmallFleet::id("d1")), -1);
        QCOMPARE(model.rowOf(SmallFleet::id("nothing")), -1);
        QCOMPARE(model.index(0, items::OwnershipModel::OwnerColumn).data().toString(),
                 QStringLiteral("olga"));
        QCOMPARE(model.index(0, items::OwnershipModel::PlaceColumn).data().toString(),
                 QStringLiteral("c3 / s4"));
        for (const char *text : {"D5", " olga ", "s4", "C3"}) {
            model.setFilterText(QString::fromLatin1(text));
            QVERIFY2(model.rowCount() == 1, text);
        }
        for (const char *text : {"d4", "mia", "s5"}) {
            model.setFilterText(QString::fromLatin1(text));
            QVERIFY2(model.rowCount() == 0, text);
        }
    }

    void whoMayDoWhat()
    {
        const access::SnapshotPtr snapshot = SmallFleet().snapshot();
        const auto rights = [&](const fleet::PrincipalRef &who, const char *device) {
            return items::ownershipRights(*snapshot, false, who, SmallFleet::id(device),
                                          SmallFleet::now);
        };
        QVERIFY(rights(SmallFleet::member("mia"), "d5").mayFree);
        QVERIFY(!rights(SmallFleet::member("max"), "d1").mayFree);
        QVERIFY(!rights(SmallFleet::member("ina"), "d1").mayFree); // no manufacturer
        const fleet::PrincipalRef olga{fleet::PrincipalKind::Person, SmallFleet::id("person olga")};
        const items::OwnershipDesk::Rights own{false, false, true, true};
        QVERIFY(rights(olga, "d5") == own);
        QVERIFY(rights(olga, "d4") == items::OwnershipDesk::Rights{});
    }

    void whatMayBeDoneAboutWhatIsUnderWay()
    {
        remote::OfferSummary offer;
        offer.id = QStringLiteral("o");
        offer.kind = QStringLiteral("share");
        offer.state = QStringLiteral("pending");
        QCOMPARE(UnderWayModel::received(offer).acts,
                 UnderWayModel::Acts(Act::Accept) | Act::Decline);
        QCOMPARE(UnderWayModel::made(offer).acts, UnderWayModel::Acts(Act::Withdraw));
        QCOMPARE(UnderWayModel::seen(offer).acts, UnderWayModel::Acts());
        offer.state = QStringLiteral("expired");
        QCOMPARE(UnderWayModel::received(offer).acts, UnderWayModel::Acts());
        QCOMPARE(UnderWayModel::made(offer).acts, UnderWayModel::Acts());

        remote::ReleaseSummary release;
        release.id = QStringLiteral("r");
        release.state = QStringLiteral("waiting");
        release.made = 10;
        release.due = 100;
        const auto acts = [&](bool mayEnd, fleet::Time now) {
            return UnderWayModel::release(release, {}, mayEnd, now).acts;
        };
        QCOMPARE(acts(true, 99), UnderWayModel::Acts(Act::Cancel));
        QCOMPARE(acts(true, 100), UnderWayModel::Acts(Act::Cancel) | Act::Complete);
        QCOMPARE(acts(false, 100), UnderWayModel::Acts());
        QCOMPARE(UnderWayModel::against(release, {}).acts, UnderWayModel::Acts(Act::Object));
        release.state = QStringLiteral("done");
        QCOMPARE(acts(true, 100), UnderWayModel::Acts());

        UnderWayModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        release.made = 1000;
        offer.state = QStringLiteral("pending");
        model.setRows({UnderWayModel::release(release, {}, true, 0), UnderWayModel::made(offer)});
        QCOMPARE(model.rowAt(0).id, QStringLiteral("o")); // what is open first
    }

    void historyTellsWhoHadIt()
    {
        items::OwnershipHistoryModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const remote::Named pia{SmallFleet::id("pia"), QStringLiteral("Pia")};
        model.setSpans({{8, SmallFleet::now, QStringLiteral("Nora"), {}, {}},
                        {7, SmallFleet::now, {}, {SmallFleet::id("x"), {}}, {pia, pia}},
                        {0, 0, {}, pia, {}}});
        const auto text = [&](int row, int column) {
            return model.index(row, column).data().toString();
        };
        using Model = items::OwnershipHistoryModel;
        QCOMPARE(text(0, Model::OwnerColumn), QStringLiteral("Nobody"));
        QVERIFY(text(1, Model::OwnerColumn).contains(QStringLiteral("not here any more")));
        QCOMPARE(text(1, Model::SharedColumn), QStringLiteral("Pia, Pia"));
        QVERIFY(!text(1, Model::ByColumn).isEmpty()); // by no person
        QCOMPARE(text(2, Model::OwnerColumn), QStringLiteral("Pia"));
        QVERIFY(text(2, Model::RevisionColumn).isEmpty());
    }
};

BAILIWICK_TEST(TestOwnershipItems)
#include "tst_ownership.moc"
