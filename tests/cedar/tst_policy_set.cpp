// SPDX-License-Identifier: Apache-2.0
#include "models/cedar/parser.h"
#include "models/cedar/policy_set.h"
#include "tests/support/registry.h"

#include <QTest>

#include <map>
#include <random>

using namespace bailiwick::cedar;

class TestPolicySet : public QObject
{
    Q_OBJECT

private slots:
    void parseGivesIdsInOrder();
    void links();
    void removal();
    void randomChangesAgainstMap();
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

// Against ordinary maps: what is in the set, in order, after many random changes; copies stand
// apart. Enough of them for pages to fill, split, empty and join, and for numbers to be used again.
void TestPolicySet::randomChangesAgainstMap()
{
    struct Expected
    {
        std::string templateId;
        SlotValues slotValues;
    };
    const auto seed = std::random_device()();
    const std::string failing = "seed " + std::to_string(seed);
    std::mt19937 random(seed);
    PolicySet set;
    QVERIFY(set.add("t0", *parsePolicy("permit(principal in ?principal, action, resource);")));
    QVERIFY(set.add("t1", *parsePolicy("forbid(principal, action, resource == ?resource);")));
    std::map<std::string, Expected> expected;
    const auto compare = [&](const PolicySet &actual,
                             const std::map<std::string, Expected> &wanted) {
        QCOMPARE(actual.policies().size(), wanted.size());
        auto next = wanted.begin();
        for (const auto &[id, policy] : actual.policies()) {
            QVERIFY2(next != wanted.end() && id == next->first, failing.c_str());
            QVERIFY2(policy.templateId == next->second.templateId, failing.c_str());
            QVERIFY2(policy.slotValues == next->second.slotValues, failing.c_str());
            QVERIFY2(actual.find(id)->body == policy.body, failing.c_str());
            ++next;
        }
    };
    std::optional<PolicySet> copy;
    std::map<std::string, Expected> expectedOfCopy;
    for (int step = 0; step < 20000; ++step) {
        if (step == 4000) {
            copy = set;
            expectedOfCopy = expected;
        }
        const std::string id = std::string(random() % 12, 'x') + std::to_string(random() % 3000);
        const bool growing = (step / 4000) % 2 == 0;
        if (random() % 3 == (growing ? 0U : 1U) || (!growing && random() % 2 == 0)) {
            const auto at = expected.lower_bound(id);
            const std::string victim = at == expected.end() ? id : at->first;
            QVERIFY2(set.remove(victim).has_value() == (expected.erase(victim) > 0),
                     failing.c_str());
            continue;
        }
        const EntityUid entity("U", std::to_string(random() % 50));
        Expected added{"t" + std::to_string(random() % 3), {}};
        bool done = false;
        if (added.templateId == "t2") {
            added.templateId.clear();
            done = set.add(id, *parsePolicy("permit(principal == U::\"" + std::string(entity.id()) +
                                            "\", action, resource);"))
                       .has_value();
        } else {
            (added.templateId == "t0" ? added.slotValues.principal : added.slotValues.resource) =
                entity;
            done = set.link(added.templateId, id, added.slotValues).has_value();
        }
        QVERIFY2(done == expected.emplace(id, added).second, failing.c_str());
        if (step % 1000 == 0)
            compare(set, expected);
    }
    compare(set, expected);
    compare(*copy, expectedOfCopy);
    while (!set.policies().empty())
        QVERIFY(set.remove(std::string((*set.policies().begin()).first)));
    QVERIFY(set.remove("t0") && set.remove("t1"));
    for (UidTable::Number i = 0; i < set.scopeEntities().size(); ++i)
        QVERIFY2(set.scopeEntities().uid(i).isNull(), failing.c_str()); // nothing leaks
}

BAILIWICK_TEST(TestPolicySet)
#include "tst_policy_set.moc"
