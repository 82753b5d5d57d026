// SPDX-License-Identifier: Apache-2.0
// Values where a schema says what is expected: escapes may be left out.
#include "models/cedar/conformance_check.h"
#include "models/cedar/extension.h"
#include "models/cedar/json_reader.h"

namespace bailiwick::cedar {

using nlohmann::json;

namespace {

using Result = tl::expected<Value, JsonError>;

std::optional<Function> constructorOf(TypeKind kind)
{
    switch (kind) {
    case TypeKind::Decimal:
        return Function::Decimal;
    case TypeKind::IpAddr:
        return Function::Ip;
    case TypeKind::Datetime:
        return Function::Datetime;
    case TypeKind::Duration:
        return Function::Duration;
    default:
        return std::nullopt;
    }
}

// What an operand of a function is read as. The second one of durationSince would be a datetime;
// the reference reads it as a duration, so that datetimes there need their constructor.
TypeKind operandKind(Function function, std::size_t index)
{
    switch (function) {
    case Function::Decimal:
    case Function::Ip:
    case Function::Datetime:
    case Function::Duration:
        return TypeKind::String;
    case Function::LessThan:
    case Function::LessThanOrEqual:
    case Function::GreaterThan:
    case Function::GreaterThanOrEqual:
        return TypeKind::Decimal;
    case Function::IsIpv4:
    case Function::IsIpv6:
    case Function::IsLoopback:
    case Function::IsMulticast:
    case Function::IsInRange:
        return TypeKind::IpAddr;
    case Function::Offset:
    case Function::DurationSince:
        return index == 0 ? TypeKind::Datetime : TypeKind::Duration;
    case Function::ToDate:
    case Function::ToTime:
        return TypeKind::Datetime;
    default:
        return TypeKind::Duration;
    }
}

class TypedReader
{
public:
    explicit TypedReader(const Schema &schema)
        : m_schema(schema)
    {
    }

    Result read(const json &input, const Type &type, const JsonPath &path) const
    {
        if (path.depth() > Limits::maxJsonDepth)
            return readValue(input, path); // which refuses it
        if (type.isEntity())
            return checked(entity(input, path), type, path);
        if (type.isSet() && input.is_array())
            return set(input, type.element(), path);
        if (type.isRecord() && input.is_object())
            return record(input, type.record(), path);
        if (const auto constructor = constructorOf(type.kind()))
            return checked(extension(input, type, *constructor, path), type, path);
        return checked(readValue(input, path), type, path);
    }

private:
    Result checked(Result value, const Type &type, const JsonPath &path) const
    {
        if (!value)
            return value;
        if (auto found = mismatch(*value, type, m_schema))
            return refuseJson(path, std::move(found->message));
        return value;
    }

    static Result entity(const json &input, const JsonPath &path)
    {
        auto uid = readUid(input, path);
        if (!uid)
            return tl::make_unexpected(std::move(uid.error()));
        return Value::entity(*uid);
    }

    Result set(const json &input, const Type &element, const JsonPath &path) const
    {
        std::vector<Value> elements;
        for (std::size_t i = 0; i < input.size(); ++i) {
            auto value = read(input[i], element, path.child(i));
            if (!value)
                return value;
            elements.push_back(std::move(*value));
        }
        return Value::set(std::move(elements));
    }

    Result record(const json &input, const RecordType &type, const JsonPath &path) const
    {
        std::vector<RecordField> fields;
        for (const auto &[name, member] : input.items()) {
            const FieldType *field = type.find(name);
            if (!field)
                return refuseJson(path.child(name), unknownAttribute(name, type));
            auto value = read(member, field->type, path.child(name));
            if (!value)
                return value;
            fields.emplace_back(name, std::move(*value));
        }
        for (const FieldType &field : type.fields) {
            if (field.required && !input.contains(field.name))
                return refuseJson(path, missingAttribute(field));
        }
        return Value::record(std::move(fields));
    }

    // {"__extn": call}, a call, or what the type's constructor takes.
    Result extension(const json &input, const Type &type, Function constructor,
                     const JsonPath &path) const
    {
        if (isRetiredEscape(input))
            return refuseJson(path, retiredEscapeMessage);
        if (const auto escape = extensionEscape(input))
            return call(*escape, path.child("__extn"));
        if (const auto plain = extensionCall(input))
            return call(*plain, path);
        auto argument = readValue(input, path);
        if (!argument)
            return argument;
        if (!argument->isString()) // say what is expected rather than what its constructor takes
            return refuseJson(path, unexpectedKind(*argument, type));
        const json name = functionInfo(constructor).name;
        return callExtension(name, std::span(&*argument, 1), path);
    }

    Result call(const ExtensionCall &call, const JsonPath &path) const
    {
        const Function *function = findFunction(call.function->get_ref<const std::string &>());
        std::vector<Value> operands;
        const std::size_t count = call.argument ? 1 : call.arguments->size();
        const JsonPath inside = path.child(call.argument ? "arg" : "args");
        for (std::size_t i = 0; i < count && function; ++i) {
            const auto kind = operandKind(*function, i);
            auto value = call.argument ? operand(*call.argument, kind, inside)
                                       : operand((*call.arguments)[i], kind, inside.child(i));
            if (!value)
                return value;
            operands.push_back(std::move(*value));
        }
        return callExtension(*call.function, operands, path);
    }

    Result operand(const json &input, TypeKind kind, const JsonPath &path) const
    {
        const auto constructor = constructorOf(kind);
        return constructor && path.depth() <= Limits::maxJsonDepth
                   ? extension(input, Type::of(kind), *constructor, path)
                   : readValue(input, path);
    }

    const Schema &m_schema;
};

} // namespace

Result readTypedValue(const json &input, const Type &type, const Schema &schema,
                      const JsonPath &path)
{
    return TypedReader(schema).read(input, type, path);
}

} // namespace bailiwick::cedar
