// SPDX-License-Identifier: Apache-2.0
#include "models/authority/preview.h"
#include "tests/authority/verify.h"
#include "tests/authority/world.h"
#include "tests/support/registry.h"

using namespace bailiwick;
using fleet::Put;
using fleet::Remove;
using tests::World;

class CommitPathTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_world = std::make_unique<World>(); }
    void baseRevisionThatMovedIsRefused();
    void whatMovedOutOfSightDoesNotCount();
    void digestMustBeThePreviews();
    void instantMustBeNow();
    void timeBetweenPreviewAndCommitCounts();
    void idsAreNeverReused();
    void conditionsMustBeValid();
    void attributesKeepConditionsValid();
    void guardrailHolds();
    void unseenEntitiesLookUnknown();
    void installerCannotEscalate();
    void serverPreviewIsTheDesktops();
    void serverPreviewsAreLogged();
    void refusedCommitChangesNothing();

private:
    authority::Caller as(const std::string &name)
    {
        return *m_world->caller(m_world->signIn(name));
    }
    // Ines runs Alpine Heat in customer one.
    fleet::Delegation delegate()
    {
        const fleet::Delegation delegation = m_world->delegation("alpine", {"customer-1"});
        const auto done = m_world->commit(
            as("ada"), {Put{delegation}, Put{m_world->assignment("ines", "installer-admin",
                                                                 "customer-1", delegation.id)}});
        if (!done)
            qFatal("%s", done.error().toString().c_str());
        return delegation;
    }
    fleet::Expected<authority::Preview> previewOnServer(const authority::Caller &caller,
                                                        const fleet::ChangeSet &changes)
    {
        return authority::previewFor(m_world->context(), m_world->authority().trail(), caller,
                                     m_world->state().revision, changes, m_world->now());
    }
    std::unique_ptr<World> m_world;
};

void CommitPathTest::baseRevisionThatMovedIsRefused()
{
    const auto ada = as("ada");
    auto request =
        m_world->previewed(ada, {Put{m_world->assignment("otto", "installer", "site-11")}});
    VERIFY_OK(m_world->commit(ada, {Put{m_world->assignment("otto", "installer", "site-12")}}));
    const auto refused = m_world->authority().commits().commit(ada, request);
    VERIFY_CODE(refused, "revision-moved");
    QCOMPARE(refused.error().details.size(), std::size_t{1});
    QVERIFY(refused.error().details[0].message.find("Site 12") != std::string::npos);
    request = m_world->previewed(ada, request.changes);
    VERIFY_OK(m_world->authority().commits().commit(ada, request));
}

void CommitPathTest::whatMovedOutOfSightDoesNotCount()
{
    const fleet::Delegation delegation = delegate();
    const auto ines = as("ines");
    const auto request = m_world->previewed(
        ines, {Put{m_world->assignment("tom", "installer", "site-11", delegation.id)}});
    VERIFY_OK(
        m_world->commit(as("ada"), {Put{m_world->assignment("otto", "installer", "site-21")}}));
    VERIFY_OK(m_world->authority().commits().commit(ines, request));
}

void CommitPathTest::digestMustBeThePreviews()
{
    const auto ada = as("ada");
    auto request =
        m_world->previewed(ada, {Put{m_world->assignment("otto", "installer", "site-11")}});
    request.digest = std::string(64, '0');
    VERIFY_CODE(m_world->authority().commits().commit(ada, request), "preview-differs");
}

void CommitPathTest::instantMustBeNow()
{
    const auto ada = as("ada");
    const auto request =
        m_world->previewed(ada, {Put{m_world->assignment("otto", "installer", "site-11")}});
    m_world->advance(10 * 60 * 1000 + 1);
    VERIFY_CODE(m_world->authority().commits().commit(ada, request), "preview-differs");
}

void CommitPathTest::timeBetweenPreviewAndCommitCounts()
{
    const auto ada = as("ada");
    fleet::Assignment short_ = m_world->assignment("otto", "installer", "site-11");
    short_.validity.until = m_world->now() + 60'000;
    const auto request = m_world->previewed(ada, {Put{short_}});
    m_world->advance(61'000);
    VERIFY_CODE(m_world->authority().commits().commit(ada, request), "preview-differs");
}

void CommitPathTest::idsAreNeverReused()
{
    const auto ada = as("ada");
    fleet::Assignment assignment = m_world->assignment("otto", "installer", "site-11");
    VERIFY_OK(m_world->commit(ada, {Put{assignment}}));
    VERIFY_OK(m_world->commit(ada, {Remove{fleet::EntityKind::Assignment, assignment.id}}));
    VERIFY_CODE(m_world->commit(ada, {Put{assignment}}), "invalid-change");
    assignment.id = m_world->node("site-11"); // of another kind
    VERIFY_CODE(m_world->commit(ada, {Put{assignment}}), "invalid-change");
    m_world->reopen();
    assignment.id = m_world->newId();
    VERIFY_OK(m_world->commit(ada, {Put{assignment}}));
}

void CommitPathTest::conditionsMustBeValid()
{
    fleet::Role role;
    role.id = m_world->newId();
    role.organization = m_world->id(fleet::EntityKind::Organization, "nordquell");
    role.name = "Conditional";
    role.actions = {"device:view"};
    role.condition = "resource.status == \"ok\"";
    const auto refused = m_world->commit(as("ada"), {Put{role}});
    VERIFY_CODE(refused, "condition-invalid");
    const fleet::ErrorDetail &detail = refused.error().details.at(0);
    QCOMPARE(detail.where, "role " + role.id.toString());
    QVERIFY2(detail.message.find("line 1, column 1: ") != std::string::npos,
             detail.message.c_str());
    role.condition = "resource has status && resource.status == \"ok\"";
    VERIFY_OK(m_world->commit(as("ada"), {Put{role}}));

    fleet::Delegation delegation = m_world->delegation("alpine", {"site-11"});
    delegation.ceiling.front().condition = "resource.status == \"ok\"";
    VERIFY_CODE(m_world->commit(as("ada"), {Put{delegation}}), "condition-invalid");
    delegation.ceiling.front().condition = role.condition;
    VERIFY_OK(m_world->commit(as("ada"), {Put{delegation}}));
}

// A condition that is live stays valid whatever attribute is written: to a type it does not have,
// or to a second one. Who may not see the condition is told nothing of it.
void CommitPathTest::attributesKeepConditionsValid()
{
    const auto ada = as("ada");
    const auto put = [&](const char *node, fleet::AttributeValue value) {
        fleet::Resource device = *m_world->state().resources().find(m_world->node(node));
        device.attributes["status"] = std::move(value);
        return device;
    };
    VERIFY_OK(m_world->commit(ada, {Put{put("device-111", std::string("ok"))}}));
    fleet::Role role;
    role.id = m_world->newId();
    role.organization = m_world->id(fleet::EntityKind::Organization, "nordquell");
    role.name = "Conditional";
    role.actions = {"device:view"};
    role.condition = "resource has status && resource.status == \"ok\"";
    VERIFY_OK(m_world->commit(ada, {Put{role}}));
    for (const char *node : {"device-111", "device-112"}) {
        const auto refused = m_world->commit(ada, {Put{put(node, std::int64_t{1})}});
        VERIFY_CODE(refused, "condition-invalid");
        QCOMPARE(refused.error().details.at(0).where, "role " + role.id.toString());
    }
    VERIFY_OK(m_world->commit(ada, {Put{put("device-112", std::string("broken"))}}));

    authority::ConditionGuard guard;
    const fleet::State &before = m_world->state();
    const fleet::ChangeSet changes{Put{put("device-111", std::int64_t{1})}};
    const auto part = authority::ViewerPart::of(m_world->context().snapshot(),
                                                as("cora").principal(), m_world->now());
    VERIFY_OK(part);
    QVERIFY(!part->seesAll());
    const auto refused = guard.check(before, before.applied(changes), changes, &*part);
    VERIFY_CODE(refused, "condition-invalid");
    QCOMPARE(refused.error().details.size(), 1U);
    QVERIFY(refused.error().toString().find(role.id.toString()) == std::string::npos);
    QVERIFY(refused.error().details[0].where.empty());
}

void CommitPathTest::guardrailHolds()
{
    const fleet::Id last = m_world->id(fleet::EntityKind::Assignment, "a-ada");
    VERIFY_CODE(m_world->commit(as("ada"), {Remove{fleet::EntityKind::Assignment, last}}),
                "guardrail");
}

void CommitPathTest::unseenEntitiesLookUnknown()
{
    delegate();
    const auto ines = as("ines");
    const auto seenNot =
        m_world->commit(ines, {Remove{fleet::EntityKind::Assignment,
                                      m_world->id(fleet::EntityKind::Assignment, "a-otto")}});
    const auto isNot =
        m_world->commit(ines, {Remove{fleet::EntityKind::Assignment, m_world->newId()}});
    VERIFY_CODE(seenNot, "invalid-change");
    VERIFY_CODE(isNot, "invalid-change");
    QCOMPARE(seenNot.error().details[0].message, isNot.error().details[0].message);
    QVERIFY(authority::revisionsFor(m_world->context(), ines, 0)->size() == 1); // the delegation
}

void CommitPathTest::installerCannotEscalate()
{
    const fleet::Delegation delegation = delegate();
    const auto ines = as("ines");
    fleet::Delegation wider = delegation;
    wider.ceiling.push_back({"device:delete", {}});
    std::sort(wider.ceiling.begin(), wider.ceiling.end());
    VERIFY_CODE(m_world->commit(ines, {Put{wider}}), "escalation");
    fleet::Role role =
        *m_world->state().roles().find(m_world->id(fleet::EntityKind::Role, "installer"));
    role.actions.insert(role.actions.begin() + 1, "device:delete");
    QVERIFY(!m_world->commit(ines, {Put{role}}));
    QVERIFY(!m_world->commit(ines, {Put{m_world->assignment("ines", "admin", "root")}}));
    fleet::Membership outsider;
    outsider.id = m_world->newId();
    outsider.person = m_world->id(fleet::EntityKind::Person, "p-tom");
    outsider.organization = m_world->id(fleet::EntityKind::Organization, "nordquell");
    QVERIFY(!m_world->commit(ines, {Put{outsider}}));
    store::AuditFilter denied;
    denied.outcome = audit::Outcome::Denied;
    const auto events = m_world->log(denied);
    QCOMPARE(events.size(), std::size_t{4});
    for (const audit::Event &event : events)
        QVERIFY(event.detail.text.find("\"path\"") != std::string::npos);
}

void CommitPathTest::serverPreviewIsTheDesktops()
{
    const fleet::Delegation delegation = delegate();
    const auto ines = as("ines");
    const fleet::ChangeSet changes{
        Put{m_world->assignment("tom", "installer", "site-11", delegation.id)}};
    const auto preview = previewOnServer(ines, changes);
    VERIFY_OK(preview);
    QCOMPARE(preview->digest, m_world->previewed(ines, changes).digest);
    QVERIFY(preview->violations.empty());
    QCOMPARE(preview->difference.principals.size(), std::size_t{1});
}

void CommitPathTest::serverPreviewsAreLogged()
{
    const fleet::Delegation delegation = delegate();
    const auto ines = as("ines");
    const auto wider =
        previewOnServer(ines, {Put{m_world->assignment("tom", "admin", "site-11", delegation.id)}});
    QVERIFY(!wider || !wider->violations.empty());
    QVERIFY(!previewOnServer(ines, {Remove{fleet::EntityKind::Assignment, m_world->newId()}}));
    VERIFY_OK(previewOnServer(
        ines, {Put{m_world->assignment("tom", "installer", "site-11", delegation.id)}}));
    store::AuditFilter previews;
    previews.action = "access:preview";
    std::vector<audit::Outcome> outcomes;
    for (const audit::Event &event : m_world->log(previews))
        outcomes.push_back(event.outcome);
    QCOMPARE(outcomes.size(), std::size_t{3});
    QCOMPARE(outcomes[0], audit::Outcome::Allowed); // the newest first
    QCOMPARE(outcomes[1], audit::Outcome::Denied);
    QCOMPARE(outcomes[2], audit::Outcome::Denied);
}

void CommitPathTest::refusedCommitChangesNothing()
{
    const auto ada = as("ada");
    const std::int64_t revision = m_world->state().revision;
    fleet::Assignment broken = m_world->assignment("otto", "installer", "site-11");
    broken.role = m_world->newId();
    QVERIFY(!m_world->commit(
        ada, {Put{m_world->assignment("otto", "installer", "site-12")}, Put{broken}}));
    QCOMPARE(m_world->state().revision, revision);
    m_world->reopen();
    QCOMPARE(m_world->state().revision, revision);
    QCOMPARE(m_world->state().assignments().size(), std::size_t{2});
}

BAILIWICK_TEST(CommitPathTest)
#include "tst_commit_path.moc"
