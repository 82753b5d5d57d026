// SPDX-License-Identifier: Apache-2.0
// access_reference: what the access engine decides, and what the reference implementation of Cedar
// decides on the exported state; see --help.
#include "models/access/cedar_export.h"
#include "models/access/questions.h"
#include "reference.h"
#include "tests/access/random_fleet.h"

#include <cstdlib>
#include <iostream>

using namespace bailiwick;
using bailiwick::oracle::Calls;
using bailiwick::oracle::Reference;
using bailiwick::tests::RandomFleet;

namespace {

using nlohmann::json;

constexpr const char *usage = R"(access_reference [--seed S] [--fleets N] [--cells N]
    [--reference DIR] [--node PROGRAM]
  Makes N random fleets (default 100) from the seed (default 1) on, exports each as Cedar, asks the
  reference implementation about so many cells (default 40: every second one where the engine
  allows) and compares. Ends with 1 on a mismatch, or if a decision makes up less than 10 %.
  --reference DIR  where reference.cjs and its node_modules are
)";

struct Options
{
    std::uint64_t seed = 1;
    std::uint64_t fleets = 100;
    std::size_t cells = 40;
    std::string reference = BAILIWICK_REFERENCE_DIR;
    std::string node = "node";
};

bool parse(int argc, char **argv, Options &options)
{
    for (int i = 1; i < argc; ++i) {
        const std::string name = argv[i];
        if (i + 1 == argc)
            return false;
        const char *value = argv[++i];
        if (name == "--seed")
            options.seed = std::strtoull(value, nullptr, 10);
        else if (name == "--fleets")
            options.fleets = std::strtoull(value, nullptr, 10);
        else if (name == "--cells")
            options.cells = std::strtoull(value, nullptr, 10);
        else if (name == "--reference")
            options.reference = value;
        else if (name == "--node")
            options.node = value;
        else
            return false;
    }
    return options.fleets > 0 && options.cells > 0;
}

struct Cell
{
    fleet::PrincipalRef principal;
    access::ActionIndex action = 0;
    access::Position resource = 0;
    access::Context context;
    bool allowed = false;
};

// Cells of one fleet, half of them allowed ones where there are that many.
std::vector<Cell> cellsOf(const access::Snapshot &snapshot, RandomFleet &fleet, std::size_t count)
{
    std::vector<Cell> cells;
    for (std::size_t tries = 0; cells.size() < count && tries < count * 200; ++tries) {
        Cell cell;
        cell.principal = snapshot.principals()[fleet.pick(snapshot.principals().size())];
        cell.action = static_cast<access::ActionIndex>(fleet.pick(snapshot.actions().size()));
        cell.resource = static_cast<access::Position>(fleet.pick(snapshot.tree().size()));
        const auto hours = static_cast<fleet::Time>(fleet.pick(5)) - 2;
        cell.context = fleet.context(RandomFleet::now + hours * RandomFleet::hour);
        cell.allowed =
            access::decide(snapshot, cell.principal, cell.action, cell.resource, cell.context);
        if (cell.allowed || cells.size() % 2 == 0)
            cells.push_back(std::move(cell));
    }
    return cells;
}

json uid(std::string_view type, const std::string &id)
{
    return {{"type", type}, {"id", id}};
}

json request(const access::Snapshot &snapshot, const Cell &cell, const json &entities)
{
    const fleet::Resource &resource = snapshot.tree().resource(cell.resource);
    const std::string address = cell.context.ip.empty() ? "0.0.0.0" : cell.context.ip;
    return {{"principal", uid(fleet::cedarType(cell.principal.kind), cell.principal.id.toString())},
            {"action", uid("Action", snapshot.actions()[cell.action])},
            {"resource", uid(fleet::cedarType(resource.kind), resource.id.toString())},
            {"context",
             {{"now", cell.context.now},
              {"ip", {{"__extn", {{"fn", "ip"}, {"arg", address}}}}},
              {"secondFactor", cell.context.secondFactor}}},
            {"preparsedPolicySetId", "case"},
            {"validateRequest", false},
            {"entities", entities}};
}

std::string textOf(const access::Snapshot &snapshot, const Cell &cell)
{
    return snapshot.state().labelOf(cell.principal) + " " + snapshot.actions()[cell.action] +
           " on " + snapshot.tree().id(cell.resource).toString() + " at " +
           fleet::formatTime(cell.context.now) + " from \"" + cell.context.ip + "\"" +
           (cell.context.secondFactor ? " with a second factor" : "") + ": the engine " +
           (cell.allowed ? "allows" : "denies");
}

struct Counts
{
    std::uint64_t asked = 0;
    std::uint64_t allowed = 0;
    std::uint64_t mismatches = 0;
};

bool compare(Reference &reference, std::uint64_t seed, std::size_t count, Counts &counts)
{
    RandomFleet fleet(seed, RandomFleet::Conditions::Everything);
    const access::SnapshotPtr snapshot = access::Snapshot::build(fleet.state()).value();
    const access::CedarExport text = access::exportCedar(*snapshot);
    const std::vector<Cell> cells = cellsOf(*snapshot, fleet, count);
    const json entities = json::parse(text.entities);
    Calls calls;
    calls.add("preparsePolicySet", {{"staticPolicies", text.policies}});
    for (const Cell &cell : cells)
        calls.add("statefulIsAuthorized", request(*snapshot, cell, entities));
    const std::vector<std::string> answers = reference.ask(calls);
    if (answers.size() != cells.size() + 1 ||
        json::parse(answers.front()).value("type", "") != "success") {
        std::cout << "seed " << seed
                  << ": no answer: " << (answers.empty() ? std::string() : answers.front()) << '\n';
        return false;
    }
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const json answer = json::parse(answers[i + 1]);
        const bool taken = answer.value("type", "") == "success";
        const bool allowed = taken && answer["response"]["decision"] == "allow";
        ++counts.asked;
        counts.allowed += allowed ? 1 : 0;
        if (taken && allowed == cells[i].allowed)
            continue;
        ++counts.mismatches;
        std::cout << "seed " << seed << ": " << textOf(*snapshot, cells[i])
                  << ", the reference: " << answers[i + 1] << '\n';
    }
    return true;
}

} // namespace

int main(int argc, char **argv)
{
    Options options;
    if (!parse(argc, argv, options)) {
        std::cout << usage;
        return argc == 2 && std::string(argv[1]) == "--help" ? 0 : 2;
    }
    Reference reference(options.node, options.reference);
    if (reference.version().empty()) {
        std::cout << "The reference implementation does not start in " << options.reference
                  << ". Install it: npm ci there.\n";
        return 2;
    }
    Counts counts;
    for (std::uint64_t i = 0; i < options.fleets; ++i) {
        if (!compare(reference, options.seed + i, options.cells, counts))
            return 1;
    }
    const double allowed =
        100.0 * static_cast<double>(counts.allowed) / static_cast<double>(counts.asked);
    std::cout << options.fleets << " fleets from seed " << options.seed << " on, " << counts.asked
              << " cells asked of cedar-wasm " << reference.version() << ": " << allowed
              << " % allowed, " << counts.mismatches << " mismatches\n";
    return counts.mismatches == 0 && allowed >= 10 && allowed <= 90 ? 0 : 1;
}
