// SPDX-License-Identifier: Apache-2.0
#include "models/authority/accounts.h"
#include "tests/authority/verify.h"
#include "tests/authority/world.h"
#include "tests/support/registry.h"

using namespace bailiwick;
using tests::World;

class SignInTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_world = std::make_unique<World>(); }
    void wrongPasswordAccountAndOrganizationLookAlike();
    void throttledAccountOpensAgain();
    void refreshRotatesAndReuseEndsTheSession();
    void accessTokenExpires();
    void signOutEndsAtOnce();
    void disabledBlockedAndNewPasswordEndSessions();
    void choosesAmongSeveral();
    void organizationsOfOneName();
    void noSecretIsStored();

private:
    authority::SignIn &signIn() { return m_world->authority().signIn(); }
    auto tryIn(const std::string &email, const std::string &password,
               const std::string &organization, const std::string &address = "10.0.0.1")
    {
        return signIn().signIn({email, password, organization, {}}, {"r", address});
    }
    std::unique_ptr<World> m_world;
};

void SignInTest::wrongPasswordAccountAndOrganizationLookAlike()
{
    const auto wrong = tryIn("ada@nordquell.example", "wrong password!", "Nordquell");
    const auto unknown = tryIn("nobody@nordquell.example", "wrong password!", "Nordquell");
    const auto elsewhere = tryIn("ada@nordquell.example", World::password, "Fjord");
    QVERIFY(!wrong && !unknown && !elsewhere);
    QVERIFY(wrong.error().error == unknown.error().error);
    QVERIFY(wrong.error().error == elsewhere.error().error);
    QCOMPARE(wrong.error().error.code, std::string("sign-in-failed"));
    QVERIFY(tryIn("Ada@Nordquell.example", World::password, "nordquell").has_value());

    store::AuditFilter filter;
    filter.action = "session:open";
    const auto events = m_world->log(filter);
    QCOMPARE(events.size(), std::size_t{4});
    QVERIFY(events[0].outcome == audit::Outcome::Allowed);
    for (std::size_t i = 1; i < 4; ++i)
        QVERIFY(events[i].outcome == audit::Outcome::Denied);
}

void SignInTest::throttledAccountOpensAgain()
{
    int refused = 0;
    for (int i = 0; i < 30; ++i) {
        const auto in = tryIn("tom@alpine.example", "wrong password!", "Alpine Heat",
                              "10.0.1." + std::to_string(i));
        QVERIFY(!in);
        if (in.error().error.code == "too-many-requests") {
            ++refused;
            QVERIFY(in.error().waitMs > 0);
        }
    }
    QCOMPARE(refused, 20);
    QVERIFY(!tryIn("tom@alpine.example", World::password, "Alpine Heat"));
    // Shown in the log at 1, 2, 4, 8, 16 tries: a flood cannot fill it.
    store::AuditFilter filter;
    filter.action = "session:open";
    int throttled = 0;
    for (const audit::Event &event : m_world->log(filter))
        throttled += event.reason.text == "Too many tries" ? 1 : 0;
    QCOMPARE(throttled, 5);
    m_world->advance(61'000);
    QVERIFY(tryIn("tom@alpine.example", World::password, "Alpine Heat").has_value());
}

void SignInTest::refreshRotatesAndReuseEndsTheSession()
{
    const auto first = tryIn("ada@nordquell.example", World::password, "Nordquell");
    QVERIFY(first.has_value());
    const auto second = signIn().refresh(first->tokens.refresh, {});
    VERIFY_OK(second);
    VERIFY_CODE(m_world->caller(first->tokens.access), "session-ended");
    VERIFY_OK(m_world->caller(second->tokens.access));
    VERIFY_CODE(signIn().refresh(first->tokens.refresh, {}), "session-ended");
    VERIFY_CODE(m_world->caller(second->tokens.access), "session-ended");
    VERIFY_CODE(signIn().refresh(second->tokens.refresh, {}), "session-ended");
    store::AuditFilter filter;
    filter.action = "session:refresh";
    filter.outcome = audit::Outcome::Denied;
    const auto events = m_world->log(filter);
    QCOMPARE(events.size(), std::size_t{2});
    QCOMPARE(events.back().reason.text, std::string("reused"));
}

void SignInTest::accessTokenExpires()
{
    const std::string token = m_world->signIn("ada");
    m_world->advance(15 * 60 * 1000 - 1);
    VERIFY_OK(m_world->caller(token));
    m_world->advance(1);
    VERIFY_CODE(m_world->caller(token), "session-ended");
    VERIFY_CODE(m_world->caller("bwa_nonsense"), "session-ended");
}

void SignInTest::signOutEndsAtOnce()
{
    const std::string token = m_world->signIn("ada");
    const auto caller = m_world->caller(token);
    VERIFY_OK(caller);
    VERIFY_OK(signIn().signOut(*caller, token));
    VERIFY_CODE(m_world->caller(token), "session-ended");
}

void SignInTest::disabledBlockedAndNewPasswordEndSessions()
{
    const auto ada = m_world->caller(m_world->signIn("ada"));
    const std::string tom = m_world->signIn("tom");
    const std::string finn = m_world->signIn("finn");
    fleet::Membership membership =
        *m_world->state().memberships().find(m_world->id(fleet::EntityKind::Membership, "tom"));
    membership.disabled = true;
    VERIFY_OK(m_world->commit(*ada, {fleet::Put{membership}}));
    VERIFY_CODE(m_world->caller(tom), "session-ended");
    QVERIFY(!tryIn("tom@alpine.example", World::password, "Alpine Heat"));
    membership.disabled = false;
    VERIFY_OK(m_world->commit(*ada, {fleet::Put{membership}}));
    VERIFY_CODE(m_world->caller(tom), "session-ended"); // ended for good: sign in again
    QVERIFY(tryIn("tom@alpine.example", World::password, "Alpine Heat").has_value());

    fleet::Organization fjord = *m_world->state().organizations().find(
        m_world->id(fleet::EntityKind::Organization, "fjord"));
    fjord.blocked = true;
    VERIFY_OK(m_world->commit(*ada, {fleet::Put{fjord}}));
    VERIFY_CODE(m_world->caller(finn), "session-ended");

    const std::string adas = m_world->signIn("ada");
    VERIFY_OK(authority::setPassword(m_world->context(), m_world->authority().trail(),
                                     "ada@nordquell.example", "another long password"));
    VERIFY_CODE(m_world->caller(adas), "session-ended");
    VERIFY_CODE(authority::setPassword(m_world->context(), m_world->authority().trail(),
                                       "ada@nordquell.example", "short"),
                "password-refused");
}

void SignInTest::choosesAmongSeveral()
{
    m_world = std::make_unique<World>(
        World::importText() +
            R"({"type":"membership","externalId":"tom-fjord","person":"p-tom","organization":"fjord"})"
            "\n"
            R"({"type":"ownership","device":"device-111","primary":"p-tom"})"
            "\n"
            R"({"type":"role","externalId":"user","organization":"nordquell","name":"User",)"
            R"("ownership":true,"actions":["device:view"]})"
            "\n",
        *fleet::parseTime("2026-11-22T08:00:00Z"));
    const auto namesOf = [](const authority::SignInRefusal &refusal) {
        std::vector<std::string> names;
        for (const authority::SignInChoice &choice : refusal.choices)
            names.push_back(choice.organization.name);
        return names;
    };
    const auto several = tryIn("tom@alpine.example", World::password, "");
    QVERIFY(!several);
    QCOMPARE(several.error().error.code, std::string("sign-in-choice"));
    QVERIFY(namesOf(several.error()) == (std::vector<std::string>{"Alpine Heat", "Fjord", ""}));
    // Not before the password is right.
    for (const char *email : {"tom@alpine.example", "nobody@alpine.example"}) {
        const auto wrong = tryIn(email, "wrong password!", "");
        QCOMPARE(wrong.error().error.code, std::string("sign-in-failed"));
        QVERIFY(wrong.error().choices.empty());
    }
    const auto fjord = tryIn("tom@alpine.example", World::password, "fjord");
    QVERIFY(fjord.has_value());
    QCOMPARE(fjord->organization.name, std::string("Fjord"));
    const auto self =
        signIn().signIn({"tom@alpine.example", World::password, {}, {}, true}, {"r", "10.0.0.1"});
    QVERIFY(self.has_value());
    QVERIFY(self->membership.isNull());

    // One of them closed: what is left is chosen from, and the only one is taken.
    fleet::Membership membership = *m_world->state().memberships().find(
        m_world->id(fleet::EntityKind::Membership, "tom-fjord"));
    membership.disabled = true;
    const auto ada = *m_world->caller(m_world->signIn("ada"));
    VERIFY_OK(m_world->commit(ada, {fleet::Put{membership}}));
    const auto two = tryIn("tom@alpine.example", World::password, "");
    QVERIFY(namesOf(two.error()) == (std::vector<std::string>{"Alpine Heat", ""}));
    VERIFY_OK(m_world->commit(
        ada, {fleet::Remove{fleet::EntityKind::Ownership, m_world->node("device-111")}}));
    const auto only = tryIn("tom@alpine.example", World::password, "");
    QVERIFY(only.has_value());
    QCOMPARE(only->organization.name, std::string("Alpine Heat"));
}

// They are told apart by their ids.
void SignInTest::organizationsOfOneName()
{
    m_world = std::make_unique<World>(
        World::importText() +
            R"({"type":"organization","externalId":"fjord-2","kind":"partner","name":"FJORD"})"
            "\n"
            R"({"type":"membership","externalId":"finn-2","person":"p-finn","organization":"fjord-2"})"
            "\n"
            R"({"type":"membership","externalId":"tom-2","person":"p-tom","organization":"fjord"})"
            "\n",
        *fleet::parseTime("2026-11-22T08:00:00Z"));
    const fleet::Id first = m_world->id(fleet::EntityKind::Organization, "fjord");
    const fleet::Id second = m_world->id(fleet::EntityKind::Organization, "fjord-2");
    const auto both = tryIn("finn@fjord.example", World::password, "Fjord");
    QVERIFY(!both);
    QCOMPARE(both.error().error.code, std::string("sign-in-choice"));
    QCOMPARE(both.error().choices.size(), std::size_t(2));
    for (const fleet::Id id : {first, second}) {
        const auto one = tryIn("finn@fjord.example", World::password, id.toString());
        QVERIFY(one.has_value());
        QVERIFY(one->organization.id == id);
    }
    QCOMPARE(tryIn("finn@fjord.example", "wrong password!", "Fjord").error().error.code,
             std::string("sign-in-failed"));
    // Whoever is in one of them need not say which.
    const auto tom = tryIn("tom@alpine.example", World::password, "fjord");
    QVERIFY(tom.has_value());
    QVERIFY(tom->organization.id == first);
    QCOMPARE(tryIn("tom@alpine.example", World::password, second.toString()).error().error.code,
             std::string("sign-in-failed"));
}

void SignInTest::noSecretIsStored()
{
    const std::string token = m_world->signIn("ada");
    const auto refresh =
        tryIn("ada@nordquell.example", World::password, "Nordquell")->tokens.refresh;
    const std::string folder = m_world->folder();
    m_world->close();
    if (!QFile::exists(QString::fromStdString(m_world->storeLocation())))
        QSKIP("A server's files are not the tests' to read.");
    for (const char *name : {"/bailiwick.sqlite", "/bailiwick.sqlite-wal"}) {
        const auto text = authority::readFile(folder + name);
        if (!text)
            continue;
        QVERIFY(text->find(token) == std::string::npos);
        QVERIFY(text->find(refresh) == std::string::npos);
        QVERIFY(text->find(World::password) == std::string::npos);
    }
}

BAILIWICK_TEST(SignInTest)
#include "tst_sign_in.moc"
