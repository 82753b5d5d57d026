// SPDX-License-Identifier: Apache-2.0
#include "models/items/device_status.h"
#include "models/items/labels.h"
#include "models/items/logged_words.h"
#include "tests/support/registry.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QTranslator>

using namespace bailiwick;
using items::labels::loggedField;
using items::labels::loggedKind;
using items::labels::revisionSummary;

namespace {

QString source(const QString &file)
{
    QFile opened(QStringLiteral(BAILIWICK_SOURCE_FOLDER "/") + file);
    return opened.open(QIODevice::ReadOnly) ? QString::fromUtf8(opened.readAll()) : QString();
}

} // namespace

// The machine words of the log, of revisions and of devices in another language.
class LoggedWordsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(m_german.load(QStringLiteral(":/i18n/bailiwick_de.qm")));
        QCoreApplication::installTranslator(&m_german);
    }
    void cleanupTestCase() { QCoreApplication::removeTranslator(&m_german); }

    void summariesAreSaid_data()
    {
        QTest::addColumn<QString>("summary");
        QTest::addColumn<QString>("german");
        const auto row = [](const char *summary, const char *german) {
            QTest::newRow(summary) << QString::fromUtf8(summary) << QString::fromUtf8(german);
        };
        row("delegation:edit Nordquell to Calor e Figli S.r.l.",
            "Delegation ändern – Nordquell to Calor e Figli S.r.l.");
        row("5 changes: role:assign Via Roma 47, Udine; user:invite Lena Huber; …",
            "5 Änderungen: Rollen zuweisen – Via Roma 47, Udine; Personen einladen – Lena Huber; "
            "…");
        row("1 change to what you see", "1 Änderung an dem, was Sie sehen");
        row("12 changes to what you see", "12 Änderungen an dem, was Sie sehen");
        row("import: 3 added, 20 updated", "Import: 3 hinzugefügt, 20 geändert");
        row("fleet:edit", "Flotte bearbeiten");
        row("99999999999 changes: nobody counts so far",
            "99999999999 changes: nobody counts so far");
        row("", "");
    }
    void summariesAreSaid()
    {
        QFETCH(QString, summary);
        QFETCH(QString, german);
        QCOMPARE(revisionSummary(summary), german);
    }

    void kindsAndStates()
    {
        QCOMPARE(loggedKind(QStringLiteral("membership")), QStringLiteral("Mitgliedschaft"));
        QCOMPARE(loggedKind(QStringLiteral("policy")), QStringLiteral("Richtlinie"));
        QCOMPARE(loggedKind(QStringLiteral("site")), QStringLiteral("Standort"));
        QCOMPARE(loggedKind(QStringLiteral("session")), QStringLiteral("Sitzung"));
        QCOMPARE(loggedKind(QStringLiteral("robot")), QStringLiteral("robot"));
        QCOMPARE(items::statusText(QStringLiteral("fault")), QStringLiteral("Störung"));
        QCOMPARE(items::statusText(QStringLiteral("melting")), QStringLiteral("melting"));
    }

    // Every member of an entity's JSON has a word of its own for people.
    void membersOfEntitiesAreNamed()
    {
        static const QRegularExpression name(QStringLiteral("\"([a-zA-Z]+)\""));
        QStringList unnamed;
        int members = 0;
        const QString text = source(QStringLiteral("models/wire/entity_fields.h"));
        for (auto found = name.globalMatch(text); found.hasNext();) {
            const QString member = found.next().captured(1);
            ++members;
            if (member != QLatin1String("meta") && loggedField(member) == member)
                unnamed << member;
        }
        QVERIFY(members > 20);
        QCOMPARE(unnamed, QStringList());
    }

    // Every action that the server logs of a change has a label: "Create team" in German would be
    // spelled out from its English name.
    void actionsOfChangesAreNamed()
    {
        static const QRegularExpression action(QStringLiteral("\"([a-z]+:[a-z]+)\""));
        static const QRegularExpression area(
            QStringLiteral("verb\\(b(?:efore)?, a(?:fter)?, \"([a-z]+)\"\\)"));
        const QString text = source(QStringLiteral("models/authority/change_subject.cpp"));
        QStringList names;
        for (auto found = action.globalMatch(text); found.hasNext();)
            names << found.next().captured(1);
        for (auto found = area.globalMatch(text); found.hasNext();) {
            const QString of = found.next().captured(1);
            // What is invited is not created, and a delegation is made by an action of its own.
            if (of != QLatin1String("user") && of != QLatin1String("delegation"))
                names << of + QStringLiteral(":create");
            names << of + QStringLiteral(":edit") << of + QStringLiteral(":remove");
        }
        QVERIFY2(names.size() > 20, qPrintable(names.join(u' ')));
        for (const QString &name : std::as_const(names)) {
            const QString label = items::labels::action(name.toStdString());
            QCoreApplication::removeTranslator(&m_german);
            const QString english = items::labels::action(name.toStdString());
            QCoreApplication::installTranslator(&m_german);
            QVERIFY2(label != english, qPrintable(name + QStringLiteral(": ") + label));
        }
    }

private:
    QTranslator m_german;
};

BAILIWICK_TEST(LoggedWordsTest)
#include "tst_logged_words.moc"
