// SPDX-License-Identifier: Apache-2.0
#include "reach.h"

#include <array>

namespace bailiwick::oracle {

namespace {

constexpr std::size_t most = 120;
constexpr int deepest = 3;

void walk(const SchemaModel &schema, const Reach &from, int depth, std::vector<Reach> &out)
{
    if (out.size() >= most)
        return;
    out.push_back(from);
    if (depth == 0)
        return;
    const ModelType *record = &from.type;
    const EntityModel *entity = nullptr;
    if (from.type.shape == Shape::Entity) {
        entity = schema.entity(from.type.entity);
        if (!entity)
            return;
        record = &entity->attributes;
    } else if (from.type.shape != Shape::Record) {
        return;
    }
    for (const Field &field : record->fields) {
        Reach next{attributeOf(from.term, field.name), field.type, from.tests};
        if (!field.required) {
            Term test = hasAttribute(from.term, field.name);
            std::string key = test.text();
            next.tests.push_back({std::move(key), std::move(test)});
        }
        walk(schema, next, depth - 1, out);
    }
    if (!entity || !entity->tags)
        return;
    for (const char *tag : {"\"t\"", "\"u\""}) {
        Term test = method(from.term, "hasTag", {tag});
        std::string key = test.text();
        Reach next{method(from.term, "getTag", {tag}), *entity->tags, from.tests};
        next.tests.push_back({std::move(key), std::move(test)});
        walk(schema, next, depth - 1, out);
    }
}

} // namespace

Term attributeOf(Term x, const std::string &name)
{
    Term out(Level::Member, "");
    out.then(Level::Member, std::move(x),
             isPlainName(name) ? "." + name : "[" + literal(name) + "]");
    return out;
}

Term hasAttribute(Term x, const std::string &name)
{
    Term out(Level::Relation, "");
    out.then(Level::Sum, std::move(x), " has " + (isPlainName(name) ? name : literal(name)));
    return out;
}

std::vector<Reach> reachable(const SchemaModel &schema, const Setting &setting)
{
    std::vector<Reach> out;
    walk(schema, {"principal", ModelType::entityOf(setting.principal), {}}, deepest, out);
    const std::size_t principals = out.size();
    // The depth-first walk must not leave the later variables out.
    if (principals > most / 3)
        out.resize(most / 3);
    walk(schema, {"resource", ModelType::entityOf(setting.resource), {}}, deepest, out);
    if (out.size() > 2 * most / 3)
        out.resize(2 * most / 3);
    ModelType context = ModelType::of(Shape::Record);
    if (const ActionModel *action = schema.action(setting.action))
        context = action->context;
    walk(schema, {"context", std::move(context), {}}, deepest, out);
    return out;
}

} // namespace bailiwick::oracle
