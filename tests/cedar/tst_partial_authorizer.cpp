// SPDX-License-Identifier: Apache-2.0
#include "models/cedar/partial_authorizer.h"
#include "models/cedar/printer.h"
#include "partial_world.h"
#include "tests/support/registry.h"

#include <QTest>

#include <array>
#include <random>

using namespace bailiwick::cedar;
using bailiwick::tests::PartialExpressions;
using bailiwick::tests::PartialWorld;

// Policies and sets of them.
class TestPartialAuthorizer : public QObject
{
    Q_OBJECT

private slots:
    void scopes();
    void decisions_data();
    void decisions();
    void completions();
};

namespace {

PartialRequest someDevice()
{
    PartialRequest request;
    request.principal = PartialEntity::known(EntityUid("User", "u"));
    request.action = EntityUid("Action", "view");
    request.resource = PartialEntity::unknown("Device");
    return request;
}

std::string textOf(const PolicySet &set)
{
    std::string out;
    for (const auto &[id, policy] : set.policies())
        out += std::string(id) + ": " + print(policy.filled()) + '\n';
    return out;
}

std::vector<std::string> erring(const Response &response)
{
    std::vector<std::string> ids;
    for (const PolicyError &each : response.errors)
        ids.push_back(each.policyId);
    return ids;
}

} // namespace

void TestPartialAuthorizer::scopes()
{
    Entity user;
    user.uid = EntityUid("User", "u");
    user.parents = {EntityUid("Group", "g")};
    const Entities store = *Entities::make({user});
    const PartialEntities entities(store);
    const auto text = [&](const char *scope, const char *conditions = "") {
        const std::string policy = std::string("permit (") + scope + ") " + conditions + ';';
        const auto set = PolicySet::parse(policy);
        if (!set)
            return set.error().message();
        const auto residual = partiallyEvaluate(*set->find("policy0"), someDevice(), entities);
        return residual->isError() ? "error" : print(residual->expr);
    };
    QCOMPARE(text("principal, action, resource"), std::string("true"));
    QCOMPARE(text("principal in Group::\"g\", action, resource in Site::\"s\""),
             std::string("resource in Site::\"s\""));
    QCOMPARE(text("principal == User::\"x\", action, resource in Site::\"s\""),
             std::string("false"));
    QCOMPARE(text("principal, action in [Action::\"edit\", Action::\"view\"], resource"),
             std::string("true"));
    QCOMPARE(text("principal, action == Action::\"edit\", resource"), std::string("false"));
    QCOMPARE(text("principal is User, action, resource is Device in Site::\"s\""),
             std::string("resource in Site::\"s\""));
    QCOMPARE(text("principal, action, resource is Site in Site::\"s\""), std::string("false"));
    QCOMPARE(text("principal, action, resource == Device::\"d\"",
                  "when { principal in Group::\"g\" && resource.on } unless { resource.off }"),
             std::string("resource == Device::\"d\" && resource.on && !resource.off"));
    QCOMPARE(text("principal, action, resource", "when { principal.nothing }"),
             std::string("error"));
    QCOMPARE(text("principal, action, resource in Site::\"s\"", "when { principal.nothing }"),
             std::string("resource in Site::\"s\" && User::\"u\".nothing"));
    // Not looked at: the scope does not match.
    QCOMPARE(text("principal == User::\"x\", action, resource", "when { principal.nothing }"),
             std::string("false"));

    auto set = PolicySet::parse(
        "@id(\"t\") permit (principal == ?principal, action, resource in ?resource);");
    QVERIFY(set->link("policy0", "link", {EntityUid("User", "u"), EntityUid("Site", "s")}));
    QCOMPARE(print(partiallyEvaluate(*set->find("link"), someDevice(), entities)->expr),
             std::string("resource in Site::\"s\""));
    const LinkedPolicy never{set->findTemplate("policy0"), {}, {}};
    QVERIFY(partiallyEvaluate(never, someDevice(), entities)->isFalse());
}

void TestPartialAuthorizer::decisions_data()
{
    QTest::addColumn<QString>("policies");
    QTest::addColumn<QString>("decision");
    const char *yes = "permit (principal, action, resource);";
    const char *maybe = "permit (principal, action, resource) when { resource.on };";
    const char *fails = "permit (principal, action, resource) when { 1 };";
    const char *no = "forbid (principal, action, resource);";
    const char *maybeNot = "forbid (principal, action, resource) when { resource.on };";
    const char *failsToForbid = "forbid (principal, action, resource) when { 1 };";
    const auto row = [](const char *name, std::initializer_list<const char *> policies,
                        const char *decision) {
        QString text;
        for (const char *each : policies)
            text += each;
        QTest::newRow(name) << text << decision;
    };
    row("nothing", {}, "deny");
    row("permit", {yes}, "allow");
    row("open permit", {maybe}, "unknown");
    row("erring permit", {fails}, "deny");
    row("permit and erring forbid", {yes, failsToForbid}, "allow");
    row("permit and open permit", {yes, maybe}, "allow");
    row("permit and open forbid", {yes, maybeNot}, "unknown");
    row("open permit and open forbid", {maybe, maybeNot}, "unknown");
    row("open permit and forbid", {maybe, no}, "deny");
    row("permit and forbid", {yes, no}, "deny");
    row("open forbid alone", {maybeNot}, "deny");
}

void TestPartialAuthorizer::decisions()
{
    QFETCH(QString, policies);
    QFETCH(QString, decision);
    const NoEntities nothing;
    const auto set = PolicySet::parse(policies.toStdString());
    QVERIFY(set);
    const auto response = isAuthorizedPartial(someDevice(), *set, PartialEntities(nothing));
    QVERIFY(response);
    const QString got = !response->decision                      ? "unknown"
                        : *response->decision == Decision::Allow ? "allow"
                                                                 : "deny";
    QCOMPARE(got, decision);
    std::size_t count = 0;
    for (const Effect effect : {Effect::Permit, Effect::Forbid})
        count += response->satisfied(effect).size() + response->unsatisfied(effect).size() +
                 response->open(effect).size() + response->erring(effect).size();
    QCOMPARE(count, set->policies().size());
}

// Completed from the residuals, the answer is that of the policies; a decision that is definite
// is the decision of every completion.
void TestPartialAuthorizer::completions()
{
    std::array<int, 3> decisions{}; // allow, deny, unknown
    std::array<int, 4> residuals{}; // true, false, error, open
    int policies = 0;
    constexpr int cases = 1200;
    const std::uint64_t fresh = std::random_device()();
    for (const std::uint64_t seed : {std::uint64_t{11}, fresh}) {
        PartialWorld world(seed);
        PartialExpressions generator(seed + 1, true);
        for (int i = 0; i < cases / 2; ++i) {
            const bool principal = world.below(4) == 0;
            const bool resource = world.coin();
            world.draw({principal, resource, world.coin(), world.below(5) == 0});
            std::string text;
            for (std::size_t each = 1 + world.below(5); each > 0; --each) {
                text += std::string(world.below(3) == 0 ? "forbid (" : "permit (") +
                        generator.scope("principal", true) +
                        (world.below(4) == 0 ? ", action == Action::\"view\", "
                         : world.coin()      ? ", action in Action::\"all\", "
                                             : ", action, ") +
                        generator.scope("resource", true) + ") ";
                for (std::size_t parts = 1 + world.below(2); parts > 0; --parts)
                    text += (world.coin() ? "when { " : "unless { ") +
                            generator.boolean(1 + int(world.below(4))) + " } ";
                text += ";\n";
            }
            auto set = PolicySet::parse(text);
            QVERIFY2(set, (text + (set ? "" : set.error().message())).c_str());
            for (const auto &[id, body] : std::map(set->templates())) {
                SlotValues values;
                if (body->principal.slot)
                    values.principal = EntityUid("User", "1");
                if (body->resource.slot)
                    values.resource = EntityUid("Site", "0");
                QVERIFY(set->link(id, id + "-link", values));
            }
            const Schema *schema = i % 3 == 0 ? nullptr : &PartialWorld::schema();
            const auto partial =
                isAuthorizedPartial(world.request(), *set, world.entities(), schema);
            const std::string context =
                "seed " + std::to_string(seed) + ", case " + std::to_string(i) + ":\n";
            QVERIFY2(partial, (context + textOf(*set)).c_str());
            for (int each = 0; each < 3; ++each) {
                const auto world2 = world.complete();
                const Response wanted = isAuthorized(world2.request, *set, world2.entities);
                const Response got = partial->complete(world2.request, world2.entities);
                QVERIFY2(got.decision == wanted.decision && got.reasons == wanted.reasons &&
                             erring(got) == erring(wanted),
                         (context + textOf(*set)).c_str());
                QVERIFY2(!partial->decision || *partial->decision == wanted.decision,
                         (context + textOf(*set)).c_str());
            }
            ++decisions[partial->decision ? std::size_t(*partial->decision) : 2];
            for (const PolicyResidual &each : partial->policies) {
                ++policies;
                const Residual &residual = each.residual;
                ++residuals[residual.isTrue()    ? 0
                            : residual.isFalse() ? 1
                            : residual.isError() ? 2
                                                 : 3];
            }
        }
        qInfo("seed %llu", static_cast<unsigned long long>(seed));
    }
    qInfo("%d sets: allow %d, deny %d, unknown %d; %d policies: true %d, false %d, error %d, open "
          "%d",
          cases, decisions[0], decisions[1], decisions[2], policies, residuals[0], residuals[1],
          residuals[2], residuals[3]);
    for (const int each : decisions)
        QVERIFY(each * 20 >= cases);
    for (const int each : residuals)
        QVERIFY(each * 20 >= policies);
}

BAILIWICK_TEST(TestPartialAuthorizer)
#include "tst_partial_authorizer.moc"
