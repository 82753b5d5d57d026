// SPDX-License-Identifier: Apache-2.0
#include "app/mqtt/gate.h"
#include "tests/access/small_fleet.h"
#include "tests/mqtt/keys.h"
#include "tests/support/registry.h"

#include <QTest>

using namespace bailiwick;
using namespace bailiwick::mqtt;
using namespace std::chrono_literals;
using bailiwick::tests::SmallFleet;

namespace {

std::string topicOf(std::string_view organization, std::string_view device,
                    std::string_view channel = "state")
{
    return "bailiwick/" + SmallFleet::id(organization).toString() + "/" +
           SmallFleet::id(device).toString() + "/" + std::string(channel);
}

std::shared_ptr<const ChannelMap> channels()
{
    return std::make_shared<const ChannelMap>(
        ChannelMap::fromJson(R"({"format":"bailiwick-channels","version":1,"channels":{
            "state":{"publish":"device:configure","subscribe":"device:view"},
            "alarms":{"publish":"device:configure"}}})")
            .value());
}

// A gate over the small fleet, with a clock of its own. The connection of a client is the address
// of its name.
class Stage
{
public:
    SmallFleet fleet;
    tests::Keys keys;
    Board board;
    Gate gate{board, {300s, 20ms}};
    Moment now{SmallFleet::now, Board::Steady::time_point(1h)};
    std::vector<std::string> kicked;

    Stage()
    {
        for (const char *name : {"tom", "ina", "mia", "max", "bo", "carl"})
            keys.add(name, SmallFleet::member(name));
        publish();
    }
    void publish()
    {
        board.publish(
            std::make_shared<const View>(fleet.snapshot(), keys.credentials(), channels()));
        board.confirm(now.steady);
    }
    void pass(std::chrono::milliseconds time)
    {
        now.steady += time;
        now.wall += time.count();
    }
    bool connect(std::string_view client, std::string_view key, bool clean = true)
    {
        return connectWith(client, keys.text(key), clean).has_value();
    }
    tl::expected<std::string, Refusal> connectWith(std::string_view client, std::string_view text,
                                                   bool clean = true)
    {
        return gate.connect({connection(client), client, "192.0.2.7", text, clean, !clean}, now);
    }
    bool may(Wish wish, std::string_view client, std::string_view key, const std::string &topic)
    {
        return gate.allows(
            {connection(client), client, userNameOf(SmallFleet::member(key)), true, wish, topic},
            now);
    }
    // As the broker asks about what it stored.
    bool stored(Wish wish, std::string_view client, std::string_view key, const std::string &topic)
    {
        return gate.allows(
            {&fleet, client, userNameOf(SmallFleet::member(key)), false, wish, topic}, now);
    }
    std::vector<std::string> tick()
    {
        kicked.clear();
        gate.tick(now, [this](const std::string &client, bool) {
            kicked.push_back(client);
            gate.ended(connection(client), client);
        });
        return kicked;
    }
    static const void *connection(std::string_view client)
    {
        static std::map<std::string, int, std::less<>> connections;
        return &connections[std::string(client)];
    }
    void assign(std::string_view name, std::string_view who, std::string_view role,
                std::string_view where, std::string_view delegation = {})
    {
        put(SmallFleet::assignment(name, who, role, where, delegation));
    }
    template<typename T>
    void put(T row)
    {
        fleet.state = fleet.state.applied({fleet::Put{std::move(row)}});
    }
    void remove(fleet::EntityKind kind, std::string_view name)
    {
        fleet.state = fleet.state.applied({fleet::Remove{kind, SmallFleet::id(name)}});
    }
};

using Names = std::vector<std::string>;

} // namespace

// Who comes in, what they may do, who has to leave: without a broker.
class TestGate : public QObject
{
    Q_OBJECT

private slots:
    void keysOpen();
    void onlyKeysThatHold();
    void publishesAndReceives();
    void whoDidNotConnectIsNobody();
    void subscriptions();
    void revokedKeyLeaves();
    void keyEndsByTime();
    void disabledHolderLeaves();
    void narrowedSubscriberLeavesOnce();
    void stalenessEndsEverything();
    void beforeTheFirstView();
    void clientIdsAreTheirHolders();
    void storedSessionsAndMessages();
    void willAfterTheEnd();
    void willAfterTheKeysEnd();
    void takenOverByTheSameHolder();
    void aDeviceThatMoved();
    void sweepGoesOnInPieces();
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

void TestGate::revokedKeyLeaves()
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

void TestGate::keyEndsByTime()
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

void TestGate::disabledHolderLeaves()
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

void TestGate::narrowedSubscriberLeavesOnce()
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

void TestGate::stalenessEndsEverything()
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

void TestGate::willAfterTheEnd()
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
void TestGate::willAfterTheKeysEnd()
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

void TestGate::aDeviceThatMoved()
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

void TestGate::sweepGoesOnInPieces()
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
