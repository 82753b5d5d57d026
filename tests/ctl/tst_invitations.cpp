// SPDX-License-Identifier: Apache-2.0
#include "models/wire/parse_json.h"
#include "program.h"
#include "tests/server/live_server.h"
#include "tests/support/registry.h"

#include <QTest>

using namespace bailiwick;
using namespace bailiwick::tests;

namespace {

// Nils is nobody's member; Mara is in two organizations whose
// names differ in their letters' case only; Cora has a device of her own.
constexpr const char *companyText = R"x(
{"type":"person","externalId":"nils","name":"Nils","email":"nils@home.example"}
{"type":"person","externalId":"mara","name":"Mara","email":"mara@home.example"}
{"type":"organization","externalId":"fjord-2","kind":"partner","name":"FJORD"}
{"type":"membership","externalId":"mara-1","person":"mara","organization":"fjord"}
{"type":"membership","externalId":"mara-2","person":"mara","organization":"fjord-2"}
{"type":"team","externalId":"crew","organization":"nordquell","name":"Crew"}
{"type":"role","externalId":"user","organization":"nordquell","name":"User","ownership":true,"actions":["device:view"]}
{"type":"ownership","device":"device-211","primary":"p-cora"}
{"type":"assignment","externalId":"a-cora","principal":{"kind":"membership","id":"cora"},"role":"installer-admin","scope":{"kind":"resource","id":"customer-2"}}
{"type":"delegation","externalId":"contract","from":"nordquell","to":"two","region":[{"kind":"resource","id":"customer-2"}],"ceiling":[{"action":"device:configure"},{"action":"device:view"}],"reason":"a contract"}
{"type":"delegation","externalId":"loan","from":"nordquell","to":"two","region":[{"kind":"resource","id":"site-11"}],"ceiling":[{"action":"device:view"}],"reason":"a loan"}
{"type":"delegation","externalId":"elsewhere","from":"nordquell","to":"fjord","region":[{"kind":"resource","id":"site-11"}],"ceiling":[{"action":"device:view"}],"reason":"another one"}
)x";

std::string stateOf(const ProgramResult &printed)
{
    const auto json = wire::parseJson(printed.out.toStdString());
    return json ? json->value("state", "") : std::string();
}

} // namespace

// People come in and leave by the command line, as somebody who is signed in at a server.
class InvitationCommandsTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        m_server = std::make_unique<LiveServer>(World::importText() + companyText,
                                                *fleet::parseTime("2026-11-22T08:00:00Z"));
    }
    void sendsAcceptsAndLeaves();
    void sendsAgainCancelsAndDeclines();
    void refusesWhatIsMistyped();
    void choosesForWhomToSignIn();
    void givesOnItsOwnNodeUnderNone();

private:
    ProgramResult ask(const QString &email, const QStringList &words)
    {
        const auto options = m_server->clientOptions();
        const QString url = QString("https://%1:%2").arg(options.host.c_str()).arg(options.port);
        return runProgram(
            words + QStringList{"--server", url, "--pin", options.pin.c_str()}, {},
            {"BAILIWICK_EMAIL=" + email, QString("BAILIWICK_PASSWORD=") + World::password});
    }
    const fleet::State &state() { return m_server->authority().context().snapshot()->state(); }
    std::unique_ptr<LiveServer> m_server;
};

void InvitationCommandsTest::sendsAcceptsAndLeaves()
{
    const ProgramResult sent =
        ask("ada@nordquell.example",
            {"invitation", "send", "nils@home.example", "--title", "Fitter", "--team", "Crew",
             "--role", "Installer@site-11", "--role", "Auditor@Site 12", "--until", "2027-03-03"});
    QVERIFY2(sent.exitCode == 0, sent.err);
    const QString id = QString::fromUtf8(sent.out).trimmed();
    QVERIFY2(sent.err.contains("nils@home.example") && sent.err.contains("no e-mail was sent"),
             sent.err);
    const ProgramResult listed = ask("ada@nordquell.example", {"invitation", "list"});
    QVERIFY2(listed.out.contains(id.toUtf8() + "\tpending\tto nils@home.example"), listed.out);
    QVERIFY2(listed.out.contains("1 team, 2 roles"), listed.out);
    const ProgramResult received = ask("nils@home.example", {"invitation", "list"});
    QVERIFY2(received.out.contains("from Nordquell"), received.out + received.err);
    const ProgramResult accepted = ask("nils@home.example", {"invitation", "accept", id});
    QVERIFY2(accepted.exitCode == 0, accepted.err);
    const ProgramResult visible =
        ask("nils@home.example", {"visible", "me", "device:configure", "--devices"});
    QVERIFY2(visible.exitCode == 0 && visible.out.count('\n') == 2, visible.out + visible.err);

    const ProgramResult left =
        ask("nils@home.example", {"membership", "leave", "--reason", "a new job"});
    QVERIFY2(left.exitCode == 0, left.err);
    for (const fleet::Membership &membership : state().memberships())
        QVERIFY(membership.person != m_server->world().id(fleet::EntityKind::Person, "nils"));
    const ProgramResult last =
        ask("ada@nordquell.example", {"membership", "leave", "--reason", "enough"});
    QCOMPARE(last.exitCode, 1);
    QVERIFY2(last.err.contains("Make somebody else an administrator first"), last.err);
}

void InvitationCommandsTest::sendsAgainCancelsAndDeclines()
{
    const QString ada = "ada@nordquell.example";
    const ProgramResult first = ask(ada, {"invitation", "send", "mara@home.example"});
    QVERIFY2(first.exitCode == 0, first.err);
    const ProgramResult second =
        ask(ada, {"invitation", "resend", QString::fromUtf8(first.out).trimmed(), "--json"});
    QVERIFY2(second.exitCode == 0, second.err);
    const auto made = wire::parseJson(second.out.toStdString());
    QVERIFY(made.has_value());
    const QString id = QString::fromStdString(made->value("id", ""));
    // Cut off, as Fjord holds nothing: as an end user she is answered.
    const ProgramResult declined =
        ask("mara@home.example", {"invitation", "decline", id, "--end-user", "--json"});
    QVERIFY2(declined.exitCode == 0 && stateOf(declined) == "declined",
             declined.out + declined.err);
    const ProgramResult again =
        ask("mara@home.example", {"invitation", "accept", id, "--end-user"});
    QCOMPARE(again.exitCode, 1);
    QVERIFY2(again.err.contains("not open any more"), again.err);
    const ProgramResult third = ask(ada, {"invitation", "send", "mara@home.example"});
    const QString other = QString::fromUtf8(third.out).trimmed();
    const ProgramResult cancelled = ask(ada, {"invitation", "cancel", other, "--json"});
    QVERIFY2(cancelled.exitCode == 0 && stateOf(cancelled) == "cancelled",
             cancelled.out + cancelled.err);
    QCOMPARE(ask(ada, {"invitation", "cancel", other}).exitCode, 1);
}

void InvitationCommandsTest::refusesWhatIsMistyped()
{
    const auto refused = [&](const QStringList &words, const char *part) {
        const ProgramResult result = ask(
            "ada@nordquell.example", QStringList{"invitation", "send", "x@home.example"} + words);
        return result.exitCode == 1 && result.err.contains(part);
    };
    QVERIFY(refused({"--role", "Installer"}, "ROLE@SCOPE"));
    QVERIFY(refused({"--role", "Installer@"}, "ROLE@SCOPE"));
    QVERIFY(refused({"--role", "Nobody@site-11"}, "There is no role \"Nobody\""));
    QVERIFY(refused({"--role", "Installer@nowhere"}, "There is no place \"nowhere\""));
    QVERIFY(refused({"--role", "Installer@group:none"}, "There is no group \"none\""));
    QVERIFY(refused({"--team", "None"}, "There is no team \"None\""));
    QVERIFY(refused({"--role", "Installer@site-11", "--until", "soon"}, "not a time"));
    QVERIFY(
        refused({"--role", "Installer@site-11", "--delegation", "none"}, "There is no delegation"));
    QVERIFY(refused({"--role", "User@site-11"}, "by owning a device"));
}

void InvitationCommandsTest::choosesForWhomToSignIn()
{
    const fleet::Id first = m_server->world().id(fleet::EntityKind::Organization, "fjord");
    const fleet::Id second = m_server->world().id(fleet::EntityKind::Organization, "fjord-2");
    const QStringList words{"invitation", "list"};
    const ProgramResult asked = ask("mara@home.example", words);
    QCOMPARE(asked.exitCode, 1);
    QVERIFY2(asked.err.contains(("--organization " + first.toString() + ": Fjord").c_str()),
             asked.err);
    QVERIFY2(asked.err.contains(("--organization " + second.toString() + ": FJORD").c_str()),
             asked.err);
    const ProgramResult ambiguous =
        ask("mara@home.example", words + QStringList{"--organization", "Fjord"});
    QCOMPARE(ambiguous.exitCode, 1);
    QVERIFY2(ambiguous.err.contains(second.toString().c_str()), ambiguous.err);
    // By its id it is one; it was cut off, as nothing is delegated to it.
    const ProgramResult one =
        ask("mara@home.example",
            words + QStringList{"--organization", QString::fromStdString(second.toString())});
    QVERIFY2(one.err.contains("holds nothing in this fleet"), one.err);
    const ProgramResult both = ask(
        "cora@two.example", words + QStringList{"--organization", "Customer Two", "--end-user"});
    QVERIFY(both.exitCode != 0 && both.exitCode != 2);
    const ProgramResult none = ask("cora@two.example", words);
    QVERIFY2(none.err.contains("--end-user"), none.err);
    QCOMPARE(ask("cora@two.example", words + QStringList{"--end-user"}).exitCode, 2);
    QCOMPARE(
        ask("cora@two.example", words + QStringList{"--organization", "customer two"}).exitCode, 2);
    const ProgramResult wrong =
        ask("cora@two.example", words + QStringList{"--organization", "Fjord"});
    QVERIFY2(wrong.err.contains("do not belong together"), wrong.err);
}

// Who has a node is not asked for a delegation, however many it got.
void InvitationCommandsTest::givesOnItsOwnNodeUnderNone()
{
    const auto send = [&](const QStringList &words) {
        const ProgramResult sent =
            ask("cora@two.example",
                QStringList{"invitation", "send", "x@home.example", "--role", "Installer@site-21",
                            "--organization", "Customer Two", "--json"} +
                    words);
        const auto made = wire::parseJson(sent.out.toStdString());
        return made ? QString::fromStdString((*made)["assignments"][0].value("delegation", ""))
                    : QString::fromUtf8(sent.err);
    };
    QCOMPARE(send({}), QString());
    const fleet::Id contract = m_server->world().id(fleet::EntityKind::Delegation, "contract");
    QCOMPARE(send({"--delegation", "contract"}), QString::fromStdString(contract.toString()));
    QVERIFY2(send({"--delegation", "loan"}).contains("device:configure"), "not refused");
    // Another organization's is none, whoever sees it.
    const ProgramResult others =
        ask("ada@nordquell.example", {"invitation", "send", "x@home.example", "--role",
                                      "Installer@site-11", "--delegation", "elsewhere"});
    QVERIFY2(others.err.contains("There is no delegation \"elsewhere\""), others.err);
}

BAILIWICK_TEST(InvitationCommandsTest)
#include "tst_invitations.moc"
