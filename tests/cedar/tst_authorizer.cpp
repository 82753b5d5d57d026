// SPDX-License-Identifier: Apache-2.0
#include "models/cedar/authorizer.h"
#include "models/cedar/entities.h"
#include "models/cedar/json_entities.h"
#include "models/cedar/parser.h"
#include "tests/support/registry.h"

#include <QTest>

using namespace bailiwick::cedar;

// Policies as text, the answer as "allow|deny reasons / errors".
class TestAuthorizer : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void table_data();
    void table();
    void templates();
    void requestByNumber();

private:
    std::string answer(const PolicySet &policies) const;
    Entities m_entities;
    Request m_request;
};

void TestAuthorizer::initTestCase()
{
    auto made = Entities::make(*entitiesFromText(R"([
        {"uid": {"type": "User", "id": "a"}, "attrs": {}, "parents": [{"type": "Team", "id": "t"}]},
        {"uid": {"type": "Device", "id": "d"}, "parents": [{"type": "Site", "id": "s"}],
         "attrs": {"model": "X"}},
        {"uid": {"type": "Action", "id": "view"}, "attrs": {},
         "parents": [{"type": "Action", "id": "read"}]}
    ])"));
    QVERIFY(made);
    m_entities = std::move(*made);
    m_request.principal = EntityUid("User", "a");
    m_request.action = EntityUid("Action", "view");
    m_request.resource = EntityUid("Device", "d");
}

std::string TestAuthorizer::answer(const PolicySet &policies) const
{
    const Response response = isAuthorized(m_request, policies, m_entities);
    std::string out = response.decision == Decision::Allow ? "allow" : "deny";
    for (const std::string &id : response.reasons)
        out += ' ' + id;
    for (const PolicyError &error : response.errors)
        out += " /" + error.policyId;
    return out;
}

void TestAuthorizer::table_data()
{
    QTest::addColumn<QString>("policies");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *policies, const char *expected) {
        QTest::newRow(policies) << QString(policies) << QString(expected);
    };
    const auto permit = [&row](const std::string &scope, const char *expected) {
        row(("permit (" + scope + ");").c_str(), expected);
    };
    row("", "deny");
    permit("principal, action, resource", "allow policy0");
    permit("principal == User::\"a\", action, resource", "allow policy0");
    permit("principal == User::\"b\", action, resource", "deny");
    permit("principal in Team::\"t\", action, resource", "allow policy0");
    permit("principal in Team::\"u\", action, resource", "deny");
    permit("principal in User::\"a\", action, resource", "allow policy0");
    permit("principal is User, action, resource", "allow policy0");
    permit("principal is Team, action, resource", "deny");
    permit("principal is User in Team::\"t\", action, resource", "allow policy0");
    permit("principal is User in Team::\"u\", action, resource", "deny");
    permit("principal, action == Action::\"view\", resource", "allow policy0");
    permit("principal, action == Action::\"read\", resource", "deny");
    permit("principal, action in Action::\"read\", resource", "allow policy0");
    permit("principal, action in [Action::\"x\", Action::\"read\"], resource", "allow policy0");
    permit("principal, action in [], resource", "deny");
    permit("principal, action, resource in Site::\"s\"", "allow policy0");
    permit("principal, action, resource is Site", "deny");
    permit("principal == ?principal, action, resource", "deny"); // a template decides nothing
    row("permit(principal,action,resource); forbid(principal,action,resource);", "deny policy1");
    row("permit(principal,action,resource); permit(principal,action,resource);",
        "allow policy0 policy1");
    row("permit(principal,action,resource) when { resource.model == \"X\" };", "allow policy0");
    row("permit(principal,action,resource) unless { resource.model == \"X\" };", "deny");
    row("permit(principal,action,resource) when { true } when { false };", "deny");
    row("permit(principal,action,resource) when { false } when { resource.nothing };", "deny");
    row("permit(principal,action,resource) when { resource.nothing };", "deny /policy0");
    row("permit(principal,action,resource) when { 1 };", "deny /policy0");
    row("permit(principal,action,resource) unless { 1 };", "deny /policy0");
    // An erring forbid is skipped as well; one that does not match cannot err.
    row("permit(principal,action,resource); forbid(principal,action,resource) when { "
        "resource.nothing };",
        "allow policy0 /policy1");
    row("permit(principal,action,resource); forbid(principal == User::\"b\",action,resource) when "
        "{ resource.nothing };",
        "allow policy0");
    row("forbid(principal,action,resource); forbid(principal,action,resource) when { 1 };",
        "deny policy0 /policy1");
}

void TestAuthorizer::table()
{
    QFETCH(QString, policies);
    QFETCH(QString, expected);
    const auto set = PolicySet::parse(policies.toStdString());
    QVERIFY2(set, set ? "" : set.error().message().c_str());
    QCOMPARE(QString::fromStdString(answer(*set)), expected);
}

void TestAuthorizer::templates()
{
    PolicySet set;
    QVERIFY(set.add("role", *parsePolicy("permit(principal in ?principal, action, resource in "
                                         "?resource) when { resource.model == \"X\" };")));
    const EntityUid team("Team", "t");
    QVERIFY(set.link("role", "other", {EntityUid("Team", "u"), EntityUid("Site", "s")}));
    QCOMPARE(QString::fromStdString(answer(set)), QString("deny"));
    QVERIFY(set.link("role", "ours", {team, EntityUid("Site", "s")}));
    QCOMPARE(QString::fromStdString(answer(set)), QString("allow ours"));
    QVERIFY(set.add("no", *parsePolicy("forbid(principal, action, resource == ?resource);")));
    QVERIFY(set.link("no", "never", {{}, EntityUid("Device", "d")}));
    QCOMPARE(QString::fromStdString(answer(set)), QString("deny never"));
}

void TestAuthorizer::requestByNumber()
{
    const auto set =
        PolicySet::parse("permit(principal is User in Team::\"t\", action, resource == "
                         "Device::\"d\") when { principal == User::\"a\" };");
    Request request = m_request;
    request.principal = RequestEntity(m_entities.find(EntityUid("User", "a")));
    request.resource = RequestEntity(m_entities.find(EntityUid("Device", "d")));
    QVERIFY(isAuthorized(request, *set, m_entities).decision == Decision::Allow);
}

BAILIWICK_TEST(TestAuthorizer)
#include "tst_authorizer.moc"
