// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bailiwick::bench {

using Clock = std::chrono::steady_clock;

// What a figure is to reach; every member that is set must hold.
struct Goal
{
    std::optional<double> most;  // in the figure's unit
    std::optional<double> least; // in the figure's unit
    std::optional<double> ratio; // at most this many times the reference
};

// One line of the table.
struct Figure
{
    std::string engine; // "sqlite", "postgresql"
    std::string what;   // "page of 100 by name"
    std::string where;  // "customer of 25,000"; empty: does not matter
    double value = 0;
    // The same with no isolation, measured in the same run: as a request of a server without it,
    // which goals compare with; and nothing but the statement.
    std::optional<double> reference;
    std::string unit = "ms";
    Goal goal;
    std::optional<double> statement = {};

    bool isMet() const;
};

// Collects figures; prints what is going on to stderr, and the table to stdout at the end.
class Report
{
public:
    static void progress(std::string_view what); // a line with the time since the program began
    void add(Figure figure);                     // also told as progress
    void print() const;
    bool allMet() const;
    const std::vector<Figure> &figures() const { return m_figures; }

private:
    std::vector<Figure> m_figures;
};

double milliseconds(Clock::time_point since);
double median(std::vector<double> values);

// Medians in ms of two ways to do the same (and of a third), run in turns so that what else the
// machine does hits all, another one first each time. `round` counts from 0 and is the same for
// all: take the parameters by it. At least 5 and at most `most` rounds, until 1 s is over.
struct Pair
{
    double measured = 0;
    double reference = 0;
    double third = 0;
};
using Run = std::function<void(std::size_t round)>;
// `before` runs first in each round: what it reads is in the system's memory from then on, for
// all. It should read through a connection of its own: one that asks the same a second time has
// the pages in its own memory. Without it, the reference does.
Pair alternate(const Run &measured, const Run &reference, std::size_t most = 101,
               const Run &third = {}, const Run &before = {});
double alone(const Run &measured, std::size_t most = 101);

// Says why and ends the program.
[[noreturn]] void stop(const std::string &why);

} // namespace bailiwick::bench
