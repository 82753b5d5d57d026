// SPDX-License-Identifier: Apache-2.0
#include "schema_model.h"

#include <algorithm>
#include <array>

namespace bailiwick::oracle {

namespace {

std::string shortened(const std::string &name, const std::string &space)
{
    const std::string prefix = space + "::";
    const bool ours = !space.empty() && name.starts_with(prefix);
    return ours && name.find("::", prefix.size()) == std::string::npos ? name.substr(prefix.size())
                                                                       : name;
}

std::string typeText(const ModelType &type, const std::string &space);

std::string recordText(const ModelType &type, const std::string &space)
{
    std::string out = "{";
    for (const Field &field : type.fields) {
        out += isPlainName(field.name) ? field.name : literal(field.name);
        out += (field.required ? ": " : "?: ") + typeText(field.type, space) + ", ";
    }
    return out + '}';
}

std::string typeText(const ModelType &type, const std::string &space)
{
    if (!type.alias.empty())
        return shortened(type.alias, space);
    switch (type.shape) {
    case Shape::Bool:
        return "Bool";
    case Shape::Long:
        return "Long";
    case Shape::String:
        return "String";
    case Shape::Entity:
        return shortened(type.entity, space);
    case Shape::Set:
        return "Set<" + typeText(type.element.front(), space) + '>';
    case Shape::Record:
        return recordText(type, space);
    case Shape::Decimal:
        return "__cedar::decimal";
    case Shape::Ip:
        return "ipaddr";
    case Shape::Datetime:
        return "datetime";
    case Shape::Duration:
        return "duration";
    }
    return {};
}

template<class Items, class Text>
std::string listText(const Items &items, const Text &text)
{
    std::string out = "[";
    for (const auto &item : items)
        out += (out.size() > 1 ? ", " : "") + text(item);
    return out + ']';
}

std::string entityText(const EntityModel &entity, const std::string &space)
{
    std::string out = entity.annotation + "entity " + entity.name;
    if (!entity.enumIds.empty())
        return out + " enum " + listText(entity.enumIds, literal) + ";\n";
    if (!entity.parents.empty())
        out += " in " + listText(entity.parents,
                                 [&](const auto &parent) { return shortened(parent, space); });
    // A shape with a name of its own must be written with `=`.
    if (!entity.attributes.fields.empty() || !entity.attributes.alias.empty())
        out += (entity.attributes.alias.empty() ? " " : " = ") + typeText(entity.attributes, space);
    if (entity.tags)
        out += " tags " + typeText(*entity.tags, space);
    return out + ";\n";
}

std::string actionText(const ActionModel &action, const std::string &space)
{
    std::string out =
        action.annotation + "action " + (isPlainName(action.id) ? action.id : literal(action.id));
    if (!action.groups.empty())
        out += " in " + listText(action.groups, [&](const Uid &group) {
                   if (group.type != wholeName(space, "Action"))
                       return uidText(group);
                   return isPlainName(group.id) ? group.id : literal(group.id);
               });
    if (action.principals.empty() || action.resources.empty())
        return out + ";\n";
    const auto name = [&](const std::string &type) { return shortened(type, space); };
    out += " appliesTo {\n    principal: " + listText(action.principals, name) +
           ",\n    resource: " + listText(action.resources, name);
    if (!action.context.fields.empty() || !action.context.alias.empty())
        out += ",\n    context: " + typeText(action.context, space);
    return out + "\n};\n";
}

} // namespace

ModelType ModelType::setOf(ModelType element)
{
    ModelType out = of(Shape::Set);
    out.element.push_back(std::move(element));
    return out;
}

bool ModelType::sameAs(const ModelType &other) const
{
    if (shape != other.shape || entity != other.entity || fields.size() != other.fields.size())
        return false;
    if (shape == Shape::Set && !element.front().sameAs(other.element.front()))
        return false;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (fields[i].name != other.fields[i].name ||
            fields[i].required != other.fields[i].required ||
            !fields[i].type.sameAs(other.fields[i].type))
            return false;
    }
    return true;
}

std::string SchemaModel::text() const
{
    std::string out;
    for (const NamespaceModel &space : namespaces) {
        if (!space.name.empty())
            out += "namespace " + space.name + " {\n";
        for (const CommonModel &common : space.commons)
            out += "type " + common.name + " = " + typeText(common.type, space.name) + ";\n";
        for (const EntityModel &entity : space.entities)
            out += entityText(entity, space.name);
        for (const ActionModel &action : space.actions)
            out += actionText(action, space.name);
        if (!space.name.empty())
            out += "}\n";
    }
    return out;
}

const EntityModel *SchemaModel::entity(std::string_view name) const
{
    for (const NamespaceModel &space : namespaces)
        for (const EntityModel &entity : space.entities)
            if (wholeName(space.name, entity.name) == name)
                return &entity;
    return nullptr;
}

const ActionModel *SchemaModel::action(const Uid &uid) const
{
    for (const NamespaceModel &space : namespaces)
        for (const ActionModel &action : space.actions)
            if (wholeName(space.name, "Action") == uid.type && action.id == uid.id)
                return &action;
    return nullptr;
}

std::vector<std::string> SchemaModel::entityNames() const
{
    std::vector<std::string> out;
    for (const NamespaceModel &space : namespaces)
        for (const EntityModel &entity : space.entities)
            out.push_back(wholeName(space.name, entity.name));
    return out;
}

std::vector<Uid> SchemaModel::actionUids() const
{
    std::vector<Uid> out;
    for (const NamespaceModel &space : namespaces)
        for (const ActionModel &action : space.actions)
            out.push_back({wholeName(space.name, "Action"), action.id});
    return out;
}

bool SchemaModel::mayHaveParent(const std::string &type, const std::string &parent) const
{
    const EntityModel *model = entity(type);
    return model &&
           std::find(model->parents.begin(), model->parents.end(), parent) != model->parents.end();
}

std::string wholeName(const std::string &space, const std::string &name)
{
    return space.empty() ? name : space + "::" + name;
}

std::string literal(const std::string &text)
{
    std::string out = "\"";
    for (const char c : text) {
        switch (c) {
        case '"':
        case '\\':
            out += '\\';
            out += c;
            break;
        case '\n':
            out += "\\n";
            break;
        case '\0':
            out += "\\0";
            break;
        default:
            out += c;
        }
    }
    return out + '"';
}

std::string uidText(const Uid &uid)
{
    return uid.type + "::" + literal(uid.id);
}

bool isPlainName(const std::string &text)
{
    static constexpr std::array reserved{"true", "false", "if",   "then", "else",
                                         "in",   "is",    "like", "has",  "__cedar"};
    const auto letter = [](char c) {
        return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    };
    if (text.empty() || !letter(text.front()))
        return false;
    const auto part = [&](char c) { return letter(c) || (c >= '0' && c <= '9'); };
    return std::all_of(text.begin(), text.end(), part) &&
           std::find(reserved.begin(), reserved.end(), text) == reserved.end();
}

} // namespace bailiwick::oracle
