// SPDX-License-Identifier: Apache-2.0
#include "models/access/cedar_export.h"
#include "models/access/questions.h"
#include "models/cedar/authorizer.h"
#include "models/cedar/json_entities.h"
#include "models/cedar/parser.h"
#include "models/cedar/policy_set.h"
#include "tests/access/random_fleet.h"
#include "tests/support/registry.h"

#include <QTest>

using namespace bailiwick;
using bailiwick::tests::RandomFleet;

namespace {

// The exported state in the policy language's own authorizer.
class Oracle
{
public:
    explicit Oracle(const access::Snapshot &snapshot)
    {
        const access::CedarExport text = access::exportCedar(snapshot);
        auto policies = cedar::PolicySet::parse(text.policies);
        if (!policies)
            qFatal("policies do not parse: %s", policies.error().message().c_str());
        m_policies = std::move(*policies);
        auto entities = cedar::entitiesFromText(text.entities);
        if (!entities)
            qFatal("entities do not parse: %s", entities.error().message.c_str());
        auto store = cedar::Entities::make(std::move(*entities));
        if (!store)
            qFatal("%s", store.error().message.c_str());
        m_entities = std::move(*store);
    }

    bool decide(const fleet::PrincipalRef &principal, const std::string &action,
                const fleet::Resource &resource, fleet::Time now) const
    {
        cedar::Request request;
        request.principal = cedar::EntityUid(std::string(fleet::cedarType(principal.kind)),
                                             principal.id.toString());
        request.action = cedar::EntityUid("Action", action);
        request.resource =
            cedar::EntityUid(std::string(fleet::cedarType(resource.kind)), resource.id.toString());
        request.context = cedar::Value::record({{"now", cedar::Value::integer(now)}});
        return cedar::isAuthorized(request, m_policies, m_entities).decision ==
               cedar::Decision::Allow;
    }

private:
    cedar::PolicySet m_policies;
    cedar::Entities m_entities;
};

} // namespace

class TestCedarOracle : public QObject
{
    Q_OBJECT

private slots:
    // decide(), visible() and the authorizer on the exported text agree, cell by cell, at moments
    // on both sides of every boundary.
    void everyCellAgrees()
    {
        const int fleets = qEnvironmentVariableIntValue("BAILIWICK_FLEETS") > 0
                               ? qEnvironmentVariableIntValue("BAILIWICK_FLEETS")
                               : 300;
        std::uint64_t allowed = 0;
        std::uint64_t asked = 0;
        for (int seed = 0; seed < fleets; ++seed) {
            RandomFleet fleet(static_cast<std::uint64_t>(seed));
            const auto rules = fleet::brokenRules(fleet.state());
            QVERIFY2(rules.empty(),
                     rules.empty() ? "" : (rules[0].where + " " + rules[0].message).c_str());
            const auto snapshot = access::Snapshot::build(fleet.state());
            QVERIFY(snapshot.has_value());
            const Oracle oracle(**snapshot);
            const access::Tree &tree = (*snapshot)->tree();
            for (const fleet::PrincipalRef &principal : (*snapshot)->principals()) {
                const fleet::Time at =
                    RandomFleet::now +
                    (static_cast<fleet::Time>(fleet.pick(5)) - 2) * RandomFleet::hour;
                for (access::ActionIndex a = 0; a < (*snapshot)->actions().size(); ++a) {
                    const std::string &action = (*snapshot)->actions()[a];
                    const auto visible = access::visible(**snapshot, principal, a, at);
                    for (access::Position p = 0; p < tree.size(); ++p) {
                        // The engine is cheap to ask, the oracle is not: every allowed cell and
                        // a tenth of the others.
                        const bool ours = access::decide(**snapshot, principal, a, p, at);
                        QCOMPARE(visible.contains(p), ours);
                        if (!ours && !fleet.chance(10))
                            continue;
                        ++asked;
                        allowed += ours ? 1 : 0;
                        const bool theirs = oracle.decide(principal, action, tree.resource(p), at);
                        if (ours != theirs)
                            QFAIL(qPrintable(
                                QString("seed %1: %2 %3 on %4 at %5: engine %6, oracle %7")
                                    .arg(seed)
                                    .arg(fleet.state().labelOf(principal).c_str(), action.c_str(),
                                         tree.id(p).toString().c_str())
                                    .arg(at)
                                    .arg(ours)
                                    .arg(theirs)));
                    }
                }
            }
        }
        qInfo("%llu cells compared, %.0f %% of them allowed",
              static_cast<unsigned long long>(asked),
              100.0 * static_cast<double>(allowed) / static_cast<double>(asked));
        QVERIFY(allowed * 20 > asked); // a world of denials proves nothing
        QVERIFY((asked - allowed) * 20 > asked);
    }
};

BAILIWICK_TEST(TestCedarOracle)
#include "tst_cedar_oracle.moc"
