// SPDX-License-Identifier: Apache-2.0
#include "models/cedar/parser.h"
#include "models/cedar/policy_set.h"
#include "tests/support/registry.h"

#include <QTest>

using namespace bailiwick::cedar;

class TestPolicySet : public QObject
{
    Q_OBJECT

private slots:
    void parseGivesIdsInOrder();
    void links();
    void removal();
};

void TestPolicySet::parseGivesIdsInOrder()
{
    const auto set = PolicySet::parse("permit(principal,action,resource);"
                                      "permit(principal == ?principal,action,resource);"
                                      "forbid(principal,action,resource);");
    QVERIFY(set);
    QVERIFY(set->find("policy0") && !set->find("policy1") && set->find("policy2"));
    QVERIFY(set->findTemplate("policy1"));
    QVERIFY(set->find("policy2")->body->effect == Effect::Forbid);
    QVERIFY(!PolicySet::parse("permit"));
}

void TestPolicySet::links()
{
    using Code = PolicySetError::Code;
    PolicySet set;
    QVERIFY(set.add("t", *parsePolicy("permit(principal in ?principal, action, resource is D in "
                                      "?resource);")));
    QVERIFY(set.add("s", *parsePolicy("permit(principal, action, resource);")));
    const EntityUid user("U", "u");
    const EntityUid site("S", "s");
    const auto code = [&](std::string_view templateId, std::string id, SlotValues slotValues) {
        const auto linked = set.link(templateId, std::move(id), std::move(slotValues));
        return linked ? -1 : int(linked.error().code);
    };
    QCOMPARE(code("x", "l", {}), int(Code::NoSuchTemplate));
    QCOMPARE(code("s", "l", {}), int(Code::NotATemplate));
    QCOMPARE(code("t", "s", {user, site}), int(Code::DuplicateId));
    QCOMPARE(code("t", "t", {user, site}), int(Code::DuplicateId));
    QCOMPARE(code("t", "l", {user, {}}), int(Code::MissingSlot));
    QCOMPARE(code("t", "l", {user, site}), -1);
    QVERIFY(set.add("p", *parsePolicy("permit(principal == ?principal, action, resource);")));
    QCOMPARE(code("p", "m", {user, site}), int(Code::ExtraSlot));
    const auto again = set.add("l", *parsePolicy("permit(principal, action, resource);"));
    QVERIFY(!again && again.error().code == Code::DuplicateId);
    QCOMPARE(set.find("l")->filled().text(),
             std::string("permit (principal in U::\"u\", action, resource is D in S::\"s\");"));
    QVERIFY(set.find("l")->isLink() && !set.find("s")->isLink());
}

void TestPolicySet::removal()
{
    using Code = PolicySetError::Code;
    PolicySet set;
    QVERIFY(set.add("t", *parsePolicy("permit(principal == ?principal, action, resource);")));
    QVERIFY(set.link("t", "l", {EntityUid("U", "u"), {}}));
    QVERIFY(set.remove("t").error().code == Code::TemplateInUse);
    QVERIFY(set.remove("x").error().code == Code::NoSuchPolicy);
    QVERIFY(set.remove("l") && set.remove("t"));
    QVERIFY(set.policies().empty() && set.templates().empty());
}

BAILIWICK_TEST(TestPolicySet)
#include "tst_policy_set.moc"
