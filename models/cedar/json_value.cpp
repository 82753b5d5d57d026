// SPDX-License-Identifier: Apache-2.0
// Values. Entities are in json_entities.cpp.
#include "models/cedar/extension.h"
#include "models/cedar/json_reader.h"
#include "models/cedar/parser.h"
#include "models/cedar/printer.h"

#include <limits>

namespace bailiwick::cedar {

using nlohmann::json;

namespace {

using Result = tl::expected<Value, JsonError>;

Result number(const json &input, const JsonPath &path)
{
    const bool tooLarge =
        input.is_number_unsigned() &&
        input.get<std::uint64_t>() > std::uint64_t(std::numeric_limits<std::int64_t>::max());
    if (!input.is_number_integer() || tooLarge)
        return refuseJson(path, "Numbers must be integers of 64 bits; for fractions use "
                                "{\"__extn\": {\"fn\": \"decimal\", \"arg\": \"…\"}}.");
    return Value::integer(input.get<std::int64_t>());
}

Result call(const ExtensionCall &call, const JsonPath &path)
{
    std::vector<Value> arguments;
    const std::size_t count = call.argument ? 1 : call.arguments->size();
    const JsonPath inside = path.child(call.argument ? "arg" : "args");
    for (std::size_t i = 0; i < count; ++i) {
        auto value = call.argument ? readValue(*call.argument, inside)
                                   : readValue((*call.arguments)[i], inside.child(i));
        if (!value)
            return value;
        arguments.push_back(std::move(*value));
    }
    return callExtension(*call.function, arguments, path);
}

Result object(const json &input, const JsonPath &path)
{
    // An escape stands alone: an object with further keys is a record.
    const bool alone = input.size() == 1;
    if (alone && isRetiredEscape(input))
        return refuseJson(path, retiredEscapeMessage);
    if (alone && isEntityEscape(input)) {
        auto uid = readUid(input, path);
        if (!uid)
            return tl::make_unexpected(std::move(uid.error()));
        return Value::entity(*uid);
    }
    const auto escape = alone ? extensionEscape(input) : std::nullopt;
    if (escape)
        return call(*escape, path.child("__extn"));
    std::vector<RecordField> fields;
    for (const auto &[name, value] : input.items()) {
        auto field = readValue(value, path.child(name));
        if (!field)
            return field;
        fields.emplace_back(name, std::move(*field));
    }
    return Value::record(std::move(fields));
}

} // namespace

Result readValue(const json &input, const JsonPath &path)
{
    if (path.depth() > Limits::maxJsonDepth)
        return refuseJson(path, "Values nest at most " + std::to_string(Limits::maxJsonDepth) +
                                    " levels deep.");
    switch (input.type()) {
    case json::value_t::boolean:
        return Value::boolean(input.get<bool>());
    case json::value_t::string:
        return Value::string(input.get<std::string>());
    case json::value_t::number_integer:
    case json::value_t::number_unsigned:
    case json::value_t::number_float:
        return number(input, path);
    case json::value_t::array: {
        std::vector<Value> elements;
        for (std::size_t i = 0; i < input.size(); ++i) {
            auto element = readValue(input[i], path.child(i));
            if (!element)
                return element;
            elements.push_back(std::move(*element));
        }
        return Value::set(std::move(elements));
    }
    case json::value_t::object:
        return object(input, path);
    default:
        return refuseJson(path, "null is no value here; leave the attribute out.");
    }
}

tl::expected<EntityUid, JsonError> readUid(const json &input, const JsonPath &path)
{
    if (isRetiredEscape(input))
        return refuseJson(path, retiredEscapeMessage);
    const bool escaped = isEntityEscape(input);
    if (!escaped && !isUidBody(input))
        return refuseJson(path, "An entity is {\"type\": \"…\", \"id\": \"…\"}.");
    const json &body = escaped ? input["__entity"] : input;
    auto type = body["type"].get<std::string>();
    if (!isEntityType(type))
        return refuseJson(path, cedar::quoted(type) + " is no entity type; write A::B, without "
                                                      "reserved words.");
    return EntityUid(std::move(type), body["id"].get<std::string>());
}

tl::expected<Value, JsonError> valueFromJson(const json &input)
{
    return readValue(input, JsonPath());
}

tl::expected<EntityUid, JsonError> uidFromJson(const json &input)
{
    return readUid(input, JsonPath());
}

json valueToJson(const Value &value)
{
    switch (value.kind()) {
    case Kind::Bool:
        return value.asBool();
    case Kind::Long:
        return value.asLong();
    case Kind::String:
        return std::string(value.asString());
    case Kind::Entity:
        return {{"__entity", uidToJson(value.asEntity())}};
    case Kind::Set: {
        json out = json::array();
        for (const Value &element : value.elements())
            out.push_back(valueToJson(element));
        return out;
    }
    case Kind::Record: {
        json out = json::object();
        for (const auto &[name, field] : value.fields())
            out[name] = valueToJson(field);
        return out;
    }
    default:
        break;
    }
    const ExtensionText text = extensionText(value);
    json call = {{"__extn", {{"fn", functionInfo(text.constructor).name}, {"arg", text.argument}}}};
    if (!text.offsetArgument)
        return call;
    const json span = {{"__extn", {{"fn", "duration"}, {"arg", *text.offsetArgument}}}};
    return {{"__extn", {{"fn", "offset"}, {"args", {call, span}}}}};
}

json uidToJson(const EntityUid &uid)
{
    return {{"type", uid.type()}, {"id", uid.id()}};
}

} // namespace bailiwick::cedar
