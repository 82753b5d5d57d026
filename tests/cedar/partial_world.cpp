// SPDX-License-Identifier: Apache-2.0
#include "partial_world.h"

#include <algorithm>

namespace bailiwick::tests {

using namespace cedar;

namespace {

FieldType field(const char *name, Type type, bool required = true)
{
    return {name, std::move(type), required};
}

Schema makeSchema()
{
    const Type text = Type::of(TypeKind::String);
    const Type number = Type::of(TypeKind::Long);
    const Type truth = Type::of(TypeKind::Bool);
    const Type address = Type::of(TypeKind::IpAddr);
    const Type config = Type::record(
        {{field("limit", number, false), field("mode", text), field("net", address, false)}});
    EntityTypeInfo user{
        "User",
        {"Group"},
        {{field("boss", Type::entity("User"), false), field("caps", Type::set(text)),
          field("level", number), field("name", text), field("site", Type::entity("Site"))}},
        text,
        {}};
    EntityTypeInfo device{"Device",
                          {"Site", "Org"},
                          {{field("config", config), field("model", text), field("on", truth),
                            field("owner", Type::entity("User"), false),
                            field("price", Type::of(TypeKind::Decimal), false),
                            field("readers", Type::set(Type::entity("User"))),
                            field("seen", Type::of(TypeKind::Datetime)),
                            field("serial", number, false), field("site", Type::entity("Site"))}},
                          number,
                          {}};
    EntityTypeInfo site{
        "Site", {"Site", "Org"}, {{field("open", truth), field("region", text)}}, {}, {}};
    EntityTypeInfo org{"Org", {}, {{field("name", text, false)}}, {}, {}};
    EntityTypeInfo group{"Group", {"Group"}, {}, {}, {}};
    const RecordType context{{field("hour", number), field("info", config, false),
                              field("mfa", truth), field("peer", Type::entity("Device"), false)}};
    ActionInfo all{EntityUid("Action", "all"), {}, {}, {}, {}};
    ActionInfo view{
        EntityUid("Action", "view"), {all.uid}, {"User", "Device"}, {"Device", "Site"}, context};
    return Schema({user, device, site, org, group}, {all, view});
}

const std::map<std::string, std::size_t> &counts()
{
    static const std::map<std::string, std::size_t> made{
        {"User", 3}, {"Device", 3}, {"Site", 3}, {"Org", 2}, {"Group", 2}};
    return made;
}

} // namespace

const Schema &PartialWorld::schema()
{
    static const Schema made = makeSchema();
    return made;
}

PartialWorld::PartialWorld(std::uint64_t seed)
    : m_random(seed)
{
}

EntityUid PartialWorld::uid(const std::string &type)
{
    // The last one of each type never exists.
    const std::size_t count = counts().at(type) + (m_dangling ? 1 : 0);
    return EntityUid(type, std::to_string(below(count)));
}

Value PartialWorld::value(const Type &type)
{
    static constexpr const char *texts[] = {"x", "y", "abc", ""};
    static constexpr std::int64_t numbers[] = {0, 1, 2, 5, INT64_MAX};
    switch (type.kind()) {
    case TypeKind::Long:
        return Value::integer(numbers[below(5)]);
    case TypeKind::String:
        return Value::string(texts[below(4)]);
    case TypeKind::Entity:
        return Value::entity(uid(type.entityType()));
    case TypeKind::Set: {
        std::vector<Value> elements;
        for (std::size_t i = below(3); i > 0; --i)
            elements.push_back(value(type.element()));
        return Value::set(std::move(elements));
    }
    case TypeKind::Record:
        return record(type.record());
    case TypeKind::Decimal:
        return Value::decimal(std::int64_t(below(3)) * 5000);
    case TypeKind::IpAddr: {
        const Expr made = [this] {
            ExprBuilder builder;
            const NodeId literal = builder.string(coin() ? "10.0.0.1" : "::1");
            return builder.finish(builder.call(Function::Ip, std::span(&literal, 1)));
        }();
        return *made.constant(made.root());
    }
    case TypeKind::Datetime:
        return Value::datetime(std::int64_t(below(3)) * 86'400'000);
    case TypeKind::Duration:
        return Value::duration(std::int64_t(below(3)) * 1000);
    default:
        return Value::boolean(coin());
    }
}

Value PartialWorld::record(const RecordType &type)
{
    std::vector<RecordField> fields;
    for (const FieldType &each : type.fields) {
        if (each.required || coin())
            fields.emplace_back(each.name, value(each.type));
    }
    return Value::record(std::move(fields));
}

// The whole closure, so that an entity knows its ancestors even where these are not known.
std::vector<EntityUid> PartialWorld::ancestors(const EntityUid &uid)
{
    const std::string type(uid.type());
    if (type == "User")
        return coin() ? std::vector{EntityUid("Group", "0"), EntityUid("Group", "1")}
                      : std::vector{EntityUid("Group", "1")};
    if (type == "Group" && uid.id() == "0")
        return {EntityUid("Group", "1")};
    if (type == "Site" && uid.id() == "0")
        return {EntityUid("Site", "1"), EntityUid("Org", "0")};
    if (type == "Site")
        return {EntityUid("Org", uid.id() == "1" ? "0" : "1")};
    if (type == "Device")
        return coin() ? std::vector{EntityUid("Site", "0"), EntityUid("Site", "1"),
                                    EntityUid("Org", "0")}
                      : std::vector{EntityUid("Site", "2"), EntityUid("Org", "1")};
    return {};
}

Entity PartialWorld::entity(const EntityUid &uid)
{
    const EntityTypeInfo &type = *schema().entityType(uid.type());
    Entity out;
    out.uid = uid;
    out.parents = ancestors(uid);
    out.attributes = record(type.attributes);
    std::vector<RecordField> tags;
    for (const char *key : {"x", "y"}) {
        if (type.tags && coin())
            tags.emplace_back(key, value(*type.tags));
    }
    out.tags = Value::record(std::move(tags));
    return out;
}

void PartialWorld::draw(const Unknowns &unknowns)
{
    m_unknowns = unknowns;
    m_dangling = below(3) == 0;
    m_all.clear();
    for (const auto &[type, count] : counts()) {
        for (std::size_t i = 0; i < count; ++i) {
            const EntityUid each(type, std::to_string(i));
            m_all.emplace(each, entity(each));
        }
    }
    m_request.principal = uid(below(4) == 0 ? "Device" : "User");
    m_request.action = EntityUid("Action", "view");
    m_request.resource = uid(below(4) == 0 ? "Site" : "Device");
    m_request.context = record(schema().action(EntityUid("Action", "view"))->context);

    const auto part = [this](const RequestEntity &given, bool unknown) {
        const std::string type(given.uid.type());
        return unknown ? PartialEntity::unknown(type, !m_dangling)
                       : PartialEntity::known(given.uid);
    };
    m_partial = {};
    m_partial.principal = part(m_request.principal, unknowns.principal);
    m_partial.action = m_request.action.uid;
    m_partial.resource = part(m_request.resource, unknowns.resource);
    m_partial.context = m_request.context;
    m_partial.contextComplete = !unknowns.context;
    if (unknowns.context) { // of some fields the value is known
        std::vector<RecordField> fields;
        for (const RecordField &each : m_request.context.fields()) {
            if (below(4) == 0)
                fields.push_back(each);
        }
        m_partial.context = Value::record(std::move(fields));
    }

    m_forgotten.clear();
    bool complete = true;
    std::vector<Entity> known;
    std::unordered_map<EntityUid, UnknownParts, EntityUidHash> partly;
    for (const auto &[each, data] : m_all) {
        // One that may be the unknown principal or resource can always be missing.
        const auto isLike = [&each](const PartialEntity &x) {
            return !x.isKnown() && x.type == each.type();
        };
        const bool mayBeIt = isLike(m_partial.principal) || isLike(m_partial.resource);
        const bool forget = (unknowns.someEntities || mayBeIt) && below(3) == 0;
        if (forget && (mayBeIt || coin())) {
            m_forgotten.insert(each);
            complete = complete && mayBeIt;
            continue;
        }
        if (forget) {
            UnknownParts parts{coin(), coin(), coin(), true};
            // Only what nobody has as an ancestor may have other ancestors.
            parts.ancestors = parts.ancestors && (each.type() == "User" || each.type() == "Device");
            partly.emplace(each, parts);
        }
        known.push_back(data);
    }
    for (const char *id : {"all", "view"}) {
        Entity action;
        action.uid = EntityUid("Action", id);
        if (action.uid == m_partial.action)
            action.parents.emplace_back("Action", "all");
        m_all.emplace(action.uid, action);
        known.push_back(action);
    }
    m_known = *Entities::make(std::move(known));
    m_partialEntities = std::make_unique<PartialEntities>(m_known);
    m_partialEntities->partly = std::move(partly);
    m_partialEntities->complete = complete;
    m_partialEntities->referencesExist = !m_dangling;
}

PartialWorld::Completion PartialWorld::complete()
{
    Completion out;
    out.request = m_request;
    std::vector<Entity> entities;
    for (const auto &[each, data] : m_all) {
        if (m_forgotten.contains(each)) {
            if (!m_dangling || coin())
                entities.push_back(entity(each));
            continue;
        }
        entities.push_back(data);
        const auto partly = m_partialEntities->partly.find(each);
        if (partly == m_partialEntities->partly.end())
            continue;
        const Entity fresh = entity(each);
        if (partly->second.attributes)
            entities.back().attributes = fresh.attributes;
        if (partly->second.tags)
            entities.back().tags = fresh.tags;
        if (partly->second.ancestors)
            entities.back().parents = fresh.parents;
    }
    out.entities = *Entities::make(std::move(entities));
    if (m_unknowns.principal)
        out.request.principal = uid(m_partial.principal.type);
    if (m_unknowns.resource)
        out.request.resource = uid(m_partial.resource.type);
    if (m_unknowns.context) {
        const Value fresh = record(schema().action(m_partial.action)->context);
        std::vector<RecordField> fields(fresh.fields().begin(), fresh.fields().end());
        for (const RecordField &each : m_partial.context.fields()) // the last counts
            fields.push_back(each);
        out.request.context = Value::record(std::move(fields));
    }
    return out;
}

} // namespace bailiwick::tests
