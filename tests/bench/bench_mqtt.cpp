// SPDX-License-Identifier: Apache-2.0
// What the plug-in for the broker costs the broker's thread, by the size of the fleet: a decision
// about a message, a filter, a sweep of all connections. bench_mqtt [--fleet=1000000] [benchmark's
// own options].
#include "app/mqtt/gate.h"
#include "tests/bench/access_workload.h"
#include "tests/mqtt/keys.h"

#include <benchmark/benchmark.h>

#include <cstdlib>
#include <cstring>

namespace bailiwick::bench {
namespace {

using namespace mqtt;

constexpr std::size_t connections = 10'000;

// The fleet's people with a key each, all of them connected and subscribed to what they may.
class World
{
public:
    explicit World(const FleetSize &size)
        : m_workload(size)
        , m_snapshot(access::Snapshot::build(m_workload.state()).value())
        , gate(board, {})
    {
        const fleet::State &state = m_workload.state();
        std::size_t number = 0;
        for (const fleet::Membership &row : state.memberships()) {
            if (number++ < connections)
                keys.add(row.id.toString(), {fleet::PrincipalKind::Membership, row.id});
        }
        publish();
        collectTopics(state);
        connectAll(state);
    }

    void publish()
    {
        const auto channels = std::make_shared<const ChannelMap>(
            ChannelMap::fromJson(R"({"format":"bailiwick-channels","version":1,"channels":{
                "state":{"publish":"device:configure","subscribe":"device:view"}}})")
                .value());
        board.publish(std::make_shared<const View>(m_snapshot, keys.credentials(), channels));
        board.confirm(now.steady);
    }

    struct Client
    {
        std::string id;
        std::string userName;
        const void *connection = nullptr;
    };

private:
    AccessWorkload m_workload;
    access::SnapshotPtr m_snapshot;

public:
    tests::Keys keys;
    Board board;
    Gate gate;
    Moment now{AccessWorkload::now, Board::Steady::now()};
    std::vector<Client> clients;
    std::vector<std::string> topics;
    std::vector<std::string> filters; // of whole organizations

private:
    void collectTopics(const fleet::State &state)
    {
        const access::Tree &tree = m_snapshot->tree();
        const std::size_t step = std::max<std::size_t>(1, tree.size() / 50'000);
        for (std::size_t p = 0; p < tree.size(); p += step) {
            const auto position = static_cast<access::Position>(p);
            if (!tree.devices().contains(position))
                continue;
            fleet::Id owner;
            tree.forEachUpwards(position, [&](access::Position node) {
                for (const fleet::Organization &row : state.organizations()) {
                    if (owner.isNull() && row.resource == tree.id(node))
                        owner = row.id;
                }
            });
            topics.push_back("bailiwick/" + owner.toString() + "/" + tree.id(position).toString() +
                             "/state");
        }
        for (const fleet::Organization &row : state.organizations()) {
            if (!row.resource.isNull())
                filters.push_back("bailiwick/" + row.id.toString() + "/+/state");
        }
    }
    void connectAll(const fleet::State &state)
    {
        for (const fleet::Membership &row : state.memberships()) {
            if (clients.size() == connections)
                break;
            Client client{"client " + std::to_string(clients.size()), {}, &row};
            const auto in = gate.connect({client.connection, client.id, "192.0.2.7",
                                          keys.text(row.id.toString()), true, false},
                                         now);
            if (!in) // disabled, or of a blocked organization
                continue;
            client.userName = *in;
            std::size_t subscribed = 0;
            for (std::size_t i = 0; i < topics.size() && subscribed < 3; i += 17) {
                subscribed += gate.allows({client.connection, client.id, client.userName, true,
                                           Wish::Subscribe, topics[i]},
                                          now);
            }
            clients.push_back(std::move(client));
        }
    }
};

void askAbout(benchmark::State &state, World &world, Wish wish,
              const std::vector<std::string> &topics)
{
    std::size_t i = 0;
    std::size_t allowed = 0;
    for (auto _ : state) {
        const World::Client &client = world.clients[(i * 7919) % world.clients.size()];
        allowed += world.gate.allows({client.connection, client.id, client.userName, true, wish,
                                      topics[(i * 104'729) % topics.size()]},
                                     world.now);
        ++i;
    }
    state.SetItemsProcessed(static_cast<std::int64_t>(i));
    state.counters["allowed"] = static_cast<double>(allowed) / static_cast<double>(i);
}

// One message to many: the same topic again and again, by another client each time.
void fanOut(benchmark::State &state, World &world)
{
    std::size_t i = 0;
    for (auto _ : state) {
        const World::Client &client = world.clients[i % world.clients.size()];
        benchmark::DoNotOptimize(
            world.gate.allows({client.connection, client.id, client.userName, true, Wish::Receive,
                               world.topics[i / 1000 % world.topics.size()]},
                              world.now));
        ++i;
    }
    state.SetItemsProcessed(static_cast<std::int64_t>(i));
}

// All connections looked at after a change.
void sweep(benchmark::State &state, World &world)
{
    for (auto _ : state) {
        state.PauseTiming();
        world.publish();
        state.ResumeTiming();
        for (int tick = 0; tick < 1000; ++tick) {
            world.now.steady = Board::Steady::now();
            world.gate.tick(world.now, [](const std::string &, bool) {});
            if (!world.gate.isSweeping())
                break;
        }
    }
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(world.clients.size()));
}

} // namespace
} // namespace bailiwick::bench

int main(int argc, char **argv)
{
    using namespace bailiwick::bench;
    FleetSize size{20'000, 2'000, 2'000};
    int kept = 1;
    for (int i = 1; i < argc; ++i) {
        if (std::strncmp(argv[i], "--fleet=", 8) == 0) {
            size.devices = std::strtoull(argv[i] + 8, nullptr, 10);
            size.people = std::max<std::size_t>(2'000, size.devices / 100);
            size.assignments = size.people;
        } else {
            argv[kept++] = argv[i];
        }
    }
    argc = kept;
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv))
        return 2;
    World world(size);
    benchmark::AddCustomContext("fleet", std::to_string(size.devices) + " devices, " +
                                             std::to_string(world.clients.size()) + " connections");
    using bailiwick::mqtt::Wish;
    const auto add = [](const char *name, auto f) { benchmark::RegisterBenchmark(name, f); };
    add("publish", [&](auto &state) { askAbout(state, world, Wish::Publish, world.topics); });
    add("receive", [&](auto &state) { askAbout(state, world, Wish::Receive, world.topics); });
    add("receive, one message to all", [&](auto &state) { fanOut(state, world); });
    add("subscribe to an organization",
        [&](auto &state) { askAbout(state, world, Wish::Subscribe, world.filters); });
    add("sweep", [&](auto &state) { sweep(state, world); });
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    return 0;
}
