// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/fleet_workload.h"

#include "models/cedar/parser.h"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <random>

namespace bailiwick::bench {

using namespace cedar;

namespace {

constexpr std::size_t customers = 1000;
constexpr std::size_t sites = 10000;
constexpr std::size_t devices = 100000;
constexpr std::size_t users = 2000;
constexpr std::size_t fewUsers = 100;
constexpr std::size_t questionCount = 20000;
constexpr std::uint64_t seed = 20260326;

std::string name(const char *kind, std::size_t number)
{
    return std::string(kind) + '-' + std::to_string(number);
}

std::string siteOf(std::size_t device)
{
    return name("site", device % sites);
}

std::string customerOf(std::size_t device)
{
    return name("customer", device % sites % customers);
}

template<class T, std::size_t N>
const T &pick(std::mt19937_64 &random, const std::array<T, N> &from)
{
    return from[random() % N];
}

Entity deviceEntity(std::size_t number, std::mt19937_64 &random)
{
    static constexpr std::array<const char *, 8> models{"M1", "M2", "M3", "M4",
                                                        "M5", "M6", "M7", "M8"};
    static constexpr std::array<const char *, 4> regions{"north", "east", "south", "west"};
    static constexpr std::array<const char *, 4> states{"active", "active", "spare", "retired"};
    return {
        EntityUid("Device", name("device", number)),
        {EntityUid("Site", siteOf(number))},
        Value::record({{"model", Value::string(pick(random, models))},
                       {"firmware", Value::integer(std::int64_t(random() % 500))},
                       {"state", Value::string(pick(random, states))},
                       {"region", Value::string(pick(random, regions))},
                       {"restricted", Value::boolean(random() % 10 == 0)},
                       {"owner", Value::entity(EntityUid("User", name("user", number % users)))}})};
}

nlohmann::json plain(const Value &value)
{
    if (value.isBool())
        return value.asBool();
    if (value.isLong())
        return value.asLong();
    if (value.isString())
        return std::string(value.asString());
    return std::string(value.asEntity().id()); // the owner
}

} // namespace

const std::vector<NamedPolicy> &FleetWorkload::roles()
{
    static const auto role = [](const char *actions, const char *conditions) {
        return "permit (principal == ?principal, action in [" + std::string(actions) +
               "], resource in ?resource)" + conditions + ";";
    };
    static const std::vector<NamedPolicy> all{
        {"viewer", role(R"(Action::"view")", "")},
        {"operator",
         role(R"(Action::"view", Action::"restart")", R"( when { resource.state == "active" })")},
        {"maintainer", role(R"(Action::"view", Action::"configure", Action::"update")",
                            R"( when { resource.firmware < 300 && resource.state != "retired" })")},
        {"support", role(R"(Action::"view", Action::"restart", Action::"diagnose")",
                         R"( when { resource.model == "M3" || resource.model == "M7" })"
                         R"( unless { resource.restricted })")},
        {"technician", role(R"(Action::"view", Action::"configure", Action::"diagnose")",
                            R"( when { context.mfa && resource.region == "north" })")},
        {"auditor",
         role(R"(Action::"view", Action::"export")", R"( when { !resource.restricted })")},
    };
    return all;
}

const std::vector<NamedPolicy> &FleetWorkload::staticPolicies()
{
    static const std::vector<NamedPolicy> all{
        {"retired", R"(forbid (principal, action in [Action::"configure", Action::"update"], )"
                    R"(resource) when { resource.state == "retired" };)"},
        {"plaintext", "forbid (principal, action, resource) unless { context.tls };"},
        {"owner", R"(permit (principal, action == Action::"view", resource is Device) )"
                  R"(when { resource.owner == principal };)"},
    };
    return all;
}

std::vector<Entity> FleetWorkload::makeEntities()
{
    std::mt19937_64 random(seed);
    std::vector<Entity> all;
    const EntityUid fleet("Fleet", "fleet");
    all.push_back({fleet, {}});
    for (std::size_t i = 0; i < customers; ++i)
        all.push_back({EntityUid("Customer", name("customer", i)), {fleet}});
    for (std::size_t i = 0; i < sites; ++i)
        all.push_back({EntityUid("Site", name("site", i)),
                       {EntityUid("Customer", name("customer", i % customers))}});
    for (std::size_t i = 0; i < devices; ++i)
        all.push_back(deviceEntity(i, random));
    for (std::size_t i = 0; i < users; ++i)
        all.push_back(
            {EntityUid("User", name("user", i)), {EntityUid("Team", name("team", i % 200))}});
    for (const char *action : {"view", "restart", "configure", "update", "diagnose", "export"})
        all.push_back({EntityUid("Action", action), {}});
    return all;
}

FleetWorkload::FleetWorkload(std::size_t links, const std::shared_ptr<const Entities> &entities)
    : m_entities(entities)
{
    for (std::size_t i = 0; i < 4; ++i)
        m_contexts[i] = Value::record(
            {{"mfa", Value::boolean(i % 2 == 1)}, {"tls", Value::boolean(i / 2 == 1)}});
    makeLinks(links);
    makeQuestions();
}

void FleetWorkload::makeLinks(std::size_t count)
{
    std::mt19937_64 random(seed + 1);
    for (std::size_t i = 0; i < count; ++i) {
        Link link{name("assignment", i), random() % roles().size(), name("user", random() % users),
                  "Fleet", "fleet"};
        const std::size_t kind = random() % 200;
        const std::size_t device = random() % devices;
        if (kind < 40) {
            link.scopeType = "Device";
            link.scopeId = name("device", device);
        } else if (kind < 150) {
            link.scopeType = "Site";
            link.scopeId = siteOf(device);
        } else if (kind < 199) {
            link.scopeType = "Customer";
            link.scopeId = customerOf(device);
        }
        m_links.push_back(std::move(link));
    }
}

void FleetWorkload::makeQuestions()
{
    static constexpr std::array<const char *, 8> actions{
        "view", "view", "view", "restart", "configure", "update", "diagnose", "export"};
    std::mt19937_64 random(seed + 2);
    std::map<std::string, std::vector<const Link *>> ofUser;
    for (const Link &link : m_links)
        ofUser[link.user].push_back(&link);
    for (std::size_t i = 0; i < questionCount; ++i) {
        const std::size_t user = random() % (i < questionsOfFew ? fewUsers : users);
        std::size_t device = random() % devices;
        const auto held = ofUser.find(name("user", user));
        if (held != ofUser.end() && random() % 2 == 0) {
            const Link &link = *held->second[random() % held->second.size()];
            const auto number = std::strtoul(
                link.scopeId.c_str() + std::min(link.scopeId.size(), link.scopeId.find('-') + 1),
                nullptr, 10);
            if (link.scopeType == "Device")
                device = number;
            else if (link.scopeType == "Site")
                device = number + sites * (random() % (devices / sites));
            else if (link.scopeType == "Customer")
                device = number + customers * (random() % (devices / customers));
        }
        m_questions.push_back({name("user", user), pick(random, actions), name("device", device),
                               random() % 2 == 0, random() % 20 != 0});
    }
}

Value FleetWorkload::context(const Question &question) const
{
    return m_contexts[(question.mfa ? 1 : 0) + (question.tls ? 2 : 0)].borrow();
}

PolicySet FleetWorkload::load() const
{
    PolicySet set;
    const auto must = [](bool done, const std::string &what) {
        if (!done) {
            std::fprintf(stderr, "The workload is wrong at %s.\n", what.c_str());
            std::abort();
        }
    };
    for (const auto *list : {&roles(), &staticPolicies()}) {
        for (const NamedPolicy &each : *list)
            must(set.add(each.id, *parsePolicy(each.text)).has_value(), each.id);
    }
    for (const Link &link : m_links)
        must(set.link(roles()[link.role].id, link.id,
                      {EntityUid("User", link.user), EntityUid(link.scopeType, link.scopeId)})
                 .has_value(),
             link.id);
    return set;
}

nlohmann::json FleetWorkload::json() const
{
    nlohmann::json out;
    for (const NamedPolicy &each : roles())
        out["templates"][each.id] = each.text;
    for (const NamedPolicy &each : staticPolicies())
        out["staticPolicies"][each.id] = each.text;
    for (const Link &link : m_links)
        out["links"][link.user].push_back(
            {link.id, roles()[link.role].id, link.scopeType, link.scopeId});
    for (const Question &each : m_questions) {
        out["requests"].push_back({each.user, each.action, each.device, each.mfa, each.tls});
        nlohmann::json &device = out["devices"][each.device];
        if (!device.is_null())
            continue;
        const auto number =
            std::strtoul(each.device.c_str() + each.device.find('-') + 1, nullptr, 10);
        const EntityRef ref = m_entities->find("Device", each.device);
        for (const auto &[field, value] : m_entities->all()[ref.number].attributes.fields())
            device["attributes"][field] = plain(value);
        device["site"] = siteOf(number);
        device["customer"] = customerOf(number);
    }
    for (const Question &each : m_questions)
        out["teams"][each.user] = std::string(
            m_entities->all()[m_entities->find("User", each.user).number].parents[0].id());
    return out;
}

} // namespace bailiwick::bench
