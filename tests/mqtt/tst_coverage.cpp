// SPDX-License-Identifier: Apache-2.0
#include "app/mqtt/view.h"
#include "models/access/questions.h"
#include "models/access/throughout.h"
#include "tests/access/random_fleet.h"
#include "tests/support/registry.h"

#include <QTest>

#include <map>

using namespace bailiwick;
using namespace bailiwick::mqtt;
using bailiwick::access::Position;
using bailiwick::tests::RandomFleet;

namespace {

constexpr std::string_view first = "first";
constexpr std::string_view second = "second";

std::shared_ptr<const ChannelMap> channelsFor(const fleet::State &state, RandomFleet &fleet)
{
    std::vector<std::string> names;
    for (const fleet::Action &action : state.actions())
        names.push_back(action.name);
    const auto json = [&](std::string_view name) {
        return "\"" + std::string(name) + R"(":{"publish":")" + fleet.any(names) +
               R"(","subscribe":")" + fleet.any(names) + "\"}";
    };
    return std::make_shared<const ChannelMap>(
        ChannelMap::fromJson(R"({"format":"bailiwick-channels","version":1,"channels":{)" +
                             json(first) + "," + json(second) + "}}")
            .value());
}

std::vector<fleet::PrincipalRef> principalsOf(const fleet::State &state)
{
    std::vector<fleet::PrincipalRef> principals;
    for (const fleet::Membership &row : state.memberships())
        principals.push_back({fleet::PrincipalKind::Membership, row.id});
    for (const fleet::Person &row : state.persons())
        principals.push_back({fleet::PrincipalKind::Person, row.id});
    for (const fleet::Application &row : state.applications())
        principals.push_back({fleet::PrincipalKind::Application, row.id});
    for (const fleet::Gateway &row : state.gateways())
        principals.push_back({fleet::PrincipalKind::Gateway, row.id});
    return principals;
}

// Whose device it is, from first principles: the nearest owned node at or above it.
fleet::Id ownerOf(const fleet::State &state, fleet::Id node)
{
    for (const fleet::Resource *at = state.resources().find(node); at;
         at = state.resources().find(at->parent)) {
        for (const fleet::Organization &organization : state.organizations()) {
            if (organization.resource == at->id)
                return organization.id;
        }
    }
    return {};
}

// Decides every topic of every device that the filter matches.
bool everyTopicAllowed(const fleet::State &state, const View &view, const ChannelMap &channels,
                       const fleet::PrincipalRef &principal, const Filter &filter,
                       const access::Context &context, bool *matchesAny = nullptr)
{
    bool all = true;
    for (const fleet::Resource &device : state.resources()) {
        if (device.kind != fleet::ResourceKind::Device)
            continue;
        for (const Channel &channel : channels.channels()) {
            const Topic topic{ownerOf(state, device.id), device.id, channel.name};
            if (!filter.matches(topic))
                continue;
            if (matchesAny)
                *matchesAny = true;
            const bool allowed =
                access::decide(*view.snapshot(), principal, channel.subscribe, device.id, context);
            if (allowed != view.allows(principal, Use::Receive, topic, context))
                qFatal("allows() is not what decide() says");
            all = all && allowed;
        }
    }
    return all;
}

// The fleet as it may become: everywhere a new customer, site and space, and a device for each
// combination of attributes that occurs, and for none, up to a number of combinations; and the same
// once more on what is new, up to a number of nodes.
fleet::State tomorrow(const fleet::State &state, std::size_t combinations)
{
    std::vector<fleet::Resource> rows(state.resources().begin(), state.resources().end());
    std::vector<fleet::Attributes> attributes{{}};
    for (const fleet::Resource &row : rows) {
        if (attributes.size() < combinations &&
            std::ranges::find(attributes, row.attributes) == attributes.end())
            attributes.push_back(row.attributes);
    }
    constexpr std::size_t most = 1'500;
    std::uint64_t number = 0;
    const auto put = [&](const fleet::Resource &parent, fleet::ResourceKind kind,
                         const fleet::Attributes &with) {
        fleet::Resource row;
        row.id = fleet::makeId(RandomFleet::now, 0xabc, ++number);
        row.kind = kind;
        row.parent = parent.id;
        row.name = "new " + std::to_string(number);
        row.attributes = with;
        rows.push_back(row);
    };
    const std::size_t known = rows.size();
    for (std::size_t i = 0; i < known || (i < rows.size() && rows.size() < most); ++i) {
        const fleet::Resource parent = rows[i];
        for (const auto kind : {fleet::ResourceKind::Customer, fleet::ResourceKind::Site,
                                fleet::ResourceKind::Space, fleet::ResourceKind::Device}) {
            if (!fleet::mayContain(parent.kind, kind) ||
                (i >= known && kind == fleet::ResourceKind::Space))
                continue;
            if (kind != fleet::ResourceKind::Device) {
                put(parent, kind, attributes[number % attributes.size()]);
                continue;
            }
            for (const fleet::Attributes &with : attributes)
                put(parent, kind, with);
        }
    }
    fleet::State result = state;
    result.setTable(fleet::Table<fleet::Resource>(std::move(rows)));
    return result;
}

fleet::State withoutConditions(fleet::State state)
{
    std::vector<fleet::Role> roles(state.roles().begin(), state.roles().end());
    for (fleet::Role &role : roles)
        role.condition.clear();
    std::vector<fleet::Delegation> delegations(state.delegations().begin(),
                                               state.delegations().end());
    for (fleet::Delegation &delegation : delegations) {
        for (fleet::CeilingRule &rule : delegation.ceiling)
            rule.condition.clear();
    }
    state.setTable(fleet::Table<fleet::Role>(std::move(roles)));
    state.setTable(fleet::Table<fleet::Delegation>(std::move(delegations)));
    state.setTable(fleet::Table<fleet::Policy>());
    return state;
}

// People of organizations that own something may do everything there, or on a part of it, so that
// much is covered.
fleet::State generous(fleet::State state, RandomFleet &fleet)
{
    fleet::Role role;
    role.id = fleet::makeId(RandomFleet::now, 0xdef, 1);
    role.organization = state.manufacturer()->id;
    role.name = "everything";
    for (const fleet::Action &action : state.actions())
        role.actions.push_back(action.name);
    std::ranges::sort(role.actions);
    fleet::ChangeSet changes{fleet::Put{role}};
    std::vector<fleet::Id> nodes;
    for (const fleet::Resource &node : state.resources())
        nodes.push_back(node.id);
    std::uint64_t number = 1;
    for (const fleet::Membership &member : state.memberships()) {
        const fleet::Organization *employer = state.organizations().find(member.organization);
        if (employer->resource.isNull())
            continue;
        fleet::Assignment assignment;
        assignment.id = fleet::makeId(RandomFleet::now, 0xdef, ++number);
        assignment.principal = {fleet::PrincipalKind::Membership, member.id};
        assignment.role = role.id;
        assignment.scope.id = fleet.chance(50) ? employer->resource : fleet.any(nodes);
        changes.push_back(fleet::Put{assignment});
    }
    return state.applied(changes);
}

// Random filters as text and as read.
class Filters
{
public:
    Filters(const fleet::State &state, RandomFleet &fleet)
        : m_fleet(fleet)
    {
        for (const fleet::Organization &row : state.organizations())
            m_organizations.push_back(row.id.toString());
        for (const fleet::Resource &row : state.resources()) {
            m_nodes.push_back(row.id.toString());
            if (row.kind == fleet::ResourceKind::Device)
                m_owners.emplace_back(row.id.toString(), ownerOf(state, row.id).toString());
        }
    }
    std::string next()
    {
        std::string organization = level(m_organizations);
        std::string device = level(m_nodes);
        if (m_fleet.chance(60) && !m_owners.empty()) { // a device of that organization
            const auto &[node, owner] = m_fleet.any(m_owners);
            device = m_fleet.chance(50) ? node : "+";
            organization = owner;
        }
        std::string text = "bailiwick/" + organization;
        if (device == "+" && m_fleet.chance(20))
            return text + "/#";
        text += "/" + device;
        if (m_fleet.chance(25))
            return text + (m_fleet.chance(50) ? "/#" : "/+");
        text += "/" + std::string(m_fleet.chance(50) ? first : second);
        return m_fleet.chance(10) ? "$share/g/" + text : text;
    }

private:
    std::string level(const std::vector<std::string> &ids)
    {
        return m_fleet.chance(40) ? "+" : m_fleet.any(ids);
    }

    RandomFleet &m_fleet;
    std::vector<std::string> m_organizations;
    std::vector<std::string> m_nodes;
    std::vector<std::pair<std::string, std::string>> m_owners;
};

} // namespace

// What a filter covers against deciding every topic that it matches, on random fleets; and, where a
// whole organization is covered, on the fleet as it may become.
class TestCoverage : public QObject
{
    Q_OBJECT

private slots:
    void filtersOverRandomFleets();
    void wholeOrganizationsWithoutConditions();
    void wrongPairIsRefused();
};

void TestCoverage::filtersOverRandomFleets()
{
    int covered = 0;
    int whole = 0;
    int refused = 0;
    int careful = 0; // refused, though nothing that was tried would be
    int wholeRefused = 0;
    const int fleets = std::max(1, tests::fleetCount() / 10);
    for (int seed = 1; seed <= fleets; ++seed) {
        RandomFleet fleet(static_cast<std::uint64_t>(seed), RandomFleet::Conditions::Everything);
        const fleet::State state = generous(fleet.state(), fleet);
        const auto channels = channelsFor(state, fleet);
        const auto none = std::make_shared<const Credentials>();
        const View view(access::Snapshot::build(state).value(), none, channels);
        const fleet::State later = tomorrow(state, 12);
        const View viewLater(access::Snapshot::build(later).value(), none, channels);
        const access::Context context = fleet.context(RandomFleet::now);
        Filters filters(state, fleet);
        const auto principals = principalsOf(state);
        for (int i = 0; i < 40; ++i) {
            const std::string text = filters.next();
            const fleet::PrincipalRef principal = fleet.any(principals);
            const Filter filter = readFilter(text).value();
            const bool answer = view.covers(principal, filter, context);
            bool matchesAny = false;
            const bool all =
                everyTopicAllowed(state, view, *channels, principal, filter, context, &matchesAny);
            const QByteArray what = QByteArray::fromStdString(
                "seed " + std::to_string(seed) + ", " + principal.id.toString() + " " + text);
            if (filter.device) {
                QVERIFY2(answer == (matchesAny && all), what);
            } else if (answer) {
                QVERIFY2(all, what);
                QVERIFY2(everyTopicAllowed(later, viewLater, *channels, principal, filter, context),
                         what);
                ++whole;
            } else if (matchesAny) {
                ++wholeRefused;
                careful += all && everyTopicAllowed(later, viewLater, *channels, principal, filter,
                                                    context);
            }
            ++(answer ? covered : refused);
        }
    }
    qInfo("wildcards over devices: %d granted, %d refused, %d of them though no device that stands "
          "there or was put there would be",
          whole, wholeRefused, careful);
    // What is refused too carefully (throughout.h) is rare.
    QVERIFY(careful * 20 <= wholeRefused);
    // It has seen both, often.
    QVERIFY2(covered > fleets && whole > fleets / 4 && refused > fleets,
             qPrintable(QStringLiteral("%1 %2 %3").arg(covered).arg(whole).arg(refused)));
}

void TestCoverage::wholeOrganizationsWithoutConditions()
{
    int covered = 0;
    const int fleets = std::max(1, tests::fleetCount() / 10);
    for (int seed = 1; seed <= fleets; ++seed) {
        RandomFleet fleet(static_cast<std::uint64_t>(seed), RandomFleet::Conditions::Everything);
        const fleet::State state = withoutConditions(generous(fleet.state(), fleet));
        const auto channels = channelsFor(state, fleet);
        const auto none = std::make_shared<const Credentials>();
        const View view(access::Snapshot::build(state).value(), none, channels);
        const fleet::State later = tomorrow(state, 1);
        const View viewLater(access::Snapshot::build(later).value(), none, channels);
        const auto principals = principalsOf(state);
        std::map<fleet::Id, fleet::Id> owners;
        for (const fleet::Resource &node : later.resources())
            owners.emplace(node.id, ownerOf(later, node.id));
        for (const fleet::Organization &organization : state.organizations()) {
            if (!state.resources().find(organization.resource))
                continue;
            for (const fleet::PrincipalRef &principal : principals) {
                const Filter filter{organization.id, std::nullopt, first};
                const bool answer = view.covers(principal, filter, RandomFleet::now);
                covered += answer;
                bool expected = true;
                const auto node = later.resources().find(organization.resource);
                const access::Tree &tree = viewLater.snapshot()->tree();
                const auto below = tree.subtree(tree.position(node->id).value());
                const auto action = channels->channels()[channels->find(first).value()].subscribe;
                for (Position p = below.low; p < below.high && expected; ++p) {
                    expected = !tree.devices().contains(p) ||
                               owners.at(tree.id(p)) != organization.id ||
                               access::decide(*viewLater.snapshot(), principal, action, tree.id(p),
                                              RandomFleet::now);
                }
                // Of a gateway not even its group counts (throughout.cpp).
                const bool isGateway = principal.kind == fleet::PrincipalKind::Gateway;
                QVERIFY2(isGateway ? !answer : answer == expected,
                         qPrintable(QStringLiteral("seed %1, %2 %3 over %4")
                                        .arg(seed)
                                        .arg(answer)
                                        .arg(QString::fromStdString(principal.id.toString()),
                                             QString::fromStdString(organization.id.toString()))));
            }
        }
    }
    QVERIFY(covered > 0);
}

void TestCoverage::wrongPairIsRefused()
{
    int asked = 0;
    for (std::uint64_t seed = 1; seed <= 50; ++seed) {
        RandomFleet fleet(seed, RandomFleet::Conditions::OfAttributes);
        const fleet::State &state = fleet.state();
        const auto channels = channelsFor(state, fleet);
        const View view(access::Snapshot::build(state).value(),
                        std::make_shared<const Credentials>(), channels);
        const auto principals = principalsOf(state);
        for (const fleet::Resource &node : state.resources()) {
            for (const fleet::Organization &organization : state.organizations()) {
                if (node.kind == fleet::ResourceKind::Device &&
                    ownerOf(state, node.id) == organization.id)
                    continue;
                const Topic topic{organization.id, node.id, first};
                const Filter filter{organization.id, node.id, first};
                for (const fleet::PrincipalRef &principal : principals) {
                    QVERIFY(!view.allows(principal, Use::Publish, topic, RandomFleet::now));
                    QVERIFY(!view.allows(principal, Use::Receive, topic, RandomFleet::now));
                    QVERIFY(!view.covers(principal, filter, RandomFleet::now));
                    ++asked;
                }
            }
        }
    }
    QVERIFY(asked > 1000);
}

BAILIWICK_TEST(TestCoverage)
#include "tst_coverage.moc"
