// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/store/report.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace bailiwick::bench {

namespace {

constexpr std::size_t fewest = 5;
constexpr double enoughMs = 1000;

const Clock::time_point begin = Clock::now();

std::string number(double value)
{
    char text[40];
    const int decimals = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3;
    std::snprintf(text, sizeof text, "%.*f", decimals, value);
    return text;
}

std::string words(const Goal &goal, const std::string &unit)
{
    std::string text;
    const auto add = [&](const std::string &part) { text += (text.empty() ? "" : ", ") + part; };
    if (goal.ratio)
        add("<= " + number(*goal.ratio) + "x");
    if (goal.most)
        add("<= " + number(*goal.most) + " " + unit);
    if (goal.least)
        add(">= " + number(*goal.least) + " " + unit);
    return text;
}

std::string ratioOf(const Figure &figure)
{
    return figure.reference ? number(figure.value / *figure.reference) + "x" : std::string();
}

} // namespace

bool Figure::isMet() const
{
    return (!goal.most || value <= *goal.most) && (!goal.least || value >= *goal.least) &&
           (!goal.ratio || !reference || value <= *goal.ratio * *reference);
}

void Report::progress(std::string_view what)
{
    std::fprintf(stderr, "%8.1f s  %.*s\n", milliseconds(begin) / 1000,
                 static_cast<int>(what.size()), what.data());
}

void Report::add(Figure figure)
{
    progress(figure.engine + ": " + figure.what + (figure.where.empty() ? "" : ", ") +
             figure.where + ": " + number(figure.value) + " " + figure.unit + " " +
             ratioOf(figure));
    m_figures.push_back(std::move(figure));
}

void Report::print() const
{
    const char *const line =
        "| %-10s | %-34s | %-35s | %10s | %10s | %10s | %7s | %-20s | %-7s |\n";
    std::printf(line, "engine", "what", "scope", "isolated", "statement", "plain", "ratio", "goal",
                "met");
    std::printf(line, "---", "---", "---", "---:", "---:", "---:", "---:", "---", "---");
    for (const Figure &figure : m_figures) {
        const std::string goal = words(figure.goal, figure.unit);
        std::printf(line, figure.engine.c_str(), figure.what.c_str(), figure.where.c_str(),
                    (number(figure.value) + " " + figure.unit).c_str(),
                    figure.statement ? number(*figure.statement).c_str() : "",
                    figure.reference ? number(*figure.reference).c_str() : "",
                    ratioOf(figure).c_str(), goal.c_str(),
                    goal.empty()     ? ""
                    : figure.isMet() ? "yes"
                                     : "NOT MET");
    }
    std::fflush(stdout);
}

bool Report::allMet() const
{
    return std::all_of(m_figures.begin(), m_figures.end(),
                       [](const Figure &figure) { return figure.isMet(); });
}

double milliseconds(Clock::time_point since)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - since).count();
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values[values.size() / 2];
}

Pair alternate(const Run &measured, const Run &reference, std::size_t most, const Run &third,
               const Run &before)
{
    struct Way
    {
        const Run &run;
        std::vector<double> times = {};
    };
    std::vector<Way> ways{{measured}, {reference}};
    if (third)
        ways.push_back({third});
    measured(0);
    const auto start = Clock::now();
    for (std::size_t round = 1;
         round <= fewest || (round <= most && milliseconds(start) < enoughMs); ++round) {
        before ? before(round) : reference(round);
        for (std::size_t i = 0; i < ways.size(); ++i) {
            Way &way = ways[(round + i) % ways.size()];
            const auto begun = Clock::now();
            way.run(round);
            way.times.push_back(milliseconds(begun));
        }
    }
    return {median(ways[0].times), median(ways[1].times), third ? median(ways[2].times) : 0};
}

double alone(const Run &measured, std::size_t most)
{
    return alternate(
               measured, [](std::size_t) {}, most)
        .measured;
}

void stop(const std::string &why)
{
    std::fprintf(stderr, "%s\n", why.c_str());
    std::exit(1);
}

} // namespace bailiwick::bench
