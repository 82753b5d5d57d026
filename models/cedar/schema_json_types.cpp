// SPDX-License-Identifier: Apache-2.0
// Types and their names. Declarations are in schema_json_reader.cpp.
#include "models/cedar/parser.h"
#include "models/cedar/schema_json_reader.h"

#include <algorithm>
#include <array>

namespace bailiwick::cedar {

namespace {

// `A::B`; a reference may contain `__cedar`.
bool isTypeName(std::string_view text)
{
    for (;;) {
        const std::size_t colons = text.find("::");
        const std::string_view part = text.substr(0, colons);
        if (!isIdentifier(part) && part != "__cedar")
            return false;
        if (colons == std::string_view::npos)
            return true;
        text.remove_prefix(colons + 2);
    }
}

} // namespace

bool SchemaJsonReader::typeName(const Json &input, const JsonPath &path, std::string &out)
{
    if (!input.is_string() || !isTypeName(input.get_ref<const std::string &>()))
        return refuse(path, "A type's name is expected here: A::B, without reserved words.");
    out = input.get<std::string>();
    return true;
}

bool SchemaJsonReader::typeNames(const Json &owner, const char *key, const JsonPath &path,
                                 std::vector<NameReference> &out)
{
    const auto found = owner.find(key);
    if (found == owner.end())
        return true;
    const JsonPath inner = path.child(key);
    if (!found->is_array())
        return refuse(inner, "An array of types is expected here.");
    for (std::size_t i = 0; i < found->size(); ++i) {
        if (!typeName((*found)[i], inner.child(i), out.emplace_back().name))
            return false;
    }
    return true;
}

bool SchemaJsonReader::type(const Json &input, const JsonPath &path, TypeExpr &out, Keys more)
{
    if (m_depth == Limits::maxTypeDepth)
        return refuse(path, "This type nests too deeply. Give its parts names in `commonTypes`.");
    ++m_depth;
    const bool ok = typeBody(input, path, out, more);
    --m_depth;
    return ok;
}

bool SchemaJsonReader::typeBody(const Json &input, const JsonPath &path, TypeExpr &out, Keys more)
{
    using Form = TypeExpr::Form;
    struct Known
    {
        std::string_view type;
        Form form;
    };
    static constexpr std::array<Known, 8> known{{{"Boolean", Form::Bool},
                                                 {"Long", Form::Long},
                                                 {"String", Form::String},
                                                 {"Set", Form::Set},
                                                 {"Record", Form::Record},
                                                 {"Entity", Form::Entity},
                                                 {"EntityOrCommon", Form::Name},
                                                 {"Extension", Form::Extension}}};
    const auto name = input.is_object() ? input.find("type") : input.end();
    if (!input.is_object() || name == input.end() || !name->is_string())
        return refuse(path, "A type is an object with a `type`: {\"type\": \"Long\"}.");
    const std::string &tag = name->get_ref<const std::string &>();
    const auto found =
        std::find_if(known.begin(), known.end(), [&](const Known &k) { return k.type == tag; });
    out.form = found == known.end() ? Form::Common : found->form;

    std::vector<std::string_view> keys{"type"};
    keys.insert(keys.end(), more.begin(), more.end());
    if (out.form == Form::Set)
        keys.push_back("element");
    else if (out.form == Form::Record)
        keys.insert(keys.end(), {"attributes", "additionalAttributes"});
    else if (out.form == Form::Entity || out.form == Form::Name || out.form == Form::Extension)
        keys.push_back("name");
    if (!object(input, path, keys, "The type `" + tag + '`'))
        return false;
    if (out.form == Form::Common)
        return typeName(*name, path.child("type"), out.name);
    if (out.form == Form::Record)
        return record(input, path, out);
    if (keys.back() != "name" && out.form != Form::Set)
        return true;
    const char *key = out.form == Form::Set ? "element" : "name";
    const auto part = input.find(key);
    if (part == input.end())
        return refuse(path, "`" + std::string(key) + "` is missing.");
    if (out.form == Form::Set)
        return type(*part, path.child(key), out.element.emplace_back());
    if (out.form == Form::Extension &&
        !(part->is_string() && isIdentifier(part->get_ref<const std::string &>())))
        return refuse(path.child(key), "ipaddr, decimal, datetime or duration is expected here.");
    return typeName(*part, path.child(key), out.name);
}

bool SchemaJsonReader::record(const Json &input, const JsonPath &path, TypeExpr &out)
{
    const auto attributes = input.find("attributes");
    if (attributes == input.end())
        return refuse(path, "`attributes` is missing; it may be empty: {}.");
    const JsonPath inner = path.child("attributes");
    if (!attributes->is_object())
        return refuse(inner, "An object of types by name is expected here.");
    if (const auto open = input.find("additionalAttributes"); open != input.end()) {
        if (!open->is_boolean())
            return refuse(path.child("additionalAttributes"), "true or false is expected here.");
        out.open = open->get<bool>();
    }
    // In order of name: the document keeps its keys so.
    for (auto at = attributes->begin(); at != attributes->end(); ++at) {
        AttributeExpr &next = out.attributes.emplace_back();
        next.name = at.key();
        if (!attribute(at.value(), inner.child(at.key()), next))
            return false;
    }
    return true;
}

bool SchemaJsonReader::attribute(const Json &input, const JsonPath &path, AttributeExpr &out)
{
    static constexpr std::array<std::string_view, 2> more{"required", "annotations"};
    if (!type(input, path, out.type, more) || !annotations(input, path, out.annotations))
        return false;
    const auto required = input.find("required");
    if (required == input.end())
        return true;
    if (!required->is_boolean())
        return refuse(path.child("required"), "true or false is expected here.");
    out.required = required->get<bool>();
    return true;
}

} // namespace bailiwick::cedar
