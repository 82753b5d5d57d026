// SPDX-License-Identifier: Apache-2.0
#include "models/authority/history.h"
#include "models/authority/importer.h"
#include "tests/authority/verify.h"
#include "tests/authority/world.h"
#include "tests/support/registry.h"

#include <sstream>

using namespace bailiwick;
using authority::AsOf;
using tests::World;

namespace {

AsOf revision(std::int64_t number)
{
    return {number, 0};
}

AsOf moment(fleet::Time time)
{
    return {std::nullopt, time};
}

// The world with a delegation made, cut and named anew, an hour apart each.
struct Story
{
    World world;
    std::optional<authority::Caller> ada;
    std::optional<authority::Caller> ines;
    std::vector<fleet::State> states; // after import, delegation, cut
    std::vector<fleet::Time> times;

    Story()
    {
        ada = world.caller(world.signIn("ada")).value();
        keep();
        fleet::Delegation delegation = world.delegation("alpine", {"customer-1"});
        commit({fleet::Put{delegation}, fleet::Put{world.assignment("ines", "installer-admin",
                                                                    "customer-1", delegation.id)}});
        ines = world.caller(world.signIn("ines")).value();
        delegation.cut = true;
        commit({fleet::Put{delegation}});
    }
    void commit(const fleet::ChangeSet &changes)
    {
        world.advance(3'600'000);
        ada = world.caller(world.signIn("ada")).value();
        if (const auto done = world.commit(*ada, changes); !done)
            qFatal("%s", done.error().toString().c_str());
        keep();
    }
    void keep()
    {
        states.push_back(world.state());
        times.push_back(world.now());
    }
    fleet::Expected<fleet::State> ask(const AsOf &asOf, const authority::Caller &caller)
    {
        return authority::stateAsOf(world.context(), world.authority().trail(), caller, asOf);
    }
    fleet::Expected<store::HistoryPruned> prune(const AsOf &before, authority::Pruning pruning)
    {
        return authority::pruneHistory(world.context(), world.authority().trail(), before, pruning);
    }
};

} // namespace

class TestHistoryService : public QObject
{
    Q_OBJECT

private slots:
    void statesByRevisionAndMoment();
    void readingIsInTheLog();
    void onlyForThoseWhoSeeEverything();
    void importsAreCovered();
    void pruningIsExplicitAndAudited();
    void anotherProcessPruned();
};

void TestHistoryService::statesByRevisionAndMoment()
{
    Story story;
    for (std::size_t i = 0; i < story.states.size(); ++i) {
        const fleet::State &state = story.states[i];
        for (const AsOf &asOf : {revision(state.revision), moment(story.times[i]),
                                 moment(story.times[i] + 3'599'999)}) {
            const auto loaded = story.ask(asOf, *story.ada);
            VERIFY_OK(loaded);
            QVERIFY(*loaded == state);
        }
    }
    VERIFY_CODE(story.ask(revision(99), *story.ada), "revision-unknown");
    VERIFY_CODE(story.ask(moment(story.times.front() - 1), *story.ada), "revision-unknown");
}

void TestHistoryService::readingIsInTheLog()
{
    Story story;
    const std::int64_t first = story.states.front().revision;
    VERIFY_OK(story.ask(moment(story.times.front()), *story.ada));
    const audit::Event read = story.world.log().front();
    QCOMPARE(read.action, std::string("fleet:read"));
    QCOMPARE(read.resource.id, "r" + std::to_string(first));
    QCOMPARE(read.actor.id, story.ada->membership.toString());
    QVERIFY(read.outcome == audit::Outcome::Allowed);
    QCOMPARE(read.count, static_cast<std::int64_t>(story.states.front().resources().size()));
    VERIFY_CODE(story.ask(revision(99), *story.ada), "revision-unknown");
    QVERIFY(story.world.log().front().outcome == audit::Outcome::Failed);
}

void TestHistoryService::onlyForThoseWhoSeeEverything()
{
    Story story;
    // Whether the revision exists makes no difference.
    for (const std::int64_t number : {story.states[1].revision, std::int64_t{99}}) {
        const auto refused = story.ask(revision(number), *story.ines);
        VERIFY_CODE(refused, "forbidden");
        const audit::Event event = story.world.log().front();
        QVERIFY(event.outcome == audit::Outcome::Denied);
        QCOMPARE(event.actor.id, story.ines->membership.toString());
        QCOMPARE(event.resource.id, "r" + std::to_string(number));
    }
}

void TestHistoryService::importsAreCovered()
{
    Story story;
    std::istringstream text(std::string(wire::importHeader) +
                            R"(
{"type":"person","externalId":"p-ines","name":"Ines Moser","email":"ines@alpine.example"}
)");
    story.world.advance(1000);
    const auto imported = authority::importFleet(
        story.world.context(), story.world.authority().commits(), text, "more.jsonl");
    VERIFY_OK(imported);
    QCOMPARE(imported->revision, story.states.back().revision + 1);
    const fleet::Id ines = story.world.id(fleet::EntityKind::Person, "p-ines");
    QCOMPARE(story.world.state().persons().find(ines)->name, std::string("Ines Moser"));
    const auto before = story.ask(revision(imported->revision - 1), *story.ada);
    VERIFY_OK(before);
    QCOMPARE(before->persons().find(ines)->name, std::string("Ines Gruber"));
    QVERIFY(*before == story.states.back());
}

void TestHistoryService::pruningIsExplicitAndAudited()
{
    Story story;
    const std::int64_t first = story.states[0].revision;
    const std::size_t logged = story.world.log().size();
    const auto told = story.prune(revision(first + 1), authority::Pruning::Tell);
    VERIFY_OK(told);
    QCOMPARE(told->revisions(), std::int64_t{1});
    QCOMPARE(told->entities, std::uint64_t{2}); // the delegation and the assignment were not there
    QCOMPARE(story.world.log().size(), logged);
    VERIFY_OK(story.ask(revision(first), *story.ada));

    const auto done = story.prune(moment(story.times[1] + 1), authority::Pruning::Do);
    VERIFY_OK(done);
    QVERIFY(*done == *told);
    const audit::Event event = story.world.log().front();
    QCOMPARE(event.action, std::string("history:prune"));
    QCOMPARE(event.actor.kind, std::string("system"));
    QCOMPARE(event.resource.id, "r" + std::to_string(first + 1));
    QVERIFY2(event.detail.text.find("\"entities\":2") != std::string::npos,
             event.detail.text.c_str());
    VERIFY_CODE(story.ask(revision(first), *story.ada), "history-pruned");
    const auto kept = story.ask(revision(first + 1), *story.ada);
    VERIFY_OK(kept);
    QVERIFY(*kept == story.states[1]);
    // Nothing more to do: nothing in the log.
    const std::size_t now = story.world.log().size();
    QCOMPARE(story.prune(revision(first + 1), authority::Pruning::Do)->revisions(),
             std::int64_t{0});
    QCOMPARE(story.world.log().size(), now);
    VERIFY_CODE(story.prune(revision(99), authority::Pruning::Do), "revision-unknown");
    story.world.reopen();
    VERIFY_CODE(story.world.context().store().loadState(first), "history-pruned");
}

// What this process still has in memory does not count.
void TestHistoryService::anotherProcessPruned()
{
    Story story;
    {
        auto other = store::Store::open(story.world.storeLocation());
        VERIFY_OK(other);
        auto transaction = (*other)->begin();
        VERIFY_OK(transaction);
        VERIFY_OK((*transaction)->pruneHistory(story.states.back().revision));
        VERIFY_OK((*transaction)->commit());
    }
    VERIFY_CODE(story.ask(revision(story.states[1].revision), *story.ada), "history-pruned");
}

BAILIWICK_TEST(TestHistoryService)
#include "tst_history.moc"
