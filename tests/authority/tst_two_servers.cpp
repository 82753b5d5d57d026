// SPDX-License-Identifier: Apache-2.0
#include "models/audit/checkpoint.h"
#include "models/audit/leaf.h"
#include "models/audit/merkle.h"
#include "models/authority/accounts.h"
#include "tests/authority/verify.h"
#include "tests/authority/world.h"
#include "tests/support/registry.h"

#include <QElapsedTimer>

#include <filesystem>
#include <thread>

using namespace bailiwick;
using namespace std::chrono_literals;
using authority::Authority;
using authority::DataFolder;
using fleet::Put;
using tests::World;

namespace {

// A second server on the world's store, with a data folder of its own.
class Second
{
public:
    explicit Second(World &world, bool withKey = true)
        : m_world(world)
    {
        const DataFolder from(world.folder());
        const bool made = folder().create().has_value();
        std::error_code error;
        if (made && withKey)
            std::filesystem::copy_file(from.auditKey(), folder().auditKey(), error);
        if (!made || error)
            qFatal("the second server's folder cannot be made");
    }
    DataFolder folder() const { return DataFolder(m_folder.path().toStdString()); }
    fleet::Expected<std::unique_ptr<Authority>> open(bool acceptKey = false)
    {
        authority::Settings settings = m_world.settings();
        settings.storeLocation = m_world.storeLocation();
        settings.acceptAuditKey = acceptKey;
        return Authority::open(folder(), std::move(settings));
    }

private:
    World &m_world;
    QTemporaryDir m_folder;
};

authority::Caller callerAt(Authority &server, const std::string &token)
{
    const auto caller = server.signIn().authenticate(token, {"request", "127.0.0.1"});
    if (!caller)
        qFatal("%s", caller.error().toString().c_str());
    return *caller;
}

authority::CommitPath::Edit named(fleet::Id device, std::string name)
{
    return [device, name](const fleet::State &current) -> fleet::Expected<fleet::ChangeSet> {
        fleet::Resource changed = *current.resources().find(device);
        changed.name = name;
        return fleet::ChangeSet{Put{changed}};
    };
}

fleet::Expected<authority::SignedIn> enter(Authority &server, const std::string &password)
{
    const auto in = server.signIn().signIn({"ada@nordquell.example", password, "Nordquell", "test"},
                                           {"request", "127.0.0.1"});
    if (in)
        return *in;
    return tl::unexpected(in.error().error);
}

} // namespace

// Two servers on one store: what one does, the other knows.
class TwoServersTest : public QObject
{
    Q_OBJECT

private slots:
    void commitsAlternate();
    void commitsAtOnceLoseNothing();
    void overtakenAgainAndAgainItMakesTheOthersWait();
    void previewOfAnOlderStateIsRefused();
    void settingsOfOneDeviceFromTwoSides();
    void cutOffCountsAtTheOther();
    void sessionsAndPasswordsAreShared();
    void followerHears();
    void oneKeySignsTheLog();
};

void TwoServersTest::commitsAlternate()
{
    World world;
    const std::string ada = world.signIn("ada");
    Second second(world);
    const auto other = second.open();
    VERIFY_OK(other);
    const fleet::Id device = world.node("device-111");
    std::int64_t revision = world.state().revision;
    for (int i = 0; i < 20; ++i) {
        Authority &server = i % 2 == 0 ? world.authority() : **other;
        const auto made = server.commits().commitDirect(
            callerAt(server, ada), named(device, "Name " + std::to_string(i)), "turn");
        VERIFY_OK(made);
        QCOMPARE(*made, ++revision);
    }
    VERIFY_OK((*other)->context().refresh());
    VERIFY_OK(world.context().refresh());
    QVERIFY((*other)->context().snapshot()->state() == world.state());
    const auto stored = world.context().store().loadState();
    VERIFY_OK(stored);
    QVERIFY(*stored == world.state()); // what was caught up with is what is stored
    QCOMPARE(world.state().resources().find(device)->name, std::string("Name 19"));
}

void TwoServersTest::commitsAtOnceLoseNothing()
{
    constexpr int each = 25;
    World world;
    const std::string ada = world.signIn("ada");
    Second second(world);
    const auto other = second.open();
    VERIFY_OK(other);
    const std::int64_t before = world.state().revision;
    const std::array devices{world.node("device-111"), world.node("device-211")};
    std::array<int, 2> failures{};
    const auto work = [&](Authority &server, std::size_t side) {
        const authority::Caller caller = callerAt(server, ada);
        for (int i = 1; i <= each; ++i) {
            const auto made = server.commits().commitDirect(
                caller, named(devices[side], "Name " + std::to_string(i)), "at once");
            if (!made) {
                qWarning("%s", made.error().toString().c_str());
                ++failures[side];
            }
            // Reads are logged by both sides meanwhile.
            const auto read = server.devices().device(caller, devices[1 - side]);
            if (!read) {
                qWarning("%s", read.error().toString().c_str());
                ++failures[side];
            }
        }
    };
    std::thread there([&] { work(**other, 1); });
    work(world.authority(), 0);
    there.join();
    QCOMPARE(failures, (std::array<int, 2>{}));
    for (Authority *server : {&world.authority(), other->get()}) {
        VERIFY_OK(server->context().refresh());
        const fleet::State &state = server->context().snapshot()->state();
        QCOMPARE(state.revision, before + 2 * each);
        for (const fleet::Id &device : devices)
            QCOMPARE(state.resources().find(device)->name, "Name " + std::to_string(each));
    }
    // One log, each row once, signed by one key.
    VERIFY_OK(world.authority().trail().checkpoint());
    const auto log = world.log();
    std::size_t changes = 0;
    for (const audit::Event &event : log)
        changes += static_cast<std::size_t>(event.reason.text == "at once");
    QCOMPARE(changes, std::size_t{2 * each});
    for (std::size_t i = 0; i < log.size(); ++i)
        QCOMPARE(log[i].sequence, std::optional<std::uint64_t>(log.size() - 1 - i));
    audit::Frontier frontier;
    for (auto event = log.rbegin(); event != log.rend(); ++event)
        frontier.append(audit::leafHash(*event));
    const auto checkpoint = world.context().store().audit().newestCheckpoint();
    VERIFY_OK(checkpoint);
    const auto head =
        audit::openCheckpoint((*checkpoint)->note, world.context().auditKey().verifier());
    QVERIFY(head.has_value());
    QCOMPARE(head->size, log.size());
    QVERIFY(head->root == frontier.root());
}

// While one side works something out, the other commits: each time, as long as it can.
void TwoServersTest::overtakenAgainAndAgainItMakesTheOthersWait()
{
    World world;
    const std::string ada = world.signIn("ada");
    Second second(world);
    const auto other = second.open();
    VERIFY_OK(other);
    const fleet::Id mine = world.node("device-111");
    const fleet::Id theirs = world.node("device-121");
    int asked = 0;
    std::vector<std::int64_t> seen;
    std::thread late;
    std::optional<fleet::Expected<std::int64_t>> lateAnswer;
    const auto intrude = [&](std::string name) {
        return (*other)->commits().commitDirect(callerAt(**other, ada), named(theirs, name), "");
    };
    const auto edit = [&](const fleet::State &current) -> fleet::Expected<fleet::ChangeSet> {
        seen.push_back(current.revision);
        if (++asked <= 3) {
            if (!intrude("Theirs " + std::to_string(asked)))
                return fleet::failure("test", "the other side cannot commit");
        } else if (asked == 4) { // the store is ours now
            late = std::thread([&] { lateAnswer = intrude("Theirs, late"); });
            std::this_thread::sleep_for(200ms);
        }
        return named(mine, "Mine")(current);
    };
    const std::int64_t before = world.state().revision;
    const auto made =
        world.authority().commits().commitDirect(callerAt(world.authority(), ada), edit, "");
    late.join();
    VERIFY_OK(made);
    VERIFY_OK(*lateAnswer);
    QCOMPARE(asked, 4);
    QCOMPARE(seen, (std::vector<std::int64_t>{before, before + 1, before + 2, before + 3}));
    QCOMPARE(*made, before + 4);
    QCOMPARE(**lateAnswer, before + 5);
    VERIFY_OK(world.context().refresh());
    QCOMPARE(world.state().resources().find(mine)->name, std::string("Mine"));
    QCOMPARE(world.state().resources().find(theirs)->name, std::string("Theirs, late"));
}

void TwoServersTest::previewOfAnOlderStateIsRefused()
{
    World world;
    const std::string ada = world.signIn("ada");
    Second second(world);
    const auto other = second.open();
    VERIFY_OK(other);
    const fleet::ChangeSet changes{Put{world.delegation("alpine", {"customer-1"})}};
    const auto request = world.previewed(*world.caller(ada), changes);
    VERIFY_OK((*other)->commits().commitDirect(
        callerAt(**other, ada), named(world.node("device-111"), "Moved"), "elsewhere"));
    VERIFY_CODE(world.authority().commits().commit(*world.caller(ada), request), "revision-moved");
    VERIFY_OK(world.commit(*world.caller(ada), changes));
}

// Each sets one of its own: none takes back what the other set.
void TwoServersTest::settingsOfOneDeviceFromTwoSides()
{
    constexpr int each = 15;
    World world;
    const std::string ada = world.signIn("ada");
    Second second(world);
    const auto other = second.open();
    VERIFY_OK(other);
    const fleet::Id device = world.node("device-111");
    std::array<int, 2> failures{};
    const auto work = [&](Authority &server, std::size_t side) {
        for (int i = 0; i < each; ++i) {
            const std::string name =
                "config_side_" + std::to_string(side) + "_" + std::to_string(i);
            const auto made = server.devices().configure(callerAt(server, ada), device,
                                                         {{name, std::string("on")}});
            failures[side] += made ? 0 : 1;
        }
    };
    std::thread there([&] { work(**other, 1); });
    work(world.authority(), 0);
    there.join();
    QCOMPARE(failures, (std::array<int, 2>{}));
    VERIFY_OK(world.context().refresh());
    const fleet::Attributes &attributes = world.state().resources().find(device)->attributes;
    QCOMPARE(
        std::ranges::count_if(
            attributes, [](const auto &each_) { return each_.first.starts_with("config_side_"); }),
        2 * each);
}

void TwoServersTest::cutOffCountsAtTheOther()
{
    World world;
    const std::string ada = world.signIn("ada");
    fleet::Delegation delegation = world.delegation("alpine", {"customer-1"});
    VERIFY_OK(world.commit(*world.caller(ada), {Put{delegation}}));
    VERIFY_OK(world.commit(*world.caller(ada),
                           {Put{world.assignment("tom", "installer", "site-11", delegation.id)}}));
    const std::string tom = world.signIn("tom");
    Second second(world);
    const auto other = second.open();
    VERIFY_OK(other);
    const auto count = [&](Authority &server) {
        return server.query(tom, "SELECT count(*) FROM device").map([](const auto &rows) {
            return std::get<std::int64_t>(rows.rows[0][0]);
        });
    };
    QCOMPARE(count(**other).value_or(-1), std::int64_t{2});
    delegation.cut = true;
    VERIFY_OK(world.commit(*world.caller(ada), {Put{delegation}}));
    QVERIFY(callerAt(**other, tom).accessEnded); // at the very next question
    VERIFY_CODE(count(**other), "access-ended");
    delegation.cut = false;
    VERIFY_OK((*other)->commits().commitDirect(callerAt(**other, ada), {Put{delegation}}, ""));
    QCOMPARE(count(world.authority()).value_or(-1), std::int64_t{2});
}

void TwoServersTest::sessionsAndPasswordsAreShared()
{
    World world;
    Second second(world);
    const auto other = second.open();
    VERIFY_OK(other);
    const auto in = enter(world.authority(), World::password);
    VERIFY_OK(in);
    VERIFY_OK((*other)->signIn().authenticate(in->tokens.access, {}));
    // Refreshed there, the old token ends here.
    const auto again = (*other)->signIn().refresh(in->tokens.refresh, {});
    VERIFY_OK(again);
    VERIFY_CODE(world.authority().signIn().authenticate(in->tokens.access, {}), "session-ended");
    const auto caller = world.authority().signIn().authenticate(again->tokens.access, {});
    VERIFY_OK(caller);
    VERIFY_OK(world.authority().signIn().signOut(*caller, again->tokens.access));
    VERIFY_CODE((*other)->signIn().authenticate(again->tokens.access, {}), "session-ended");

    VERIFY_OK(authority::setPassword((*other)->context(), (*other)->trail(),
                                     "ada@nordquell.example", "another horse battery"));
    VERIFY_CODE(enter(world.authority(), World::password), "sign-in-failed");
    VERIFY_OK(enter(world.authority(), "another horse battery"));
}

void TwoServersTest::followerHears()
{
    World world;
    const std::string ada = world.signIn("ada");
    Second second(world);
    const auto other = second.open();
    VERIFY_OK(other);
    (*other)->follow();
    std::atomic<std::int64_t> heard = 0;
    std::atomic<int> calls = 0;
    const auto listening = (*other)->context().announcer().subscribe([&](std::int64_t revision) {
        heard = revision;
        ++calls;
    });
    const auto made = world.authority().commits().commitDirect(
        callerAt(world.authority(), ada), named(world.node("device-111"), "Heard"), "");
    VERIFY_OK(made);
    QElapsedTimer timer;
    timer.start();
    while (heard < *made && timer.elapsed() < 10'000)
        std::this_thread::sleep_for(1ms);
    QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(
        (*other)->context().snapshot()->state().resources().find(world.node("device-111"))->name,
        std::string("Heard"));
    if (world.context().store().engine() != store::Engine::Postgres)
        return;
    // A session that ends elsewhere is no revision, and is heard of all the same.
    std::this_thread::sleep_for(300ms);
    const int before = calls;
    VERIFY_OK(world.authority().signIn().signOut(callerAt(world.authority(), ada), ada));
    timer.restart();
    while (calls == before && timer.elapsed() < 10'000)
        std::this_thread::sleep_for(1ms);
    QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
}

void TwoServersTest::oneKeySignsTheLog()
{
    World world;
    VERIFY_OK(world.authority().trail().checkpoint());
    Second without(world, false);
    VERIFY_CODE(without.open(), "key-missing");
    QVERIFY(!std::filesystem::exists(without.folder().auditKey())); // none was made meanwhile
    VERIFY_OK(without.folder().loadAuditKey());                     // makes one: of another log
    VERIFY_CODE(without.open(), "key-foreign");
    {
        const auto taken = without.open(true); // when the old one is lost for good
        VERIFY_OK(taken);
        VERIFY_OK((*taken)->trail().record((*taken)->trail().systemEvent("key:change")));
        VERIFY_OK((*taken)->trail().checkpoint());
    }
    Second with(world);
    VERIFY_CODE(with.open(), "key-foreign"); // now it is the old one
    VERIFY_OK(without.open());
}

BAILIWICK_TEST(TwoServersTest)
#include "tst_two_servers.moc"
