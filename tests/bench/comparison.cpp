// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/comparison.h"

#include "tests/bench/fixture.h"
#include "tests/bench/peer_run.h"

#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <fstream>

namespace bailiwick::bench {

using namespace cedar;

namespace {

struct Engine
{
    const char *name;
    double goal; // ratio to ours at the most links
    std::size_t requests;
    int seconds;
};

// cedar-wasm prepares a set for each user, which takes long: only the first users are asked for.
constexpr Engine engines[] = {{"cedar-wasm", 500, FleetWorkload::questionsOfFew, 8},
                              {"casl", 15, 20000, 4}};

bool agrees(const PeerAnswer &peer, const ResponseBuffer &ours)
{
    if (peer.allowed != (ours.decision() == Decision::Allow))
        return false;
    return !peer.hasReasons || (std::equal(peer.reasons.begin(), peer.reasons.end(),
                                           ours.reasons().begin(), ours.reasons().end()) &&
                                std::equal(peer.errors.begin(), peer.errors.end(),
                                           ours.errors().begin(), ours.errors().end()));
}

std::size_t mismatches(const Fixture &fixture, const PeerRun &run, const char *engine)
{
    std::size_t found = 0;
    ResponseBuffer buffer;
    for (std::size_t i = 0; i < run.answers.size(); ++i) {
        const Question &question = fixture.workload.questions()[i];
        Request request;
        request.context = fixture.workload.context(question);
        fixture.name(question, request);
        fixture.index.decide(request, buffer);
        if (agrees(run.answers[i], buffer))
            continue;
        if (++found <= 3)
            std::printf("mismatch with %s at request %zu: %s %s %s\n", engine, i,
                        question.user.c_str(), question.action.c_str(), question.device.c_str());
    }
    return found;
}

// A file of the workload for as long as this lives.
class WorkloadFile
{
public:
    explicit WorkloadFile(const FleetWorkload &workload)
        : m_path(std::filesystem::temp_directory_path() /
                 ("bench_cedar_" + std::to_string(getpid()) + ".json"))
    {
        std::ofstream(m_path) << workload.json();
    }
    WorkloadFile(const WorkloadFile &) = delete;
    WorkloadFile &operator=(const WorkloadFile &) = delete;
    ~WorkloadFile()
    {
        std::error_code ignored;
        std::filesystem::remove(m_path, ignored);
    }
    std::string path() const { return m_path.string(); }

private:
    std::filesystem::path m_path;
};

double loadAverage()
{
    double load = 0;
    return getloadavg(&load, 1) == 1 ? load : -1;
}

} // namespace

std::size_t comparePeers(const Medians &ours)
{
    const std::string none = whyNoPeers();
    if (!none.empty()) {
        std::printf("\nNo comparison with other engines: %s.\n", none.c_str());
        return 0;
    }
    std::printf(
        "\nThe same requests, CPU time of a decision in ns (ours: texts as ids, all reasons;\n"
        "cedar-wasm 4.10.0: a preparsed policy set per user, sliced entities, all reasons;\n"
        "CASL 7.0.1: an ability per user, prepared objects, no reasons). Load %.1f.\n",
        loadAverage());
    std::printf("%8s  %-10s %10s %12s %8s %6s  %9s %10s %8s %8s\n", "links", "peer", "ours",
                "peer's", "ratio", "goal", "answers", "mismatches", "batches", "restarts");
    std::size_t different = 0;
    for (const std::size_t links : linkCounts) {
        const auto mine = ours.find({"strings", links});
        if (mine == ours.end())
            continue; // filtered out on the command line
        const Fixture &fixture = Fixture::of(links);
        const WorkloadFile file(fixture.workload);
        for (const Engine &engine : engines) {
            const PeerRun run = runPeer(engine.name, file.path(), engine.requests, engine.seconds);
            const std::size_t found = mismatches(fixture, run, engine.name);
            different += found;
            std::printf("%8zu  %-10s %10.0f %12.0f %8.0f %6.0f  %9zu %10zu %8zu %8d%s%s\n", links,
                        engine.name, mine->second, run.nanoseconds, run.nanoseconds / mine->second,
                        engine.goal, run.answers.size(), found, run.batches, run.restarts,
                        run.problem.empty() ? "" : "  ", run.problem.c_str());
            std::fflush(stdout);
        }
    }
    return different;
}

} // namespace bailiwick::bench
