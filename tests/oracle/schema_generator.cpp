// SPDX-License-Identifier: Apache-2.0
#include "schema_generator.h"

#include <algorithm>
#include <array>
#include <set>

namespace bailiwick::oracle {

namespace {

constexpr std::array attributeNames{"name",  "age",  "owner", "flags", "region", "mfa",
                                    "level", "addr", "peers", "since", "info",   "limit"};
constexpr std::array oddNames{"if", "has space", "ä", "", "__x", "a\"b", "in", "permit", "π::x"};
constexpr std::array entityNames{"User", "Team", "Device", "Site", "Box", "Kind", "Color"};
constexpr std::array actionNames{"view", "edit", "manage", "all", "view photo", "", "delete"};

class Generator
{
public:
    explicit Generator(Random &random)
        : m_random(random)
    {
    }
    SchemaModel schema();

private:
    void names();
    void commons();
    void fillEntity(EntityModel &entity, std::size_t number);
    void fillAction(ActionModel &action, const std::string &space);
    ModelType type(int depth);
    ModelType record(int depth, std::size_t most);
    std::string attributeName();
    std::string annotation();

    Random &m_random;
    SchemaModel m_schema;
    std::vector<std::string> m_entities;
    std::vector<std::pair<std::string, ModelType>> m_commons;
    std::vector<Uid> m_actions;
};

std::string Generator::annotation()
{
    if (!m_random.percent(8))
        return {};
    return m_random.coin() ? "@doc(\"a \\\"note\\\"\") " : "@mark ";
}

std::string Generator::attributeName()
{
    return m_random.percent(8) ? m_random.pick(oddNames) : m_random.pick(attributeNames);
}

ModelType Generator::record(int depth, std::size_t most)
{
    ModelType out = ModelType::of(Shape::Record);
    std::set<std::string> used;
    for (std::size_t i = m_random.below(most + 1); i > 0; --i) {
        const std::string name = attributeName();
        if (used.insert(name).second)
            out.fields.push_back({name, type(depth - 1), !m_random.percent(35)});
    }
    return out;
}

ModelType Generator::type(int depth)
{
    if (!m_commons.empty() && m_random.percent(12)) {
        const auto &[name, stands] = m_random.pick(m_commons);
        ModelType out = stands;
        out.alias = name;
        return out;
    }
    switch (m_random.below(depth > 0 ? 14 : 10)) {
    case 0:
        return ModelType::of(Shape::Bool);
    case 1:
    case 2:
        return ModelType::of(Shape::Long);
    case 3:
        return ModelType::of(Shape::String);
    case 4:
        return ModelType::of(Shape::Decimal);
    case 5:
        return ModelType::of(Shape::Ip);
    case 6:
        return ModelType::of(Shape::Datetime);
    case 7:
        return ModelType::of(Shape::Duration);
    case 8:
    case 9:
    case 10:
        return ModelType::entityOf(m_random.pick(m_entities));
    case 11:
    case 12:
        return ModelType::setOf(type(depth - 1));
    default:
        return record(depth, 3);
    }
}

// Who exists, before anything refers to it.
void Generator::names()
{
    static constexpr std::array spaces{"", "Fleet", "Fleet::Core", "Org"};
    const std::size_t first = m_random.below(spaces.size());
    const std::size_t count = m_random.percent(60) ? 1 : m_random.between(2, 3);
    std::set<std::string> used;
    std::set<std::string> actions;
    for (std::size_t i = 0; i < count; ++i) {
        NamespaceModel space;
        space.name = spaces[(first + i) % spaces.size()];
        std::set<std::string> here;
        for (std::size_t n = m_random.between(i == 0 ? 2 : 1, 4); n > 0; --n) {
            const std::string name = m_random.pick(entityNames);
            // A name may shadow one in another namespace, seldom, as the language forbids some.
            if (!here.insert(name).second || (used.contains(name) && !m_random.percent(2)))
                continue;
            used.insert(name);
            EntityModel entity;
            entity.name = name;
            m_entities.push_back(wholeName(space.name, name));
            space.entities.push_back(entity);
        }
        here.clear();
        for (std::size_t n = m_random.between(i == 0 ? 1 : 0, 4); n > 0; --n) {
            const std::string id = m_random.pick(actionNames);
            if (!here.insert(id).second || (actions.contains(id) && !m_random.percent(2)))
                continue;
            actions.insert(id);
            ActionModel action;
            action.id = id;
            m_actions.push_back({wholeName(space.name, "Action"), id});
            space.actions.push_back(action);
        }
        m_schema.namespaces.push_back(std::move(space));
    }
}

void Generator::commons()
{
    static constexpr std::array commonNames{"Info", "Level", "Tagged", "Addr"};
    for (NamespaceModel &space : m_schema.namespaces) {
        std::set<std::string> used;
        for (std::size_t n = m_random.below(3); n > 0; --n) {
            // Distinct over the namespaces: the number stands for the namespace.
            const std::string name =
                m_random.pick(commonNames) +
                std::to_string(std::size_t(&space - m_schema.namespaces.data()));
            if (!used.insert(name).second)
                continue;
            ModelType stands = m_random.percent(60) ? record(2, 3) : type(1);
            space.commons.push_back({name, stands});
            m_commons.emplace_back(wholeName(space.name, name), std::move(stands));
        }
    }
}

void Generator::fillEntity(EntityModel &entity, std::size_t number)
{
    entity.annotation = annotation();
    if (number > 0 && m_random.percent(15)) {
        static constexpr std::array ids{"red", "green", "a b", "", "ü"};
        const std::size_t from = m_random.below(3);
        entity.enumIds.assign(ids.begin() + std::ptrdiff_t(from),
                              ids.begin() + std::ptrdiff_t(from + m_random.between(1, 2)));
        return;
    }
    std::set<std::string> parents;
    for (std::size_t n = m_random.below(4); n > 0; --n) {
        const std::string &parent = m_random.pick(m_entities);
        const EntityModel *model = m_schema.entity(parent);
        if (model && model->enumIds.empty() && parents.insert(parent).second)
            entity.parents.push_back(parent);
    }
    entity.attributes = record(3, 5);
    // Only JSON can say this; the text is refused.
    if (!m_commons.empty() && m_random.percent(1)) {
        const auto &[name, stands] = m_random.pick(m_commons);
        if (stands.shape == Shape::Record) {
            entity.attributes = stands;
            entity.attributes.alias = name;
        }
    }
    if (m_random.percent(40))
        entity.tags = type(1);
}

void Generator::fillAction(ActionModel &action, const std::string &space)
{
    action.annotation = annotation();
    // Groups come later in the list, so there is no cycle.
    const Uid self{wholeName(space, "Action"), action.id};
    const auto here = std::find(m_actions.begin(), m_actions.end(), self);
    for (auto group = here + 1; group < m_actions.end(); ++group) {
        if (m_random.percent(40))
            action.groups.push_back(*group);
    }
    if (self != m_actions.front() && m_random.percent(15))
        return; // a group only
    const auto some = [&] {
        std::set<std::string> out;
        for (std::size_t n = m_random.between(1, 3); n > 0; --n)
            out.insert(m_random.pick(m_entities));
        return std::vector<std::string>(out.begin(), out.end());
    };
    action.principals = some();
    action.resources = some();
    action.context = record(3, 4);
    if (!m_commons.empty() && m_random.percent(10)) {
        const auto &[name, stands] = m_random.pick(m_commons);
        if (stands.shape == Shape::Record) {
            action.context = stands;
            action.context.alias = name;
        }
    }
}

SchemaModel Generator::schema()
{
    names();
    commons();
    std::size_t number = 0;
    for (NamespaceModel &space : m_schema.namespaces) {
        for (EntityModel &entity : space.entities)
            fillEntity(entity, number++);
    }
    // What became an enum after another type took it for a parent cannot be one.
    for (NamespaceModel &space : m_schema.namespaces) {
        for (EntityModel &entity : space.entities)
            std::erase_if(entity.parents, [&](const std::string &parent) {
                return !m_schema.entity(parent)->enumIds.empty();
            });
        for (ActionModel &action : space.actions)
            fillAction(action, space.name);
    }
    return std::move(m_schema);
}

} // namespace

SchemaModel generateSchema(Random &random)
{
    return Generator(random).schema();
}

} // namespace bailiwick::oracle
