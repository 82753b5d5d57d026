// SPDX-License-Identifier: Apache-2.0
#include "case_generator.h"

#include "data_generator.h"
#include "expression_generator.h"
#include "schema_generator.h"

#include <array>

namespace bailiwick::oracle {

namespace {

// A setting and, where a policy's scope or link names them, its entities.
struct Target
{
    Setting setting;
    std::optional<Uid> principal;
    std::optional<Uid> resource;
};

class Generator
{
public:
    explicit Generator(std::uint64_t seed)
        : m_random(seed)
    {
        m_case.schema = generateSchema(m_random);
    }
    Case generate();

private:
    void settings();
    void policy(std::size_t number);
    std::string entityScope(const std::string &variable, const std::string &type, bool slots,
                            std::optional<Uid> &exactly);
    RequestCase request();
    std::string actionScope(const Uid &action);
    void links(const PolicyCase &policy);

    Random m_random;
    Case m_case;
    std::vector<Setting> m_settings; // that the schema allows
    // What requests should ask, so that they meet policies: see pinned().
    std::vector<Target> m_targets;
    std::optional<ValueGenerator> m_values;
    std::optional<ExpressionGenerator> m_expressions;
};

void Generator::settings()
{
    for (const Uid &uid : m_case.schema.actionUids()) {
        const ActionModel &action = *m_case.schema.action(uid);
        for (const std::string &principal : action.principals)
            for (const std::string &resource : action.resources)
                m_settings.push_back({principal, uid, resource});
    }
    // A schema in which nothing applies: policies about types that do not exist.
    if (m_settings.empty())
        m_settings.push_back({m_case.schema.entityNames().front(), {"Action", "view"}, "Nobody"});
}

std::string Generator::entityScope(const std::string &variable, const std::string &type, bool slots,
                                   std::optional<Uid> &exactly)
{
    const auto entity = [&](const std::string &of) {
        if (slots)
            return '?' + variable;
        const Uid uid = m_case.schema.entity(of) ? m_values->uid(of) : Uid{of, "a"};
        if (of == type)
            exactly = uid;
        return uidText(uid);
    };
    // What one of this type can be in.
    std::string above = type;
    const EntityModel *model = m_case.schema.entity(type);
    if (model && !model->parents.empty() && m_random.percent(70))
        above = m_random.pick(model->parents);
    if (m_random.percent(2))
        above = m_random.pick(m_case.schema.entityNames());
    const std::string pinned = variable + " is " + type;
    switch (m_random.below(slots ? 3 : 7)) {
    case 0:
        return variable + " == " + entity(type);
    case 1:
        return variable + " in " + entity(above);
    case 2:
        return pinned + " in " + entity(above);
    case 3:
        return m_random.percent(30) ? variable : pinned;
    default:
        return pinned;
    }
}

std::string Generator::actionScope(const Uid &uid)
{
    const ActionModel *action = m_case.schema.action(uid);
    switch (m_random.below(8)) {
    case 0:
        if (action && !action->groups.empty())
            return "action in " + uidText(m_random.pick(action->groups));
        return "action in " + uidText(uid);
    case 1: {
        std::string list = uidText(uid);
        if (m_random.percent(30))
            list += ", " + uidText(m_random.pick(m_case.schema.actionUids()));
        return "action in [" + list + ']';
    }
    case 2:
        return m_random.percent(25) ? "action" : "action == " + uidText(uid);
    default:
        return "action == " + uidText(uid);
    }
}

void Generator::links(const PolicyCase &policy)
{
    const auto some = [&](const Setting &setting, bool principal) {
        const std::string &type = principal ? setting.principal : setting.resource;
        const EntityModel *model = m_case.schema.entity(type);
        if (!model)
            return Uid{type, "a"};
        const bool parent = !model->parents.empty() && m_random.coin();
        return m_values->uid(parent ? m_random.pick(model->parents) : type);
    };
    for (std::size_t n = m_random.below(4); n > 0; --n) {
        LinkCase link;
        link.id = policy.id + "-link" + std::to_string(n);
        link.templateId = policy.id;
        const Setting &setting = m_random.pick(m_settings);
        if (policy.hasSlot(0) != (m_random.below(200) == 0))
            link.principal = some(setting, true);
        if (policy.hasSlot(2) != (m_random.below(200) == 0))
            link.resource = some(setting, false);
        m_targets.push_back({setting, link.principal, link.resource});
        m_case.links.push_back(std::move(link));
    }
}

void Generator::policy(std::size_t number)
{
    const Setting setting = m_random.pick(m_settings);
    PolicyCase policy;
    policy.id = (m_random.percent(5) ? "p \"π\" " : "p") + std::to_string(number);
    policy.permit = m_random.percent(75);
    if (m_random.percent(10))
        policy.annotations.push_back(m_random.coin() ? "@id(\"x\\u{79}\")" : "@if");
    const bool isTemplate = m_random.percent(25);
    const std::size_t slots = isTemplate ? m_random.between(1, 3) : 0;
    Target target{setting, {}, {}};
    policy.scope[0] =
        entityScope("principal", setting.principal, (slots & 1U) != 0, target.principal);
    policy.scope[2] = entityScope("resource", setting.resource, (slots & 2U) != 0, target.resource);
    m_targets.push_back(std::move(target));
    // Seldom no constraint at all: the condition then meets types it was not written for.
    if (slots == 0 && m_random.percent(6))
        policy.scope[m_random.coin() ? 0 : 2] = m_random.coin() ? "principal" : "resource";
    if (policy.scope[0] == "resource")
        policy.scope[0] = "principal";
    if (policy.scope[2] == "principal")
        policy.scope[2] = "resource";
    policy.scope[1] = actionScope(setting.action);
    unsigned faults = m_random.percent(15) ? 1 : 0;
    if (m_random.percent(m_case.guided ? 36 : 60))
        faults = 8;
    static constexpr std::array<std::size_t, 5> counts{0, 1, 1, 1, 2};
    for (std::size_t n = m_random.pick(counts); n > 0; --n) {
        const int depth = int(m_random.between(1, 4));
        policy.conditions.push_back(
            {m_random.percent(25), m_expressions->condition(setting, faults, depth)});
    }
    if (policy.isTemplate())
        links(policy);
    m_case.policies.push_back(std::move(policy));
}

RequestCase Generator::request()
{
    const bool aimed = m_random.percent(85);
    const Target target =
        aimed ? m_random.pick(m_targets) : Target{m_random.pick(m_settings), {}, {}};
    RequestCase out =
        generateRequest(m_random, m_case.schema, *m_values, target.setting, m_case.guided);
    if (target.principal && target.principal->type == target.setting.principal)
        out.principal = *target.principal;
    if (target.resource && target.resource->type == target.setting.resource)
        out.resource = *target.resource;
    return out;
}

Case Generator::generate()
{
    settings();
    m_values.emplace(m_random, m_case.schema);
    m_expressions.emplace(m_random, m_case.schema, *m_values);
    m_case.guided = m_random.percent(75);
    for (std::size_t n = m_random.between(1, 5), i = 0; i < n; ++i)
        policy(i);
    m_case.entities = generateEntities(m_random, m_case.schema, *m_values, m_case.guided);
    for (std::size_t n = m_random.between(3, 6); n > 0; --n)
        m_case.requests.push_back(request());
    if (m_random.percent(20))
        m_case.probes = generateProbes(m_random, m_case);
    m_case.forms = m_random.percent(20);
    return std::move(m_case);
}

} // namespace

Case generateCase(std::uint64_t seed)
{
    return Generator(seed).generate();
}

} // namespace bailiwick::oracle
