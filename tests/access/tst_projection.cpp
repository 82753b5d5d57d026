// SPDX-License-Identifier: Apache-2.0
#include "models/access/projection.h"
#include "models/access/questions.h"
#include "models/fleet/references.h"
#include "tests/access/random_fleet.h"
#include "tests/access/shrink.h"
#include "tests/access/small_fleet.h"
#include "tests/support/registry.h"

#include <QRegularExpression>
#include <QTest>

#include <set>

using namespace bailiwick;
using namespace bailiwick::access;
using bailiwick::tests::RandomFleet;
using bailiwick::tests::SmallFleet;

namespace {

// Whatever roles, ceilings and policies name.
std::set<std::string> namedIn(const fleet::State &state)
{
    std::string texts;
    for (const fleet::Role &role : state.roles())
        texts += role.condition + '\n';
    for (const fleet::Delegation &delegation : state.delegations()) {
        for (const fleet::CeilingRule &rule : delegation.ceiling)
            texts += rule.condition + '\n';
    }
    for (const fleet::Policy &policy : state.policies())
        texts += policy.text + '\n';
    std::set<std::string> names;
    static const QRegularExpression uid("([A-Z][A-Za-z]+)::\"([^\"]*)\"");
    auto matches = uid.globalMatch(QString::fromStdString(texts));
    while (matches.hasNext()) {
        const auto match = matches.next();
        if (match.captured(1) != "Action" && match.captured(1) != "OrganizationKind" &&
            match.captured(2) != "-") // "-": no resource
            names.insert(match.captured(2).toStdString());
    }
    return names;
}

template<typename T>
std::vector<fleet::Id> idsOf(const fleet::Table<T> &table)
{
    std::vector<fleet::Id> ids;
    for (const T &row : table)
        ids.push_back(row.id);
    return ids;
}

bool isIn(const fleet::State &state, const std::string &text)
{
    const fleet::Id id = fleet::Id::fromString(text).value();
    bool found = false;
    fleet::forEachEntityType(
        [&](auto sample) { found = found || state.table<decltype(sample)>().find(id) != nullptr; });
    return found;
}

} // namespace

class TestProjection : public QObject
{
    Q_OBJECT

private slots:
    // On every cell that a viewer may see, now and later, the projection decides like the whole.
    void decidesLikeTheWhole()
    {
        std::size_t cells = 0;
        std::size_t allowed = 0;
        std::size_t scoped = 0;
        for (std::uint64_t seed = 400; seed < 600; ++seed) {
            RandomFleet fleet(seed, RandomFleet::Conditions::Everything);
            const auto full = Snapshot::build(fleet.state()).value();
            for (const fleet::PrincipalRef &viewer : full->principals()) {
                const fleet::State projected = project(*full, viewer, RandomFleet::now);
                if (projected.resources().size() == full->tree().size())
                    continue;
                ++scoped;
                const auto part = Snapshot::build(projected).value();
                for (const fleet::PrincipalRef &principal : part->principals()) {
                    for (const std::string &action : part->actions()) {
                        for (const fleet::Resource &resource : projected.resources()) {
                            for (int hours = 0; hours <= 2; hours += 2) {
                                const Context at =
                                    fleet.context(RandomFleet::now + hours * RandomFleet::hour);
                                const bool whole =
                                    decide(*full, principal, action, resource.id, at);
                                const bool ours = decide(*part, principal, action, resource.id, at);
                                if (ours != whole)
                                    QFAIL(qPrintable(
                                        QString("seed %1 viewer %2 principal %3 %4 on %5: "
                                                "projection %6, whole %7")
                                            .arg(seed)
                                            .arg(full->state().labelOf(viewer).c_str(),
                                                 full->state().labelOf(principal).c_str(),
                                                 action.c_str(), resource.name.c_str())
                                            .arg(ours)
                                            .arg(whole)));
                                ++cells;
                                allowed += whole ? 1 : 0;
                            }
                        }
                    }
                }
            }
        }
        qInfo("%zu scoped viewers, %zu cells, %zu allowed", scoped, cells, allowed);
        QVERIFY(scoped > 100 && allowed > 1000 && allowed * 20 > cells);
    }

    // Nothing of what the viewer may not see is in it.
    void tellsNothingOfTheRest()
    {
        std::size_t referred = 0; // people whom attributes name
        std::size_t hidden = 0;
        std::size_t readable = 0; // conditions over such attributes that stay as written
        std::size_t folded = 0;   // … that do not
        for (std::uint64_t seed = 500; seed < 660; ++seed) {
            RandomFleet fleet(seed, RandomFleet::Conditions::Everything);
            const auto full = Snapshot::build(fleet.state()).value();
            for (const fleet::PrincipalRef &viewer : full->principals()) {
                if (seesAll(*full, viewer, RandomFleet::now))
                    continue;
                const fleet::State part = project(*full, viewer, RandomFleet::now);
                const fleet::Id organization = full->state().organizationOf(viewer);
                const auto *own = full->state().organizations().find(organization);
                const auto may =
                    visible(*full, viewer, fleet::actions::deviceView, RandomFleet::now)
                        .united(
                            visible(*full, viewer, fleet::actions::roleAssign, RandomFleet::now));
                for (const fleet::Resource &resource : part.resources()) {
                    const auto position = full->tree().position(resource.id);
                    QVERIFY(position &&
                            (may.contains(*position) || (own && own->resource == resource.id)));
                    QVERIFY(resource.parent.isNull() || part.resources().find(resource.parent));
                    fleet::References<fleet::Resource>::each(
                        resource, [&](fleet::EntityKind kind, fleet::Id id) {
                            QVERIFY(part.find(kind, id));
                            referred += kind == fleet::EntityKind::Resource ? 0 : 1;
                        });
                    fleet::References<fleet::Resource>::each(
                        *full->state().resources().find(resource.id),
                        [&](fleet::EntityKind kind, fleet::Id id) {
                            hidden += part.find(kind, id) ? 0 : 1;
                        });
                }
                for (const fleet::Membership &membership : part.memberships())
                    QCOMPARE(membership.organization, organization);
                const SeenPeople people = seenPeople(*full, viewer, RandomFleet::now);
                QVERIFY(people.memberships == idsOf(part.memberships()) &&
                        people.teams == idsOf(part.teams()) &&
                        people.persons == idsOf(part.persons()));
                for (const fleet::Role &role : part.roles()) {
                    const std::string &whole = full->state().roles().find(role.id)->condition;
                    if (whole.find("resource.readers.contains(principal)") != std::string::npos)
                        ++(role.condition == whole ? readable : folded);
                    if (whole.find("resource.readers == [") != std::string::npos ||
                        whole.find("resource.readers.containsAny") != std::string::npos)
                        folded += role.condition == whole ? 0 : 1;
                }
                for (const fleet::Group &group : part.groups()) {
                    for (const fleet::Id member : group.members)
                        QVERIFY(part.resources().find(member));
                }
                for (const fleet::Delegation &delegation : part.delegations()) {
                    for (const fleet::Scope &scope : delegation.region)
                        QVERIFY(part.resources().find(scope.id));
                    QVERIFY(delegation.parent.isNull() ||
                            part.delegations().find(delegation.parent));
                }
                for (const fleet::Assignment &assignment : part.assignments())
                    QCOMPARE(part.organizationOf(assignment.principal), organization);
                for (const std::string &name : namedIn(part))
                    QVERIFY2(isIn(part, name), (std::to_string(seed) + " " + name + "\n" +
                                                bailiwick::tests::listing(part))
                                                   .c_str());
            }
        }
        qInfo("%zu references of attributes are seen, %zu are not", referred, hidden);
        qInfo("of conditions over them, %zu stay as written, %zu do not", readable, folded);
        QVERIFY(referred > 100 && hidden > 1000 && readable > 20 && folded > 20);
    }

    // What a role was derived from is told to who made it and to who sees that one, too.
    void tellsNoOriginOutOfSight()
    {
        SmallFleet fleet;
        fleet::Role derived = fleet.get<fleet::Role>("installer");
        derived.origin = {SmallFleet::id("deleter"), "deleter", 1};
        fleet::Role seen = fleet.get<fleet::Role>("viewer");
        seen.origin = {SmallFleet::id("installer"), "installer", 1};
        fleet.state = fleet.state.applied({fleet::Put{derived}, fleet::Put{seen}});
        const auto originOf = [&](const char *viewer, const char *role) {
            const fleet::State part =
                project(*fleet.snapshot(), SmallFleet::member(viewer), SmallFleet::now);
            const fleet::Role *row = part.roles().find(SmallFleet::id(role));
            return row ? std::optional(row->origin) : std::nullopt;
        };
        QVERIFY(originOf("ina", "installer") == fleet::RoleOrigin()); // nothing deletes there
        QVERIFY(originOf("ina", "viewer") == seen.origin);
        QVERIFY(originOf("mia", "installer") == derived.origin);
    }
};

BAILIWICK_TEST(TestProjection)
#include "tst_projection.moc"
