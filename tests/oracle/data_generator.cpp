// SPDX-License-Identifier: Apache-2.0
#include "data_generator.h"

#include <set>

namespace bailiwick::oracle {

namespace {

using nlohmann::json;

// All actions with their direct groups, as a reader without a schema needs them.
void addActions(const SchemaModel &schema, std::vector<EntityCase> &out)
{
    for (const Uid &uid : schema.actionUids()) {
        EntityCase action;
        action.uid = uid;
        action.parents = schema.action(uid)->groups;
        out.push_back(std::move(action));
    }
}

void damage(Random &random, ValueGenerator &values, std::vector<EntityCase> &entities)
{
    if (entities.empty())
        return;
    EntityCase &entity = entities[random.below(entities.size())];
    switch (random.below(7)) {
    case 0:
        entity.attributes["surplus"] = 1;
        break;
    case 1:
        if (!entity.attributes.empty())
            entity.attributes.erase(entity.attributes.begin());
        break;
    case 2:
        if (!entity.attributes.empty())
            entity.attributes.begin().value() =
                values.json(ModelType::of(random.coin() ? Shape::Long : Shape::String), true);
        break;
    case 3: // perhaps a cycle
        entity.parents.push_back(random.pick(entities).uid);
        break;
    case 4:
        entities.push_back(random.pick(entities));
        if (random.coin())
            entities.back().attributes["more"] = true;
        break;
    case 5:
        entity.tags["t"] = values.json(ModelType::of(Shape::Ip), true);
        break;
    default:
        entity.uid.type = random.coin() ? "Nobody" : entity.uid.type + "::Nobody";
    }
}

} // namespace

std::vector<EntityCase> generateEntities(Random &random, const SchemaModel &schema,
                                         ValueGenerator &values, bool guided)
{
    std::vector<Uid> uids;
    for (const std::string &type : schema.entityNames()) {
        if (!schema.entity(type)->enumIds.empty())
            continue;
        for (const std::string &id : values.idsOf(type)) {
            if (!random.percent(12))
                uids.push_back({type, id});
        }
    }
    // Parents come later in this order, so the graph has no cycle.
    for (std::size_t i = uids.size(); i > 1; --i)
        std::swap(uids[i - 1], uids[random.below(i)]);
    std::vector<EntityCase> out;
    for (std::size_t i = 0; i < uids.size(); ++i) {
        EntityCase entity;
        entity.uid = uids[i];
        const EntityModel &model = *schema.entity(entity.uid.type);
        for (std::size_t j = i + 1; j < uids.size(); ++j) {
            if (schema.mayHaveParent(entity.uid.type, uids[j].type) && random.percent(40))
                entity.parents.push_back(uids[j]);
        }
        entity.attributes = values.recordJson(model.attributes, guided);
        for (std::size_t n = model.tags ? random.below(4) : 0; n > 0; --n)
            entity.tags[values.tagName()] = values.json(*model.tags, guided);
        out.push_back(std::move(entity));
    }
    if (!guided || random.percent(5))
        addActions(schema, out);
    if (random.percent(guided ? 4 : 15))
        damage(random, values, out);
    return out;
}

RequestCase generateRequest(Random &random, const SchemaModel &schema, ValueGenerator &values,
                            const Setting &setting, bool guided)
{
    const auto uid = [&](const std::string &type) {
        Uid out = schema.entity(type) ? values.uid(type) : Uid{type, "a"};
        if (random.percent(4))
            out.id += "-unknown";
        return out;
    };
    RequestCase out;
    out.principal = uid(setting.principal);
    out.action = setting.action;
    out.resource = uid(setting.resource);
    if (const ActionModel *action = schema.action(setting.action))
        out.context = values.recordJson(action->context, guided);
    if (!random.percent(guided ? 6 : 15))
        return out;
    switch (random.below(5)) {
    case 0:
        out.principal = uid(random.pick(schema.entityNames()));
        break;
    case 1:
        out.resource = uid(random.pick(schema.entityNames()));
        break;
    case 2:
        out.action.id += "?";
        break;
    case 3:
        out.context["surplus"] = values.json(ModelType::of(Shape::Long), true);
        break;
    default:
        if (!out.context.empty())
            out.context.erase(out.context.begin());
    }
    return out;
}

} // namespace bailiwick::oracle
