// SPDX-License-Identifier: Apache-2.0
// Declarations. Types are in schema_json_types.cpp.
#include "models/cedar/schema_json_reader.h"

#include "models/cedar/lexer.h"
#include "models/cedar/parser.h"

#include <algorithm>
#include <array>

namespace bailiwick::cedar {

bool SchemaJsonReader::refuse(const JsonPath &path, std::string message)
{
    if (!m_error)
        m_error = JsonError{path.pointer(), std::move(message)};
    return false;
}

bool SchemaJsonReader::object(const Json &input, const JsonPath &path, Keys keys,
                              std::string_view what)
{
    if (!input.is_object())
        return refuse(path, std::string(what) + " is an object.");
    for (auto at = input.begin(); at != input.end(); ++at) {
        if (std::find(keys.begin(), keys.end(), at.key()) != keys.end())
            continue;
        std::string message = std::string(what) + " has no such key. It may have";
        for (std::size_t i = 0; i < keys.size(); ++i)
            message += (i > 0 ? ", `" : " `") + std::string(keys[i]) + '`';
        message += '.';
        return refuse(path.child(at.key()), std::move(message));
    }
    return true;
}

bool SchemaJsonReader::read(const Json &input, SchemaFragment &out)
{
    const JsonPath root;
    if (!input.is_object())
        return refuse(root, "A schema is an object of namespaces.");
    for (auto at = input.begin(); at != input.end(); ++at) {
        const JsonPath path = root.child(at.key());
        if (!at.key().empty() && !isEntityType(at.key()))
            return refuse(path, "This is no name for a namespace; write A::B, without reserved "
                                "words.");
        NamespaceDecl space;
        if (!namespaceDecl(at.value(), path, space))
            return false;
        if (at.key().empty() && !space.annotations.empty())
            return refuse(path.child("annotations"),
                          "The namespace without a name has no annotations.");
        if (!at.key().empty() || !space.isEmpty())
            out.namespaces.emplace(at.key(), std::move(space));
    }
    return true;
}

bool SchemaJsonReader::namespaceDecl(const Json &input, const JsonPath &path, NamespaceDecl &out)
{
    static constexpr std::array<std::string_view, 4> keys{"commonTypes", "entityTypes", "actions",
                                                          "annotations"};
    static constexpr std::array<std::string_view, 1> notes{"annotations"};
    if (!object(input, path, keys, "A namespace") || !annotations(input, path, out.annotations))
        return false;
    for (const char *needed : {"entityTypes", "actions"}) {
        if (!input.contains(needed))
            return refuse(path, '`' + std::string(needed) + "` is missing; it may be empty: {}.");
    }
    const auto members = [&](const char *key, const auto &one) {
        const auto found = input.find(key);
        if (found == input.end())
            return true;
        const JsonPath inner = path.child(key);
        if (!found->is_object())
            return refuse(inner, "An object of declarations by name is expected here.");
        for (auto at = found->begin(); at != found->end(); ++at) {
            if (!one(at.key(), at.value(), inner.child(at.key())))
                return false;
        }
        return true;
    };
    const auto named = [&](const std::string &name, const JsonPath &at) {
        return isIdentifier(name) ||
               refuse(at, "This is no name for a type: an identifier that is not reserved is "
                          "expected, without its namespace.");
    };
    return members("commonTypes",
                   [&](const std::string &name, const Json &decl, const JsonPath &at) {
                       if (isReservedCommonType(name))
                           return refuse(at, "This name has a meaning of its own in schemas.");
                       CommonTypeDecl &common = out.commonTypes[name];
                       return named(name, at) && type(decl, at, common.type, notes) &&
                              annotations(decl, at, common.annotations);
                   }) &&
           members("entityTypes",
                   [&](const std::string &name, const Json &decl, const JsonPath &at) {
                       if (name == "Action")
                           return refuse(at, "`Action` is the type of all actions.");
                       return named(name, at) && entityType(decl, at, out.entityTypes[name]);
                   }) &&
           members("actions", [&](const std::string &id, const Json &decl, const JsonPath &at) {
               return action(decl, at, out.actions[id]);
           });
}

bool SchemaJsonReader::annotations(const Json &owner, const JsonPath &path, Annotations &out)
{
    const auto found = owner.find("annotations");
    if (found == owner.end())
        return true;
    const JsonPath inner = path.child("annotations");
    if (!found->is_object())
        return refuse(inner, "An object of texts by name is expected here.");
    for (auto at = found->begin(); at != found->end(); ++at) {
        const std::string &key = at.key();
        if (key.empty() || !isIdentifierStart(key.front()) ||
            !std::all_of(key.begin(), key.end(), isIdentifierPart))
            return refuse(inner.child(key), "The name of an annotation is an identifier.");
        if (!at.value().is_string() && !at.value().is_null())
            return refuse(inner.child(key), "A text or null is expected here.");
        out.emplace(key, at.value().is_null() ? std::string() : at.value().get<std::string>());
    }
    return true;
}

bool SchemaJsonReader::entityType(const Json &input, const JsonPath &path, EntityTypeDecl &out)
{
    static constexpr std::array<std::string_view, 5> keys{"memberOfTypes", "shape", "tags", "enum",
                                                          "annotations"};
    if (!object(input, path, keys, "An entity type") || !annotations(input, path, out.annotations))
        return false;
    if (const auto ids = input.find("enum"); ids != input.end()) {
        const JsonPath inner = path.child("enum");
        for (const char *other : {"memberOfTypes", "shape", "tags"}) {
            if (input.contains(other))
                return refuse(path.child(other), "An enum type has nothing but its ids.");
        }
        if (!ids->is_array() || ids->empty())
            return refuse(inner, "An array of at least one id is expected here.");
        out.enumIds.emplace();
        for (std::size_t i = 0; i < ids->size(); ++i) {
            if (!(*ids)[i].is_string())
                return refuse(inner.child(i), "An id is a text.");
            out.enumIds->push_back((*ids)[i].get<std::string>());
        }
        return true;
    }
    if (!typeNames(input, "memberOfTypes", path, out.memberOf))
        return false;
    if (const auto shape = input.find("shape");
        shape != input.end() && !type(*shape, path.child("shape"), out.shape))
        return false;
    const auto tags = input.find("tags");
    return tags == input.end() || type(*tags, path.child("tags"), out.tags.emplace());
}

bool SchemaJsonReader::action(const Json &input, const JsonPath &path, ActionDecl &out)
{
    static constexpr std::array<std::string_view, 4> keys{"memberOf", "appliesTo", "annotations",
                                                          "attributes"};
    if (!object(input, path, keys, "An action") || !annotations(input, path, out.annotations))
        return false;
    const auto given = [&](const char *key) {
        const auto found = input.find(key);
        return found == input.end() || found->is_null() ? nullptr : &*found;
    };
    if (given("attributes"))
        return refuse(path.child("attributes"), "Actions have no attributes. Leave this out.");
    if (const Json *groups = given("memberOf")) {
        const JsonPath inner = path.child("memberOf");
        if (!groups->is_array())
            return refuse(inner, "An array of actions is expected here.");
        for (std::size_t i = 0; i < groups->size(); ++i) {
            if (!actionReference((*groups)[i], inner.child(i), out.memberOf.emplace_back()))
                return false;
        }
    }
    const Json *applies = given("appliesTo");
    if (!applies)
        return true;
    if (!appliesTo(*applies, path.child("appliesTo"), out.appliesTo.emplace()))
        return false;
    // Said by leaving it out, so that there is one way to say it.
    if (out.appliesTo->principals.empty() && out.appliesTo->resources.empty() &&
        out.appliesTo->context.isEmptyRecord())
        out.appliesTo.reset();
    return true;
}

bool SchemaJsonReader::actionReference(const Json &input, const JsonPath &path,
                                       ActionReference &out)
{
    static constexpr std::array<std::string_view, 2> keys{"id", "type"};
    if (!object(input, path, keys, "A reference to an action"))
        return false;
    const auto id = input.find("id");
    if (id == input.end() || !id->is_string())
        return refuse(path, "An action is {\"id\": \"…\"} or has a \"type\" too.");
    out.id = id->get<std::string>();
    const auto type = input.find("type");
    return type == input.end() || type->is_null() ||
           typeName(*type, path.child("type"), out.type.emplace());
}

bool SchemaJsonReader::appliesTo(const Json &input, const JsonPath &path, AppliesTo &out)
{
    static constexpr std::array<std::string_view, 3> keys{"principalTypes", "resourceTypes",
                                                          "context"};
    if (!object(input, path, keys, "appliesTo"))
        return false;
    for (const char *needed : {"principalTypes", "resourceTypes"}) {
        if (!input.contains(needed))
            return refuse(path, '`' + std::string(needed) + "` is missing.");
    }
    const auto context = input.find("context");
    return typeNames(input, "principalTypes", path, out.principals) &&
           typeNames(input, "resourceTypes", path, out.resources) &&
           (context == input.end() || type(*context, path.child("context"), out.context));
}

} // namespace bailiwick::cedar
