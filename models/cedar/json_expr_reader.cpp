// SPDX-License-Identifier: Apache-2.0
// The walk over the document. What each operator takes is in json_expr_operators.cpp.
#include "models/cedar/json_expr.h"
#include "models/cedar/printer.h"

#include <algorithm>

namespace bailiwick::cedar {

using nlohmann::json;

tl::expected<Expr, JsonError> ExprJsonReader::read(const json &input, std::string place)
{
    m_place = std::move(place);
    if (!open(input))
        return tl::make_unexpected(std::move(m_error));
    while (!m_open.empty()) {
        Frame &top = m_open.back();
        if (top.operands.size() < top.inputs.size()) {
            if (!open(*top.inputs[top.operands.size()]))
                return tl::make_unexpected(std::move(m_error));
            continue;
        }
        const NodeId node = build(top);
        m_open.pop_back();
        if (!finish(node))
            return tl::make_unexpected(std::move(m_error));
    }
    return m_builder.finish(m_root);
}

bool ExprJsonReader::finish(NodeId node)
{
    if (m_builder.height(node) > Limits::maxHeight)
        return fail("The expression has more than " + std::to_string(Limits::maxHeight) +
                    " levels. Split it into several conditions or policies.");
    if (m_open.empty())
        m_root = node;
    else
        m_open.back().operands.push_back(node);
    return true;
}

bool ExprJsonReader::open(const json &input)
{
    if (!input.is_object() || input.size() != 1)
        return fail("An expression is an object with one key, such as {\"Var\": \"principal\"}.");
    const std::string &key = input.begin().key();
    const json &body = *input.begin();
    if (key == "Var")
        return variable(body, key);
    if (key == "Value") {
        const JsonPath root;
        NodeId node = 0;
        return value(body, root.child("Value"), node) && finish(node);
    }
    if (key == "Slot")
        return fail("Slots stand in the scope of a template only.", key);
    Frame frame;
    frame.key = key;
    const JsonOperator *plain = findJsonOperator(std::string_view(key));
    if (plain)
        frame.op = plain->op;
    const bool opened = plain && (plain->op == Op::And || plain->op == Op::Or)
                            ? openChain(input, frame)
                            : openOperator(body, frame);
    if (opened)
        m_open.push_back(std::move(frame));
    return opened;
}

bool ExprJsonReader::variable(const json &body, std::string_view key)
{
    for (int i = 0; i <= static_cast<int>(Variable::Context); ++i) {
        const auto candidate = static_cast<Variable>(i);
        if (body.is_string() && body.get_ref<const std::string &>() == variableName(candidate))
            return finish(m_builder.variable(candidate));
    }
    return fail("Variables are principal, action, resource and context.", key);
}

// A constant: sets and records become the expressions that make them. Recursion is bounded by
// Limits::maxJsonDepth.
bool ExprJsonReader::value(const json &input, const JsonPath &path, NodeId &out)
{
    const auto refused = [&](JsonError error) {
        m_error = std::move(error);
        m_error.pointer.insert(0, pointer());
        return false;
    };
    if (path.depth() > Limits::maxJsonDepth || !input.is_structured()) {
        const auto constant = readValue(input, path); // refuses what is too deep
        if (!constant)
            return refused(constant.error());
        out = m_builder.literal(*constant);
        return true;
    }
    std::vector<NodeId> elements;
    if (input.is_array()) {
        for (std::size_t i = 0; i < input.size(); ++i) {
            if (!value(input[i], path.child(i), elements.emplace_back()))
                return false;
        }
        out = m_builder.set(elements);
        return true;
    }
    const bool alone = input.size() == 1;
    if (alone && (isEntityEscape(input) || isRetiredEscape(input))) {
        const auto uid = readUid(input, path);
        if (!uid)
            return refused(uid.error());
        out = m_builder.entity(*uid);
        return true;
    }
    const auto call = alone ? extensionEscape(input) : std::nullopt;
    if (call)
        return valueCall(*call, path.child("__extn"), out);
    std::vector<std::string> keys;
    for (const auto &[name, member] : input.items()) {
        keys.push_back(name);
        if (!value(member, path.child(name), elements.emplace_back()))
            return false;
    }
    out = m_builder.record(keys, elements);
    return true;
}

bool ExprJsonReader::valueCall(const ExtensionCall &call, const JsonPath &path, NodeId &out)
{
    const std::string &name = call.function->get_ref<const std::string &>();
    const Function *function = findFunction(name);
    if (!function)
        return fail("There is no extension function " + cedar::quoted(name) + '.',
                    path.pointer().substr(1));
    std::vector<NodeId> operands;
    if (call.argument) {
        if (!value(*call.argument, path.child("arg"), operands.emplace_back()))
            return false;
    } else {
        const JsonPath inside = path.child("args");
        for (std::size_t i = 0; i < call.arguments->size(); ++i) {
            if (!value((*call.arguments)[i], inside.child(i), operands.emplace_back()))
                return false;
        }
    }
    if (operands.empty() && functionInfo(*function).isMethod)
        return fail("The method " + name + " needs a receiver.", path.pointer().substr(1));
    out = m_builder.call(*function, operands);
    return true;
}

std::string ExprJsonReader::operandSteps(const Frame &frame, std::size_t index)
{
    const std::string key = std::string(frame.key);
    std::string out;
    switch (frame.op) {
    case Op::And:
    case Op::Or: { // a chain nests to the left
        const std::size_t last = frame.inputs.size() - 1;
        for (std::size_t i = std::max<std::size_t>(index, 1); i < last; ++i)
            out += '/' + key + "/left";
        return out + '/' + key + (index == 0 ? "/left" : "/right");
    }
    case Op::If:
        return '/' + key + (index == 0 ? "/if" : index == 1 ? "/then" : "/else");
    case Op::Set:
    case Op::Call:
        return '/' + key + '/' + std::to_string(index);
    case Op::Record:
        out = '/' + key;
        appendPointerStep(out, frame.names[index]);
        return out;
    case Op::IsIn:
        return '/' + key + (index == 0 ? "/left" : "/in");
    default:
        break;
    }
    const JsonOperator *found = findJsonOperator(frame.op);
    return '/' + key + (found && found->unary ? "/arg" : index == 0 ? "/left" : "/right");
}

// Of the expression that is read now.
std::string ExprJsonReader::pointer() const
{
    std::string out = m_place;
    for (const Frame &frame : m_open) {
        if (frame.operands.size() < frame.inputs.size())
            out += operandSteps(frame, frame.operands.size());
    }
    return out;
}

bool ExprJsonReader::fail(std::string message, std::string_view step, std::string_view substep)
{
    m_error.pointer = pointer();
    for (const std::string_view each : {step, substep}) {
        if (!each.empty())
            m_error.pointer += '/' + std::string(each);
    }
    m_error.message = std::move(message);
    return false;
}

bool ExprJsonReader::failKeys(const json &body, std::string_view key,
                              std::initializer_list<std::string_view> required,
                              std::initializer_list<std::string_view> optional)
{
    auto wrong = wrongKeys(body, required, optional);
    return wrong && !fail(std::move(*wrong), key);
}

std::optional<std::string> wrongKeys(const json &object,
                                     std::initializer_list<std::string_view> required,
                                     std::initializer_list<std::string_view> optional)
{
    if (!object.is_object())
        return "An object is expected here.";
    for (const std::string_view key : required) {
        if (!object.contains(std::string(key)))
            return cedar::quoted(key) + " is missing.";
    }
    for (const auto &[key, member] : object.items()) {
        const auto isKey = [&name = key](std::string_view known) { return name == known; };
        if (!std::any_of(required.begin(), required.end(), isKey) &&
            !std::any_of(optional.begin(), optional.end(), isKey))
            return "There is no key " + cedar::quoted(key) + " here.";
    }
    return std::nullopt;
}

} // namespace bailiwick::cedar
