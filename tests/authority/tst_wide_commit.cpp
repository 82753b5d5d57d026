// SPDX-License-Identifier: Apache-2.0
#include "models/authority/commit_events.h"
#include "models/authority/difference_json.h"
#include "models/wire/parse_json.h"
#include "tests/access/small_fleet.h"
#include "tests/support/registry.h"

#include <QTest>

#include <nlohmann/json.hpp>

using namespace bailiwick;
using tests::SmallFleet;
using wire::Json;

// A commit that concerns many people, in the log.
class WideCommitTest : public QObject
{
    Q_OBJECT

private:
    // `people` more people of maker, in a team that gets a role on everything.
    static authority::Candidate candidate(int people)
    {
        SmallFleet small;
        fleet::ChangeSet hired;
        fleet::Team team = small.get<fleet::Team>("crew");
        team.organization = SmallFleet::id("maker");
        for (int i = 0; i < people; ++i) {
            const std::string name = "worker " + std::to_string(i);
            hired.push_back(fleet::Put{
                fleet::Person{SmallFleet::id("person " + name), {}, name, name + "@example.com"}});
            hired.push_back(fleet::Put{fleet::Membership{SmallFleet::id(name),
                                                         {},
                                                         SmallFleet::id("person " + name),
                                                         SmallFleet::id("maker"),
                                                         {},
                                                         false}});
            team.members.push_back(SmallFleet::id(name));
        }
        std::sort(team.members.begin(), team.members.end());
        hired.push_back(fleet::Put{team});
        authority::Candidate candidate;
        const fleet::State before = small.state.applied(hired);
        candidate.changes = {
            fleet::Put{SmallFleet::assignment("a-crew", "crew", "installer", "root")}};
        candidate.asSent = candidate.changes;
        candidate.before = access::Snapshot::build(before).value();
        candidate.after =
            access::Snapshot::build(before.applied(candidate.changes), candidate.before).value();
        return candidate;
    }
    static Json detailOf(const authority::Candidate &candidate)
    {
        const access::Difference effect =
            access::difference(candidate.before, candidate.after, SmallFleet::now);
        authority::CommitRecord record;
        record.candidate = &candidate;
        record.effect = &effect;
        const auto events = authority::commitEvents({}, record);
        return wire::parseJson(events.front().detail.text).value();
    }
    static std::size_t peopleIn(const Json &effect)
    {
        std::size_t people = 0;
        for (const Json &entry : effect)
            people += entry["principal"]["kind"] == "team" ? 0 : 1;
        return people;
    }

private slots:
    void fewAreNamedAll()
    {
        const Json detail = detailOf(candidate(20));
        QVERIFY(!detail.contains("effectMore"));
        QCOMPARE(peopleIn(detail["effect"]), std::size_t{20});
    }

    // The first are named; of the others it is counted who gains what, and nothing is lost count
    // of.
    void manyAreCounted()
    {
        const Json detail = detailOf(candidate(1500));
        const Json &more = detail["effectMore"];
        QCOMPARE(detail["effect"].size(), std::size_t{200});
        QCOMPARE(peopleIn(detail["effect"]) + more["people"].get<std::size_t>(), std::size_t{1500});
        QCOMPARE(more["principals"].get<std::size_t>(), std::size_t{1301}); // and the team
        QCOMPARE(more["actions"].size(), std::size_t{2});
        for (const Json &action : more["actions"]) {
            QCOMPARE(action["gaining"].get<std::size_t>(), std::size_t{1300});
            QCOMPARE(action["losing"].get<std::size_t>(), std::size_t{0});
        }
    }

    // However many people there are, the row does not grow.
    void theRowStaysSmall()
    {
        const std::size_t some = detailOf(candidate(400)).dump().size();
        const std::size_t many = detailOf(candidate(4000)).dump().size();
        QVERIFY2(many < some + some / 50, qPrintable(QStringLiteral("%1 %2").arg(some).arg(many)));
    }

    // The named ones are those of the whole, and in its order.
    void theShortFormIsTheBeginning()
    {
        const authority::Candidate made = candidate(30);
        const access::Difference effect =
            access::difference(made.before, made.after, SmallFleet::now);
        const Json whole = authority::toJson(effect);
        for (const std::size_t limit : {1U, 7U, 30U, 31U, 100U}) {
            Json more;
            const Json part = authority::shortened(effect, limit, 20, more);
            const std::size_t named = std::min<std::size_t>(limit, whole.size());
            QCOMPARE(part.size(), named);
            for (std::size_t i = 0; i < named; ++i)
                QVERIFY(part[i] == whole[i]);
            QCOMPARE(more.is_null(), named == whole.size());
        }
    }
};

BAILIWICK_TEST(WideCommitTest)
#include "tst_wide_commit.moc"
