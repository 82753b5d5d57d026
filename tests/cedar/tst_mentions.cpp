// SPDX-License-Identifier: Apache-2.0
#include "models/cedar/mentions.h"
#include "models/cedar/parser.h"
#include "tests/support/registry.h"

#include <QTest>

using namespace bailiwick::cedar;

class TestMentions : public QObject
{
    Q_OBJECT

private slots:
    void expressions();
    void policies();
};

void TestMentions::expressions()
{
    const Mentions m = mentionsOf(
        *parseExpression("resource.model == \"x\" && resource has a.b && context[\"k y\"] && "
                         "resource.owner.name == \"n\" && principal in G::\"g\" && resource is D"));
    using Names = std::set<std::string>;
    QCOMPARE(m.attributesOf(Variable::Resource), (Names{"model", "a", "owner"}));
    QCOMPARE(m.attributesOf(Variable::Context), (Names{"k y"}));
    QCOMPARE(m.anyAttributes, (Names{"model", "a", "b", "k y", "owner", "name"}));
    QVERIFY(m.mentions(Variable::Principal) && m.mentions(Variable::Context));
    QVERIFY(!m.mentions(Variable::Action));
    QVERIFY(m.whole[std::size_t(Variable::Principal)] && m.whole[std::size_t(Variable::Resource)]);
    QVERIFY(!m.whole[std::size_t(Variable::Context)]);
    QCOMPARE(m.entityTypes, (Names{"D"}));
    QVERIFY(m.entities.contains(EntityUid("G", "g")) && m.entities.size() == 1);
    QVERIFY(m.hierarchy && !m.tags);
    QVERIFY(mentionsOf(*parseExpression("principal.hasTag(\"x\")")).tags);
    QVERIFY(mentionsOf(*parseExpression("context")).whole[std::size_t(Variable::Context)]);
    QVERIFY(!mentionsOf(*parseExpression("1 == 1")).hierarchy);
}

void TestMentions::policies()
{
    const Mentions m = mentionsOf(*parsePolicy(
        "permit (principal, action, resource) when { resource.a } unless { context.b };"));
    QVERIFY(m.attributesOf(Variable::Resource).contains("a"));
    QVERIFY(m.attributesOf(Variable::Context).contains("b"));
    QVERIFY(!m.mentions(Variable::Principal));
}

BAILIWICK_TEST(TestMentions)
#include "tst_mentions.moc"
