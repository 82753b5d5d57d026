// SPDX-License-Identifier: Apache-2.0
#include "models/access/questions.h"
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
    void anotherProcessesImportIsSeen();
};

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
