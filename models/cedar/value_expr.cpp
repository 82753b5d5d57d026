// SPDX-License-Identifier: Apache-2.0
#include "models/cedar/value_expr.h"

#include "models/cedar/error.h"
#include "models/cedar/extension.h"

namespace bailiwick::cedar {

namespace {

NodeId extensionCall(ExprBuilder &builder, const Value &value)
{
    const ExtensionText text = extensionText(value);
    const NodeId argument = builder.string(text.argument);
    const NodeId made = builder.call(text.constructor, std::span(&argument, 1));
    if (!text.offsetArgument)
        return made;
    const NodeId distance = builder.string(*text.offsetArgument);
    const NodeId operands[] = {made, builder.call(Function::Duration, std::span(&distance, 1))};
    return builder.call(Function::Offset, operands);
}

std::optional<NodeId> add(ExprBuilder &builder, const Value &value, std::uint32_t levels)
{
    if (levels == 0)
        return std::nullopt;
    std::vector<NodeId> parts;
    switch (value.kind()) {
    case Kind::Bool:
    case Kind::Long:
    case Kind::String:
    case Kind::Entity:
        return builder.literal(value);
    case Kind::Set:
        for (const Value &element : value.elements()) {
            const auto part = add(builder, element, levels - 1);
            if (!part)
                return std::nullopt;
            parts.push_back(*part);
        }
        return builder.set(parts);
    case Kind::Record: {
        std::vector<std::string> keys;
        for (const auto &[key, field] : value.fields()) {
            const auto part = add(builder, field, levels - 1);
            if (!part)
                return std::nullopt;
            keys.push_back(key);
            parts.push_back(*part);
        }
        return builder.record(keys, parts);
    }
    default:
        return extensionCall(builder, value);
    }
}

} // namespace

std::optional<NodeId> addValue(ExprBuilder &builder, const Value &value)
{
    return add(builder, value, Limits::maxHeight);
}

} // namespace bailiwick::cedar
