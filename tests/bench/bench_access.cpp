// SPDX-License-Identifier: Apache-2.0
// Effective access against the size of the fleet. `--fleet=10k|100k|1m|10m` (default 100k),
// `--assignments=N`, `--people=N`, `--threads=N` for differences (default: all processors); the
// rest is Google Benchmark's (--benchmark_format=json).
#include "models/access/difference.h"
#include "models/access/questions.h"
#include "tests/bench/access_workload.h"

#include <benchmark/benchmark.h>
#include <malloc.h>
#include <unistd.h>

#include <charconv>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>

namespace bailiwick::bench {
namespace {

using access::ActionIndex;
using access::Position;
using access::Snapshot;
using access::SnapshotPtr;
constexpr fleet::Time now = AccessWorkload::now;

std::size_t usedBytes()
{
    return mallinfo2().uordblks + mallinfo2().hblkhd;
}

SnapshotPtr built(fleet::State state, const SnapshotPtr &previous = nullptr)
{
    auto snapshot = Snapshot::build(std::move(state), previous);
    if (!snapshot) {
        std::fprintf(stderr, "%s\n", snapshot.error().toString().c_str());
        std::exit(1);
    }
    return *snapshot;
}

// The fleet and its snapshot, made once.
struct World
{
    World(const FleetSize &size, std::size_t threadsOfDifferences)
        : workload(size)
        , threads(threadsOfDifferences)
        , devices(static_cast<double>(size.devices))
    {
        bytesOfRows = static_cast<double>(usedBytes());
        const auto begin = std::chrono::steady_clock::now();
        const std::clock_t processorBegin = std::clock();
        snapshot = built(workload.state());
        buildSeconds =
            std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
        buildProcessorSeconds = static_cast<double>(std::clock() - processorBegin) / CLOCKS_PER_SEC;
        bytesOfIndex = static_cast<double>(usedBytes()) - bytesOfRows;
    }

    AccessWorkload workload;
    std::size_t threads; // 0: all
    double devices;
    double bytesOfRows = 0;
    double bytesOfIndex = 0;
    double buildSeconds = 0;
    double buildProcessorSeconds = 0;
    SnapshotPtr snapshot;
};

struct Question
{
    fleet::PrincipalRef principal;
    ActionIndex action;
    Position resource;
};

// Half of them about what the principal's own links cover, half about anything.
std::vector<Question> questions(const Snapshot &snapshot, std::size_t count)
{
    std::mt19937_64 random(7);
    std::vector<Question> result;
    const auto &assignments = snapshot.state().assignments();
    const auto &principals = snapshot.principals();
    while (result.size() < count) {
        const auto action = static_cast<ActionIndex>(random() % snapshot.actions().size());
        const auto &link = assignments.at(random() % assignments.size());
        const auto where = snapshot.positions(link.scope);
        if (result.size() % 2 == 0 && !where.isEmpty()) {
            const auto interval = where.intervals()[random() % where.intervals().size()];
            result.push_back(
                {link.principal, action,
                 static_cast<Position>(interval.low + random() % (interval.high - interval.low))});
        } else {
            result.push_back({principals[random() % principals.size()], action,
                              static_cast<Position>(random() % snapshot.tree().size())});
        }
    }
    return result;
}

void decideByReference(benchmark::State &state, const World &world)
{
    const auto asked = questions(*world.snapshot, 1 << 16);
    std::size_t i = 0;
    std::size_t allowed = 0;
    for (auto _ : state) {
        const Question &q = asked[i++ & 0xffff];
        allowed += access::decide(*world.snapshot, q.principal, q.action, q.resource, now);
    }
    state.counters["allowed_share"] =
        static_cast<double>(allowed) / static_cast<double>(state.iterations());
}

void decideByHandle(benchmark::State &state, const World &world)
{
    struct Handles
    {
        access::PrincipalNumber principal;
        ActionIndex action;
        Position resource;
    };
    std::vector<Handles> asked;
    for (const Question &q : questions(*world.snapshot, 1 << 16))
        asked.push_back({world.snapshot->number(q.principal).value(), q.action, q.resource});
    std::size_t i = 0;
    std::size_t allowed = 0;
    for (auto _ : state) {
        const Handles &q = asked[i++ & 0xffff];
        allowed += access::decide(*world.snapshot, q.principal, q.action, q.resource, now);
    }
    state.counters["allowed_share"] =
        static_cast<double>(allowed) / static_cast<double>(state.iterations());
}

void visibleCount(benchmark::State &state, const World &world, const fleet::PrincipalRef &who)
{
    const auto action = world.snapshot->action(fleet::actions::deviceView).value();
    const auto number = world.snapshot->number(who).value();
    std::uint64_t count = 0;
    for (auto _ : state) {
        count = access::visibleDevices(*world.snapshot, number, action, now);
        benchmark::DoNotOptimize(count);
    }
    state.counters["devices"] = static_cast<double>(count);
}

void whoCan(benchmark::State &state, const World &world)
{
    const auto asked = questions(*world.snapshot, 256);
    std::size_t i = 0;
    std::size_t found = 0;
    for (auto _ : state) {
        const Question &q = asked[(i++ * 2) & 0xff];
        access::whoCan(*world.snapshot, q.action, q.resource, now,
                       [&](const fleet::PrincipalRef &) { return ++found != 0; });
    }
    state.counters["principals"] =
        static_cast<double>(found) / static_cast<double>(state.iterations());
}

struct Changes
{
    std::size_t principals = 0;
    std::uint64_t gained = 0;
    std::uint64_t lost = 0;
};

Changes summary(const access::Difference &difference)
{
    Changes result;
    result.principals = difference.principals.size();
    for (const auto &principal : difference.principals) {
        for (const auto &action : principal.actions) {
            result.gained += action.gained.count();
            result.lost += action.lost.count();
        }
    }
    return result;
}

// From the change set to the exact difference: what a preview does.
void preview(benchmark::State &state, const World &world, const fleet::ChangeSet &changes)
{
    access::DifferenceOptions options;
    options.threads = world.threads;
    Changes found;
    double applySeconds = 0;
    double buildSeconds = 0;
    for (auto _ : state) {
        const auto t0 = std::chrono::steady_clock::now();
        fleet::State next = world.workload.state().applied(changes);
        const auto t1 = std::chrono::steady_clock::now();
        const SnapshotPtr after = built(std::move(next), world.snapshot);
        const auto t2 = std::chrono::steady_clock::now();
        const auto difference = access::difference(world.snapshot, after, now, options);
        state.PauseTiming();
        applySeconds = std::chrono::duration<double>(t1 - t0).count();
        buildSeconds = std::chrono::duration<double>(t2 - t1).count();
        found = summary(difference);
        state.ResumeTiming();
    }
    state.counters["apply_ms"] = applySeconds * 1000;
    state.counters["build_ms"] = buildSeconds * 1000;
    state.counters["principals"] = static_cast<double>(found.principals);
    state.counters["gained"] = static_cast<double>(found.gained);
    state.counters["lost"] = static_cast<double>(found.lost);
}

// From the change set to the snapshot that is published.
void commit(benchmark::State &state, const World &world, const fleet::ChangeSet &changes)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(built(world.workload.state().applied(changes), world.snapshot));
    state.counters["changes"] = static_cast<double>(changes.size());
}

void buildFromRows(benchmark::State &state, const World &world)
{
    for (auto _ : state)
        state.SetIterationTime(world.buildSeconds);
    state.counters["processor_ms"] = world.buildProcessorSeconds * 1000;
    state.counters["row_bytes_a_device"] = world.bytesOfRows / world.devices;
    state.counters["index_bytes_a_device"] = world.bytesOfIndex / world.devices;
    state.counters["nodes"] = static_cast<double>(world.snapshot->tree().size());
    state.counters["principals"] = static_cast<double>(world.snapshot->principals().size());
}

void registerAll(const World &world)
{
    const auto add = [&](const char *name, auto function, auto... arguments) {
        return benchmark::RegisterBenchmark(
            name, [&world, function, arguments...](benchmark::State &state) {
                function(state, world, arguments...);
            });
    };
    const AccessWorkload &workload = world.workload;
    add("build", buildFromRows)->UseManualTime()->Iterations(1)->Unit(benchmark::kMillisecond);
    add("decide", decideByHandle)->Repetitions(5);
    add("decide_by_reference", decideByReference);
    add("visible_count/installer", visibleCount, workload.installer)->Unit(benchmark::kMicrosecond);
    add("visible_count/support", visibleCount, workload.support)->Unit(benchmark::kMicrosecond);
    add("who_can", whoCan)->Unit(benchmark::kMicrosecond);
    const auto heavy = [&](const char *name, auto function, fleet::ChangeSet changes) {
        add(name, function, std::move(changes))->Unit(benchmark::kMillisecond)->Iterations(5);
    };
    heavy("commit/100_changes", commit, workload.commit(100));
    heavy("commit/move_site", commit, workload.siteMove());
    heavy("preview/condition_edit", preview, workload.conditionEdit());
    heavy("preview/delegation_cut", preview, workload.delegationCut());
    heavy("preview/100_changes", preview, workload.commit(100));
    heavy("preview/move_site", preview, workload.siteMove());
}

// "10k", "1m" or a plain number.
std::size_t parseSize(std::string_view text)
{
    std::size_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const std::string_view unit(end, static_cast<std::size_t>(text.data() + text.size() - end));
    if (error != std::errc() || value == 0 || !(unit.empty() || unit == "k" || unit == "m")) {
        std::fprintf(stderr, "\"%s\" is no size; write 10k, 100k, 1m, 10m or a number\n",
                     std::string(text).c_str());
        std::exit(2);
    }
    return value * (unit == "k" ? 1000 : unit == "m" ? 1'000'000 : 1);
}

// Takes our own options out of argv.
FleetSize parseOptions(int &argc, char **argv, std::size_t &threads)
{
    FleetSize size{100'000, 0, 0};
    int kept = 1;
    for (int i = 1; i < argc; ++i) {
        const std::string_view argument = argv[i];
        const auto take = [&](std::string_view option, std::size_t &target) {
            if (!argument.starts_with(option))
                return false;
            target = parseSize(argument.substr(option.size()));
            return true;
        };
        if (!take("--fleet=", size.devices) && !take("--people=", size.people) &&
            !take("--assignments=", size.assignments) && !take("--threads=", threads))
            argv[kept++] = argv[i];
    }
    argc = kept;
    if (size.people == 0)
        size.people = std::max<std::size_t>(200, size.devices / 100);
    if (size.assignments == 0)
        size.assignments = size.people;
    return size;
}

// As installer/run has it. glibc reads its tunables when a program starts: this one starts again.
void useHugePages(char **argv)
{
    constexpr const char *variable = "GLIBC_TUNABLES";
    if (std::getenv(variable))
        return;
    setenv(variable, "glibc.malloc.hugetlb=1", 0);
    execv("/proc/self/exe", argv);
}

} // namespace
} // namespace bailiwick::bench

int main(int argc, char **argv)
{
    using namespace bailiwick::bench;
    useHugePages(argv);
    std::size_t threads = 0;
    const FleetSize size = parseOptions(argc, argv, threads);
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv))
        return 2;
    const World world(size, threads);
    benchmark::AddCustomContext("fleet", std::to_string(size.devices) + " devices, " +
                                             std::to_string(size.people) + " people, " +
                                             std::to_string(size.assignments) + " assignments");
    registerAll(world);
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    return 0;
}
