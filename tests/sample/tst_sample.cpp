// SPDX-License-Identifier: Apache-2.0
#include "models/fleet/policy_check.h"
#include "models/fleet/policy_text.h"
#include "models/sample/generate.h"
#include "models/wire/import_reader.h"
#include "tests/support/registry.h"

#include <QTest>

#include <algorithm>
#include <random>
#include <set>
#include <sstream>

using namespace bailiwick;

namespace {

constexpr fleet::Time day = 86'400'000;

std::string textOf(const sample::SampleOptions &options)
{
    std::string text;
    const auto counts = sample::generate(options, [&](std::string_view line) {
        text += line;
        return true;
    });
    return counts ? text : std::string();
}

fleet::Expected<fleet::State> stateOf(const std::string &text)
{
    wire::ImportOptions options;
    options.makeId = [n = std::uint64_t{0}]() mutable { return fleet::makeId(1, 0, ++n); };
    std::istringstream input(text);
    const auto import = wire::readImport(input, {}, options);
    if (!import)
        return tl::unexpected<fleet::Error>(import.error());
    return wire::applyImport({}, *import, "sample");
}

std::string firstError(const fleet::Error &error)
{
    return error.toString() +
           (error.details.empty() ? "" : " " + error.details[0].where + error.details[0].message);
}

std::size_t countOf(const fleet::State &state, fleet::ResourceKind kind)
{
    return static_cast<std::size_t>(
        std::count_if(state.resources().begin(), state.resources().end(),
                      [kind](const fleet::Resource &resource) { return resource.kind == kind; }));
}

sample::SampleOptions optionsFor(std::uint64_t devices, std::uint64_t seed = 1)
{
    sample::SampleOptions options;
    options.devices = devices;
    options.seed = seed;
    return options;
}

} // namespace

class SampleTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        const auto state = stateOf(textOf(sample::SampleOptions()));
        QVERIFY2(state, state ? "" : firstError(state.error()).c_str());
        m_state = *state;
    }

    void sameOptionsSameBytes()
    {
        const std::string text = textOf(optionsFor(3000, 5));
        QVERIFY(text == textOf(optionsFor(3000, 5)));
        QVERIFY(text != textOf(optionsFor(3000, 6)));
        sample::SampleOptions later = optionsFor(3000, 5);
        later.now += day;
        QVERIFY(text != textOf(later));
    }

    void isTheFleetOfTheStory()
    {
        using enum fleet::ResourceKind;
        QCOMPARE(countOf(m_state, Manufacturer), std::size_t{1});
        QCOMPARE(countOf(m_state, Customer), std::size_t{40});
        QCOMPARE(countOf(m_state, Site), std::size_t{400});
        QCOMPARE(countOf(m_state, Device), std::size_t{20'000});
        QVERIFY(countOf(m_state, Space) > 400);
        QCOMPARE(m_state.persons().size(), std::size_t{300});
        QCOMPARE(m_state.organizations().size(), std::size_t{44});
        QCOMPARE(m_state.roles().size(), std::size_t{5});
        QCOMPARE(m_state.delegations().size(), std::size_t{3});

        std::set<std::string> models;
        std::set<std::string> serials;
        for (const fleet::Resource &resource : m_state.resources()) {
            if (resource.kind != Device)
                continue;
            for (const char *key : {"model", "firmware", "serial", "status", "installed"})
                QVERIFY(resource.attributes.contains(key));
            models.insert(std::get<std::string>(resource.attributes.at("model")));
            serials.insert(std::get<std::string>(resource.attributes.at("serial")));
            const auto setpoint = resource.attributes.find("config_setpoint");
            QVERIFY(setpoint == resource.attributes.end() ||
                    std::holds_alternative<std::int64_t>(setpoint->second));
        }
        QCOMPARE(models.size(), std::size_t{12});
        QCOMPARE(serials.size(), std::size_t{20'000});
    }

    void everySizeAndSeedIsValid()
    {
        const std::uint64_t seed = std::random_device{}();
        for (const std::uint64_t devices : {1, 2, 7, 49, 51, 500, 1999, 6001}) {
            for (std::uint64_t s = seed; s < seed + 4; ++s) {
                const auto state = stateOf(textOf(optionsFor(devices, s)));
                const std::string what =
                    std::to_string(devices) + " devices, seed " + std::to_string(s);
                QVERIFY2(state, (what + (state ? "" : firstError(state.error()))).c_str());
                QVERIFY2(fleet::brokenRules(*state).empty(), what.c_str());
                QVERIFY2(countOf(*state, fleet::ResourceKind::Device) == devices, what.c_str());
            }
        }
    }

    void rolesAreTheRoleTable()
    {
        std::map<std::string, std::set<std::string>> actions;
        std::set<std::string> catalogue;
        for (const fleet::Role &role : m_state.roles())
            actions[role.name] = {role.actions.begin(), role.actions.end()};
        for (const fleet::Action &action : m_state.actions()) {
            catalogue.insert(action.name);
            QVERIFY(!action.description.empty());
            const bool meta = action.name == "role:assign" || action.name == "role:define" ||
                              action.name == "delegation:create" || action.name == "policy:edit" ||
                              action.name == "credential:reset" ||
                              action.name == "credential:replicate" ||
                              action.name == "apikey:create";
            QCOMPARE(action.meta, meta);
        }
        const std::set<std::string> installer{"device:view", "device:commission", "device:diagnose",
                                              "device:configure", "site:view-health"};
        std::set<std::string> installerAdmin{"user:invite", "team:manage", "role:assign",
                                             "apikey:create"};
        installerAdmin.insert(installer.begin(), installer.end());
        QVERIFY(actions["Manufacturer admin"] == catalogue);
        QVERIFY(actions["Installer"] == installer);
        QVERIFY(actions["Installer admin"] == installerAdmin);
        QVERIFY((actions["End user"] ==
                 std::set<std::string>{"device:view", "device:control", "preferences:manage"}));
        QVERIFY((actions["Auditor"] ==
                 std::set<std::string>{"audit:view", "audit:export", "device:view"}));
        for (const fleet::Role &role : m_state.roles()) {
            QCOMPARE(role.ownership, role.name == "End user");
            QVERIFY(role.condition.empty());
        }
    }

    void oneForbidOfTheManufacturer()
    {
        QCOMPARE(m_state.policies().size(), std::size_t{1});
        const fleet::Policy &policy = m_state.policies().at(0);
        QCOMPARE(policy.organization, m_state.manufacturer()->id);
        QVERIFY(policy.delegation.isNull());
        QVERIFY(fleet::policyFaults(m_state, policy.text).empty());
        QVERIFY(fleet::parsedPolicy(policy.text)->effect == cedar::Effect::Forbid);
    }

    void accountsPlayTheirRoles()
    {
        QCOMPARE(sample::sampleAccounts().size(), std::size_t{5});
        for (const sample::SampleAccount &account : sample::sampleAccounts()) {
            const auto person =
                std::find_if(m_state.persons().begin(), m_state.persons().end(),
                             [&](const fleet::Person &p) { return p.email == account.email; });
            QVERIFY2(person != m_state.persons().end(), account.email.c_str());
            QCOMPARE(person->name, account.name);
            const auto membership =
                std::find_if(m_state.memberships().begin(), m_state.memberships().end(),
                             [&](const fleet::Membership &m) { return m.person == person->id; });
            if (account.organization.empty()) {
                QVERIFY(membership == m_state.memberships().end());
                QVERIFY(std::any_of(
                    m_state.ownerships().begin(), m_state.ownerships().end(),
                    [&](const fleet::Ownership &o) { return o.primary == person->id; }));
                continue;
            }
            QVERIFY(membership != m_state.memberships().end());
            QCOMPARE(m_state.organizations().find(membership->organization)->name,
                     account.organization);
            std::set<std::string> roles;
            for (const fleet::Assignment &assignment : m_state.assignments()) {
                if (assignment.principal.id == membership->id)
                    roles.insert(m_state.roles().find(assignment.role)->externalId);
            }
            // The technician has no role of her own yet: the story gives her the first one.
            if (account.role == "role-installer")
                QVERIFY(roles.empty());
            else
                QVERIFY(roles == std::set<std::string>{account.role});
        }
    }

    void timeMatters()
    {
        const fleet::Time now = sample::defaultNow;
        int endsSoon = 0;
        int beginsSoon = 0;
        for (const fleet::Assignment &assignment : m_state.assignments()) {
            const fleet::Validity &validity = assignment.validity;
            endsSoon += validity.until > now && validity.until < now + 7 * day ? 1 : 0;
            beginsSoon += validity.from > now && validity.from < now + 14 * day ? 1 : 0;
        }
        QCOMPARE(endsSoon, 3);
        QCOMPARE(beginsSoon, 3);
        for (const fleet::Delegation &delegation : m_state.delegations())
            QVERIFY(delegation.validity.contains(now + 100 * day));
        for (const fleet::Resource &resource : m_state.resources()) {
            const auto installed = resource.attributes.find("installed");
            if (installed != resource.attributes.end())
                QVERIFY(*fleet::parseTime(std::get<std::string>(installed->second)) < now);
        }
    }

    void mostIsNotDelegated()
    {
        std::set<fleet::Id> touched;
        for (const fleet::Delegation &delegation : m_state.delegations()) {
            for (const fleet::Scope &scope : delegation.region) {
                const fleet::Resource *node = m_state.resources().find(scope.id);
                touched.insert(node->kind == fleet::ResourceKind::Customer ? node->id
                                                                           : node->parent);
            }
        }
        QCOMPARE(touched.size(), std::size_t{6});
        // Whatever a company's people hold was made under its own delegation.
        for (const fleet::Assignment &assignment : m_state.assignments()) {
            const fleet::Organization *holder =
                m_state.organizations().find(m_state.organizationOf(assignment.principal));
            const fleet::Delegation *delegation = m_state.delegations().find(assignment.delegation);
            QCOMPARE(delegation != nullptr, holder->kind == fleet::OrganizationKind::Partner);
            QVERIFY(!delegation || delegation->to == holder->id);
        }
    }

    void badOptions()
    {
        const auto sink = [](std::string_view) { return true; };
        QCOMPARE(sample::generate(optionsFor(0), sink).error().code, std::string("invalid-option"));
        QCOMPARE(sample::generate(optionsFor(10'000'001), sink).error().code,
                 std::string("invalid-option"));
    }

    void stopsWhenAsked()
    {
        int lines = 0;
        const auto stopped =
            sample::generate(optionsFor(1000), [&](std::string_view) { return ++lines < 50; });
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().code, std::string("io"));
        QCOMPARE(lines, 50);

        std::atomic<bool> cancel{false};
        sample::SampleOptions options = optionsFor(1000);
        options.cancel = &cancel;
        options.progress = [&](std::uint64_t, std::uint64_t) { cancel = true; };
        const auto cancelled = sample::generate(options, [](std::string_view) { return true; });
        QVERIFY(!cancelled);
        QCOMPARE(cancelled.error().code, std::string("cancelled"));
    }

private:
    fleet::State m_state;
};

BAILIWICK_TEST(SampleTest)
#include "tst_sample.moc"
