// SPDX-License-Identifier: Apache-2.0
// What an application and a gateway must keep to.
#include "models/fleet/state.h"
#include "tests/access/machine_fleet.h"
#include "tests/support/registry.h"

#include <QTest>

#include <algorithm>

using namespace bailiwick::fleet;
using bailiwick::tests::MachineFleet;

namespace {

struct Case
{
    const char *name;
    Change change;
    const char *message; // part of the first broken rule
};

template<typename T, typename F>
Change edit(std::string_view name, F &&f)
{
    T row = MachineFleet().get<T>(name);
    f(row);
    return Put{row};
}

template<typename F>
Change feed(F &&f)
{
    return edit<Application>("feed", std::forward<F>(f));
}

template<typename F>
Change hub(F &&f)
{
    return edit<Gateway>("hub", std::forward<F>(f));
}

std::vector<Scope> tooManySpaces()
{
    std::vector<Scope> spaces;
    for (std::uint64_t i = 0; i <= maximumSetMembers; ++i)
        spaces.push_back({ScopeKind::Resource, Id{7, i}});
    return spaces;
}

std::vector<Case> cases()
{
    const auto id = &MachineFleet::id;
    return {
        {"nameless", feed([](Application &a) { a.name.clear(); }), "has no name"},
        {"creator gone", feed([](Application &a) {
             a.creator = Id{9, 9};
         }),
         "the creator"},
        {"delegation gone", feed([](Application &a) {
             a.delegation = Id{9, 9};
         }),
         "the delegation"},
        {"role gone", feed([](Application &a) {
             a.roles = {Id{9, 9}};
         }),
         "the role"},
        {"owner's role", feed([=](Application &a) { a.roles = {id("owner")}; }), "owning a device"},
        {"unknown action", feed([](Application &a) { a.actions = {"device:fly"}; }),
         "not in the catalogue"},
        {"actions twice", feed([](Application &a) {
             a.actions = {"device:view", "device:view"};
         }),
         "sorted"},
        {"space gone", feed([](Application &a) {
             a.spaces = {{ScopeKind::Resource, Id{9, 9}}};
         }),
         "the space"},
        {"foreign group as a space", feed([=](Application &a) {
             a.spaces = {{ScopeKind::Group, id("theirs")}};
         }),
         "another organization"},
        {"foreign keyword", feed([=](Application &a) { a.keywords = {id("theirs")}; }),
         "another organization"},
        {"keywords and any", feed([](Application &a) { a.anyKeyword = true; }),
         "names keywords and asks for none"},
        {"too many spaces", feed([](Application &a) { a.spaces = tooManySpaces(); }),
         "does not exist"},
        {"ends before it begins", feed([](Application &a) {
             a.validity = {5, 5};
         }),
         "ends before"},
        {"gateway of a site", hub([=](Gateway &g) { g.device = id("s1"); }), "names no device"},
        {"gateway's foreign group", hub([=](Gateway &g) { g.group = id("blue"); }),
         "another organization"},
        {"gateway's role gone", hub([](Gateway &g) {
             g.roles = {Id{9, 9}};
         }),
         "the role"},
        {"second gateway of a device", hub([=](Gateway &g) { g.id = id("hub-2"); }), "used twice"},
        {"assignment to an application",
         edit<Assignment>("a-tom",
                          [](Assignment &a) { a.principal = MachineFleet::application("feed"); }),
         "holds its roles itself"},
        {"device of a gateway removed", Remove{EntityKind::Resource, id("d1")}, "names no device"},
        {"role of an application removed", Remove{EntityKind::Role, id("viewer")}, "the role"},
    };
}

} // namespace

class TestMachineRules : public QObject
{
    Q_OBJECT

private slots:
    void theFleetKeepsThem() { QCOMPARE(brokenRules(MachineFleet().state).size(), std::size_t{0}); }

    void broken_data()
    {
        QTest::addColumn<int>("index");
        const auto all = cases();
        for (std::size_t i = 0; i < all.size(); ++i)
            QTest::newRow(all[i].name) << static_cast<int>(i);
    }

    void broken()
    {
        QFETCH(int, index);
        const Case broken = cases()[static_cast<std::size_t>(index)];
        const auto result = applyChecked(MachineFleet().state, {broken.change});
        QVERIFY(!result);
        std::string text = result.error().message;
        for (const ErrorDetail &detail : result.error().details)
            text += "; " + detail.where + " " + detail.message;
        QVERIFY2(text.find(broken.message) != std::string::npos, text.c_str());
    }

    // In one step with whatever stood on it.
    void aGatewayGoesWithItsDevice()
    {
        const auto gone = applyChecked(MachineFleet().state,
                                       {Remove{EntityKind::Gateway, MachineFleet::id("hub")},
                                        Remove{EntityKind::Application, MachineFleet::id("feed")}});
        QVERIFY(gone);
        QVERIFY(gone->gateways().empty() && gone->applications().empty());
    }
};

BAILIWICK_TEST(TestMachineRules)
#include "tst_machine_rules.moc"
