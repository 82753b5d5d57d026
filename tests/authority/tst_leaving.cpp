// SPDX-License-Identifier: Apache-2.0
#include "models/authority/leaving.h"
#include "tests/authority/verify.h"
#include "tests/authority/world.h"
#include "tests/support/registry.h"

using namespace bailiwick;
using fleet::EntityKind;
using fleet::Put;
using tests::World;

namespace {

constexpr const char *companyText = R"x(
{"type":"assignment","externalId":"a-cora","principal":{"kind":"membership","id":"cora"},"role":"installer-admin","scope":{"kind":"resource","id":"customer-2"}}
{"type":"person","externalId":"p-cem","name":"Cem","email":"cem@two.example"}
{"type":"membership","externalId":"cem","person":"p-cem","organization":"two"}
{"type":"assignment","externalId":"a-cem","principal":{"kind":"membership","id":"cem"},"role":"installer","scope":{"kind":"resource","id":"site-21"}}
{"type":"team","externalId":"crew","organization":"two","name":"Crew","members":["cem","cora"]}
{"type":"membership","externalId":"cem-alpine","person":"p-cem","organization":"alpine"}
)x";

class Company : public World
{
public:
    Company()
        : World(World::importText() + companyText, *fleet::parseTime("2026-11-22T08:00:00Z"))
    {
    }
    authority::Caller as(const std::string &name) { return *caller(signIn(name)); }
    auto leave(const authority::Caller &who, const std::string &reason = "a new job")
    {
        return authority::leaveOrganization(context(), authority().commits(), who, reason);
    }
};

} // namespace

class LeavingTest : public QObject
{
    Q_OBJECT
private slots:
    void everythingOfTheMembershipEndsInOneCommit();
    void theLastAdminStays();
    void theLastAdminOfThePartnerStays();
    void theLastAdminFromAnywhereStays();
    void whoIsNamedByAPolicyStays();
    void endUsersHaveNothingToLeave();
};

void LeavingTest::everythingOfTheMembershipEndsInOneCommit()
{
    Company company;
    const std::string token = company.signIn("cem@two.example", "Customer Two");
    const std::string elsewhere = company.signIn("cem@two.example", "Alpine Heat");
    const fleet::Id member = company.id(EntityKind::Membership, "cem");
    const fleet::Id person = company.id(EntityKind::Person, "p-cem");
    const std::int64_t before = company.state().revision;
    const auto left = company.leave(*company.caller(token));
    VERIFY_OK(left);
    QCOMPARE(*left, before + 1);
    QVERIFY(!company.state().memberships().find(member));
    QVERIFY(company.state().persons().find(person));
    for (const fleet::Assignment &assignment : company.state().assignments())
        QVERIFY(assignment.principal.id != member);
    const fleet::Id crew = company.id(EntityKind::Team, "crew");
    QCOMPARE(company.state().teams().find(crew)->members,
             std::vector{company.id(EntityKind::Membership, "cora")});
    VERIFY_CODE(company.caller(token), "session-ended");
    QVERIFY(company.caller(elsewhere).has_value()); // another organization is another principal
    store::AuditFilter filter;
    filter.action = "user:leave";
    const auto events = company.log(filter);
    QCOMPARE(events.size(), std::size_t(1));
    QCOMPARE(events[0].reason.text, std::string("a new job"));
    QVERIFY(events[0].actor.id == member.toString());
}

void LeavingTest::theLastAdminStays()
{
    Company company;
    const authority::Caller cora = company.as("cora");
    const std::int64_t before = company.state().revision;
    const auto refused = company.leave(cora);
    VERIFY_CODE(refused, "last-admin");
    QVERIFY(refused.error().message.find("Customer Two") != std::string::npos);
    QVERIFY(!refused.error().action.empty());
    QCOMPARE(company.state().revision, before);
    // Half of it is not the whole.
    fleet::Assignment part = company.assignment("cem", "installer-admin", "site-21");
    VERIFY_OK(company.commit(company.as("ada"), {Put{part}}));
    VERIFY_CODE(company.leave(cora), "last-admin");
    // Who is disabled is no admin; then there is another one.
    part.scope.id = company.node("customer-2");
    fleet::Membership cem =
        *company.state().memberships().find(company.id(EntityKind::Membership, "cem"));
    cem.disabled = true;
    VERIFY_OK(company.commit(company.as("ada"), {Put{part}, Put{cem}}));
    VERIFY_CODE(company.leave(cora), "last-admin");
    cem.disabled = false;
    VERIFY_OK(company.commit(company.as("ada"), {Put{cem}}));
    VERIFY_OK(company.leave(cora));
    // The manufacturer's last one neither.
    VERIFY_CODE(company.leave(company.as("ada")), "last-admin");
}

// A partner has no node of its own: what was delegated to it is what it administers.
void LeavingTest::theLastAdminOfThePartnerStays()
{
    Company company;
    const fleet::Delegation delegation = company.delegation("alpine", {"customer-1"});
    VERIFY_OK(company.commit(
        company.as("ada"),
        {Put{delegation},
         Put{company.assignment("ines", "installer-admin", "customer-1", delegation.id)},
         Put{company.assignment("tom", "installer", "site-11", delegation.id)}}));
    VERIFY_CODE(company.leave(company.as("ines")), "last-admin");
    VERIFY_OK(company.leave(company.as("tom")));
}

// A right that holds from some networks only is one to leave behind there.
void LeavingTest::theLastAdminFromAnywhereStays()
{
    Company company;
    fleet::Policy atHome;
    atHome.id = company.newId();
    atHome.organization = company.id(EntityKind::Organization, "nordquell");
    atHome.name = "Only at home";
    atHome.text = "forbid(principal in OrganizationKind::\"customer\", action == "
                  "Action::\"role:assign\", resource) unless { "
                  "context.ip.isInRange(ip(\"127.0.0.0/8\")) };";
    atHome.reason = "a test";
    VERIFY_OK(company.commit(company.as("ada"), {Put{atHome}}));
    VERIFY_CODE(company.leave(company.as("cora")), "last-admin");
    // Another one who may from the same networks is enough.
    VERIFY_OK(company.commit(company.as("ada"),
                             {Put{company.assignment("cem", "installer-admin", "customer-2")}}));
    VERIFY_OK(company.leave(company.as("cora")));
}

void LeavingTest::whoIsNamedByAPolicyStays()
{
    Company company;
    const fleet::Id member = company.id(EntityKind::Membership, "cem");
    fleet::Policy policy;
    policy.id = company.newId();
    policy.organization = company.id(EntityKind::Organization, "two");
    policy.name = "Not Cem";
    policy.text = "forbid(principal == Membership::\"" + member.toString() +
                  "\", action == Action::\"device:configure\", resource);";
    policy.reason = "a test";
    VERIFY_OK(company.commit(company.as("ada"), {Put{policy}}));
    const auto cem = company.caller(company.signIn("cem@two.example", "Customer Two"));
    VERIFY_CODE(company.leave(*cem), "named-by-policy");
    VERIFY_OK(company.commit(company.as("ada"), {fleet::Remove{EntityKind::Policy, policy.id}}));
    VERIFY_CODE(company.leave(*cem, std::string(5'000, 'x')), "invalid-change");
    VERIFY_OK(company.leave(*cem));
}

void LeavingTest::endUsersHaveNothingToLeave()
{
    Company company;
    VERIFY_CODE(company.leave(*company.caller(company.signIn("cem@two.example", ""))),
                "not-a-member");
}

BAILIWICK_TEST(LeavingTest)
#include "tst_leaving.moc"
