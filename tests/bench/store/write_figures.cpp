// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/store/figures.h"

namespace bailiwick::bench {

namespace {

constexpr std::size_t imported = 1'000'000;

void commit(store::Store &store, const fleet::ChangeSet &changes)
{
    const auto transaction = need(store.begin());
    need(transaction->apply(changes));
    store::Revision revision;
    revision.number = need(store.revision()) + 1;
    revision.reason = "measured";
    need(transaction->addRevision(revision));
    need(transaction->commit());
}

// One transaction into an empty store, as an import's is.
void importFigure(Place &place, Report &report)
{
    fleet::ChangeSet changes;
    changes.reserve(imported + imported / 20);
    BenchFleet(imported).forEachNode(
        [&](const BenchFleet::Node &node) { changes.push_back(fleet::Put{node.resource}); });
    const std::string location = place.emptyLocation();
    const auto store = need(store::Store::open(location));
    const auto start = Clock::now();
    commit(*store, changes);
    report.add({place.name,
                "import of 1,000,000 devices",
                "",
                milliseconds(start) / 1000,
                {},
                "s",
                {60, {}, {}}});
}

// There and back again.
void moveFigure(Place &place, const BenchFleet &fleet, Report &report)
{
    const BenchFleet::Site &site = fleet.sites().front();
    if (site.devices != BenchFleet::ofLargeSite)
        stop("The first site is none of 10,000.");
    fleet::Resource moved;
    fleet.forEachNode([&](const BenchFleet::Node &node) {
        if (node.resource.id == site.id)
            moved = node.resource;
    });
    std::vector<double> times;
    for (const std::size_t customer : {1, 0, 2, 0}) {
        moved.parent = fleet.customers()[customer].id;
        const auto start = Clock::now();
        commit(*place.store, {fleet::Put{moved}});
        times.push_back(milliseconds(start));
    }
    report.add({place.name, "move a site of 10,000", "", median(times), {}, "ms", {1000, {}, {}}});
}

} // namespace

void writeFigures(Place &place, const BenchFleet &fleet, Report &report)
{
    moveFigure(place, fleet, report);
    importFigure(place, report);
}

} // namespace bailiwick::bench
