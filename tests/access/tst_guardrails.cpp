// SPDX-License-Identifier: Apache-2.0
#include "models/access/escalation.h"
#include "tests/access/small_fleet.h"
#include "tests/support/registry.h"

#include <QTest>

using namespace bailiwick;
using namespace bailiwick::access;
using namespace bailiwick::fleet;
using bailiwick::tests::SmallFleet;

namespace {

std::string firstCode(const SmallFleet &fleet)
{
    const auto violations = brokenGuardrails(*fleet.snapshot(), SmallFleet::now);
    return violations.empty() ? std::string() : violations.front().code;
}

} // namespace

class TestGuardrails : public QObject
{
    Q_OBJECT

private slots:
    void theSmallFleetKeepsThem() { QCOMPARE(firstCode(SmallFleet()), std::string()); }

    void wholeFleetToAnOutsider()
    {
        SmallFleet fleet;
        fleet.state = fleet.state.applied(
            {Put{SmallFleet::delegation("x", "maker", "alpine", {"root"}, {"device:view"})}});
        QCOMPARE(firstCode(fleet), std::string("guardrail-fleet-wide"));
    }

    void tooManyCustomers()
    {
        SmallFleet fleet;
        Delegation half =
            SmallFleet::delegation("x", "maker", "alpine", {"c1", "c2"}, {"device:view"});
        fleet.state = fleet.state.applied({Put{half}});
        QCOMPARE(firstCode(fleet), std::string());
        // The third comes by another delegation, and only next year.
        Delegation more = SmallFleet::delegation("y", "maker", "alpine", {"c3"}, {"device:view"});
        more.validity.from = SmallFleet::now + 365 * SmallFleet::day;
        fleet.state = fleet.state.applied({Put{more}});
        QCOMPARE(firstCode(fleet), std::string("guardrail-customer-share"));
    }

    void theLastAdminStays()
    {
        SmallFleet fleet;
        fleet.state = fleet.state.applied({Remove{EntityKind::Assignment, id("a-mia")}});
        QCOMPARE(firstCode(fleet), std::string("guardrail-root-admin"));
    }

    void theLastAdminStaysLaterToo()
    {
        SmallFleet fleet;
        Assignment ending = fleet.get<Assignment>("a-mia");
        ending.validity.until = SmallFleet::now + SmallFleet::day;
        fleet.state = fleet.state.applied({Put{ending}});
        QCOMPARE(firstCode(fleet), std::string("guardrail-root-admin"));
    }

    void aDisabledAdminIsNone()
    {
        SmallFleet fleet;
        Membership mia = fleet.get<Membership>("mia");
        mia.disabled = true;
        fleet.state = fleet.state.applied({Put{mia}});
        QCOMPARE(firstCode(fleet), std::string("guardrail-root-admin"));
    }

private:
    static Id id(std::string_view name) { return SmallFleet::id(name); }
};

BAILIWICK_TEST(TestGuardrails)
#include "tst_guardrails.moc"
