// SPDX-License-Identifier: Apache-2.0
#include "app/mqtt/view.h"
#include "tests/access/small_fleet.h"
#include "tests/support/registry.h"

#include <QTest>

using namespace bailiwick;
using namespace bailiwick::mqtt;
using bailiwick::tests::SmallFleet;

namespace {

// Max of the small fleet over everything of customer one, with a condition on his role or a policy
// besides; from an address.
bool maxCovers(SmallFleet fleet, const std::string &condition, const std::string &policy,
               const char *address = "10.1.2.3")
{
    fleet::Role role;
    role.id = SmallFleet::id("conditional");
    role.organization = SmallFleet::id("maker");
    role.name = "Conditional";
    role.actions = {"device:view"};
    role.condition = condition;
    fleet::ChangeSet changes{
        fleet::Put{role}, fleet::Put{SmallFleet::assignment("a-max", "max", "conditional", "c1")}};
    if (!policy.empty()) {
        fleet::Policy row;
        row.id = SmallFleet::id("policy");
        row.organization = SmallFleet::id("maker");
        row.name = "Policy";
        row.text = policy;
        changes.push_back(fleet::Put{row});
    }
    const auto snapshot = access::Snapshot::build(fleet.state.applied(changes));
    if (!snapshot)
        qFatal("%s", snapshot.error().toString().c_str());
    const auto channels = std::make_shared<const ChannelMap>(
        ChannelMap::fromJson(R"({"format":"bailiwick-channels","version":1,
            "channels":{"first":{"subscribe":"device:view"}}})")
            .value());
    const View view(*snapshot, std::make_shared<const Credentials>(), channels);
    const Filter filter{SmallFleet::id("customer1"), std::nullopt, "first"};
    return view.covers(SmallFleet::member("max"), filter,
                       access::Context(SmallFleet::now, address, false));
}

std::string uidOf(std::string_view type, std::string_view name)
{
    return std::string(type) + "::\"" + SmallFleet::id(name).toString() + "\"";
}

} // namespace

// Wildcards over an organization where a condition or a forbid takes part: exactly where it asks
// nothing of devices, on the careful side where it does.
class TestCoverageConditions : public QObject
{
    Q_OBJECT

private slots:
    void conditionsThatAskNothingOfDevices_data();
    void conditionsThatAskNothingOfDevices();
    void forbidsThatDoNotMatter_data();
    void forbidsThatDoNotMatter();
};

void TestCoverageConditions::conditionsThatAskNothingOfDevices_data()
{
    QTest::addColumn<std::string>("condition");
    QTest::addColumn<bool>("covers");
    const auto row = [](const char *name, std::string condition, bool covers) {
        QTest::newRow(name) << condition << covers;
    };
    row("none", "", true);
    row("network", "context.ip.isInRange(ip(\"10.0.0.0/8\"))", true);
    row("another network", "context.ip.isInRange(ip(\"192.168.0.0/16\"))", false);
    row("second factor", "context.secondFactor", false);
    row("moment", "context.now < " + std::to_string(SmallFleet::now + 1), true);
    row("moment gone", "context.now < " + std::to_string(SmallFleet::now), false);
    row("kind", "resource is Device", true);
    row("another kind", "resource is Site", false);
    row("attribute", "resource has model && resource.model == \"A\"", false);
    row("attribute or network", "context.ip.isInRange(ip(\"10.0.0.0/8\")) || resource has model",
        true);
    row("attribute and network", "context.ip.isInRange(ip(\"10.0.0.0/8\")) && resource has model",
        false);
    row("place", "resource in " + uidOf("Site", "s1"), false);
    row("owner", "resource has owner && resource.owner == principal", false);
    row("himself", "principal == " + uidOf("Membership", "max"), true);
    row("somebody else", "principal == " + uidOf("Membership", "mia"), false);
    row("either way", "resource has model || !(resource has model)", true);
    // Too careful: it holds for every device, and partial evaluation does not see it.
    row("either way, at length",
        "resource has a && resource has b || !(resource has a) || !(resource has b)", false);
}

void TestCoverageConditions::conditionsThatAskNothingOfDevices()
{
    QFETCH(std::string, condition);
    QFETCH(bool, covers);
    QCOMPARE(maxCovers({}, condition, {}), covers);
}

void TestCoverageConditions::forbidsThatDoNotMatter_data()
{
    QTest::addColumn<std::string>("policy");
    QTest::addColumn<bool>("covers");
    const auto row = [](const char *name, const std::string &where, const std::string &when,
                        bool covers) {
        QTest::newRow(name) << "forbid (principal, action == Action::\"device:view\", " + where +
                                   ")" + (when.empty() ? "" : " when { " + when + " }") + ";"
                            << covers;
    };
    row("everywhere", "resource", "", false);
    row("there", "resource in " + uidOf("Site", "s1"), "", false);
    row("elsewhere", "resource in " + uidOf("Site", "s3"), "", true);
    row("above it, the node alone", "resource == " + uidOf("Customer", "c1"), "", true);
    row("one device there", "resource == " + uidOf("Device", "d1"), "", false);
    row("one device elsewhere", "resource == " + uidOf("Device", "d4"), "", true);
    row("from another network", "resource", "context.ip.isInRange(ip(\"192.168.0.0/16\"))", true);
    row("from this network", "resource", "context.ip.isInRange(ip(\"10.0.0.0/8\"))", false);
    row("by an attribute", "resource", "resource has model", false);
    row("by attribute and network", "resource",
        "resource has model && context.ip.isInRange(ip(\"192.168.0.0/16\"))", true);
    row("of another kind", "resource is Site", "", true);
    row("to somebody else", "resource", "principal == " + uidOf("Membership", "mia"), true);
    row("to him", "resource", "principal == " + uidOf("Membership", "max"), false);
}

void TestCoverageConditions::forbidsThatDoNotMatter()
{
    QFETCH(std::string, policy);
    QFETCH(bool, covers);
    QCOMPARE(maxCovers({}, {}, policy), covers);
}

BAILIWICK_TEST(TestCoverageConditions)
#include "tst_coverage_conditions.moc"
