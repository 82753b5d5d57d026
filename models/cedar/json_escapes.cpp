// SPDX-License-Identifier: Apache-2.0
// Places in a document, and the forms that objects can have: entities and extension calls.
#include "models/cedar/extension.h"
#include "models/cedar/json_reader.h"
#include "models/cedar/printer.h"

namespace bailiwick::cedar {

using nlohmann::json;

namespace {

const json *member(const json &input, const char *name)
{
    const auto found = input.is_object() ? input.find(name) : input.end();
    return input.is_object() && found != input.end() ? &*found : nullptr;
}

bool hasString(const json &input, const char *name)
{
    const json *found = member(input, name);
    return found && found->is_string();
}

} // namespace

void appendPointerStep(std::string &pointer, std::string_view step)
{
    pointer += '/';
    for (const char c : step)
        pointer += c == '~' ? "~0" : c == '/' ? "~1" : std::string(1, c);
}

std::string JsonPath::pointer() const
{
    std::vector<const JsonPath *> steps;
    for (const JsonPath *at = this; at->m_parent; at = at->m_parent)
        steps.push_back(at);
    std::string out;
    for (auto at = steps.rbegin(); at != steps.rend(); ++at) {
        const JsonPath &step = **at;
        if (step.m_name)
            appendPointerStep(out, *step.m_name);
        else
            appendPointerStep(out, step.m_literal ? step.m_literal : std::to_string(step.m_index));
    }
    return out;
}

tl::unexpected<JsonError> refuseJson(const JsonPath &path, std::string message)
{
    return tl::make_unexpected(JsonError{path.pointer(), std::move(message)});
}

bool isUidBody(const json &input)
{
    return hasString(input, "type") && hasString(input, "id");
}

bool isEntityEscape(const json &input)
{
    const json *body = member(input, "__entity");
    return body && isUidBody(*body);
}

bool isRetiredEscape(const json &input)
{
    return hasString(input, "__expr");
}

std::optional<ExtensionCall> extensionCall(const json &input)
{
    if (!hasString(input, "fn"))
        return std::nullopt;
    const json *argument = member(input, "arg");
    const json *arguments = member(input, "args");
    if (!argument && (!arguments || !arguments->is_array()))
        return std::nullopt;
    return ExtensionCall{member(input, "fn"), argument, arguments};
}

std::optional<ExtensionCall> extensionEscape(const json &input)
{
    const json *body = member(input, "__extn");
    return body ? extensionCall(*body) : std::nullopt;
}

tl::expected<Value, JsonError> callExtension(const json &name, std::span<const Value> arguments,
                                             const JsonPath &path)
{
    const std::string &text = name.get_ref<const std::string &>();
    const Function *function = findFunction(text);
    if (!function)
        return refuseJson(path, "There is no extension function " + cedar::quoted(text) +
                                    ". Use decimal, ip, datetime or duration.");
    CallResult result = callFunction(*function, arguments);
    if (result.value)
        return std::move(*result.value);
    std::string given;
    for (const Value &argument : arguments)
        given += (given.empty() ? "" : ", ") + argument.text();
    switch (result.failure) {
    case CallFailure::WrongCount:
        return refuseJson(path, text + " takes " + std::to_string(functionInfo(*function).arity) +
                                    " arguments, not " + std::to_string(arguments.size()) + '.');
    case CallFailure::WrongTypes:
        return refuseJson(path,
                          text + " cannot take " + given + ": that is a value of another type.");
    case CallFailure::Refused:
        return refuseJson(path, given + " is no valid " + text + '.');
    case CallFailure::Overflow:
        break;
    }
    return refuseJson(path, text + " of " + given + " does not fit 64 bits.");
}

} // namespace bailiwick::cedar
