// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/peer_run.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>

namespace bailiwick::bench {

namespace {

constexpr int mostRestarts = 5;
constexpr int mostSecondsOfAChild = 60;
const std::string folder = BAILIWICK_PEERS_DIR;

std::string quoted(const std::string &argument)
{
    std::string out = "'";
    for (const char each : argument)
        out += each == '\'' ? std::string("'\\''") : std::string(1, each);
    return out + '\'';
}

struct Child
{
    PeerRun &run;
    std::vector<double> &batches;
    bool done = false;

    void take(const nlohmann::json &line)
    {
        if (line.contains("at")) {
            const nlohmann::json &answer = line["answer"];
            PeerAnswer taken;
            taken.allowed = answer[0] == "allow";
            taken.hasReasons = answer.size() == 3;
            if (taken.hasReasons) {
                taken.reasons = answer[1].get<std::vector<std::string>>();
                taken.errors = answer[2].get<std::vector<std::string>>();
            }
            if (line["at"] == run.answers.size())
                run.answers.push_back(std::move(taken));
        } else if (line.contains("nanoseconds")) {
            batches.push_back(line["nanoseconds"].get<double>());
        } else {
            done = line.contains("done");
        }
    }

    // False: it could not be started.
    bool read(const std::string &command)
    {
        FILE *pipe = popen(command.c_str(), "r");
        if (!pipe)
            return false;
        std::string text;
        for (int c = std::fgetc(pipe); c != EOF; c = std::fgetc(pipe)) {
            if (c != '\n') {
                text += static_cast<char>(c);
                continue;
            }
            const auto line = nlohmann::json::parse(text, nullptr, false);
            if (line.is_object())
                take(line);
            text.clear();
        }
        pclose(pipe);
        return true;
    }
};

} // namespace

std::string whyNoPeers()
{
    if (std::system("node --version >/dev/null 2>&1") != 0)
        return "node is not installed (installer/packages.bench)";
    if (!std::filesystem::exists(folder + "/node_modules/@cedar-policy/cedar-wasm") ||
        !std::filesystem::exists(folder + "/node_modules/@casl/ability"))
        return "their packages are not installed: npm ci --prefix tests/bench/peers";
    return {};
}

PeerRun runPeer(const std::string &engine, const std::string &workloadFile, std::size_t requests,
                int seconds)
{
    PeerRun run;
    std::vector<double> batches;
    for (run.restarts = 0; run.restarts <= mostRestarts; ++run.restarts) {
        Child child{run, batches};
        const std::string command = "timeout " + std::to_string(mostSecondsOfAChild) + " node " +
                                    quoted(folder + "/answer.mjs") + ' ' + quoted(engine) + ' ' +
                                    quoted(workloadFile) + ' ' +
                                    std::to_string(run.answers.size()) + ' ' +
                                    std::to_string(requests) + ' ' + std::to_string(seconds);
        if (!child.read(command)) {
            run.problem = "node could not be started";
            return run;
        }
        if (child.done)
            break;
    }
    if (run.answers.size() < requests)
        run.problem = "it answered only " + std::to_string(run.answers.size()) + " of " +
                      std::to_string(requests) + " requests";
    run.batches = batches.size();
    if (!batches.empty()) {
        const auto middle = batches.begin() + static_cast<std::ptrdiff_t>(batches.size() / 2);
        std::nth_element(batches.begin(), middle, batches.end());
        run.nanoseconds = *middle;
    }
    return run;
}

} // namespace bailiwick::bench
