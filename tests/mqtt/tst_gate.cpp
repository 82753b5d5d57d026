// SPDX-License-Identifier: Apache-2.0
#include "tests/mqtt/gate_stage.h"
#include "tests/support/registry.h"

#include <QTest>

using namespace bailiwick;
using namespace bailiwick::mqtt;
using namespace std::chrono_literals;
using tests::SmallFleet;
using tests::topicOf;
using Stage = tests::GateStage;

// Who comes in and what they may do: without a broker.
class TestGate : public QObject
{
    Q_OBJECT

private slots:
    void keysOpen();
    void onlyKeysThatHold();
    void publishesAndReceives();
    void whoDidNotConnectIsNobody();
    void subscriptions();
    void beforeTheFirstView();
    void clientIdsAreTheirHolders();
    void storedSessionsAndMessages();
    void takenOverByTheSameHolder();
    void countsUses();
    void anOpenConnectionIsAUse();
};

void TestGate::keysOpen()
{
    Stage stage;
    const auto name = stage.connectWith("c", stage.keys.text("tom"));
    QVERIFY(name);
    QCOMPARE(*name, "membership:" + SmallFleet::id("tom").toString());
    QCOMPARE(principalFromUserName(*name).value(), SmallFleet::member("tom"));
    for (const char *wrong : {"", "membership", "membership:", "tom", "membership:x",
                              "Membership:0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b",
                              "membership:0190A1B2-c3d4-7e5f-8a9b-0c1d2e3f4a5b"})
        QVERIFY(!principalFromUserName(wrong));
}

void TestGate::onlyKeysThatHold()
{
    Stage stage;
    const std::string good = stage.keys.text("tom");
    for (const std::string &wrong :
         {std::string(), std::string("bwk_"), good + "x", good.substr(0, good.size() - 1),
          std::string(65'535, 'b'), "bwk_" + good, std::string("\0", 1) + good,
          stage.keys.unknown()})
        QVERIFY2(!stage.connectWith("c", wrong), wrong.substr(0, 100).c_str());
    // The id of one, the secret of another.
    QVERIFY(!stage.connectWith("c", stage.keys.mixed("tom", "mia")));
    QVERIFY(stage.connectWith("c", good));
}

void TestGate::publishesAndReceives()
{
    Stage stage;
    QVERIFY(stage.connect("c", "tom"));
    const std::string d1 = topicOf("customer1", "d1");
    QVERIFY(stage.may(Wish::Publish, "c", "tom", d1));
    QVERIFY(stage.may(Wish::Receive, "c", "tom", d1));
    QVERIFY(!stage.may(Wish::Publish, "c", "tom", topicOf("customer1", "d3"))); // another site
    QVERIFY(!stage.may(Wish::Receive, "c", "tom", topicOf("customer1", "d3")));
    QVERIFY(!stage.may(Wish::Publish, "c", "tom", topicOf("maker", "d1"))); // not whose it is
    QVERIFY(!stage.may(Wish::Publish, "c", "tom", topicOf("alpine", "d1")));
    QVERIFY(!stage.may(Wish::Publish, "c", "tom", topicOf("customer1", "s1"))); // no device
    QVERIFY(!stage.may(Wish::Publish, "c", "tom", topicOf("customer1", "d1", "other")));
    QVERIFY(stage.may(Wish::Publish, "c", "tom", topicOf("customer1", "d1", "alarms")));
    QVERIFY(!stage.may(Wish::Receive, "c", "tom", topicOf("customer1", "d1", "alarms")));
    // Views, but does not configure.
    QVERIFY(stage.connect("m", "max"));
    QVERIFY(stage.may(Wish::Receive, "m", "max", d1));
    QVERIFY(!stage.may(Wish::Publish, "m", "max", d1));
    QVERIFY(!stage.may(Wish::Receive, "m", "max", "$SYS/broker/version"));
}

void TestGate::whoDidNotConnectIsNobody()
{
    Stage stage;
    const std::string d1 = topicOf("customer1", "d1");
    QVERIFY(!stage.may(Wish::Publish, "c", "tom", d1)); // a name that nobody was given
    QVERIFY(stage.connect("c", "max"));
    QVERIFY(!stage.may(Wish::Publish, "c", "tom", d1)); // another name than was given
    QVERIFY(!stage.may(Wish::Receive, "c", "tom", d1));
    QVERIFY(!stage.may(Wish::Subscribe, "c", "tom", d1));
}

void TestGate::subscriptions()
{
    Stage stage;
    QVERIFY(stage.connect("t", "tom"));
    const std::string customer = "bailiwick/" + SmallFleet::id("customer1").toString();
    QVERIFY(stage.may(Wish::Subscribe, "t", "tom", topicOf("customer1", "d1")));
    QVERIFY(stage.may(Wish::Subscribe, "t", "tom", "$share/x/" + topicOf("customer1", "d1")));
    QVERIFY(!stage.may(Wish::Subscribe, "t", "tom", topicOf("customer1", "d3")));
    QVERIFY(!stage.may(Wish::Subscribe, "t", "tom", "$share/x/" + topicOf("customer1", "d3")));
    for (const std::string &wide :
         {customer + "/+/state", customer + "/#", std::string("bailiwick/+/+/state"),
          std::string("bailiwick/#"), std::string("#"), std::string("+/+/+/+"),
          "$share/x/" + customer + "/+/state", std::string("$share/x/#"), std::string("$SYS/#")})
        QVERIFY2(!stage.may(Wish::Subscribe, "t", "tom", wide), wide.c_str());
    // All of the customer, now and in future; but not all channels: nobody receives alarms.
    QVERIFY(stage.connect("m", "max"));
    QVERIFY(stage.may(Wish::Subscribe, "m", "max", customer + "/+/state"));
    QVERIFY(stage.may(Wish::Subscribe, "m", "max", "$share/x/" + customer + "/+/state"));
    QVERIFY(!stage.may(Wish::Subscribe, "m", "max", customer + "/#"));
    QVERIFY(!stage.may(Wish::Subscribe, "m", "max", "bailiwick/+/+/state"));
    // Both sites of the customer are not the customer.
    stage.assign("a-max", "max", "assigner", "s1");
    stage.assign("a-max-2", "max", "assigner", "s2");
    stage.publish();
    QVERIFY(!stage.may(Wish::Subscribe, "m", "max", customer + "/+/state"));
    QVERIFY(stage.connect("a", "mia"));
    QVERIFY(stage.may(Wish::Subscribe, "a", "mia", "bailiwick/+/+/state"));
    QVERIFY(stage.may(Wish::Unsubscribe, "t", "tom", "anything"));
}

void TestGate::beforeTheFirstView()
{
    Board board;
    Gate gate(board, {300s, 20ms});
    Stage stage;
    int connection = 0;
    QVERIFY(!gate.connect({&connection, "c", "192.0.2.7", stage.keys.text("tom"), true, false},
                          stage.now));
    gate.tick(stage.now, [](const std::string &, bool) { QFAIL("nobody is there"); });
}

void TestGate::clientIdsAreTheirHolders()
{
    Stage stage;
    QVERIFY(stage.connect("one", "tom"));
    QVERIFY(!stage.connect("one", "mia")); // would throw tom out
    QVERIFY(stage.may(Wish::Publish, "one", "tom", topicOf("customer1", "d1")));
    stage.gate.ended(Stage::connection("one"), "one");
    stage.tick();
    QVERIFY(stage.connect("one", "mia")); // free again
    // A stored session keeps it.
    QVERIFY(stage.connect("two", "tom", false));
    stage.gate.ended(Stage::connection("two"), "two");
    stage.tick();
    QVERIFY(!stage.connect("two", "mia"));
    QVERIFY(!stage.connect("two", "mia", false));
    QVERIFY(stage.connect("two", "tom", false));
}

void TestGate::storedSessionsAndMessages()
{
    Stage stage;
    const std::string d1 = topicOf("customer1", "d1");
    // A session from before the broker's restart: known by its name.
    QVERIFY(stage.stored(Wish::Receive, "gone", "tom", d1));
    QVERIFY(!stage.stored(Wish::Receive, "gone", "tom", topicOf("customer1", "d3")));
    // Who sent a retained message may no longer send it.
    QVERIFY(stage.stored(Wish::Publish, "gone", "tom", d1));
    stage.remove(fleet::EntityKind::Assignment, "a-tom");
    stage.publish();
    QVERIFY(!stage.stored(Wish::Publish, "gone", "tom", d1));
    QVERIFY(!stage.stored(Wish::Receive, "gone", "tom", d1));
    // A session in memory, its connection gone, with the address the broker still has.
    QVERIFY(stage.connect("i", "ina", false));
    stage.gate.ended(Stage::connection("i"), "i");
    stage.tick();
    QVERIFY(stage.may(Wish::Receive, "i", "ina", d1));
    QVERIFY(!stage.may(Wish::Subscribe, "i", "ina", d1)); // nobody is there to ask
}

void TestGate::takenOverByTheSameHolder()
{
    Stage stage;
    QVERIFY(stage.connect("t", "tom"));
    int second = 0;
    QVERIFY(stage.gate.connect({&second, "t", "192.0.2.8", stage.keys.text("tom"), true, false},
                               stage.now));
    stage.gate.ended(Stage::connection("t"), "t"); // told after the new one is in
    QCOMPARE(stage.gate.connected(), std::size_t{1});
    QVERIFY(stage.gate.allows({&second, "t", userNameOf(SmallFleet::member("tom")), true,
                               Wish::Subscribe, topicOf("customer1", "d1")},
                              stage.now));
    stage.gate.ended(&second, "t");
    QCOMPARE(stage.gate.connected(), std::size_t{0});
}

void TestGate::countsUses()
{
    Stage stage;
    QVERIFY(stage.connect("a", "tom"));
    stage.pass(10ms);
    QVERIFY(stage.connect("b", "tom"));
    QVERIFY(!stage.connectWith("c", stage.keys.mixed("mia", "tom")));
    const KeyUses uses = stage.board.takeUses();
    QCOMPARE(uses.size(), std::size_t{1});
    QCOMPARE(uses.begin()->second.count, std::uint64_t{2});
    QCOMPARE(uses.begin()->second.last, stage.now.wall);
    QVERIFY(stage.board.takeUses().empty());
}

// Or a key would stand among the unused ones while its device is connected.
void TestGate::anOpenConnectionIsAUse()
{
    Stage stage;
    QVERIFY(stage.connect("a", "tom"));
    QVERIFY(stage.connect("b", "mia"));
    stage.gate.ended(Stage::connection("b"), "b");
    stage.tick();
    stage.board.takeUses();
    stage.pass(59min);
    stage.publish();
    stage.tick();
    QVERIFY(stage.board.takeUses().empty());
    stage.pass(1min);
    stage.publish();
    stage.tick();
    const KeyUses uses = stage.board.takeUses();
    QCOMPARE(uses.size(), std::size_t{1}); // not of who is gone
    QCOMPARE(uses.begin()->first, stage.keys.idOf("tom"));
    QCOMPARE(uses.begin()->second.count, std::uint64_t{0}); // none was opened
    QCOMPARE(uses.begin()->second.last, stage.now.wall);
    stage.pass(1min);
    stage.publish();
    stage.tick();
    QVERIFY(stage.board.takeUses().empty()); // once an hour
}

BAILIWICK_TEST(TestGate)
#include "tst_gate.moc"
