// SPDX-License-Identifier: Apache-2.0
#include "models/access/questions.h"
#include "models/authority/session_scope.h"
#include "tests/access/random_fleet.h"
#include "tests/authority/verify.h"
#include "tests/authority/world.h"
#include "tests/support/registry.h"

#include <random>
#include <set>

using namespace bailiwick;
using fleet::Put;
using tests::World;

class SessionScopeTest : public QObject
{
    Q_OBJECT

private slots:
    // Whatever is delegated, assigned, cut or ended: the session's SQL sees the engine's set.
    void sqlSeesWhatTheEngineSays();
    // Conditions on attributes count, too, at every depth, listed or not.
    void conditionsCutToTheNode();
    // A set says whether another one, of a later revision, holds the same.
    void setsKnowEachOther();
    void anotherProcessesImportIsSeen();
};

namespace {

// Every role lets see devices, most under a condition.
void letSee(tests::RandomFleet &fleet)
{
    std::vector<fleet::Role> roles(fleet.state().roles().begin(), fleet.state().roles().end());
    for (fleet::Role &role : roles) {
        if (std::find(role.actions.begin(), role.actions.end(), fleet::actions::deviceView) ==
            role.actions.end())
            role.actions.emplace_back(fleet::actions::deviceView);
        std::sort(role.actions.begin(), role.actions.end());
    }
    fleet::State state = fleet.state();
    state.setTable(fleet::Table<fleet::Role>(std::move(roles)));
    fleet.setState(std::move(state));
}

// In the place of what the store holds. Null when it would not take it.
access::SnapshotPtr put(store::Store &store, const fleet::State &state)
{
    const fleet::State before = store.loadState().value();
    fleet::ChangeSet changes;
    fleet::forEachEntityType([&](auto sample) {
        using T = decltype(sample);
        for (const T &row : before.table<T>())
            changes.push_back(fleet::Remove{kindOf(fleet::Entity(row)), row.id});
        for (const T &row : state.table<T>())
            changes.push_back(Put{row});
    });
    store::Revision revision;
    revision.number = store.revision().value_or(0) + 1;
    auto transaction = store.begin();
    if (!transaction || !(*transaction)->apply(changes) || !(*transaction)->addRevision(revision) ||
        !(*transaction)->commit())
        return nullptr;
    const auto stored = store.loadState();
    return stored ? access::Snapshot::build(*stored).value_or(nullptr) : nullptr;
}

std::vector<authority::Caller> callers(const fleet::State &state)
{
    std::vector<authority::Caller> result;
    for (const fleet::Membership &member : state.memberships()) {
        authority::Caller caller;
        caller.membership = member.id;
        caller.person = member.person;
        caller.organization = member.organization;
        result.push_back(caller);
    }
    return result;
}

} // namespace

void SessionScopeTest::sqlSeesWhatTheEngineSays()
{
    const auto seed = std::random_device{}();
    qInfo("seed %u", seed);
    std::mt19937 random(seed);
    World world;
    const auto pick = [&](const std::vector<std::string> &names) {
        return names[random() % names.size()];
    };
    const std::vector<std::string> nodes{"root",    "customer-1", "customer-2", "site-11",
                                         "site-12", "site-21",    "device-111", "device-121"};
    const std::vector<std::string> people{"otto", "ines", "tom", "finn", "cora"};
    std::map<std::string, std::string> tokens;
    const std::string ada = world.signIn("ada");
    for (const std::string &name : people)
        tokens[name] = world.signIn(name);

    int accepted = 0;
    std::size_t devicesSeen = 0;
    std::vector<fleet::Delegation> delegations;
    for (int round = 0; round < 40; ++round) {
        fleet::ChangeSet changes;
        if (delegations.empty() || random() % 3 == 0) {
            delegations.push_back(world.delegation(pick({"alpine", "fjord"}), {pick(nodes)}));
            changes.push_back(Put{delegations.back()});
        } else if (random() % 2 == 0) {
            fleet::Delegation &changed = delegations[random() % delegations.size()];
            changed.cut = !changed.cut;
            changes.push_back(Put{changed});
        } else {
            fleet::Assignment assignment = world.assignment(
                pick(people), pick({"installer", "installer-admin"}), pick(nodes),
                random() % 4 == 0 ? fleet::Id{} : delegations[random() % delegations.size()].id);
            if (random() % 3 == 0)
                assignment.validity.until = world.now() + 90'000;
            changes.push_back(Put{assignment});
        }
        const auto committed = world.commit(*world.caller(ada), changes);
        if (!committed && std::holds_alternative<Put>(changes[0]) &&
            kindOf(changes[0]) == fleet::EntityKind::Delegation &&
            !world.state().delegations().find(idOf(changes[0])))
            delegations.pop_back();
        accepted += committed ? 1 : 0;
        if (random() % 5 == 0)
            world.advance(20'000);
        for (const std::string &name : people) {
            const auto caller = world.caller(tokens[name]);
            VERIFY_OK(caller);
            if (caller->accessEnded)
                continue;
            std::set<std::string> expected;
            const auto &tree = world.context().snapshot()->tree();
            access::visible(*world.context().snapshot(), caller->principal(),
                            fleet::actions::deviceView, world.now())
                .forEach([&](access::Position position) {
                    if (tree.resource(position).kind == fleet::ResourceKind::Device)
                        expected.insert(tree.id(position).toString());
                });
            const auto rows = world.authority().query(tokens[name], "SELECT id FROM device");
            VERIFY_OK(rows);
            std::set<std::string> seen;
            for (const auto &row : rows->rows)
                seen.insert(std::get<std::string>(row[0]));
            QVERIFY2(seen == expected,
                     qPrintable(QStringLiteral("round %1, %2: %3 rows, %4 expected")
                                    .arg(round)
                                    .arg(QString::fromStdString(name))
                                    .arg(seen.size())
                                    .arg(expected.size())));
            devicesSeen += seen.size();
        }
    }
    QVERIFY(accepted > 5);
    QVERIFY(devicesSeen > 0);
}

void SessionScopeTest::conditionsCutToTheNode()
{
    std::size_t seen = 0, partial = 0, listed = 0;
    World world;
    store::Store &store = world.context().store();
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        tests::RandomFleet fleet(seed, tests::RandomFleet::Conditions::Everything);
        letSee(fleet);
        const auto snapshot = put(store, fleet.state());
        QVERIFY2(snapshot, qPrintable(QStringLiteral("seed %1").arg(seed)));
        const auto session = store.openSession();
        VERIFY_OK(session);
        for (const authority::Caller &caller : callers(snapshot->state())) {
            const fleet::Time now = tests::RandomFleet::now;
            std::set<std::string> expected;
            access::visible(*snapshot, caller.principal(), fleet::actions::deviceView,
                            caller.context(now))
                .forEach([&](access::Position position) {
                    expected.insert(snapshot->tree().id(position).toString());
                });
            for (const std::size_t mostListed : {0, 2, 1000}) {
                auto scope = authority::sessionScope(*snapshot, caller, now, false, mostListed);
                scope.validUntil = fleet::endOfTime;
                partial += scope.partial.isEmpty() ? 0 : 1;
                listed += scope.resources.size();
                VERIFY_OK((*session)->bind(scope));
                const auto rows = (*session)->query("SELECT id FROM resource");
                VERIFY_OK(rows);
                std::set<std::string> ids;
                for (const auto &row : rows->rows)
                    ids.insert(std::get<std::string>(row[0]));
                QCOMPARE(ids.size(), rows->rows.size()); // none twice
                QVERIFY2(ids == expected,
                         qPrintable(QStringLiteral("seed %1, at most %2 listed: %3 rows, %4 "
                                                   "expected")
                                        .arg(seed)
                                        .arg(mostListed)
                                        .arg(ids.size())
                                        .arg(expected.size())));
                const auto count = (*session)->query("SELECT count(*) FROM resource");
                VERIFY_OK(count);
                QCOMPARE(std::get<std::int64_t>(count->rows[0][0]),
                         static_cast<std::int64_t>(expected.size()));
                seen += ids.size();
            }
        }
    }
    qInfo("%zu rows, %zu partial scopes, %zu nodes listed", seen, partial, listed);
    QVERIFY(seen > 1000);
    QVERIFY(partial > 50);
    QVERIFY(listed > 50);
}

void SessionScopeTest::setsKnowEachOther()
{
    std::size_t same = 0, changed = 0;
    const auto idsOf = [](const store::NodeSet &set) {
        std::set<fleet::Id> ids;
        set.forEach([&](const fleet::Id &id) { return ids.insert(id).second; });
        return ids;
    };
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        tests::RandomFleet fleet(seed);
        letSee(fleet);
        const auto before = access::Snapshot::build(fleet.state()).value();
        const auto after =
            access::Snapshot::build(fleet.state().applied(fleet.change()), before).value();
        for (const authority::Caller &caller : callers(before->state())) {
            const auto scope = [&](const access::SnapshotPtr &snapshot) {
                return authority::sessionScope(*snapshot, caller, tests::RandomFleet::now, false,
                                               0);
            };
            const auto old = scope(before).partial.nodes;
            const auto now = scope(after).partial.nodes;
            if (!old || !now)
                continue;
            const bool equal = idsOf(*old) == idsOf(*now);
            QVERIFY2(old->equals(*now) == equal, qPrintable(QStringLiteral("seed %1").arg(seed)));
            QVERIFY(old->equals(*old));
            (equal ? same : changed) += 1;
        }
    }
    qInfo("%zu the same, %zu changed", same, changed);
    QVERIFY(same > 10);
    QVERIFY(changed > 10);
}

void SessionScopeTest::anotherProcessesImportIsSeen()
{
    World world;
    const std::string ada = world.signIn("ada");
    auto other =
        authority::Authority::open(authority::DataFolder(world.folder()), world.settings());
    VERIFY_OK(other);
    fleet::Resource device = *world.state().resources().find(world.node("device-111"));
    device.name = "Renamed";
    const auto caller = (*other)->signIn().authenticate(ada, {});
    VERIFY_OK(caller);
    VERIFY_OK((*other)->commits().commitDirect(*caller, {Put{device}}, "elsewhere"));
    const auto rows =
        world.authority().query(ada, "SELECT count(*) FROM device WHERE name = 'Renamed'");
    VERIFY_OK(rows);
    QCOMPARE(std::get<std::int64_t>(rows->rows[0][0]), std::int64_t{1});
}

BAILIWICK_TEST(SessionScopeTest)
#include "tst_session_scope.moc"
