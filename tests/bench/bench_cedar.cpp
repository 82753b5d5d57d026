// SPDX-License-Identifier: Apache-2.0
// The policy language's speed on the fleet of fleet_workload.h, and other engines' on the same.
//   bench_cedar [--benchmark_filter=…] [--benchmark_out=FILE --benchmark_out_format=json]
// Ends non-zero when another engine answers differently. Its memory comes in huge pages, as
// bailiwickd's does; with GLIBC_TUNABLES set (to nothing, say) as that says.
#include "models/cedar/parser.h"
#include "tests/bench/comparison.h"
#include "tests/bench/fixture.h"

#include <benchmark/benchmark.h>
#include <malloc.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>

namespace bailiwick::bench {
namespace {

using namespace cedar;

constexpr int repetitions = 9;

// How the entities of a request come.
enum class Form { Strings, Uids, Numbers };

std::vector<Request> requestsOf(const Fixture &fixture, Form form)
{
    std::vector<Request> out;
    for (const Question &each : fixture.workload.questions()) {
        Request request;
        if (form == Form::Numbers) {
            fixture.name(each, request);
        } else if (form == Form::Uids) {
            request.principal = EntityUid("User", each.user);
            request.action = EntityUid("Action", each.action);
            request.resource = EntityUid("Device", each.device);
        }
        request.context = fixture.workload.context(each);
        out.push_back(std::move(request));
    }
    return out;
}

template<Form form>
void decide(benchmark::State &state)
{
    const Fixture &fixture = Fixture::of(std::size_t(state.range(0)));
    const auto &questions = fixture.workload.questions();
    std::vector<Request> requests = requestsOf(fixture, form);
    ResponseBuffer buffer;
    std::size_t at = 0;
    std::size_t allowed = 0;
    std::size_t reasons = 0;
    for (auto _ : state) {
        if (++at == requests.size())
            at = 0;
        if constexpr (form == Form::Strings) {
            fixture.name(questions[at], requests[at]);
        }
        fixture.index.decide(requests[at], buffer);
        allowed += buffer.decision() == Decision::Allow ? 1 : 0;
        reasons += buffer.reasons().size();
    }
    const auto decisions = double(state.iterations());
    state.counters["allowed"] = double(allowed) / decisions;
    state.counters["reasons"] = double(reasons) / decisions;
}

std::size_t bytesInUse()
{
    const struct mallinfo2 info = mallinfo2();
    return info.uordblks + info.hblkhd;
}

// Links into a set, with the uids made anew as a loader does; then what the set keeps of them.
void load(benchmark::State &state)
{
    const auto links = std::size_t(state.range(0));
    const FleetWorkload &workload = Fixture::of(links).workload;
    double bytes = 0;
    for (auto _ : state) {
        const std::size_t before = bytesInUse();
        const PolicySet set = workload.load();
        bytes = double(bytesInUse() - before);
        benchmark::DoNotOptimize(set);
    }
    state.counters["bytes_per_link"] = bytes / double(links);
}

void buildIndex(benchmark::State &state)
{
    const auto links = std::size_t(state.range(0));
    const PolicySet set = Fixture::of(links).workload.load();
    double bytes = 0;
    for (auto _ : state) {
        PolicySet copy = set;
        const std::size_t before = bytesInUse();
        const PolicyIndex index(std::move(copy), Fixture::entities());
        bytes = double(bytesInUse() - before);
        benchmark::DoNotOptimize(index);
    }
    state.counters["bytes_per_link"] = bytes / double(links);
}

void changeLink(benchmark::State &state)
{
    PolicyIndex index = Fixture::of(std::size_t(state.range(0))).index;
    const SlotValues values{EntityUid("User", "user-7"), EntityUid("Site", "site-77")};
    for (auto _ : state) {
        benchmark::DoNotOptimize(index.link("viewer", "assignment-new", values));
        benchmark::DoNotOptimize(index.remove("assignment-new"));
    }
}

void parseText(benchmark::State &state)
{
    std::string text;
    while (text.size() < (1U << 20)) {
        for (const auto *list : {&FleetWorkload::roles(), &FleetWorkload::staticPolicies()}) {
            for (const NamedPolicy &each : *list)
                text += each.text + '\n';
        }
    }
    for (auto _ : state)
        benchmark::DoNotOptimize(parsePolicies(text));
    state.SetBytesProcessed(state.iterations() * std::int64_t(text.size()));
}

// Prints as usual and keeps the medians for the table.
class Reporter : public benchmark::ConsoleReporter
{
public:
    using ConsoleReporter::ConsoleReporter;
    void ReportRuns(const std::vector<Run> &runs) override
    {
        ConsoleReporter::ReportRuns(runs);
        for (const Run &run : runs) {
            if (run.aggregate_name == "median" && run.time_unit == benchmark::kNanosecond)
                m_medians[{run.run_name.function_name, std::stoul("0" + run.run_name.args)}] =
                    run.GetAdjustedCPUTime();
        }
    }
    const Medians &medians() const { return m_medians; }

private:
    Medians m_medians;
};

void registerAll()
{
    const auto add = [](const char *name, void (*function)(benchmark::State &)) {
        auto *added = benchmark::RegisterBenchmark(name, function)
                          ->Repetitions(repetitions)
                          ->ReportAggregatesOnly(true);
        for (const std::size_t links : linkCounts)
            added->Arg(std::int64_t(links));
        return added;
    };
    add("strings", decide<Form::Strings>)->MinTime(0.2);
    add("uids", decide<Form::Uids>)->MinTime(0.2);
    add("handles", decide<Form::Numbers>)->MinTime(0.2);
    add("load", load)->Unit(benchmark::kMillisecond)->MinTime(0.05);
    add("build_index", buildIndex)->Unit(benchmark::kMillisecond)->MinTime(0.05);
    add("link_and_remove", changeLink)->MinTime(0.05);
    benchmark::RegisterBenchmark("parse", parseText)
        ->Repetitions(repetitions)
        ->ReportAggregatesOnly(true)
        ->Unit(benchmark::kMillisecond)
        ->MinTime(0.05);
}

// glibc reads its tunables when a program starts, so this one starts again.
const char *tunables(char **argv)
{
    constexpr const char *variable = "GLIBC_TUNABLES";
    if (!std::getenv(variable)) {
        setenv(variable, "glibc.malloc.hugetlb=1", 0);
        execv("/proc/self/exe", argv);
    }
    return std::getenv(variable);
}

} // namespace
} // namespace bailiwick::bench

int main(int argc, char **argv)
{
    using namespace bailiwick::bench;
    const char *const malloc = tunables(argv);
    benchmark::Initialize(&argc, argv);
    benchmark::AddCustomContext("malloc", malloc);
    if (benchmark::ReportUnrecognizedArguments(argc, argv))
        return 2;
    registerAll();
    Reporter reporter(benchmark::ConsoleReporter::OO_Tabular);
    benchmark::RunSpecifiedBenchmarks(&reporter);
    const std::size_t different = comparePeers(reporter.medians());
    if (different > 0)
        std::printf("%zu answers differ.\n", different);
    benchmark::Shutdown();
    return different == 0 ? 0 : 1;
}
