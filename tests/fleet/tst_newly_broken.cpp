// SPDX-License-Identifier: Apache-2.0
#include "models/fleet/newly_broken.h"
#include "random_damage.h"
#include "tests/access/random_fleet.h"
#include "tests/support/registry.h"

#include <QTest>

#include <limits>
#include <map>

using namespace bailiwick::fleet;
using bailiwick::tests::RandomDamage;
using bailiwick::tests::RandomFleet;

namespace {

// What newlyBrokenRules must answer, by its definition.
std::vector<ErrorDetail> byDefinition(const State &before, const State &after)
{
    constexpr std::size_t all = std::numeric_limits<std::size_t>::max();
    const std::vector<ErrorDetail> old = brokenRules(before, all);
    std::vector<ErrorDetail> broken = brokenRules(after, all);
    std::erase_if(broken, [&](const ErrorDetail &detail) {
        return std::find(old.begin(), old.end(), detail) != old.end();
    });
    return broken;
}

std::vector<ErrorDetail> byFocus(const State &before, const State &after)
{
    RuleFocus focus = exactFocusOf(before, after);
    return newlyBrokenRules(before, after, &focus);
}

QByteArray text(const std::vector<ErrorDetail> &broken)
{
    QByteArray text;
    for (const ErrorDetail &detail : broken)
        text += "  " + QByteArray::fromStdString(detail.where + ": " + detail.message) + '\n';
    return text;
}

// The message without names and ids: one for each rule.
std::string ruleOf(const ErrorDetail &detail)
{
    std::string rule = detail.where.substr(0, detail.where.find(' ')) + ": ";
    std::string word;
    for (const char c : detail.message + ' ') {
        if (c != ' ') {
            word += c;
            continue;
        }
        const bool named = word.find_first_of("0123456789\"()") != std::string::npos;
        rule += (named ? "#" : word) + ' ';
        word.clear();
    }
    return rule;
}

} // namespace

class TestNewlyBroken : public QObject
{
    Q_OBJECT

private slots:
    void everyReferenceIsOfAKindThatIsNamed()
    {
        for (std::uint64_t seed = 0; seed < 100; ++seed) {
            RandomDamage damage(seed);
            const State fleet = RandomFleet(seed, RandomFleet::Conditions::Everything).state();
            const State state = fleet.applied(damage.changes(fleet));
            forEachEntityType([&](auto sample) {
                using T = decltype(sample);
                for (const T &row : state.table<T>()) {
                    References<T>::each(row, [](EntityKind kind, Id id) {
                        QVERIFY(References<T>::kinds.contains(kind));
                        QVERIFY(!id.isNull());
                    });
                }
            });
        }
    }

    // Its assignments' message names the role.
    void renamingAnOwnersRoleThatIsAssigned()
    {
        const State fleet = RandomFleet(1, RandomFleet::Conditions::Everything).state();
        const auto assigned = fleet.roles().find(fleet.assignments().front().role);
        Role role = *assigned;
        role.ownership = true;
        const State before = fleet.applied({Put{role}});
        role.name = "Other";
        const State after = before.applied({Put{role}});
        const auto broken = byFocus(before, after);
        QVERIFY(!broken.empty());
        QVERIFY(broken == byDefinition(before, after));
    }

    // The state before is broken or well-formed, the changes keep rules or follow none.
    void sameAsGoingThroughEverything()
    {
        const auto fleets = static_cast<std::uint64_t>(bailiwick::tests::fleetCount());
        std::map<std::string, int> rules;
        int none = 0;
        int some = 0;
        for (std::uint64_t seed = 0; seed < fleets; ++seed) {
            RandomFleet fleet(seed, RandomFleet::Conditions::Everything);
            RandomDamage damage(seed * 7919 + 1);
            State state = fleet.state();
            for (int step = 0; step < 12; ++step) {
                if (step % 6 == 0)
                    state = fleet.state(); // well-formed again
                const State after = state.applied(step % 3 == 0 && step % 6 == 0 && seed % 2 == 0
                                                      ? fleet.change()
                                                      : damage.changes(state));
                const auto expected = byDefinition(state, after);
                const auto actual = byFocus(state, after);
                if (actual != expected)
                    qWarning("seed %llu step %d\nexpected:\n%sactual:\n%s",
                             static_cast<unsigned long long>(seed), step,
                             text(expected).constData(), text(actual).constData());
                QCOMPARE(actual.size(), expected.size());
                QVERIFY(actual == expected);
                QVERIFY(newlyBrokenRules(state, after) == expected);
                ++(expected.empty() ? none : some);
                for (const ErrorDetail &detail : expected)
                    ++rules[ruleOf(detail)];
                state = after;
            }
        }
        qInfo("%d kept every rule, %d broke some", none, some);
        QVERIFY(none > static_cast<int>(fleets) && some > static_cast<int>(fleets));
        constexpr std::uint64_t enough = 1'000;
        if (fleets < enough)
            return; // too few to meet every rule
        for (const char *rule : {"resource: externalId",
                                 "person: the e-mail",
                                 "membership: person and organization",
                                 "organization: the name",
                                 "action: the name",
                                 "organization: is a second",
                                 "resource: is a second",
                                 "resource: stands below itself",
                                 "resource: is its own",
                                 "resource: a space cannot",
                                 "resource: the attribute # names the membership",
                                 "resource: the attribute # names the team",
                                 "resource: the attribute # names the person",
                                 "resource: the attribute # must be sorted",
                                 "organization: owns a",
                                 "team: the member # belongs",
                                 "role: the action",
                                 "delegation: the action",
                                 "delegation: passes on a",
                                 "delegation: may be passed on fewer",
                                 "ownership: names no device",
                                 "assignment: the role # is given"}) {
            int count = 0;
            for (const auto &[known, times] : rules)
                count += known.starts_with(rule) ? times : 0;
            QVERIFY2(count >= 20, qPrintable(QString("%1: %2").arg(rule).arg(count)));
        }
    }
};

BAILIWICK_TEST(TestNewlyBroken)
#include "tst_newly_broken.moc"
