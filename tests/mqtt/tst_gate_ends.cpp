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
using Names = std::vector<std::string>;

// Who has to leave, and what goes out after them: without a broker.
class TestGateEnds : public QObject
{
    Q_OBJECT

private slots:
    void revokedKeyLeaves();
    void keyEndsByTime();
    void disabledHolderLeaves();
    void narrowedSubscriberLeavesOnce();
    void stalenessEndsEverything();
    void willAfterTheEnd();
    void willAfterTheKeysEnd();
    void aDeviceThatMoved();
    void sweepGoesOnInPieces();
};

void TestGateEnds::revokedKeyLeaves()
{
    Stage stage;
    QVERIFY(stage.connect("t", "tom"));
    QVERIFY(stage.connect("m", "mia"));
    QCOMPARE(stage.tick(), Names());
    stage.keys.revoke("tom");
    stage.publish();
    // Refused at once, also before the tick.
    QVERIFY(!stage.may(Wish::Publish, "t", "tom", topicOf("customer1", "d1")));
    QVERIFY(!stage.may(Wish::Receive, "t", "tom", topicOf("customer1", "d1")));
    QCOMPARE(stage.tick(), Names{"t"});
    QVERIFY(!stage.connect("t", "tom"));
    QCOMPARE(stage.tick(), Names());
    QCOMPARE(stage.gate.connected(), std::size_t{1});
}

void TestGateEnds::keyEndsByTime()
{
    Stage stage;
    stage.keys.limit("tom", {SmallFleet::now, SmallFleet::now + 60'000});
    stage.publish();
    QVERIFY(stage.connect("t", "tom"));
    stage.pass(59'999ms);
    QCOMPARE(stage.tick(), Names());
    stage.pass(1ms);
    QVERIFY(!stage.may(Wish::Receive, "t", "tom", topicOf("customer1", "d1")));
    QCOMPARE(stage.tick(), Names{"t"});
    QVERIFY(!stage.connect("t", "tom"));
}

void TestGateEnds::disabledHolderLeaves()
{
    Stage stage;
    QVERIFY(stage.connect("t", "tom"));
    QVERIFY(stage.connect("i", "ina"));
    fleet::Membership tom = stage.fleet.get<fleet::Membership>("tom");
    tom.disabled = true;
    stage.put(tom);
    stage.publish();
    QCOMPARE(stage.tick(), Names{"t"});
    QVERIFY(!stage.connect("t", "tom"));
    fleet::Organization alpine = stage.fleet.get<fleet::Organization>("alpine");
    alpine.blocked = true;
    stage.put(alpine);
    stage.publish();
    QCOMPARE(stage.tick(), Names{"i"});
    QVERIFY(!stage.connect("i", "ina"));
}

void TestGateEnds::narrowedSubscriberLeavesOnce()
{
    Stage stage;
    const std::string wide = "bailiwick/" + SmallFleet::id("customer1").toString() + "/+/state";
    QVERIFY(stage.connect("m", "max", false));
    QVERIFY(stage.connect("m2", "max"));
    QVERIFY(stage.may(Wish::Subscribe, "m", "max", wide));
    QVERIFY(stage.may(Wish::Subscribe, "m2", "max", topicOf("customer1", "d1")));
    stage.assign("a-max", "max", "assigner", "s1");
    stage.publish();
    // What it may still receive it does; what not, not.
    QVERIFY(stage.may(Wish::Receive, "m", "max", topicOf("customer1", "d1")));
    QVERIFY(!stage.may(Wish::Receive, "m", "max", topicOf("customer1", "d3")));
    QCOMPARE(stage.tick(), Names{"m"}); // the other's subscription is covered as before
    // It comes back to its stored session, and can unsubscribe.
    QVERIFY(stage.connect("m", "max", false));
    stage.pass(11s);
    QCOMPARE(stage.tick(), Names());
    // By time alone.
    fleet::Assignment until = SmallFleet::assignment("a-max", "max", "assigner", "s1");
    until.validity.until = stage.now.wall + 5'000;
    stage.put(until);
    stage.publish();
    QCOMPARE(stage.tick(), Names());
    stage.pass(5s);
    QCOMPARE(stage.tick(), Names{"m2"});
}

void TestGateEnds::stalenessEndsEverything()
{
    Stage stage;
    QVERIFY(stage.connect("t", "tom"));
    QVERIFY(stage.connect("m", "mia"));
    stage.pass(300s);
    QCOMPARE(stage.tick(), Names());
    QVERIFY(stage.may(Wish::Publish, "t", "tom", topicOf("customer1", "d1")));
    QVERIFY(stage.connect("n", "max"));
    stage.pass(1ms);
    QVERIFY(!stage.may(Wish::Publish, "t", "tom", topicOf("customer1", "d1")));
    QVERIFY(!stage.connect("o", "max"));
    Names left = stage.tick();
    std::ranges::sort(left);
    QCOMPARE(left, (Names{"m", "n", "t"}));
    stage.publish();
    QVERIFY(stage.connect("t", "tom"));
    // The server's own word.
    stage.board.publish(nullptr);
    QCOMPARE(stage.tick(), Names{"t"});
    QVERIFY(!stage.connect("t", "tom"));
}

void TestGateEnds::willAfterTheEnd()
{
    Stage stage;
    const std::string d1 = topicOf("customer1", "d1");
    QVERIFY(stage.connect("t", "tom"));
    stage.gate.ended(Stage::connection("t"), "t");
    // The broker asks about the will after it told the end.
    QVERIFY(stage.may(Wish::Publish, "t", "tom", d1));
    QVERIFY(!stage.may(Wish::Publish, "t", "tom", topicOf("customer1", "d3")));
    stage.tick();
    QVERIFY(!stage.may(Wish::Publish, "t", "tom", d1));
}

// MQTT 5 may publish a will long after the connection ended: not when its key has ended since.
void TestGateEnds::willAfterTheKeysEnd()
{
    Stage stage;
    const std::string d1 = topicOf("customer1", "d1");
    stage.keys.add("tom's other", SmallFleet::member("tom"));
    stage.publish();
    QVERIFY(stage.connect("t", "tom", false));
    stage.gate.ended(Stage::connection("t"), "t");
    stage.tick();
    QVERIFY(stage.may(Wish::Publish, "t", "tom", d1));
    stage.keys.revoke("tom");
    stage.publish();
    QVERIFY(!stage.may(Wish::Publish, "t", "tom", d1));
    // The session is his as before: he has another key.
    QVERIFY(stage.may(Wish::Receive, "t", "tom", d1));
    QVERIFY(stage.stored(Wish::Publish, "t", "tom", d1)); // what he had retained
    QVERIFY(stage.connect("t", "tom's other", false));
    QVERIFY(stage.may(Wish::Publish, "t", "tom", d1));
}

void TestGateEnds::aDeviceThatMoved()
{
    Stage stage;
    const std::string before = topicOf("customer1", "d1");
    QVERIFY(stage.connect("t", "tom"));
    QVERIFY(stage.connect("m", "mia"));
    QVERIFY(stage.may(Wish::Subscribe, "t", "tom", before));
    QVERIFY(stage.may(Wish::Receive, "m", "mia", before));
    fleet::Resource device = stage.fleet.get<fleet::Resource>("d1");
    device.parent = SmallFleet::id("s3");
    stage.put(device);
    stage.publish();
    // Nobody any more, also who may see it where it is now: what was said there was said as the
    // former customer's.
    QVERIFY(!stage.may(Wish::Receive, "t", "tom", before));
    QVERIFY(!stage.may(Wish::Receive, "m", "mia", before));
    QVERIFY(!stage.may(Wish::Publish, "m", "mia", before));
    QCOMPARE(stage.tick(), Names{"t"});
}

void TestGateEnds::sweepGoesOnInPieces()
{
    Stage stage;
    Gate gate(stage.board, {300s, 0us}); // one piece at each tick
    std::vector<int> connections(1000);
    for (std::size_t i = 0; i < connections.size(); ++i)
        QVERIFY(gate.connect({&connections[i], "c" + std::to_string(i), "192.0.2.7",
                              stage.keys.text(i % 2 == 0 ? "tom" : "mia"), true, false},
                             stage.now));
    stage.keys.revoke("tom");
    stage.publish();
    std::size_t kicked = 0;
    int ticks = 0;
    for (; ticks < 100 && kicked < connections.size() / 2; ++ticks) {
        gate.tick(stage.now, [&](const std::string &client, bool withWill) {
            QVERIFY(!withWill);
            ++kicked;
            gate.ended(&connections[std::stoul(client.substr(1))], client);
        });
    }
    QCOMPARE(kicked, connections.size() / 2);
    QVERIFY(ticks > 10);
    QCOMPARE(gate.connected(), connections.size() / 2);
}

BAILIWICK_TEST(TestGateEnds)
#include "tst_gate_ends.moc"
