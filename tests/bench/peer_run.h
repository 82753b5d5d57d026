// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace bailiwick::bench {

struct PeerAnswer
{
    bool allowed = false;
    bool hasReasons = false; // some engines only decide
    std::vector<std::string> reasons;
    std::vector<std::string> errors;
};

// What another engine said of the first requests of a workload and how long it took.
struct PeerRun
{
    std::vector<PeerAnswer> answers; // fewer than asked: it did not get further
    double nanoseconds = 0;          // CPU time of a decision, median over batches; 0: not measured
    std::size_t batches = 0;
    int restarts = 0;
    std::string problem; // why it was not run or is not complete
};

// Why no peer can run here, empty if they can.
std::string whyNoPeers();

// Runs peers/answer.mjs in a child process, and again from where it stopped if it crashes; bounded
// in time.
PeerRun runPeer(const std::string &engine, const std::string &workloadFile, std::size_t requests,
                int seconds);

} // namespace bailiwick::bench
