// SPDX-License-Identifier: Apache-2.0
#include "app/smtp/mail_sender.h"
#include "tests/smtp/mail_server.h"
#include "tests/support/registry.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <filesystem>

using namespace bailiwick;
using tests::MailServer;

namespace {

void drop(const QTemporaryDir &folder, const QString &name, const QByteArray &to)
{
    QFile file(folder.filePath(name + ".eml"));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("no file");
    file.write("Date: today\r\nFrom: <a@bailiwick.example>\r\nTo: <" + to +
               ">\r\n\r\nTo: <evil@home.example>\r\n");
}

QStringList left(const QTemporaryDir &folder)
{
    return QDir(folder.path()).entryList({"*.eml"}, QDir::Files);
}

smtp::Server at(std::uint16_t port)
{
    smtp::Server server;
    server.host = "127.0.0.1";
    server.port = port;
    server.tls = smtp::Tls::Off;
    server.timeout = std::chrono::milliseconds(2000);
    return server;
}

} // namespace

class MailSenderTest : public QObject
{
    Q_OBJECT
private slots:
    void sendsWhatIsDropped();
    void triesAgainLater();
    void givesUpAfterFiveDays();
    void endsAtOnceBesideAServerThatHangs();
    void putsAsideWhatIsRefused();
    void whatCannotBePutAsideIsLeftAlone();
    void aRefusedSenderLosesNothing();
};

void MailSenderTest::sendsWhatIsDropped()
{
    QTemporaryDir folder;
    MailServer server({});
    smtp::MailSender sender(
        at(server.port()), folder.path().toStdString(), [](const auto &) {},
        std::chrono::milliseconds(10));
    for (int i = 0; i < 5; ++i)
        drop(folder, QString::number(i), "b" + QByteArray::number(i) + "@home.example");
    QTRY_COMPARE(server.messages().size(), std::size_t(5));
    QTRY_VERIFY(left(folder).isEmpty());
    for (const MailServer::Message &message : server.messages())
        QVERIFY2(message.to.starts_with("<b"), message.to.c_str()); // of the header, not the text
}

void MailSenderTest::triesAgainLater()
{
    QTemporaryDir folder;
    MailServer server({{}, {}, false, {{"RCPT", "451 later"}}, {}});
    std::vector<std::string> notices;
    // Its own thread sleeps: the test asks.
    smtp::MailSender sender(
        at(server.port()), folder.path().toStdString(),
        [&](const std::string &notice) { notices.push_back(notice); }, std::chrono::hours(1));
    QTest::qWait(50); // its first look, at nothing
    drop(folder, "one", "b@home.example");
    const auto start = std::chrono::steady_clock::now();
    using std::chrono::seconds;
    QCOMPARE(sender.sendDue(start), 0);
    const auto tried = [&] {
        int mails = 0;
        for (const std::string &command : server.commands())
            mails += command.starts_with("MAIL") ? 1 : 0;
        return mails;
    };
    QCOMPARE(tried(), 1);
    QCOMPARE(sender.sendDue(start), 0); // not yet
    QCOMPARE(tried(), 1);
    QCOMPARE(sender.sendDue(start + seconds(1)), 0);
    QCOMPARE(sender.sendDue(start + seconds(2)), 0); // two seconds after the second try
    QCOMPARE(tried(), 2);
    server.clearAnswers();
    QCOMPARE(sender.sendDue(start + seconds(3)), 1);
    QVERIFY(left(folder).isEmpty());
    QCOMPARE(notices.size(), std::size_t(1));
}

void MailSenderTest::givesUpAfterFiveDays()
{
    QTemporaryDir folder;
    MailServer server({{}, {}, false, {{"RCPT", "451 later"}}, {}});
    std::vector<std::string> notices;
    smtp::MailSender sender(
        at(server.port()), folder.path().toStdString(),
        [&](const std::string &notice) { notices.push_back(notice); }, std::chrono::hours(1));
    QTest::qWait(50);
    namespace fs = std::filesystem;
    const auto age = [&](const QString &name, std::chrono::hours hours) {
        const fs::path file = folder.filePath(name + ".eml").toStdString();
        fs::last_write_time(file, fs::file_time_type::clock::now() - hours);
    };
    drop(folder, "old", "b@home.example");
    age("old", std::chrono::hours(5 * 24 + 1));
    drop(folder, "younger", "b@home.example");
    age("younger", std::chrono::hours(5 * 24 - 1));
    QCOMPARE(sender.sendDue(std::chrono::steady_clock::now()), 0);
    QCOMPARE(left(folder), QStringList{"younger.eml"});
    QCOMPARE(QDir(folder.filePath("failed")).entryList(QDir::Files), QStringList{"old.eml"});
    QCOMPARE(notices.size(), std::size_t(2));
}

// The server's end does not wait for it: whoever stops it does so within the look's time.
void MailSenderTest::endsAtOnceBesideAServerThatHangs()
{
    QTemporaryDir folder;
    drop(folder, "one", "b@home.example");
    MailServer server({.drips = true});
    smtp::Server where = at(server.port());
    where.timeout = std::chrono::hours(1);
    where.whole = std::chrono::hours(1);
    {
        const smtp::MailSender sender(where, folder.path().toStdString(),
                                      [](const std::string &) {});
        QTest::qWait(200);
    }
    QCOMPARE(left(folder).size(), qsizetype(1)); // for the next start
}

void MailSenderTest::putsAsideWhatIsRefused()
{
    QTemporaryDir folder;
    MailServer server({{}, {}, false, {{"RCPT", "550 unknown"}}, {}});
    std::vector<std::string> notices;
    smtp::MailSender sender(
        at(server.port()), folder.path().toStdString(),
        [&](const std::string &notice) { notices.push_back(notice); }, std::chrono::hours(1));
    QTest::qWait(50);
    drop(folder, "one", "b@home.example");
    drop(folder, "two", "");
    QCOMPARE(sender.sendDue(std::chrono::steady_clock::now()), 0);
    QVERIFY(left(folder).isEmpty());
    QCOMPARE(QDir(folder.filePath("failed")).entryList(QDir::Files).size(), qsizetype(2));
    QCOMPARE(notices.size(), std::size_t(2));
    QVERIFY2(notices[0].find("550 unknown") != std::string::npos, notices[0].c_str());
}

void MailSenderTest::whatCannotBePutAsideIsLeftAlone()
{
    QTemporaryDir folder;
    QFile inTheWay(folder.filePath("failed"));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    MailServer server({{}, {}, false, {{"RCPT", "550 unknown"}}, {}});
    std::vector<std::string> notices;
    smtp::MailSender sender(
        at(server.port()), folder.path().toStdString(),
        [&](const std::string &notice) { notices.push_back(notice); }, std::chrono::hours(1));
    QTest::qWait(50);
    drop(folder, "one", "b@home.example");
    for (int i = 0; i < 3; ++i)
        QCOMPARE(sender.sendDue(std::chrono::steady_clock::now()), 0);
    int mails = 0;
    for (const std::string &command : server.commands())
        mails += command.starts_with("MAIL") ? 1 : 0;
    QCOMPARE(mails, 1);
    QCOMPARE(notices.size(), std::size_t(1));
}

void MailSenderTest::aRefusedSenderLosesNothing()
{
    QTemporaryDir folder;
    MailServer server({{}, {}, false, {{"MAIL", "530 sign in first"}}, {}});
    smtp::MailSender sender(
        at(server.port()), folder.path().toStdString(), [](const auto &) {}, std::chrono::hours(1));
    QTest::qWait(50);
    drop(folder, "one", "b@home.example");
    const auto start = std::chrono::steady_clock::now();
    QCOMPARE(sender.sendDue(start), 0);
    QCOMPARE(left(folder).size(), qsizetype(1));
    server.clearAnswers();
    QCOMPARE(sender.sendDue(start + std::chrono::seconds(1)), 1);
}

BAILIWICK_TEST(MailSenderTest)
#include "tst_mail_sender.moc"
