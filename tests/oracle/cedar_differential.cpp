// SPDX-License-Identifier: Apache-2.0
// cedar_differential: generated cases through models/cedar and through the reference
// implementation; see --help.
#include "case_generator.h"
#include "forms.h"
#include "ours.h"
#include "shrink.h"
#include "theirs.h"

#include <chrono>
#include <cstdlib>
#include <iostream>
#include <map>
#include <random>

using namespace bailiwick::oracle;

namespace {

constexpr const char *usage = R"(cedar_differential [--seed S|fresh] [--cases N] [--first K]
    [--reference DIR] [--node PROGRAM]
  Generates N cases (default 1000) from the seed (default 1), runs each through this project's
  Cedar and through the reference implementation, and compares what is parsed, what validates,
  decisions, reasons and errors. A mismatch is made small and printed. Ends with 1 if there was
  one, or if a kind of decision makes up less than 10 %.
  --first K        starts with case K: to see one again, --seed S --first K --cases 1
  --reference DIR  where reference.cjs and its node_modules are
)";

struct Options
{
    std::uint64_t seed = 1;
    std::uint64_t cases = 1000;
    std::uint64_t first = 0;
    std::string reference = BAILIWICK_REFERENCE_DIR;
    std::string node = "node";
};

struct Totals
{
    std::uint64_t cases = 0;
    std::uint64_t notTaken = 0; // schemas, policy sets and entities that both refuse
    std::uint64_t texts = 0;    // parsed alone
    std::uint64_t forms = 0;    // cases printed, turned into JSON and back
    std::uint64_t sets = 0;     // validated
    std::uint64_t invalid = 0;
    std::uint64_t requests = 0;
    std::uint64_t refused = 0; // by the schema
    std::uint64_t allowed = 0;
    std::uint64_t denied = 0;
    std::uint64_t erred = 0; // decisions for which some policy erred
    std::map<std::string, std::uint64_t> mismatches;

    std::uint64_t decisions() const { return allowed + denied; }
    std::uint64_t failures() const
    {
        std::uint64_t out = 0;
        for (const auto &[kind, count] : mismatches)
            out += count;
        return out;
    }
};

// Neighbouring numbers must not give similar cases.
std::uint64_t caseSeed(std::uint64_t seed, std::uint64_t number)
{
    std::uint64_t x = seed * 0x9E3779B97F4A7C15U + number + 1;
    x = (x ^ (x >> 30U)) * 0xBF58476D1CE4E5B9U;
    x = (x ^ (x >> 27U)) * 0x94D049BB133111EBU;
    return x ^ (x >> 31U);
}

bool parse(int argc, char **argv, Options &out)
{
    for (int i = 1; i < argc; i += 2) {
        const std::string name = argv[i];
        if (i + 1 >= argc)
            return false;
        const std::string value = argv[i + 1];
        if (name == "--seed")
            out.seed = value == "fresh"
                           ? std::uint64_t(std::random_device()()) << 20U | std::random_device()()
                           : std::strtoull(value.c_str(), nullptr, 10);
        else if (name == "--cases")
            out.cases = std::strtoull(value.c_str(), nullptr, 10);
        else if (name == "--first")
            out.first = std::strtoull(value.c_str(), nullptr, 10);
        else if (name == "--reference")
            out.reference = value;
        else if (name == "--node")
            out.node = value;
        else
            return false;
    }
    return true;
}

class Differential
{
public:
    explicit Differential(const Options &options)
        : m_options(options)
        , m_reference(options.node, options.reference)
    {
    }
    int run();

private:
    std::optional<Mismatch> compare(const Case &of, const Outcome &ours,
                                    const std::vector<std::string> &answers);
    std::optional<Mismatch> compareAgain(const Case &of);
    void count(const Case &of, const Outcome &ours);
    void report(std::uint64_t number, const Case &of, const Mismatch &mismatch);
    bool summarize(double seconds) const;

    Options m_options;
    Reference m_reference;
    Totals m_totals;
};

std::optional<Mismatch> Differential::compare(const Case &of, const Outcome &ours,
                                              const std::vector<std::string> &answers)
{
    if (answers.empty())
        return Mismatch{"no answer", "the reference died over this case several times"};
    if (auto found = difference(of, ours, outcomeOf(of, answers)))
        return found;
    return of.forms ? formDifference(of, m_reference) : std::nullopt;
}

std::optional<Mismatch> Differential::compareAgain(const Case &of)
{
    return compare(of, runOurs(of), m_reference.ask(callsFor(of)));
}

void Differential::count(const Case &of, const Outcome &ours)
{
    ++m_totals.cases;
    for (const Reading *reading : {&ours.schema, &ours.policies, &ours.entities})
        m_totals.notTaken += reading->taken || reading->why.empty() ? 0 : 1;
    m_totals.texts += of.probes.size();
    m_totals.forms += of.forms ? 1 : 0;
    if (ours.invalid) {
        ++m_totals.sets;
        m_totals.invalid += ours.invalid->empty() ? 0 : 1;
    }
    for (const RequestOutcome &request : ours.requests) {
        ++m_totals.requests;
        if (!request.reading.taken) {
            ++m_totals.refused;
            continue;
        }
        ++(request.allowed ? m_totals.allowed : m_totals.denied);
        m_totals.erred += request.errors.empty() ? 0 : 1;
    }
}

void Differential::report(std::uint64_t number, const Case &of, const Mismatch &mismatch)
{
    const std::uint64_t before = m_totals.mismatches[mismatch.kind]++;
    std::cout << "MISMATCH (" << mismatch.kind << ") in case " << number << ": --seed "
              << m_options.seed << " --first " << number << " --cases 1\n";
    if (before >= 3) // of a kind that was shown
        return;
    const Case small = shrink(of, [&](const Case &candidate) {
        const auto found = compareAgain(candidate);
        return found && found->kind == mismatch.kind;
    });
    const auto found = compareAgain(small);
    std::cout << (found ? *found : mismatch).detail << '\n' << small.text() << std::endl;
}

bool Differential::summarize(double seconds) const
{
    bool enough = true;
    const auto share = [&](std::uint64_t part, std::uint64_t whole) {
        const double percent = whole == 0 ? 0 : 100.0 * double(part) / double(whole);
        if (percent < 10)
            enough = false;
        char text[64];
        std::snprintf(text, sizeof text, "%llu (%.1f %%)", static_cast<unsigned long long>(part),
                      percent);
        return std::string(text);
    };
    std::cout << "seed " << m_options.seed << ": " << m_totals.cases << " cases, "
              << m_totals.requests << " requests, " << m_totals.refused
              << " refused by the schema; decisions: "
              << share(m_totals.allowed, m_totals.decisions()) << " allow, "
              << share(m_totals.denied, m_totals.decisions()) << " deny, "
              << share(m_totals.erred, m_totals.decisions()) << " with errors; "
              << share(m_totals.invalid, m_totals.sets) << " of " << m_totals.sets
              << " policy sets failed validation; " << m_totals.notTaken
              << " schemas, sets or entities refused, " << m_totals.texts << " texts parsed alone, "
              << m_totals.forms << " cases through all formats; " << m_reference.restarts()
              << " restarts of the reference; " << long(seconds) << " s\n";
    if (!enough && m_totals.cases >= 500)
        std::cout << "error: a share is below 10 %; the generator no longer tests enough.\n";
    for (const auto &[kind, count] : m_totals.mismatches)
        std::cout << "  " << kind << ": " << count << '\n';
    std::cout << m_totals.failures() << " mismatches\n";
    return m_totals.failures() == 0 && (enough || m_totals.cases < 500);
}

int Differential::run()
{
    const std::string version = m_reference.version();
    if (version != "4.10.0") {
        std::cerr << "error: the reference implementation "
                  << (version.empty() ? "does not start" : "is " + version + ", not 4.10.0")
                  << ". Run `npm ci` in " << m_options.reference << " (node 18 or newer).\n";
        return 2;
    }
    std::cout << "seed " << m_options.seed << ", reference " << version << std::endl;
    const auto begin = std::chrono::steady_clock::now();
    // While the reference works on one case, ours works on the next.
    struct Work
    {
        std::uint64_t number;
        Case of;
        Outcome ours;
        Calls calls;
    };
    const auto make = [&](std::uint64_t number) {
        Work work{number, generateCase(caseSeed(m_options.seed, number)), {}, {}};
        work.ours = runOurs(work.of);
        work.calls = callsFor(work.of);
        return work;
    };
    const std::uint64_t end = m_options.first + m_options.cases;
    std::optional<Work> current;
    if (m_options.cases > 0)
        current = make(m_options.first);
    while (current) {
        m_reference.send(current->calls);
        std::optional<Work> next;
        if (current->number + 1 < end)
            next = make(current->number + 1);
        count(current->of, current->ours);
        if (const auto found = compare(current->of, current->ours, m_reference.receive()))
            report(current->number, current->of, *found);
        current = std::move(next);
    }
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - begin;
    return summarize(taken.count()) ? 0 : 1;
}

} // namespace

int main(int argc, char **argv)
{
    Options options;
    if (!parse(argc, argv, options)) {
        std::cerr << usage;
        return 2;
    }
    return Differential(options).run();
}
