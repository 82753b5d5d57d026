// SPDX-License-Identifier: Apache-2.0
#include "app/server/mail_server.h"
#include "tests/server/live_server.h"
#include "tests/smtp/mail_server.h"
#include "tests/support/registry.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace bailiwick;
using tests::Answer;
using tests::LiveServer;
using tests::MailServer;
using tests::World;

namespace {

server::Configuration by(const MailServer &server)
{
    server::Configuration configuration;
    configuration.smtp = "127.0.0.1:" + std::to_string(server.port());
    configuration.smtpTls = "off";
    configuration.mailFrom = "no-reply@bailiwick.example";
    return configuration;
}

std::string tokenIn(const std::string &message)
{
    const QByteArray all = QByteArray::fromStdString(message);
    const QByteArray text =
        QByteArray::fromBase64(all.mid(all.indexOf("\r\n\r\n") + 4).replace("\r\n", ""));
    const qsizetype at = text.indexOf("bwo_");
    return text.mid(at, text.indexOf('\n', at) - at).toStdString();
}

} // namespace

// From an invitation over HTTPS to a new member, with a mail server between.
class MailTest : public QObject
{
    Q_OBJECT
private slots:
    void invitesRegistersAndEnters();
    void configurationOfTheMailServer();
};

void MailTest::invitesRegistersAndEnters()
{
    MailServer mails({});
    LiveServer server(World::importText(), *fleet::parseTime("2026-11-22T08:00:00Z"), by(mails));
    const std::string ada = server.token("ada");
    const Answer made =
        server.post("/v1/invitations", {{"email", "New@home.example"}, {"title", "Clerk"}}, ada);
    QCOMPARE(made.status, 201);
    QCOMPARE(made.body["mailed"].get<bool>(), true);
    QVERIFY(made.text.find("bwo_") == std::string::npos);
    QTRY_COMPARE(mails.messages().size(), std::size_t(1));
    const MailServer::Message message = mails.messages().front();
    QCOMPARE(message.from, std::string("<no-reply@bailiwick.example>"));
    QCOMPARE(message.to, std::string("<new@home.example>"));
    const std::string token = tokenIn(message.text);
    QVERIFY(!token.empty());

    QCOMPARE(server
                 .post("/v1/registrations",
                       {{"token", token}, {"name", "Nina"}, {"password", World::password}})
                 .status,
             201);
    const std::string nina =
        server.signIn("new@home.example", "").body["accessToken"].get<std::string>();
    const Answer listed = server.get("/v1/invitations", nina);
    QCOMPARE(listed.body["received"].size(), std::size_t(1));
    QCOMPARE(listed.body["made"].size(), std::size_t(0));
    QCOMPARE(server.post("/v1/invitations", {{"email", "x@home.example"}}, nina).status, 403);
    const wire::Json id = {{"id", made.body["id"]}};
    const Answer accepted = server.post("/v1/invitations/accept", id, nina);
    QCOMPARE(accepted.status, 200);
    QCOMPARE(server.post("/v1/invitations/accept", id, nina).code(), std::string("offer-closed"));
    QCOMPARE(server.post("/v1/invitations/accept", {{"id", "x"}, {"token", "y"}}, nina).status,
             422);
    // No device of her own: the one organization is taken without being named.
    const Answer work =
        server.post("/v1/sessions", {{"email", "new@home.example"}, {"password", World::password}});
    QCOMPARE(work.status, 201);
    QCOMPARE(work.body["membership"].get<std::string>(),
             accepted.body["membership"].get<std::string>());
    QTRY_VERIFY(QDir(QString::fromStdString(server.world().folder() + "/mail"))
                    .entryList({"*.eml"})
                    .isEmpty());
    const std::string other = server.post("/v1/invitations", {{"email", "y@home.example"}}, ada)
                                  .body["id"]
                                  .get<std::string>();
    QCOMPARE(server.send(http::Method::Delete, "/v1/invitations/" + other, {}, ada).status, 204);
    QCOMPARE(server.send(http::Method::Delete, "/v1/invitations/" + other, {}, ada).status, 404);
}

void MailTest::configurationOfTheMailServer()
{
    server::Configuration configuration;
    QVERIFY(!server::mailServerOf(configuration)->has_value());
    for (const char *bad : {"mail.example", ":25", "mail.example:", "mail.example:0",
                            "mail.example:70000", "mail.example:25x"}) {
        configuration.smtp = bad;
        QVERIFY2(!server::mailServerOf(configuration), bad);
    }
    configuration.smtp = "mail.example:587";
    QTemporaryDir folder;
    const QString path = folder.filePath("password");
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("secret\n");
    file.close();
    configuration.smtpPasswordFile = path.toStdString();
    QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::ReadOther));
    QVERIFY(!server::mailServerOf(configuration)); // others can read it
    QVERIFY(file.setPermissions(QFile::ReadOwner));
    const auto read = server::mailServerOf(configuration);
    QVERIFY(read.has_value() && read->has_value());
    QCOMPARE((*read)->host, std::string("mail.example"));
    QCOMPARE((*read)->port, std::uint16_t(587));
    QCOMPARE((*read)->password, std::string("secret"));
    QVERIFY((*read)->tls == smtp::Tls::StartTls);
}

BAILIWICK_TEST(MailTest)
#include "tst_mail.moc"
