// SPDX-License-Identifier: Apache-2.0
#include "models/authority/decisions.h"
#include "models/authority/importer.h"
#include "tests/authority/verify.h"
#include "tests/authority/world.h"
#include "tests/support/registry.h"

#include <sstream>

using namespace bailiwick;
using fleet::EntityKind;
using fleet::Put;
using fleet::Remove;
using tests::World;

// Policies on their way through the commit path, the log, imports and sessions.
class PoliciesTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_world = std::make_unique<World>(); }
    void adminWritesOne();
    void wrongTextIsRefusedWithItsPlace();
    void onlyWhoMayEditPolicies();
    void partnerWritesForItsOwnPeople();
    void sessionsSeeTheirOrganizations();
    void importsBringThem();
    void aForbidTakesAwayAtOnce();
    void aForbidThatCanErrIsRefused();

private:
    authority::Caller as(const std::string &name)
    {
        return *m_world->caller(m_world->signIn(name));
    }
    fleet::Policy policy(const std::string &organization, const std::string &text)
    {
        fleet::Policy made;
        made.id = m_world->newId();
        made.organization = m_world->id(EntityKind::Organization, organization);
        made.name = "Calm of " + organization;
        made.text = text;
        made.reason = "season";
        return made;
    }
    // Ines gets a role with policy:edit under a delegation that lets her have it.
    fleet::Delegation letInesWrite()
    {
        fleet::Role writer;
        writer.id = m_world->newId();
        writer.organization = m_world->id(EntityKind::Organization, "nordquell");
        writer.name = "Policy writer";
        writer.actions = {"device:view", "policy:edit"};
        fleet::Delegation delegation = m_world->delegation("alpine", {"site-11"});
        delegation.ceiling.push_back({"policy:edit", {}});
        std::sort(delegation.ceiling.begin(), delegation.ceiling.end());
        fleet::Assignment assignment =
            m_world->assignment("ines", "installer", "site-11", delegation.id);
        assignment.role = writer.id;
        const auto done =
            m_world->commit(as("ada"), {Put{writer}, Put{delegation}, Put{assignment}});
        if (!done)
            qFatal("%s", done.error().toString().c_str());
        return delegation;
    }
    std::vector<std::string> namesSeen(const std::string &who)
    {
        const auto rows = m_world->authority().query(
            m_world->signIn(who), "SELECT name FROM policy WHERE text <> '' ORDER BY name");
        if (!rows)
            return {rows.error().code};
        std::vector<std::string> names;
        for (const auto &row : rows->rows)
            names.push_back(std::get<std::string>(row[0]));
        return names;
    }
    static std::string firstOf(const fleet::Expected<std::int64_t> &refused)
    {
        if (refused || refused.error().details.empty())
            return {};
        return refused.error().details[0].where + ": " + refused.error().details[0].message;
    }

    const std::string m_forbid =
        R"(forbid (principal, action == Action::"device:configure", resource);)";
    std::unique_ptr<World> m_world;
};

void PoliciesTest::adminWritesOne()
{
    const auto ada = as("ada");
    fleet::Policy made = policy("nordquell", m_forbid);
    VERIFY_OK(m_world->commit(ada, {Put{made}}));
    made.reason = "longer season";
    VERIFY_OK(m_world->commit(ada, {Put{made}}));
    m_world->reopen();
    const fleet::Policy *kept = m_world->state().policies().find(made.id);
    QVERIFY(kept && *kept == made);
    VERIFY_OK(m_world->commit(as("ada"), {Remove{EntityKind::Policy, made.id}}));
    QCOMPARE(m_world->state().policies().size(), std::size_t{0});

    std::vector<std::string> logged;
    for (const audit::Event &event : m_world->log()) {
        if (!event.action.starts_with("policy:"))
            continue;
        logged.push_back(event.action);
        QCOMPARE(event.resource.type, std::string("policy"));
        QCOMPARE(event.resource.id, made.id.toString());
        QCOMPARE(event.resource.label.text, made.name);
    }
    QCOMPARE(logged, (std::vector<std::string>{"policy:remove", "policy:edit", "policy:create"}));
}

void PoliciesTest::wrongTextIsRefusedWithItsPlace()
{
    const auto ada = as("ada");
    const fleet::Policy unreadable = policy("nordquell", "forbid (principal, action, resource)");
    const auto syntax = m_world->commit(ada, {Put{unreadable}});
    VERIFY_CODE(syntax, "invalid-change");
    QVERIFY2(firstOf(syntax).starts_with("policy " + unreadable.id.toString() +
                                         ": line 1, column 37: found "),
             firstOf(syntax).c_str());
    const auto unknown = m_world->commit(
        ada, {Put{policy("nordquell", "forbid (principal in Team::\"t-1\", action, resource);")}});
    VERIFY_CODE(unknown, "invalid-change");
    QVERIFY(
        firstOf(unknown).ends_with("line 1, column 22: names Team::\"t-1\", which does not exist"));
    QCOMPARE(m_world->state().policies().size(), std::size_t{0});
}

// In decisions and in what a session's SQL returns, and only from where it says.
void PoliciesTest::aForbidTakesAwayAtOnce()
{
    const fleet::Id device = m_world->node("device-111");
    const auto decides = [&](const std::string &address) {
        authority::Caller ada = as("ada");
        ada.origin.address = address;
        const auto decision = authority::decideFor(m_world->context(), m_world->authority().trail(),
                                                   ada, "device:view", device);
        return decision && decision->allowed;
    };
    const auto lists = [&](const std::string &address) {
        authority::Caller ada = as("ada");
        ada.origin.address = address;
        return m_world->devices(ada).size();
    };
    QVERIFY(decides("192.0.2.7"));
    QCOMPARE(lists("192.0.2.7"), std::size_t{4});
    const fleet::Policy made = policy(
        "nordquell", "forbid (principal, action == Action::\"device:view\", resource in Site::\"" +
                         m_world->node("site-11").toString() +
                         "\") unless { context.ip.isInRange(ip(\"10.0.0.0/8\")) };");
    VERIFY_OK(m_world->commit(as("ada"), {Put{made}}));
    QVERIFY(!decides("192.0.2.7"));
    QVERIFY(decides("10.4.0.1"));
    QCOMPARE(lists("192.0.2.7"), std::size_t{2});
    QCOMPARE(lists("10.4.0.1"), std::size_t{4});
}

// It would be skipped where it errs, and forbid nothing.
void PoliciesTest::aForbidThatCanErrIsRefused()
{
    const auto ada = as("ada");
    for (const char *condition :
         {"resource.level > 3", "resource has level && resource.level + 1 > 3"}) {
        const auto refused = m_world->commit(
            ada,
            {Put{policy("nordquell", std::string("forbid (principal, action, resource) when { ") +
                                         condition + " };")}});
        VERIFY_CODE(refused, "condition-invalid");
    }
}

void PoliciesTest::onlyWhoMayEditPolicies()
{
    const fleet::Policy made = policy("nordquell", m_forbid);
    const auto refused = m_world->commit(as("otto"), {Put{made}});
    VERIFY_CODE(refused, "escalation");
    QCOMPARE(firstOf(refused), "policy " + made.id.toString() +
                                   ": You may not do this here: it needs policy:edit. Ask for a "
                                   "role with policy:edit here.");
    VERIFY_OK(m_world->commit(as("ada"), {Put{made}}));
    VERIFY_CODE(m_world->commit(as("otto"), {Remove{EntityKind::Policy, made.id}}), "escalation");
}

void PoliciesTest::partnerWritesForItsOwnPeople()
{
    const fleet::Delegation delegation = letInesWrite();
    const auto ines = as("ines");
    VERIFY_OK(m_world->commit(ines, {Put{policy("alpine", m_forbid)}}));
    fleet::Policy permit =
        policy("alpine", R"(permit (principal, action == Action::"device:configure", resource);)");
    const auto bare = m_world->commit(ines, {Put{permit}});
    VERIFY_CODE(bare, "escalation");
    QVERIFY2(firstOf(bare).ends_with("A permit by a partner names the delegation it is made "
                                     "under. Name the delegation."),
             firstOf(bare).c_str());
    permit.delegation = delegation.id;
    permit.text = R"(permit (principal, action == Action::"device:delete", resource);)";
    const auto beyond = m_world->commit(ines, {Put{permit}});
    VERIFY_CODE(beyond, "escalation");
    QVERIFY2(firstOf(beyond).find("permits device:delete, which the delegation does not let") !=
                 std::string::npos,
             firstOf(beyond).c_str());
    permit.validity.until = delegation.validity.from;
    QVERIFY(!m_world->commit(ines, {Put{permit}}));
    QVERIFY(!m_world->commit(ines, {Put{policy("nordquell", m_forbid)}}));
    QVERIFY(!m_world->commit(as("tom"), {Put{policy("alpine", m_forbid)}}));

    // Above all partners, and yet not in another's name under a delegation to a third.
    const auto ada = as("ada");
    const fleet::Delegation other = m_world->delegation("fjord", {"site-12"});
    VERIFY_OK(m_world->commit(ada, {Put{other}}));
    fleet::Policy mixed = policy("alpine", m_forbid);
    mixed.delegation = other.id;
    const auto wrong = m_world->commit(ada, {Put{mixed}});
    VERIFY_CODE(wrong, "escalation");
    QVERIFY2(firstOf(wrong).find("to another organization than the policy's") != std::string::npos,
             firstOf(wrong).c_str());
}

void PoliciesTest::sessionsSeeTheirOrganizations()
{
    letInesWrite();
    VERIFY_OK(m_world->commit(as("ada"), {Put{policy("nordquell", m_forbid)}}));
    VERIFY_OK(m_world->commit(as("ines"), {Put{policy("alpine", m_forbid)}}));
    using Names = std::vector<std::string>;
    QCOMPARE(namesSeen("ada"), (Names{"Calm of alpine", "Calm of nordquell"}));
    QCOMPARE(namesSeen("otto"), (Names{"Calm of alpine", "Calm of nordquell"}));
    QCOMPARE(namesSeen("ines"), Names{"Calm of alpine"});
    QCOMPARE(namesSeen("cora"), Names{});
    QCOMPARE(namesSeen("tom"), Names{});
}

void PoliciesTest::importsBringThem()
{
    std::istringstream text(std::string(wire::importHeader) + "\n" +
                            R"({"type":"policy","externalId":"q","organization":"nordquell",)" +
                            R"("name":"Calm","text":"forbid (principal, action, resource in )" +
                            "Site::\\\"site-11\\\");\"}\n");
    const auto imported =
        authority::importFleet(m_world->context(), m_world->authority().commits(), text, "q.jsonl");
    VERIFY_OK(imported);
    QCOMPARE(imported->counts[std::size_t(EntityKind::Policy)].added, std::size_t{1});
    const fleet::Policy kept =
        *m_world->state().policies().find(m_world->id(EntityKind::Policy, "q"));
    QCOMPARE(kept.text, "forbid (principal, action, resource in Site::\"" +
                            m_world->node("site-11").toString() + "\");");
}

BAILIWICK_TEST(PoliciesTest)
#include "tst_policies.moc"
