// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/error.h"
#include "models/wire/json.h"

#include <atomic>
#include <chrono>
#include <cstdint>
#include <ostream>
#include <string>
#include <string_view>

namespace bailiwick::ctl {

// Where a command writes: results to `out`, everything else to `err`.
class Console
{
public:
    Console(std::ostream &out, std::ostream &err, bool errIsTerminal)
        : m_out(out)
        , m_err(err)
        , m_errIsTerminal(errIsTerminal)
    {
    }

    std::ostream &out() { return m_out; }
    std::ostream &err();
    void print(const wire::Json &json); // indented, with a line break
    void tell(const fleet::Error &error);

    // "Reading 45 %"; only on a terminal and at most ten times a second. total 0: unknown.
    void progress(std::string_view what, std::uint64_t done, std::uint64_t total);
    void endProgress();

    // Set by a signal; long work looks at it.
    const std::atomic<bool> *cancelled() const { return &m_cancelled; }
    void cancel() { m_cancelled.store(true, std::memory_order_relaxed); }

private:
    std::ostream &m_out;
    std::ostream &m_err;
    bool m_errIsTerminal;
    bool m_progressShown = false;
    std::chrono::steady_clock::time_point m_lastProgress{};
    std::atomic<bool> m_cancelled{false};
};

// "20,000"
std::string grouped(std::uint64_t number);
// "1 site", "20,000 devices"
std::string counted(std::uint64_t number, std::string_view one, std::string_view many);

} // namespace bailiwick::ctl
