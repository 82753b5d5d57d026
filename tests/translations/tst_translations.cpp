// SPDX-License-Identifier: Apache-2.0
#include "tests/support/registry.h"
#include "ts_file.h"

#include <QBuffer>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

using namespace bailiwick::tests;

namespace {

constexpr int twoForms = 2; // German and English: one, and any other number

const QString sourceFolder = QStringLiteral(BAILIWICK_SOURCE_FOLDER);

QString pathOf(const QString &language)
{
    return sourceFolder + QStringLiteral("/translations/bailiwick_%1.ts").arg(language);
}

TsFile readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {{}, path + QStringLiteral(": ") + file.errorString()};
    return readTs(file);
}

// The texts of the sources as they are now, by lupdate into a file of its own.
TsFile textsOfTheSources(const QStringList &more)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("now.ts"));
    QProcess lupdate;
    lupdate.setWorkingDirectory(sourceFolder);
    lupdate.start(QStringLiteral(BAILIWICK_LUPDATE),
                  QStringLiteral(BAILIWICK_LUPDATE_ARGUMENTS).split(u' ') + more +
                      QStringList{QStringLiteral("-target-language"), QStringLiteral("de"),
                                  QStringLiteral("-ts"), path});
    if (!lupdate.waitForFinished(120'000) || lupdate.exitCode() != 0)
        return {{}, QString::fromUtf8(lupdate.readAllStandardError())};
    return readFile(path);
}

void compareKeys(const TsFile &committed, const TsFile &now)
{
    QVERIFY2(committed.error.isEmpty(), qPrintable(committed.error));
    QVERIFY2(now.error.isEmpty(), qPrintable(now.error));
    QVERIFY(!now.messages.isEmpty());
    const QStringList missing = (now.keys() - committed.keys()).values();
    const QStringList stale = (committed.keys() - now.keys()).values();
    QVERIFY2(missing.isEmpty() && stale.isEmpty(),
             qPrintable(QStringLiteral("Run the target update_translations.\nmissing:\n") +
                        missing.join(u'\n') + QStringLiteral("\nno longer in the sources:\n") +
                        stale.join(u'\n')));
}

} // namespace

class TranslationsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsWhatIsWrong_data()
    {
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("problem");
        const auto row = [](const char *name, const char *message, const char *problem) {
            QTest::newRow(name) << QString::fromUtf8(message) << QString::fromUtf8(problem);
        };
        row("good",
            "<message><source>&amp;A %1 &lt;b&gt;x&lt;/b&gt;… </source>"
            "<translation>B&amp;ä &lt;b&gt;y&lt;/b&gt; %1… </translation></message>",
            "");
        row("good plural",
            "<message numerus='yes'><source>%n a</source><translation><numerusform>%n b"
            "</numerusform><numerusform>%n c</numerusform></translation></message>",
            "");
        row("unfinished",
            "<message><source>a</source><translation type='unfinished'>b</translation></message>",
            "unfinished");
        row("vanished",
            "<message><source>a</source><translation type='vanished'>b</translation></message>",
            "vanished");
        row("empty", "<message><source>a</source><translation></translation></message>", "empty");
        row("one form",
            "<message numerus='yes'><source>%n a</source><translation><numerusform>%n b"
            "</numerusform></translation></message>",
            "1 forms instead of 2");
        row("empty form",
            "<message numerus='yes'><source>%n a</source><translation><numerusform>%n b"
            "</numerusform><numerusform></numerusform></translation></message>",
            "empty");
        row("placeholder lost",
            "<message><source>%1 a %2</source><translation>%1 b</translation></message>",
            "other placeholders");
        row("placeholder doubled",
            "<message><source>%1 a</source><translation>%1 %1</translation></message>",
            "other placeholders");
        row("number lost",
            "<message numerus='yes'><source>%n a</source><translation><numerusform>one"
            "</numerusform><numerusform>%n b</numerusform></translation></message>",
            "other placeholders");
        row("tag", "<message><source>&lt;b&gt;a</source><translation>b</translation></message>",
            "other tags");
        row("mnemonic", "<message><source>&amp;a</source><translation>b</translation></message>",
            "other mnemonic");
        row("ellipsis", "<message><source>a…</source><translation>b</translation></message>",
            "other ellipsis");
        row("space", "<message><source>, </source><translation>,</translation></message>",
            "other space at the ends");
    }

    void findsWhatIsWrong()
    {
        QFETCH(QString, message);
        QFETCH(QString, problem);
        QBuffer buffer;
        buffer.setData((QStringLiteral("<TS><context><name>C</name>") + message +
                        QStringLiteral("</context></TS>"))
                           .toUtf8());
        QVERIFY(buffer.open(QIODevice::ReadOnly));
        const TsFile file = readTs(buffer);
        QVERIFY2(file.error.isEmpty(), qPrintable(file.error));
        QCOMPARE(file.messages.size(), 1);
        QCOMPARE(file.messages[0].context, QStringLiteral("C"));
        const QStringList found = problems(file.messages[0], twoForms);
        QCOMPARE(found.size(), problem.isEmpty() ? 0 : 1);
        QVERIFY2(found.join(u'\n').contains(problem), qPrintable(found.join(u'\n')));
    }

    void everyTextIsTranslated_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("German") << QStringLiteral("de");
        QTest::newRow("English plurals") << QStringLiteral("en");
    }

    void everyTextIsTranslated()
    {
        QFETCH(QString, language);
        const TsFile file = readFile(pathOf(language));
        QVERIFY2(file.error.isEmpty(), qPrintable(file.error));
        QVERIFY(!file.messages.isEmpty());
        QStringList found;
        for (const TsMessage &message : file.messages) {
            found << problems(message, twoForms);
            // lupdate, when it misreads a class, writes a context that no program ever asks for.
            if (!message.context.startsWith(u"bailiwick::"))
                found << message.key() + QStringLiteral(": a context without its namespace");
        }
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    }

    void knowsEveryTextOfTheSources()
    {
        if (!QFileInfo::exists(QStringLiteral(BAILIWICK_LUPDATE)))
            QSKIP("skipped: no lupdate");
        compareKeys(readFile(pathOf(QStringLiteral("de"))), textsOfTheSources({}));
        compareKeys(readFile(pathOf(QStringLiteral("en"))),
                    textsOfTheSources({QStringLiteral("-pluralonly")}));
    }

    void programsFindThem_data() { everyTextIsTranslated_data(); }

    void programsFindThem()
    {
        QFETCH(QString, language);
        QTranslator words;
        QVERIFY(words.load(QStringLiteral(":/i18n/bailiwick_%1.qm").arg(language)));
        const TsFile file = readFile(pathOf(language));
        QVERIFY(!file.messages.isEmpty());
        for (const TsMessage &message : file.messages) {
            const QByteArray context = message.context.toUtf8();
            const QByteArray source = message.source.toUtf8();
            const QByteArray comment = message.comment.toUtf8();
            const auto shown = [&](int n) {
                return words.translate(context, source,
                                       comment.isEmpty() ? nullptr : comment.data(), n);
            };
            QCOMPARE(shown(message.isPlural ? 1 : -1), message.translations.first());
            if (message.isPlural)
                QCOMPARE(shown(5), message.translations.last());
        }
    }
};

BAILIWICK_TEST(TranslationsTest)
#include "tst_translations.moc"
