// SPDX-License-Identifier: Apache-2.0
#include "world_generator.h"

#include "models/cedar/extension.h"

#include <array>
#include <limits>

namespace bailiwick::tests {

using namespace cedar;

namespace {

constexpr std::array<const char *, 4> typeNames{"T0", "T1", "N::T2", "T3"};
constexpr std::array<const char *, 3> ids{"x", "y", "z"};

} // namespace

Type WorldGenerator::type(int depth)
{
    using enum TypeKind;
    static constexpr std::array<TypeKind, 7> plain{Bool,   Long,     String,  Decimal,
                                                   IpAddr, Datetime, Duration};
    const std::size_t choice = below(depth > 0 ? 12 : 9);
    if (choice < plain.size())
        return Type::of(plain[choice]);
    if (choice < 9)
        return Type::entity(oneIn(6) ? "Color" : typeNames[below(typeNames.size())]);
    return choice == 9 ? Type::set(type(depth - 1)) : Type::record(record(depth - 1));
}

RecordType WorldGenerator::record(int depth)
{
    RecordType out;
    for (const char *name : {"a", "b", "c d", "e"}) {
        if (!oneIn(3))
            out.fields.push_back({name, type(depth), oneIn(2)});
    }
    return out;
}

Schema WorldGenerator::schema()
{
    std::vector<EntityTypeInfo> types;
    for (std::size_t i = 0; i < typeNames.size(); ++i) {
        EntityTypeInfo info;
        info.name = typeNames[i];
        info.attributes = record(2);
        if (oneIn(2))
            info.tags = type(1);
        if (oneIn(2))
            info.ancestors.insert(info.name);
        for (std::size_t j = 0; j < i; ++j) {
            if (oneIn(3)) {
                info.ancestors.insert(typeNames[j]);
                info.ancestors.insert(types[j].ancestors.begin(), types[j].ancestors.end());
            }
        }
        types.push_back(std::move(info));
    }
    types.push_back({"Color", {}, {}, std::nullopt, std::vector<std::string>{"x", "y"}});
    std::vector<ActionInfo> actions;
    const EntityUid group("N::Action", "all");
    actions.push_back({group, {}, {}, {}, {}});
    for (const char *name : {"view", "edit"}) {
        ActionInfo action{EntityUid("Action", name), {}, {}, {}, record(2)};
        if (oneIn(2))
            action.ancestors.insert(group);
        for (std::size_t i = 0; i < 2; ++i) {
            action.principals.insert(typeNames[below(typeNames.size())]);
            action.resources.insert(typeNames[below(typeNames.size())]);
        }
        actions.push_back(std::move(action));
    }
    return Schema(std::move(types), std::move(actions));
}

EntityUid WorldGenerator::uid(const std::string &entityType)
{
    return EntityUid(entityType, ids[below(entityType == "Color" ? 2 : ids.size())]);
}

std::string WorldGenerator::key()
{
    return oneIn(2) ? "k" : "l";
}

Value WorldGenerator::value(const Type &type)
{
    switch (type.kind()) {
    case TypeKind::Bool:
    case TypeKind::True:
    case TypeKind::False:
        return Value::boolean(oneIn(2));
    case TypeKind::Long: {
        static constexpr std::array<std::int64_t, 5> numbers{
            0, 1, -1, std::numeric_limits<std::int64_t>::max(),
            std::numeric_limits<std::int64_t>::min()};
        return Value::integer(numbers[below(numbers.size())]);
    }
    case TypeKind::String:
        return Value::string(oneIn(2) ? key() : "");
    case TypeKind::Entity:
        return Value::entity(uid(type.entityType()));
    case TypeKind::Set: {
        std::vector<Value> elements;
        for (std::size_t i = below(3); i > 0; --i)
            elements.push_back(value(type.element()));
        return Value::set(std::move(elements));
    }
    case TypeKind::Record: {
        std::vector<RecordField> fields;
        for (const FieldType &field : type.record().fields) {
            if (field.required || oneIn(2))
                fields.emplace_back(field.name, value(field.type));
        }
        return Value::record(std::move(fields));
    }
    case TypeKind::Decimal:
        return Value::decimal(std::int64_t(below(3)) * 10000);
    case TypeKind::IpAddr:
        return *parseIpAddr(oneIn(2) ? "10.0.0.0/8" : "::1");
    case TypeKind::Datetime:
        return Value::datetime(std::int64_t(below(3)) * 86'400'000);
    case TypeKind::Duration:
        return Value::duration(oneIn(4) ? std::numeric_limits<std::int64_t>::max() : 1000);
    }
    return {};
}

Entities WorldGenerator::entities(const Schema &schema)
{
    std::vector<Entity> out;
    for (const auto &[name, info] : schema.entityTypes()) {
        for (std::size_t i = 0; i < ids.size(); ++i) {
            if (info.isEnum() || oneIn(4))
                continue;
            Entity entity{EntityUid(name, ids[i]), {}, value(Type::record(info.attributes))};
            for (const std::string &ancestor : info.ancestors) {
                const std::size_t first = ancestor == name ? i + 1 : 0; // no cycles
                for (std::size_t j = first; j < ids.size(); ++j) {
                    if (oneIn(2))
                        entity.parents.emplace_back(ancestor, ids[j]);
                }
            }
            std::vector<RecordField> tags;
            for (const char *tag : {"k", "l"}) {
                if (info.tags && oneIn(2))
                    tags.emplace_back(tag, value(*info.tags));
            }
            entity.tags = Value::record(std::move(tags));
            out.push_back(std::move(entity));
        }
    }
    for (const auto &[uid, action] : schema.actions())
        out.push_back({uid, {action.ancestors.begin(), action.ancestors.end()}});
    return *Entities::make(std::move(out));
}

Request WorldGenerator::request(const RequestType &type)
{
    return {uid(type.principal), type.action, uid(type.resource),
            value(Type::record(*type.context))};
}

} // namespace bailiwick::tests
