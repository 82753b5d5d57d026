// SPDX-License-Identifier: Apache-2.0
#include "models/items/engine_text.h"
#include "models/items/error_text.h"
#include "models/items/why_text.h"
#include "tests/support/registry.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QTranslator>

using namespace bailiwick;

namespace {

// All string literals of the folders, adjacent ones joined, escapes undone.
QString literalsOf(const QStringList &folders)
{
    static const QRegularExpression seam(QStringLiteral("\"\\s*\\n\\s*\""));
    QString all;
    for (const QString &folder : folders) {
        QDirIterator files(QStringLiteral(BAILIWICK_SOURCE_FOLDER "/") + folder,
                           {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.fileName().contains(QStringLiteral("engine_text")) ||
                !file.open(QIODevice::ReadOnly))
                continue;
            QString text = QString::fromUtf8(file.readAll());
            text.replace(seam, QString());
            all += text.replace(QStringLiteral("\\\""), QStringLiteral("\"")) + u'\n';
        }
    }
    return all;
}

} // namespace

// The sentences of the parts without Qt in another language: the catalogue of engine_text.cpp.
class EngineTextTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(m_german.load(QStringLiteral(":/i18n/bailiwick_de.qm")));
        QCoreApplication::installTranslator(&m_german);
    }
    void cleanupTestCase() { QCoreApplication::removeTranslator(&m_german); }

    // A sentence that the engine does not say any more must leave the catalogue.
    void everyTextIsStillSaid()
    {
        const QString said = literalsOf({QStringLiteral("models"), QStringLiteral("app/server")});
        static const QRegularExpression placeholder(QStringLiteral("%[1-9]"));
        QStringList lost;
        for (const QString &text : items::engineTexts()) {
            for (const QString &part : text.split(placeholder)) {
                // A literal may end within the part: "… with " + action + " here."
                if (part.trimmed().size() > 3 && !said.contains(part.trimmed()))
                    lost << text;
            }
        }
        QVERIFY2(lost.isEmpty(), qPrintable(lost.join(u'\n')));
    }

    void translates_data()
    {
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("german");
        const auto row = [](const char *english, const char *german) {
            QTest::newRow(english) << QString::fromUtf8(english) << QString::fromUtf8(german);
        };
        row("ends before it begins", "endet, bevor es beginnt");
        row("may be passed on fewer times than its parent (2)",
            "darf weniger oft weitergegeben werden als die Delegation darüber (2)");
        row("Alpine would hold 30 of 40 customers; at most 50 % are possible for an outsider",
            "Alpine hätte 30 von 40 Kunden; für Außenstehende sind höchstens 50 % möglich");
        row("You may not do this here: it needs role:assign. Ask for a role with role:assign here.",
            "Das dürfen Sie hier nicht: Es braucht “Rollen zuweisen”. Bitten Sie hier um eine "
            "Rolle mit “Rollen zuweisen”.");
        row("%1 would gain device:view on %2, which you may not grant",
            "%1 erhielte “Ansehen” an %2; das dürfen Sie nicht vergeben");
        row("line 2, column 5: names Team::\"t-1\", which does not exist",
            "Zeile 2, Spalte 5: nennt Team::\"t-1\", das es nicht gibt");
        row("line 1, column 1: is a template: it has a slot such as ?principal. Name the principal "
            "and the resource, or leave them open.",
            "Zeile 1, Spalte 1: ist eine Vorlage: Sie hat einen Platzhalter wie ?principal. Nennen "
            "Sie principal und resource, oder lassen Sie sie offen.");
        row("line 1, column 9: found `x`, expected `;`",
            "Zeile 1, Spalte 9: found `x`, expected `;`");
        row("Nobody has ever said this", "Nobody has ever said this");
        row("", "");
    }

    void translates()
    {
        QFETCH(QString, english);
        QFETCH(QString, german);
        QCOMPARE(items::engineText(english.toStdString()), german);
    }

    void rulesNameWhatTheyAreAbout()
    {
        fleet::Organization company;
        company.id = fleet::makeId(1, 0, 1);
        company.name = "Alpine";
        fleet::Delegation delegation;
        delegation.id = fleet::makeId(1, 0, 2);
        delegation.to = company.id;
        const fleet::State state =
            fleet::State{}.applied({fleet::Put{company}, fleet::Put{delegation}});
        QCOMPARE(items::ruleText(
                     state, {"delegation " + delegation.id.toString(), "ends before it begins"}),
                 QStringLiteral("Delegation an Alpine: endet, bevor es beginnt"));
        QCOMPARE(items::ruleText(state, {"", "ends before it begins"}),
                 QStringLiteral("endet, bevor es beginnt"));
    }

    // The sentence where it is known, else what the code means, else the sentence as it came.
    void errorsAreSaidByTheirCode()
    {
        const auto said = [](const char *code, const char *message) {
            fleet::Error error;
            error.code = code;
            error.message = message;
            return items::errorText(error);
        };
        QCOMPARE(said("invalid-change", "The reason is too long"),
                 QStringLiteral("Die Begründung ist zu lang"));
        QCOMPARE(said("store-damaged", "Page 17 is torn"),
                 QStringLiteral("Die Datenbank des Servers ist nicht benutzbar"));
        QCOMPARE(said("write-failed", "Die Platte ist voll"),
                 QStringLiteral("Die Platte ist voll"));
        QCOMPARE(said("", "Nobody has ever said this"),
                 QStringLiteral("Nobody has ever said this"));
        QCoreApplication::removeTranslator(&m_german);
        QCOMPARE(said("store-damaged", "Page 17 is torn"), QStringLiteral("Page 17 is torn"));
        QCoreApplication::installTranslator(&m_german);
    }

    // Every code that the server's problem details may have.
    void everyCodeOfTheServerHasAText()
    {
        static const QRegularExpression code(QStringLiteral(
            "(?:CodeEntry\\{|OwnCode\\{|\\.code = |failure\\(|Error\\{)\"([a-z][a-z-]+)\""));
        QStringList silent;
        int codes = 0;
        for (const char *file :
             {"models/wire/problem.cpp", "app/server/respond.cpp", "app/http/own_problems.cpp",
              "app/http/dispatch.cpp", "app/server/me_route.cpp", "app/server/audit_filter.cpp",
              "models/authority/audit_export.cpp", "models/authority/audit_service.cpp",
              "models/authority/commit_path.cpp", "models/authority/caller.cpp"}) {
            QFile source(QStringLiteral(BAILIWICK_SOURCE_FOLDER "/") + QLatin1String(file));
            QVERIFY2(source.open(QIODevice::ReadOnly), file);
            const QString text = QString::fromUtf8(source.readAll());
            for (auto found = code.globalMatch(text); found.hasNext();) {
                fleet::Error error;
                error.code = found.next().captured(1).toStdString();
                error.message = "Nobody has ever said this";
                ++codes;
                if (items::errorText(error) == QStringLiteral("Nobody has ever said this"))
                    silent << QString::fromStdString(error.code);
            }
        }
        QVERIFY2(codes > 40, qPrintable(QString::number(codes)));
        QCOMPARE(silent, QStringList());
    }

    void findingsOfTheAuditLog()
    {
        using Kind = audit::Finding::Kind;
        QStringList texts;
        for (int i = 0; i <= static_cast<int>(Kind::SourceFailed); ++i) {
            const audit::Finding finding{static_cast<Kind>(i), {}, 1204, {}, "Row 1204 is odd."};
            texts << items::findingText(finding);
            QVERIFY2(texts.last().startsWith(QStringLiteral("Eintrag ")), qPrintable(texts.last()));
        }
        QCOMPARE(texts.removeDuplicates(), 0);
        const audit::Finding gone{Kind::MissingRow, {}, 3, 9, "Rows 3 to 9 are not there."};
        QCOMPARE(items::findingText(gone), QStringLiteral("Einträge 3 bis 9: nicht vorhanden."));
        const audit::Finding torn{Kind::BadLine, 7, {}, {}, "The last line was edited."};
        QVERIFY(items::findingText(torn).startsWith(QStringLiteral("Zeile 7: geändert oder")));
        QCoreApplication::removeTranslator(&m_german);
        QCOMPARE(items::findingText(gone), QStringLiteral("Rows 3 to 9 are not there."));
        QCoreApplication::installTranslator(&m_german);
    }

private:
    QTranslator m_german;
};

BAILIWICK_TEST(EngineTextTest)
#include "tst_engine_text.moc"
