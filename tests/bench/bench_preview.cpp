// SPDX-License-Identifier: Apache-2.0
// What a desktop does from the click on "Preview" until the difference is shown, and "View as",
// against the size of the fleet: `--fleet=20k|1m|10m` (default 20k: the sample; others are the
// fleets of bench_access, with a person for each 100 devices), `--runs=N` (default 3).
#include "models/access/escalation.h"
#include "models/access/questions.h"
#include "models/draft/preview_job.h"
#include "models/fleet/newly_broken.h"
#include "models/items/difference_model.h"
#include "models/items/fleet_tree_model.h"
#include "tests/bench/access_workload.h"
#include "tests/support/sample_state.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QThreadPool>

#include <charconv>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string_view>

namespace bailiwick::bench {
namespace {

using access::Snapshot;
using access::SnapshotPtr;
using Clock = std::chrono::steady_clock;

constexpr fleet::Time sampleNow = 1'788'220'800'000; // models/sample/generate.h
constexpr std::size_t sampleDevices = 20'000;

double milliseconds(Clock::time_point since)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - since).count();
}

[[noreturn]] void fail(const std::string &why)
{
    std::fprintf(stderr, "%s\n", why.c_str());
    std::exit(1);
}

SnapshotPtr built(fleet::State state, const SnapshotPtr &previous = nullptr)
{
    auto snapshot = Snapshot::build(std::move(state), previous);
    if (!snapshot)
        fail(snapshot.error().toString());
    return *snapshot;
}

struct Draft
{
    std::string name;
    fleet::ChangeSet changes;
};

// A fleet, drafts on it and people to look as.
struct World
{
    SnapshotPtr base;
    fleet::Time now = AccessWorkload::now;
    std::vector<Draft> drafts;
    std::vector<fleet::PrincipalRef> viewers;
};

// A device that nothing refers to, under a new number; and one that goes.
void addDeviceDrafts(World &world)
{
    const fleet::State &state = world.base->state();
    const fleet::Resource *device = nullptr;
    for (std::size_t i = state.resources().size(); i-- > 0 && !device;) {
        const fleet::Resource &row = state.resources().at(i);
        if (row.kind == fleet::ResourceKind::Device && !state.ownerships().find(row.id) &&
            world.base->tree().children(*world.base->tree().position(row.id)).empty())
            device = &row;
    }
    fleet::Resource added = *device;
    added.id = fleet::makeId(world.now + 1, 1, 2);
    added.externalId = "device-new";
    world.drafts.push_back({"add a device", {fleet::Put{added}}});
    world.drafts.push_back(
        {"remove a device", {fleet::Remove{fleet::EntityKind::Resource, device->id}}});
}

World generatedWorld(std::size_t devices)
{
    const std::size_t people = std::max<std::size_t>(200, devices / 100);
    const AccessWorkload workload({devices, people, people});
    World world;
    const auto begin = Clock::now();
    world.base = built(workload.state());
    std::printf("%zu devices, %zu people, %zu assignments; snapshot built in %.0f ms\n", devices,
                people, people, milliseconds(begin));
    world.drafts = {{"100 changes", workload.commit(100)},
                    {"edit a condition", workload.conditionEdit()},
                    {"cut a delegation", workload.delegationCut()},
                    {"move a site", workload.siteMove()}};
    world.viewers = {workload.installer, workload.support};
    return world;
}

World sampleWorld()
{
    World world;
    world.now = sampleNow;
    fleet::State state = tests::sampleState(sampleDevices);
    if (state.resources().empty())
        fail("The sample cannot be made");
    const auto begin = Clock::now();
    world.base = built(state);
    std::printf("the sample: %zu nodes, %zu people, %zu assignments; snapshot built in %.0f ms\n",
                state.resources().size(), state.persons().size(), state.assignments().size(),
                milliseconds(begin));
    fleet::Delegation cut = state.delegations().front();
    cut.cut = true;
    world.drafts.push_back({"cut a delegation", {fleet::Put{cut}}});
    for (const fleet::Role &role : state.roles()) {
        if (role.condition.empty() && !role.ownership) {
            fleet::Role edited = role;
            edited.condition = "resource has model && resource.model like \"*8*\"";
            world.drafts.push_back({"condition on " + role.name, {fleet::Put{edited}}});
        }
    }
    for (const fleet::Assignment &assignment : state.assignments()) {
        if (world.viewers.size() < 4)
            world.viewers.push_back(assignment.principal);
    }
    return world;
}

// The steps of the job, one by one, in processor time.
void printSteps(const World &world, const Draft &draft)
{
    std::clock_t begin = std::clock();
    const auto lap = [&begin] {
        const std::clock_t end = std::clock();
        return static_cast<double>(end - std::exchange(begin, end)) * 1000 / CLOCKS_PER_SEC;
    };
    fleet::State state = world.base->state().applied(draft.changes);
    const double applied = lap();
    if (!fleet::newlyBrokenRules(world.base->state(), state).empty())
        fail(draft.name + " breaks rules");
    const double rules = lap();
    const SnapshotPtr after = built(std::move(state), world.base);
    const double build = lap();
    const auto violations = access::brokenGuardrails(*after, world.now);
    const double guardrails = lap();
    const access::Difference difference = access::difference(world.base, after, world.now);
    const double differed = lap();
    const std::string digest = access::digest(difference);
    const double digested = lap();
    std::printf(
        "    apply %.1f, rules %.1f, snapshot %.1f, guardrails %.1f (%zu), difference %.1f, "
        "digest %.1f ms of processor\n",
        applied, rules, build, guardrails, violations.size(), differed, digested);
}

// From the click to the filled model, in an event loop as in the desktop.
void runPreview(const World &world, const Draft &draft, int runs)
{
    for (int run = 0; run < runs; ++run) {
        draft::PreviewJob job;
        items::DifferenceModel model;
        QEventLoop loop;
        int signalsOfProgress = 0;
        double shown = 0;
        QObject::connect(&job, &draft::PreviewJob::progress, &loop,
                         [&](qint64, qint64) { ++signalsOfProgress; });
        QObject::connect(&job, &draft::PreviewJob::failed, &loop, [&](const fleet::Error &error) {
            std::printf("  %s is refused: %s\n", draft.name.c_str(), error.toString().c_str());
            loop.quit();
        });
        const auto begin = Clock::now();
        QObject::connect(&job, &draft::PreviewJob::finished, &loop,
                         [&](const draft::PreviewPtr &preview) {
                             const auto arrived = Clock::now();
                             model.setDifference({preview, &preview->difference});
                             shown = milliseconds(arrived);
                             loop.quit();
                         });
        job.request(world.base, draft.changes, world.now, true);
        loop.exec();
        if (!job.preview())
            return;
        std::printf("  %-24s %8.1f ms from the click (%.1f of it to fill the model); %zu "
                    "principals, +%llu −%llu devices; %d reports of progress\n",
                    draft.name.c_str(), milliseconds(begin), shown,
                    job.preview()->difference.principals.size(),
                    static_cast<unsigned long long>(model.totals().devicesGained),
                    static_cast<unsigned long long>(model.totals().devicesLost), signalsOfProgress);
    }
    printSteps(world, draft);
}

// How long the worker goes on after a cancel in the middle.
void runCancel(const World &world, const Draft &draft, double usual)
{
    draft::PreviewJob job;
    job.request(world.base, draft.changes, world.now, true);
    const auto begin = Clock::now();
    while (milliseconds(begin) < usual / 2)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
    const auto cancelled = Clock::now();
    job.cancel();
    QThreadPool::globalInstance()->waitForDone();
    std::printf("    cancelled after %.0f ms: the worker ended %.1f ms later\n", usual / 2,
                milliseconds(cancelled));
}

// "View as": the tree of somebody, opened and its first rows read.
void runViewAs(const World &world, const fleet::PrincipalRef &viewer)
{
    const auto begin = Clock::now();
    auto seen = access::visible(*world.base, viewer, fleet::actions::deviceView, world.now);
    const double asked = milliseconds(begin);
    const std::size_t intervals = seen.intervals().size();
    items::FleetTreeModel model;
    model.setSnapshot(world.base);
    model.setVisible(std::move(seen));
    const int roots = model.rowCount();
    const double opened = milliseconds(begin);
    std::size_t letters = 0;
    for (int row = 0; row < std::min(roots, 50); ++row) {
        for (int column = 0; column < model.columnCount(); ++column)
            letters += static_cast<std::size_t>(model.index(row, column).data().toString().size());
    }
    const double painted = milliseconds(begin);
    const QModelIndex first = model.index(0, 0);
    const int below = model.rowCount(first);
    std::printf("  view as %s: %zu intervals, %d roots; set %.2f ms, opened %.2f ms, first page "
                "%.2f ms, first node opened (%d rows) %.2f ms%s\n",
                world.base->state().labelOf(viewer).c_str(), intervals, roots, asked, opened,
                painted, below, milliseconds(begin), letters == 0 ? " (empty)" : "");
}

// "20k", "1m" or a plain number.
std::size_t parseSize(std::string_view text)
{
    std::size_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const std::string_view unit(end, static_cast<std::size_t>(text.data() + text.size() - end));
    if (error != std::errc() || value == 0 || !(unit.empty() || unit == "k" || unit == "m")) {
        std::fprintf(stderr, "\"%s\" is no size; write 20k, 1m, 10m or a number\n",
                     std::string(text).c_str());
        std::exit(2);
    }
    return value * (unit == "k" ? 1000 : unit == "m" ? 1'000'000 : 1);
}

} // namespace
} // namespace bailiwick::bench

int main(int argc, char **argv)
{
    using namespace bailiwick::bench;
    const QCoreApplication application(argc, argv);
    std::size_t devices = sampleDevices;
    std::size_t runs = 3;
    for (int i = 1; i < argc; ++i) {
        const std::string_view argument = argv[i];
        if (argument.starts_with("--fleet=")) {
            devices = parseSize(argument.substr(8));
        } else if (argument.starts_with("--runs=")) {
            runs = parseSize(argument.substr(7));
        } else {
            std::fprintf(stderr, "usage: bench_preview [--fleet=20k|1m|10m] [--runs=N]\n");
            return 2;
        }
    }
    World world = devices == sampleDevices ? sampleWorld() : generatedWorld(devices);
    addDeviceDrafts(world);
    for (const Draft &draft : world.drafts) {
        const auto begin = Clock::now();
        runPreview(world, draft, static_cast<int>(runs));
        runCancel(world, draft, milliseconds(begin) / static_cast<double>(runs + 1));
    }
    for (const auto &viewer : world.viewers)
        runViewAs(world, viewer);
    return 0;
}
