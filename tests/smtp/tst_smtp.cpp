// SPDX-License-Identifier: Apache-2.0
#include "app/http/tls_identity.h"
#include "app/smtp/smtp_client.h"
#include "tests/smtp/mail_server.h"
#include "tests/support/registry.h"

#include <QByteArray>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <stop_token>
#include <thread>

using namespace bailiwick;
using smtp::Tls;
using tests::MailServer;

namespace {

const std::string message = "From: <a@bailiwick.example>\r\nTo: <b@home.example>\r\n\r\n"
                            "Hello\r\n.\r\n..two dots\r\nQUIT\r\nend";

} // namespace

// A real conversation with a mail server of the test's own.
class SmtpTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        const auto identity = http::makeTlsIdentity();
        const auto other = http::makeTlsIdentity({"Other", {"other.example"}, {}, 10});
        QVERIFY(identity && other);
        m_identity = *identity;
        m_other = *other;
    }
    void deliversByStartTls();
    void deliversByTlsAtOnce();
    void deliversInTheClearOnlyWhenTold();
    void refusesCertificates();
    void nothingFromBeforeTlsCounts();
    void passwordsNeedTls();
    void refusalsForNowAndForGood_data();
    void refusalsForNowAndForGood();
    void noAddressEndsACommand();
    void whatIsNoMailServer();
    void aServerThatDripsHoldsNobody();

private:
    // A certificate that is trusted when given.
    std::string trusting(const http::TlsIdentity &identity)
    {
        const QString path = m_folder.filePath(QString::number(++m_files) + ".pem");
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            qFatal("no file");
        file.write(QByteArray::fromStdString(identity.certificate));
        return path.toStdString();
    }
    smtp::Server at(const MailServer &server, Tls tls)
    {
        smtp::Server where;
        where.host = "localhost";
        where.port = server.port();
        where.tls = tls;
        where.caFile = trusting(m_identity);
        where.timeout = std::chrono::milliseconds(3000);
        return where;
    }
    static auto deliver(const smtp::Server &server)
    {
        return smtp::send(server, "a@bailiwick.example", "b@home.example", message);
    }
    QTemporaryDir m_folder;
    int m_files = 0;
    http::TlsIdentity m_identity;
    http::TlsIdentity m_other;
};

void SmtpTest::deliversByStartTls()
{
    MailServer server({m_identity.certificate, m_identity.key, false, {}, {}});
    smtp::Server where = at(server, Tls::StartTls);
    where.user = "me";
    where.password = "secret";
    const auto sent = deliver(where);
    QVERIFY2(sent.has_value(), sent ? "" : sent.error().message.c_str());
    const auto messages = server.messages();
    QCOMPARE(messages.size(), std::size_t(1));
    QCOMPARE(messages[0].from, std::string("<a@bailiwick.example>"));
    QCOMPARE(messages[0].to, std::string("<b@home.example>"));
    QCOMPARE(messages[0].text, message + "\r\n");
    QVERIFY(messages[0].byTls);
    QCOMPARE(QByteArray::fromBase64(QByteArray::fromStdString(messages[0].credentials)),
             QByteArray("\0me\0secret", 10));
    // EHLO again behind TLS, and nothing but EHLO and STARTTLS before it.
    const auto commands = server.commands();
    QCOMPARE(commands[0], std::string("EHLO bailiwick.example"));
    QCOMPARE(commands[1], std::string("STARTTLS"));
    QCOMPARE(commands[2], std::string("EHLO bailiwick.example"));
    QCOMPARE(commands.back(), std::string("QUIT"));
}

void SmtpTest::deliversByTlsAtOnce()
{
    MailServer server({m_identity.certificate, m_identity.key, true, {}, {}});
    const auto sent = deliver(at(server, Tls::Always));
    QVERIFY2(sent.has_value(), sent ? "" : sent.error().message.c_str());
    QVERIFY(server.messages().front().byTls);
    smtp::Server address = at(server, Tls::Always);
    address.host = "127.0.0.1"; // stands in the certificate, too
    QVERIFY(deliver(address).has_value());
}

void SmtpTest::deliversInTheClearOnlyWhenTold()
{
    MailServer server({});
    const auto refused = deliver(at(server, Tls::StartTls));
    QVERIFY(!refused);
    QVERIFY(!refused.error().permanent); // the message is not lost
    QVERIFY(server.messages().empty());
    QVERIFY(deliver(at(server, Tls::Off)).has_value());
    QVERIFY(!server.messages().front().byTls);
}

void SmtpTest::refusesCertificates()
{
    MailServer foreign({m_other.certificate, m_other.key, false, {}, {}});
    smtp::Server where = at(foreign, Tls::StartTls); // trusts another one
    QVERIFY(!deliver(where));
    where.caFile = trusting(m_other); // trusted, but of another host
    const auto refused = deliver(where);
    QVERIFY(!refused);
    QVERIFY2(refused.error().message.find("mismatch") != std::string::npos,
             refused.error().message.c_str());
    where.caFile = "/nowhere/ca.pem";
    QVERIFY(!deliver(where));
    QVERIFY(foreign.messages().empty());
    for (const std::string &command : foreign.commands())
        QVERIFY2(!command.starts_with("MAIL"), command.c_str());
}

void SmtpTest::nothingFromBeforeTlsCounts()
{
    MailServer server(
        {m_identity.certificate, m_identity.key, false, {}, "250 injected\r\n250 injected"});
    QVERIFY(!deliver(at(server, Tls::StartTls)));
    QVERIFY(server.messages().empty());
}

void SmtpTest::passwordsNeedTls()
{
    MailServer server({});
    smtp::Server where = at(server, Tls::Off);
    where.user = "me";
    where.password = "secret";
    QVERIFY(!deliver(where));
    for (const std::string &command : server.commands())
        QVERIFY2(!command.starts_with("AUTH"), command.c_str());
}

void SmtpTest::refusalsForNowAndForGood_data()
{
    QTest::addColumn<std::string>("command");
    QTest::addColumn<std::string>("answer");
    QTest::addColumn<bool>("permanent");
    QTest::newRow("no such mailbox") << std::string("RCPT") << std::string("550 unknown") << true;
    QTest::newRow("greylisted") << std::string("RCPT") << std::string("451 later") << false;
    QTest::newRow("sender refused") << std::string("MAIL") << std::string("553 no") << false;
    QTest::newRow("content refused") << std::string("end") << std::string("554 spam") << true;
    QTest::newRow("full") << std::string("end") << std::string("452 full") << false;
    QTest::newRow("no data") << std::string("DATA") << std::string("421 closing") << false;
    QTest::newRow("busy") << std::string("") << std::string("554 not now") << false;
    QTest::newRow("gone in the middle") << std::string("end") << std::string() << false;
    QTest::newRow("gone at once") << std::string("EHLO") << std::string() << false;
    QTest::newRow("no SMTP") << std::string("MAIL") << std::string("hello there") << false;
    QTest::newRow("two codes") << std::string("MAIL") << std::string("250-one\r\n550 two") << false;
    QTest::newRow("a line without end")
        << std::string("MAIL") << "250 " + std::string(5000, 'x') << false;
    std::string lines;
    for (int i = 0; i < 200; ++i)
        lines += "250-more\r\n";
    QTest::newRow("lines without end") << std::string("MAIL") << lines + "250 end" << false;
}

void SmtpTest::refusalsForNowAndForGood()
{
    QFETCH(std::string, command);
    QFETCH(std::string, answer);
    QFETCH(bool, permanent);
    MailServer server({{}, {}, false, {{command, answer}}, {}});
    const auto sent = deliver(at(server, Tls::Off));
    QVERIFY(!sent);
    QCOMPARE(sent.error().permanent, permanent);
    QVERIFY(server.messages().empty());
}

void SmtpTest::noAddressEndsACommand()
{
    MailServer server({});
    for (const std::string &bad :
         {std::string("b@x>\r\nRCPT TO:<c@x"), std::string(), std::string("b b@x"),
          std::string("b@x\n"), "b@" + std::string(300, 'x')}) {
        const auto sent = smtp::send(at(server, Tls::Off), "a@b.example", bad, message);
        QVERIFY(!sent);
        QVERIFY(sent.error().permanent);
    }
    QVERIFY(!smtp::send(at(server, Tls::Off), "nobody", "b@x", message));
    QVERIFY(server.commands().empty());
}

void SmtpTest::whatIsNoMailServer()
{
    smtp::Server where;
    where.host = "127.0.0.1";
    where.port = 1; // nobody listens
    where.tls = Tls::Off;
    where.timeout = std::chrono::milliseconds(500);
    const auto sent = deliver(where);
    QVERIFY(!sent);
    QVERIFY(!sent.error().permanent);
    where.host = "no-such-host.invalid";
    QVERIFY(!deliver(where));
}

// Each byte comes in time, the answer never does.
void SmtpTest::aServerThatDripsHoldsNobody()
{
    MailServer server({.drips = true});
    smtp::Server where = at(server, Tls::Off);
    where.timeout = std::chrono::milliseconds(300);
    where.whole = std::chrono::hours(1);
    const auto late = deliver(where);
    QVERIFY(!late);
    QVERIFY(!late.error().permanent);
    where.timeout = std::chrono::hours(1);
    where.whole = std::chrono::milliseconds(300);
    QVERIFY(!deliver(where));
    where.whole = std::chrono::hours(1);
    std::stop_source stop;
    const std::jthread stopper([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(300));
        stop.request_stop();
    });
    QVERIFY(!smtp::send(where, "a@b.example", "c@d.example", message, stop.get_token()));
}

BAILIWICK_TEST(SmtpTest)
#include "tst_smtp.moc"
