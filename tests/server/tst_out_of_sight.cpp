// SPDX-License-Identifier: Apache-2.0
#include "models/wire/change_set_json.h"
#include "models/wire/parse_json.h"
#include "tests/server/live_server.h"
#include "tests/support/registry.h"

#include <QTest>

#include <functional>

using namespace bailiwick;
using fleet::EntityKind;
using tests::Answer;
using tests::LiveServer;

// What an installer company's admin learns from refusals: nothing of what is out of sight. The
// manufacturer's admin, who sees all, is told what is wrong.
class OutOfSightTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_server = std::make_unique<LiveServer>();
        m_delegation = m_server->delegate();
        m_ines = m_server->token("ines");
        m_ada = m_server->token("ada");
    }
    void cleanupTestCase() { m_server.reset(); }

    void aForeignReferenceIsLikeNone_data();
    void aForeignReferenceIsLikeNone();
    void whatMustBeUniqueIsRefusedInOneSentence();
    void onesOwnIsStillSaid();

private:
    fleet::Team team(std::vector<fleet::Id> members)
    {
        fleet::Team team;
        team.id = m_server->world().newId();
        team.name = "Night shift";
        team.organization = m_server->world().id(EntityKind::Organization, "alpine");
        std::sort(members.begin(), members.end());
        team.members = std::move(members);
        return team;
    }
    fleet::Person person(const std::string &email)
    {
        fleet::Person person;
        person.id = m_server->world().newId();
        person.name = "New Person";
        person.email = email;
        return person;
    }
    // Both ways in, as text without what may differ: the id that was sent, numbers of requests.
    std::string refusal(const std::string &token, const fleet::Change &change,
                        const std::string &sent);

    std::unique_ptr<LiveServer> m_server;
    fleet::Delegation m_delegation;
    std::string m_ines;
    std::string m_ada;
};

std::string OutOfSightTest::refusal(const std::string &token, const fleet::Change &change,
                                    const std::string &sent)
{
    const wire::Json changes = wire::toJson(fleet::ChangeSet{change});
    const Answer preview = m_server->post(
        "/v1/previews", {{"baseRevision", m_server->revision()}, {"changes", changes}}, token);
    const Answer commit = m_server->post("/v1/commits",
                                         {{"baseRevision", m_server->revision()},
                                          {"changes", changes},
                                          {"reason", "probing"},
                                          {"instant", fleet::formatTime(m_server->world().now())},
                                          {"digest", "0"}},
                                         token);
    std::string all;
    for (const Answer *answer : {&preview, &commit}) {
        wire::Json body = answer->body;
        body.erase("instance");
        all += std::to_string(answer->status) + ' ' + wire::toText(body) + '\n';
    }
    const auto hide = [&all](const std::string &text, const std::string &name) {
        for (auto at = all.find(text); !text.empty() && at != std::string::npos;
             at = all.find(text))
            all.replace(at, text.size(), name);
    };
    hide(sent, "<sent>");
    hide(idOf(change).toString(), "<new>");
    return all;
}

void OutOfSightTest::aForeignReferenceIsLikeNone_data()
{
    using Make = std::function<fleet::Entity(fleet::Id)>;
    QTest::addColumn<fleet::Id>("foreign");
    QTest::addColumn<Make>("make");
    tests::World &world = m_server->world();
    const fleet::Id alpine = world.id(EntityKind::Organization, "alpine");
    const fleet::Id finn = world.id(EntityKind::Membership, "finn");
    const fleet::Id site21 = world.node("site-21");

    QTest::newRow("a team's member") << finn << Make([this](fleet::Id id) { return team({id}); });
    QTest::newRow("a membership's person")
        << world.state().memberships().find(finn)->person << Make([&world, alpine](fleet::Id id) {
               fleet::Membership membership;
               membership.id = world.newId();
               membership.person = id;
               membership.organization = alpine;
               return membership;
           });
    const fleet::Assignment assignment =
        world.assignment("tom", "installer", "site-11", m_delegation.id);
    const auto changed = [this, assignment](void (*change)(fleet::Assignment &, fleet::Id)) {
        return Make([this, assignment, change](fleet::Id id) {
            fleet::Assignment other = assignment;
            other.id = m_server->world().newId();
            change(other, id);
            return other;
        });
    };
    QTest::newRow("an assignment's member")
        << finn << changed([](auto &made, fleet::Id id) { made.principal.id = id; });
    QTest::newRow("an assignment's node")
        << site21 << changed([](auto &made, fleet::Id id) { made.scope.id = id; });
    fleet::Delegation passedOn = world.delegation("fjord", {"site-11"});
    passedOn.from = alpine;
    passedOn.parent = m_delegation.id;
    QTest::newRow("a delegation's receiver") << passedOn.to << Make([passedOn](fleet::Id id) {
        fleet::Delegation made = passedOn;
        made.to = id;
        return made;
    });
}

void OutOfSightTest::aForeignReferenceIsLikeNone()
{
    using Make = std::function<fleet::Entity(fleet::Id)>;
    QFETCH(fleet::Id, foreign);
    QFETCH(Make, make);
    const fleet::Id nobody = m_server->world().newId();
    const std::string there = refusal(m_ines, fleet::Put{make(foreign)}, foreign.toString());
    const std::string notThere = refusal(m_ines, fleet::Put{make(nobody)}, nobody.toString());
    QCOMPARE(QString::fromStdString(there), QString::fromStdString(notThere));
    QVERIFY2(there.starts_with("422 ") && there.find("<sent> does not exist") != std::string::npos,
             there.c_str());
}

void OutOfSightTest::whatMustBeUniqueIsRefusedInOneSentence()
{
    // An account elsewhere, the external id of something elsewhere: the same words, and none of
    // what is there.
    const std::string taken = "finn@fjord.example";
    fleet::Person sameName = person("nobody@alpine.example");
    sameName.externalId = "p-finn";
    const std::string email = refusal(m_ines, fleet::Put{person(taken)}, taken);
    const std::string name = refusal(m_ines, fleet::Put{sameName}, "p-finn");
    QCOMPARE(QString::fromStdString(email), QString::fromStdString(name));
    QVERIFY2(email.starts_with("422 "), email.c_str());
    QVERIFY2(email.find("cannot be used here") != std::string::npos, email.c_str());
    for (const char *telling : {"twice", "unique", "exist", "<sent>"})
        QVERIFY2(email.find(telling) == std::string::npos, email.c_str());
    // An id that stands for something elsewhere.
    fleet::Person sameId = person("nobody@alpine.example");
    sameId.id = m_server->world()
                    .state()
                    .memberships()
                    .find(m_server->world().id(EntityKind::Membership, "finn"))
                    ->person;
    const std::string id = refusal(m_ines, fleet::Put{sameId}, {});
    QVERIFY2(id.find("cannot be used here") != std::string::npos, id.c_str());
    // Who sees it is told.
    const std::string told = refusal(m_ada, fleet::Put{person(taken)}, taken);
    QVERIFY2(told.find("is used twice; it must be unique") != std::string::npos, told.c_str());
}

void OutOfSightTest::onesOwnIsStillSaid()
{
    const std::string own = "tom@alpine.example";
    const std::string told = refusal(m_ines, fleet::Put{person(own)}, own);
    QVERIFY2(told.find("is used twice; it must be unique") != std::string::npos, told.c_str());
    const fleet::Id finn = m_server->world().id(EntityKind::Membership, "finn");
    const std::string foreign = refusal(m_ada, fleet::Put{team({finn})}, finn.toString());
    QVERIFY2(foreign.find("belongs to another organization") != std::string::npos, foreign.c_str());
    const fleet::Id tom = m_server->world().id(EntityKind::Membership, "tom");
    const Answer made = m_server->commit(m_ines, {fleet::Put{team({tom})}}, "a team of our own");
    QVERIFY2(made.status == 201, made.text.c_str());
    const Answer invited =
        m_server->commit(m_ines, {fleet::Put{person("new@alpine.example")}}, "a new colleague");
    QVERIFY2(invited.status == 201 || invited.code() == "effect-unseen", invited.text.c_str());
}

BAILIWICK_TEST(OutOfSightTest)
#include "tst_out_of_sight.moc"
