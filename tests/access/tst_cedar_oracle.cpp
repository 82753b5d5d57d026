// SPDX-License-Identifier: Apache-2.0
#include "models/access/cedar_export.h"
#include "models/access/questions.h"
#include "models/cedar/authorizer.h"
#include "models/cedar/extension.h"
#include "models/cedar/json_entities.h"
#include "models/cedar/parser.h"
#include "models/cedar/policy_set.h"
#include "tests/access/random_fleet.h"
#include "tests/access/shrink.h"
#include "tests/support/registry.h"

#include <QTest>

using namespace bailiwick;
using bailiwick::tests::fleetCount;
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

    cedar::Response ask(const fleet::PrincipalRef &principal, const std::string &action,
                        const fleet::Resource &resource, const access::Context &context) const
    {
        cedar::Request request;
        request.principal = cedar::EntityUid(std::string(fleet::cedarType(principal.kind)),
                                             principal.id.toString());
        request.action = cedar::EntityUid("Action", action);
        request.resource =
            cedar::EntityUid(std::string(fleet::cedarType(resource.kind)), resource.id.toString());
        const auto address =
            cedar::parseIpAddr(context.ip.empty() ? std::string("0.0.0.0") : context.ip);
        request.context =
            cedar::Value::record({{"now", cedar::Value::integer(context.now)},
                                  {"ip", address.value()},
                                  {"secondFactor", cedar::Value::boolean(context.secondFactor)}});
        return cedar::isAuthorized(request, m_policies, m_entities);
    }

private:
    cedar::PolicySet m_policies;
    cedar::Entities m_entities;
};

struct Counts
{
    std::uint64_t asked = 0;
    std::uint64_t allowed = 0;
    std::uint64_t erred = 0;      // some policy did
    std::uint64_t ofMachines = 0; // applications and gateways asked
    std::uint64_t allowedMachines = 0;
};

// What is compared: of a fleet under test a sample of cells by the oracle, when it is made smaller
// every cell.
struct Effort
{
    std::size_t allowedPercent = 100;
    std::size_t nearPercent = 100; // denied, though an assignment with the action covers the node
    std::size_t deniedPercent = 100;
};

// Every question about a state against decide(), and decide() against the oracle.
class Check
{
public:
    Check(const fleet::State &state, std::uint64_t seed, Effort effort)
        : m_fleet(seed)
        , m_random(seed)
        , m_effort(effort)
        , m_snapshot(access::Snapshot::build(state).value())
        , m_oracle(*m_snapshot)
    {
    }

    // The first disagreement, if any.
    QString run(Counts &counts)
    {
        for (const fleet::PrincipalRef &principal : m_snapshot->principals()) {
            const access::Context at =
                m_fleet.context(RandomFleet::now +
                                (static_cast<fleet::Time>(m_random() % 5) - 2) * RandomFleet::hour);
            for (access::ActionIndex action = 0; action < m_snapshot->actionCount(); ++action) {
                if (QString problem = compare(principal, action, at, counts); !problem.isEmpty())
                    return problem;
            }
        }
        return whoCanDiffers();
    }

private:
    bool takes(std::size_t percent) { return m_random() % 100 < percent; }

    QString compare(const fleet::PrincipalRef &principal, access::ActionIndex action,
                    const access::Context &at, Counts &counts)
    {
        const access::Snapshot &snapshot = *m_snapshot;
        const access::Tree &tree = snapshot.tree();
        const std::string &name = snapshot.actions()[action];
        const auto visible = access::visible(snapshot, principal, action, at);
        const auto number = snapshot.number(principal).value();
        const access::IntervalSet near = covered(principal, name);
        std::uint64_t devices = 0;
        std::uint64_t nodes = 0;
        const auto problem = [&](access::Position p, const char *what) {
            return QString("%1 %2 on %3 at %4 from \"%5\"%6: %7")
                .arg(snapshot.state().labelOf(principal).c_str(), name.c_str(),
                     tree.id(p).toString().c_str())
                .arg(at.now)
                .arg(at.ip.c_str(), at.secondFactor ? " with a second factor" : "", what);
        };
        for (access::Position p = 0; p < tree.size(); ++p) {
            const bool ours = access::decide(snapshot, number, action, p, at);
            nodes += ours ? 1 : 0;
            devices += ours && tree.resource(p).kind == fleet::ResourceKind::Device ? 1 : 0;
            if (visible.contains(p) != ours)
                return problem(p, "visible() differs from decide()");
            if (access::actionsOn(snapshot, principal, p, at).test(action) != ours)
                return problem(p, "actionsOn() differs from decide()");
            if (!takes(ours               ? m_effort.allowedPercent
                       : near.contains(p) ? m_effort.nearPercent
                                          : m_effort.deniedPercent))
                continue;
            const auto theirs = m_oracle.ask(principal, name, tree.resource(p), at);
            ++counts.asked;
            counts.allowed += ours ? 1 : 0;
            if (fleet::isMachine(principal.kind)) {
                ++counts.ofMachines;
                counts.allowedMachines += ours ? 1 : 0;
            }
            counts.erred += theirs.errors.empty() ? 0 : 1;
            if (ours != (theirs.decision == cedar::Decision::Allow))
                return problem(p, ours ? "the engine allows, Cedar denies"
                                       : "the engine denies, Cedar allows");
        }
        const access::WillMay open = access::visibleWillMay(snapshot, principal, action, at.now);
        if (!open.may.containsAll(visible) || !visible.containsAll(open.will))
            return problem(0, "\"will\" and \"may\" do not hold what holds in this context");
        if (visible.count() != nodes ||
            access::visibleDevices(snapshot, number, action, at) != devices ||
            access::holdsAnywhere(snapshot, principal, action, at) != (nodes > 0))
            return problem(0, "a count differs from decide()");
        return {};
    }

    // By assignments whose role has the action, of the principal or a team; of applications and
    // gateways, where they might act.
    access::IntervalSet covered(const fleet::PrincipalRef &principal, const std::string &action)
    {
        const fleet::State &state = m_snapshot->state();
        access::IntervalSet result;
        for (const fleet::Assignment &assignment : state.assignments()) {
            const fleet::Team *team = state.teams().find(assignment.principal.id);
            const bool counts = assignment.principal == principal ||
                                (team && std::ranges::binary_search(team->members, principal.id));
            const fleet::Role *role = state.roles().find(assignment.role);
            if (counts && std::ranges::binary_search(role->actions, action))
                result = result.united(m_snapshot->positions(assignment.scope));
        }
        if (const fleet::Application *row = state.applications().find(principal.id)) {
            for (const fleet::Scope &space : row->spaces)
                result = result.united(m_snapshot->positions(space));
        } else if (const fleet::Gateway *gateway = state.gateways().find(principal.id)) {
            result = m_snapshot->positions({fleet::ScopeKind::Resource, gateway->device})
                         .united(m_snapshot->positions({fleet::ScopeKind::Group, gateway->group}));
        }
        return result;
    }

    QString whoCanDiffers()
    {
        const access::Snapshot &snapshot = *m_snapshot;
        const auto action =
            static_cast<access::ActionIndex>(m_random() % snapshot.actions().size());
        for (access::Position p = 0; p < snapshot.tree().size(); ++p) {
            std::vector<fleet::PrincipalRef> expected;
            for (const fleet::PrincipalRef &principal : snapshot.principals()) {
                if (access::decide(snapshot, principal, action, p, RandomFleet::now))
                    expected.push_back(principal);
            }
            std::vector<fleet::PrincipalRef> found;
            access::whoCan(snapshot, action, p, RandomFleet::now,
                           [&](const fleet::PrincipalRef &principal) {
                               found.push_back(principal);
                               return true;
                           });
            if (found != expected)
                return QString("whoCan(%1) differs from decide() on %2")
                    .arg(snapshot.actions()[action].c_str(),
                         snapshot.tree().id(p).toString().c_str());
        }
        return {};
    }

    RandomFleet m_fleet; // for contexts
    std::mt19937_64 m_random;
    Effort m_effort;
    access::SnapshotPtr m_snapshot;
    Oracle m_oracle;
};

} // namespace

class TestCedarOracle : public QObject
{
    Q_OBJECT

private slots:
    // Over random fleets, cell by cell, at moments on both sides of every boundary: sets, counts
    // and lists say what decide() says, and decide() says what the authorizer says on the exported
    // text.
    void everyCellAgrees()
    {
        const std::uint64_t first = 0;
        const auto fleets = static_cast<std::uint64_t>(fleetCount());
        Counts counts;
        for (std::uint64_t seed = first; seed < first + fleets; ++seed) {
            const fleet::State state =
                RandomFleet(seed, RandomFleet::Conditions::Everything).state();
            const auto rules = fleet::brokenRules(state);
            QVERIFY2(rules.empty(),
                     rules.empty() ? "" : (rules[0].where + " " + rules[0].message).c_str());
            const QString problem = Check(state, seed, {25, 25, 1}).run(counts);
            if (!problem.isEmpty())
                QFAIL(qPrintable(report(state, seed, problem)));
        }
        const auto share = [&](std::uint64_t part) {
            return 100.0 * static_cast<double>(part) / static_cast<double>(counts.asked);
        };
        const double denied = 100.0 - share(counts.allowed);
        qInfo("%llu fleets from seed %llu, %llu cells compared: %.1f %% allow, %.1f %% deny, "
              "in %.1f %% a condition errs",
              static_cast<unsigned long long>(fleets), static_cast<unsigned long long>(first),
              static_cast<unsigned long long>(counts.asked), share(counts.allowed), denied,
              share(counts.erred));
        qInfo("of applications and gateways %llu cells, %llu allow",
              static_cast<unsigned long long>(counts.ofMachines),
              static_cast<unsigned long long>(counts.allowedMachines));
        QVERIFY(share(counts.allowed) >= 5 && denied >= 5 && share(counts.erred) >= 5);
        QVERIFY(counts.allowedMachines * 50 >= counts.ofMachines &&
                counts.ofMachines * 20 >= counts.asked);
    }

private:
    static QString report(const fleet::State &state, std::uint64_t seed, const QString &problem)
    {
        Counts unused;
        const auto fails = [&](const fleet::State &smaller) {
            return !Check(smaller, seed, {}).run(unused).isEmpty();
        };
        const fleet::State small = fails(state) ? bailiwick::tests::shrunk(state, fails) : state;
        return QString("seed %1: %2\nstill failing: %3\n%4")
            .arg(seed)
            .arg(problem, Check(small, seed, {}).run(unused),
                 bailiwick::tests::listing(small).c_str());
    }
};

BAILIWICK_TEST(TestCedarOracle)
#include "tst_cedar_oracle.moc"
